import { align, likenessOf } from '../align'
import type { Changed, LinePair, ValueLine } from './types'

/** Lines that share fewer of their words than this are read more easily as one that went and one that came. */
const ALIKE_FROM = 0.25

/**
 * Lays the lines of two values side by side.
 *
 * @param before the lines of the earlier value; none where it was empty
 */
export function compareLines(
  before: readonly ValueLine[],
  now: readonly ValueLine[],
): { kind: Changed; lines: LinePair[] } {
  const pairs = align(before, now, isSame, (a, b) => likenessOf(a.text, b.text)).flatMap(pairOf)
  if (pairs.every(({ before: was, isFormat, now: is }) => was === is && !isFormat))
    return { kind: 'same', lines: pairs }
  if (before.length === 0) return { kind: 'added', lines: pairs }
  return { kind: now.length === 0 ? 'removed' : 'changed', lines: pairs }
}

const isSame = (a: ValueLine, b: ValueLine): boolean => a.content === b.content

function pairOf([was, is]: readonly [null | ValueLine, null | ValueLine]): LinePair[] {
  if (!was || !is) return [alone(was, is)]
  const inBlock = is.block === undefined ? {} : { block: is.block }
  if (isSame(was, is)) return [{ before: is.text, now: is.text, ...inBlock }]
  if (was.text === is.text) {
    const [old, fresh] = [was.detail ?? was.text, is.detail ?? is.text]
    return [{ before: old, now: fresh, ...inBlock, isFormat: true }]
  }
  if (was.block !== is.block && is.block === 'block') return [alone(was, null), alone(null, is)]
  if (likenessOf(was.text, is.text) < ALIKE_FROM && isLong(was) && isLong(is))
    return [alone(was, null), alone(null, is)]
  return [{ before: was.text, now: is.text, ...inBlock }]
}

/** A short value is one value that was replaced, however little the two have in common. */
const isLong = ({ text }: ValueLine): boolean => text.length > 40

const alone = (was: null | ValueLine, is: null | ValueLine): LinePair => {
  const block = (is ?? was)?.block
  return { before: was?.text ?? null, now: is?.text ?? null, ...(block === undefined ? {} : { block }) }
}
