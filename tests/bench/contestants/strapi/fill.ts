import { countOf, itemOf } from '../content'
import { insertAll, openDatabase, type Row } from '../database'
import { LOCALES, MODELS, PLURALS, type Plural } from '../model'

const STATES = ['draft', 'published'] as const
type Fill = { articles: number; file: string }

/** Fills a database that Strapi has made: each document as a draft and published, in both languages, as its own API leaves it there. */
export async function fillStrapi({ articles, file }: Fill): Promise<void> {
  const db = openDatabase(file)
  try {
    for (const plural of PLURALS) {
      const count = countOf(plural, articles)
      await insertAll(db, plural, rowsOf(plural, count))
      for (const name of Object.keys(MODELS[plural].relations))
        await insertAll(db, `${plural}_${snake(name)}_lnk`, linksOf(plural, name, count))
      for (const [name, { isIndexed }] of Object.entries(MODELS[plural].fields))
        // Strapi makes no indexes on fields by itself; a careful owner does.
        if (isIndexed)
          await db.execute(
            `CREATE INDEX "bench_${plural}_${snake(name)}" ON "${plural}" ("${snake(name)}", "locale")`,
          )
    }
    await db.execute('ANALYZE')
  } finally {
    db.close()
  }
}

/** Strapi's id for whoever asks. */
export const documentId = (plural: Plural, n: number): string =>
  `${MODELS[plural].singular}${n}`.padEnd(24, 'x')

function* rowsOf(plural: Plural, count: number): Generator<Row> {
  const now = Date.now()
  for (let n = 1; n <= count; n += 1) {
    const { shared, texts } = itemOf(plural, n)
    for (const locale of LOCALES)
      for (const state of STATES) {
        const values = Object.entries({ ...shared, ...texts[locale] }).map(([name, value]) => [
          snake(name),
          MODELS[plural].fields[name]?.kind === 'date' ? Date.parse(String(value)) : value,
        ])
        yield {
          id: rowId(n, locale, state),
          document_id: documentId(plural, n),
          ...(Object.fromEntries(values) as Row),
          created_at: now,
          updated_at: now,
          published_at: state === 'published' ? now : null,
          locale,
        }
      }
  }
}

function* linksOf(plural: Plural, name: string, count: number): Generator<Row> {
  const relation = MODELS[plural].relations[name]
  if (!relation) return
  const target = MODELS[relation.holds].singular
  for (let n = 1; n <= count; n += 1)
    for (const locale of LOCALES)
      for (const state of STATES)
        for (const [at, other] of (itemOf(plural, n).relations[name] ?? []).entries())
          yield {
            [`${MODELS[plural].singular}_id`]: rowId(n, locale, state),
            [`${target}_id`]: rowId(other, locale, state),
            ...(relation.many ? { [`${target}_ord`]: at + 1 } : {}),
          }
}

const rowId = (n: number, locale: (typeof LOCALES)[number], state: (typeof STATES)[number]): number =>
  (n - 1) * 4 + LOCALES.indexOf(locale) * 2 + STATES.indexOf(state) + 1

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
