import type { Programme } from '@/payload-types'

/** One dated rule of publicity of a programme. */
export type PublicityRule = NonNullable<Programme['publicity']>[number]

/**
 * The rule of publicity that a day goes by: the newest of those in force. What was funded has to say so for good, so in a gap between two
 * rules the one before it holds on, and before the first of them the first.
 *
 * @returns nothing when the programme has no rules.
 */
export function ruleInForce(
  rules: readonly PublicityRule[] | null | undefined,
  day: Date,
): PublicityRule | undefined {
  const at = dayOf(day)
  const inOrder = [...(rules ?? [])].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
  const begun = inOrder.filter((rule) => startOf(rule) <= at)
  return begun.findLast(({ validTo }) => !validTo || dayOf(validTo) >= at) ?? begun.at(-1) ?? inOrder[0]
}

/** Days are compared, in the form that they are stored in. A rule without a first day was always there. */
const startOf = ({ validFrom }: PublicityRule): string => (validFrom ? dayOf(validFrom) : '')

const dayOf = (date: Date | string): string => new Date(date).toISOString().slice(0, 10)
