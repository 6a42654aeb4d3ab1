import type { FlattenedField, Where } from 'payload'

/** A relation that must lead to one of these documents. */
export type Leads = { collection: string; ids: string[]; path: string }

export type Conjuncts = { leads: Leads[]; rest: Where[] }

/**
 * Takes a condition apart into what must hold all together, and sets relations to several documents apart: a join with their rows finds a
 * document more than once, which is why Payload sorts all that it finds.
 */
export function conjunctsOf(where: Where | undefined, fields: readonly FlattenedField[]): Conjuncts {
  const all: Conjuncts = { leads: [], rest: [] }
  for (const part of parts(where)) {
    const lead = leadOf(part, fields)
    if (lead) all.leads.push(lead)
    else all.rest.push(part)
  }
  return all
}

function parts(where: Where | undefined): Where[] {
  return Object.entries(where ?? {}).flatMap(([path, condition]): Where[] => {
    if (path.toLowerCase() === 'and' && Array.isArray(condition)) return condition.flatMap(parts)
    return [{ [path]: condition } as Where]
  })
}

function leadOf(part: Where, fields: readonly FlattenedField[]): Leads | undefined {
  const [[name = '', condition] = []] = Object.entries(part)
  if (!condition || Array.isArray(condition)) return undefined
  const field = fields.find((each) => each.name === name)
  if (!field || (field.type !== 'relationship' && field.type !== 'upload')) return undefined
  if (!field.hasMany || field.localized || typeof field.relationTo !== 'string') return undefined
  const [[operator, value] = [], ...others] = Object.entries(condition)
  if (others.length > 0) return undefined
  const ids = operator === 'equals' ? [value] : operator === 'in' && Array.isArray(value) ? value : []
  if (ids.length === 0 || !ids.every((id) => typeof id === 'string')) return undefined
  return { collection: field.relationTo, ids: ids as string[], path: name }
}

/** Whether few documents can be meant: an index leads to them, whatever the order. */
export const isPinned = (rest: readonly Where[], keys: readonly string[]): boolean =>
  rest.some((part) =>
    keys.some((key) => {
      const condition = part[key]
      return !!condition && !Array.isArray(condition) && ('equals' in condition || 'in' in condition)
    }),
  )
