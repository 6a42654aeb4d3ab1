import { isDeepStrictEqual } from 'node:util'
import type { Plain, Row } from './contestant'
import { fieldsOf } from './fields'

/**
 * Whether two answers show the same articles with the same values in every field of a row; what one of them has beside is not looked at.
 *
 * @throws with the first difference
 */
export function compare(row: Row, ours: Plain[], theirs: Plain[]): void {
  if (ours.length === 0 || ours.length !== theirs.length)
    throw new Error(`${row}: ${ours.length} articles against ${theirs.length}`)
  const { own, relations } = fieldsOf(row)
  for (const [at, article] of ours.entries()) {
    const other = theirs[at] ?? {}
    for (const name of own) same(`${row}, ${at}, ${name}`, article[name], other[name])
    for (const [name, { names }] of Object.entries(relations)) {
      const lists = [article, other].map((each) => list(each[name]).map((one) => pick(one, names)))
      same(`${row}, ${at}, ${name}`, ...(lists as [unknown, unknown]))
    }
  }
}

/** Rows of a relation in one order: not every product keeps that of the editor. */
const list = (value: Plain[string] | undefined): Plain[] =>
  [value]
    .flat()
    .filter((each): each is Plain => typeof each === 'object' && each !== null)
    .toSorted((a, b) => String(a.title ?? a.name ?? a.url).localeCompare(String(b.title ?? b.name ?? b.url)))

const pick = (from: Plain, names: string[]): unknown => names.map((name) => plain(from[name]))

/** One spelling of times. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
    ? Date.parse(value.endsWith('Z') ? value : `${value}Z`)
    : value

function same(where: string, one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(plain(one), plain(other)))
    throw new Error(`${where} differs: ${short(one)} against ${short(other)}`)
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200)
