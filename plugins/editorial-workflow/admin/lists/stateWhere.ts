import type { Where } from 'payload'

/** One condition of a list on the state in a language: `workflow.lv`. */
const pathOf = (name: string): string => `workflow.${name}`
const isOurs = (condition: Where): boolean =>
  Object.keys(condition).length > 0 && Object.keys(condition).every((path) => path.startsWith('workflow.'))

/** The conditions on states. */
const statesIn = (where: undefined | Where): Where =>
  Object.assign({}, ...(where?.and ?? []).filter(isOurs)) as Where

/** What else a list is filtered by, as Payload's own filter writes it: any of these groups, all conditions of a group. */
function othersIn(where: undefined | Where): Where[] {
  const { and = [], or = [], ...rest } = where ?? {}
  const groups = or.filter((each) => Array.isArray(each.and))
  const plain = [...and, rest as Where].filter((each) => Object.keys(each).length > 0 && !isOurs(each))
  if (plain.length === 0) return groups
  return groups.length === 0
    ? [{ and: plain }]
    : groups.map((each) => ({ and: [...plain, ...(each.and ?? [])] }))
}

/** Which state a list is filtered by in a language; '' for any. */
export function stateIn(where: undefined | Where, name: string): string {
  const state = (statesIn(where)[pathOf(name)] as undefined | { equals?: unknown })?.equals
  return typeof state === 'string' ? state : ''
}

/**
 * The conditions of a list with another state in one language; '' asks for none. All else stays. Payload's own filter fails at conditions on
 * fields that it does not know, so ours stand beside its groups and not in them; without any of its own, it has to find none that it can read.
 */
export function withState(where: undefined | Where, name: string, state: string): Where {
  const { [pathOf(name)]: _, ...kept } = statesIn(where)
  const states: Where = state === '' ? kept : { ...kept, [pathOf(name)]: { equals: state } }
  const others = othersIn(where)
  if (Object.keys(states).length === 0) return others.length > 0 ? { or: others } : {}
  return { and: [states], or: others.length > 0 ? others : [states] }
}
