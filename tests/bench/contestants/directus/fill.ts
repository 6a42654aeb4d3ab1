import { countOf, itemOf } from '../content'
import { insertAll, openDatabase, type Row } from '../database'
import { LOCALES, MODELS, PLURALS, type Plural } from '../model'

type Fill = { articles: number; file: string }

/** Fills a database whose collections Directus has made; everything is published. */
export async function fillDirectus({ articles, file }: Fill): Promise<void> {
  const db = openDatabase(file)
  try {
    for (const plural of PLURALS) {
      const count = countOf(plural, articles)
      await insertAll(db, plural, rowsOf(plural, count))
      await insertAll(db, `${plural}_translations`, translationsOf(plural, count))
      for (const [name, { many }] of Object.entries(MODELS[plural].relations))
        if (many) await insertAll(db, `${plural}_${name}`, linksOf(plural, name, count))
    }
    await db.execute('ANALYZE')
  } finally {
    db.close()
  }
}

function* rowsOf(plural: Plural, count: number): Generator<Row> {
  const { fields, relations } = MODELS[plural]
  const one = Object.entries(relations).filter(([, { many }]) => !many)
  for (let n = 1; n <= count; n += 1) {
    const item = itemOf(plural, n)
    const values = Object.entries(item.shared).map(([name, value]) => [
      name,
      fields[name]?.kind === 'date' ? Date.parse(String(value)) : value,
    ])
    yield {
      id: n,
      status: 'published',
      ...(Object.fromEntries(values) as Row),
      ...Object.fromEntries(one.map(([name]) => [name, item.relations[name]?.[0] ?? null])),
    }
  }
}

function* translationsOf(plural: Plural, count: number): Generator<Row> {
  for (let n = 1; n <= count; n += 1)
    for (const locale of LOCALES)
      yield { [`${plural}_id`]: n, languages_code: locale, ...itemOf(plural, n).texts[locale] }
}

function* linksOf(plural: Plural, name: string, count: number): Generator<Row> {
  const target = MODELS[plural].relations[name]?.holds
  for (let n = 1; n <= count; n += 1)
    for (const other of itemOf(plural, n).relations[name] ?? [])
      yield { [`${plural}_id`]: n, [`${target}_id`]: other }
}
