import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { NEW_VARIANT, STATES, type State } from '../../../core'
import { badInput } from '../parseInput'
import { loadStates } from './loadStates'
import { STATE_FIELD } from './stateField'

type List = { collection: string; paths: ReadonlyMap<string, string>; req: PayloadRequest }

/** Puts the ids of documents in the place of each condition on a state. */
export async function withoutStates(list: List, where: Where): Promise<Where> {
  const parts = await Promise.all(
    Object.entries(where).map(async ([path, condition]): Promise<Where> => {
      if (/^(and|or)$/i.test(path) && Array.isArray(condition)) {
        const inner = await Promise.all(
          condition.map((each) => (isObject(each) ? withoutStates(list, each as Where) : each)),
        )
        return { [path]: inner }
      }
      const locale = localeAt(list, path)
      if (locale === undefined) return { [path]: condition } as Where
      return idsIn(list, locale, statesOf(list.req, path, condition))
    }),
  )
  const own = parts.filter((part) => 'id' in part)
  const rest = parts.filter((part) => !('id' in part))
  // Two conditions on ids would be one property.
  return own.length > 1
    ? { and: [...own, Object.assign({}, ...rest) as Where] }
    : (Object.assign({}, ...parts) as Where)
}

/** Whether a condition on a state stands anywhere in it. */
export const namesState = (list: Pick<List, 'paths'>, where: unknown): boolean =>
  isObject(where) &&
  Object.entries(where).some(([path, condition]) =>
    Array.isArray(condition)
      ? condition.some((each) => namesState(list, each))
      : localeAt(list, path) !== undefined,
  )

/** Which language a path asks for the state in: `workflow.lv`, in GraphQL `workflow__lv`. */
export function localeAt({ paths }: Pick<List, 'paths'>, path: string): string | undefined {
  const [field, name, ...more] = path.split(/\.|__/)
  return field === STATE_FIELD && name !== undefined && more.length === 0 ? paths.get(name) : undefined
}

async function idsIn({ collection, req }: List, locale: string, states: readonly State[]): Promise<Where> {
  // What nobody has begun has no row and is a draft: such documents are found by leaving out the others.
  const leavesOut = states.includes(NEW_VARIANT.state)
  const wanted = leavesOut ? STATES.filter((state) => !states.includes(state)) : [...states]
  if (wanted.length === 0) return leavesOut ? {} : { id: { in: [] } }
  const rows = await loadStates(req, collection, {
    and: [{ locale: { equals: locale } }, { state: { in: wanted } }],
  })
  const ids = rows.map(({ document }) => toId(req, collection, document))
  if (leavesOut) return ids.length === 0 ? {} : { id: { not_in: ids } }
  return { id: { in: ids } }
}

/** Ids are kept as texts beside the record. */
function toId({ payload }: PayloadRequest, collection: string, id: string): number | string {
  const type = payload.collections[collection as CollectionSlug]?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? Number(id) : id
}

function statesOf(req: PayloadRequest, path: string, condition: unknown): State[] {
  if (!isObject(condition)) throw badInput(req, path)
  return Object.entries(condition).reduce<State[]>(
    (left, [operator, value]) => {
      const states = operator === 'exists' ? [] : readStates(req, path, value)
      switch (operator) {
        case 'equals':
        case 'in':
          return left.filter((state) => states.includes(state))
        case 'not_equals':
        case 'not_in':
          return left.filter((state) => !states.includes(state))
        case 'exists':
          return String(value) === 'false' ? [] : left
        default:
          throw badInput(req, `${path}: ${operator}`)
      }
    },
    [...STATES],
  )
}

function readStates(req: PayloadRequest, path: string, value: unknown): State[] {
  const given: unknown[] = Array.isArray(value) ? value : String(value).split(',')
  return given.map((each) => {
    const state = STATES.find((known) => known === each)
    if (!state) throw badInput(req, `${path}: ${String(each).slice(0, 40)}`)
    return state
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
