import { sortKey } from '@/fields/fold'
import { itemOf } from '../content'
import type { Row } from '../database'
import { LOCALES, MODELS, type Locale, type Plural } from '../model'
import { documentId } from './ids'

/** The numbers of documents, both ends included. */
export type Span = { from: number; to: number }

/** The rows of documents themselves. */
export function* rowsOf(plural: Plural, { from, to }: Span): Generator<Row> {
  const at = new Date().toISOString()
  const one = Object.entries(MODELS[plural].relations).filter(([, { many }]) => !many)
  for (let n = from; n <= to; n += 1) {
    const { relations, shared } = itemOf(plural, n)
    yield {
      id: documentId(plural, n),
      ...snakes(shared),
      ...Object.fromEntries(
        one.map(([name, { holds }]) => [`${snake(name)}_id`, documentId(holds, relations[name]?.[0] ?? 0)]),
      ),
      // Files are what their names say.
      ...(plural === 'pictures' ? { filename: `picture-${n}.webp`, people_shown: 'no' } : {}),
      created_at: at,
      updated_at: at,
    }
  }
}

/** Their texts in each language, published. */
export function* textsOf(plural: Plural, { from, to }: Span): Generator<Row> {
  for (let n = from; n <= to; n += 1)
    for (const locale of LOCALES) {
      const texts = itemOf(plural, n).texts[locale]
      yield {
        ...snakes(texts),
        ...sortKeyOf(texts, locale, plural),
        _locale: locale,
        _parent_id: documentId(plural, n),
        _status: 'published',
      }
    }
}

function sortKeyOf(texts: Row, locale: Locale, plural: Plural): Row {
  return plural === 'pictures' ? {} : { sort_key: sortKey(String(texts.title ?? texts.name), locale) }
}

/** What they refer to. */
export function* linksOf(plural: Plural, { from, to }: Span): Generator<Row> {
  const many = Object.entries(MODELS[plural].relations).filter(([, relation]) => relation.many)
  const none = Object.fromEntries(many.map(([, { holds }]) => [`${holds}_id`, null]))
  for (let n = from; n <= to; n += 1)
    for (const [name, { holds }] of many)
      for (const [at, other] of (itemOf(plural, n).relations[name] ?? []).entries())
        yield {
          order: at + 1,
          parent_id: documentId(plural, n),
          path: name,
          ...none,
          [`${holds}_id`]: documentId(holds, other),
        }
}

function snakes(values: Record<string, Row[string]>): Row {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [snake(name), value]))
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
