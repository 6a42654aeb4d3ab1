import { LOCALES, MODELS, PLURALS, type FieldKind, type Plural } from '../model'

const TYPES: Readonly<Record<FieldKind, string>> = {
  date: 'timestamp',
  integer: 'integer',
  json: 'json',
  string: 'string',
  text: 'text',
}

type Post = (path: string, body: unknown) => Promise<unknown>
type Api = { get: (path: string) => Promise<unknown>; post: Post }

/**
 * Makes Directus's collections, their translations and relations, and what the public may read, by its own API. Rules by row (only what is
 * published) need a licence that is paid for: questions name the status themselves.
 */
export async function configureDirectus(api: Api): Promise<void> {
  const readable = ['languages']
  await api.post('/collections', collection('languages', [key('code', 'string')]))
  for (const code of LOCALES) await api.post('/items/languages', { code })
  for (const plural of PLURALS) {
    await makeModel(api, plural)
    readable.push(plural, `${plural}_translations`)
    for (const [name, { many }] of Object.entries(MODELS[plural].relations))
      if (many) readable.push(`${plural}_${name}`)
  }
  const policies = (await api.get('/policies?filter[icon][_eq]=public&fields=id')) as { id: string }[]
  const [policy] = policies
  if (!policy) throw new Error('Directus has no policy for the public.')
  for (const name of readable)
    await api.post('/permissions', {
      action: 'read',
      collection: name,
      fields: ['*'],
      permissions: {},
      policy: policy.id,
    })
}

async function makeModel({ post }: Api, plural: Plural): Promise<void> {
  const { fields, relations } = MODELS[plural]
  const entries = Object.entries(fields)
  const columns = (isLocalized: boolean): object[] =>
    entries
      .filter(([, field]) => Boolean(field.isLocalized) === isLocalized)
      .map(([name, { isIndexed, kind }]) => column(name, TYPES[kind], isIndexed))
  const translations = `${plural}_translations`
  const one = Object.entries(relations).filter(([, { many }]) => !many)
  const status = { ...column('status', 'string', true), schema: { default_value: 'draft', is_indexed: true } }
  await post(
    '/collections',
    collection(plural, [
      key('id', 'integer'),
      status,
      ...columns(false),
      ...one.map(([name]) => column(name, 'integer')),
    ]),
  )
  for (const [name, { holds }] of one)
    await post('/relations', { collection: plural, field: name, related_collection: holds })
  await post(
    '/collections',
    collection(translations, [
      key('id', 'integer'),
      column(`${plural}_id`, 'integer', true),
      column('languages_code', 'string', true),
      ...columns(true),
    ]),
  )
  await linkTwice(post, {
    field: 'translations',
    from: plural,
    table: translations,
    to: 'languages',
    toField: 'languages_code',
  })
  for (const [name, { holds, many }] of Object.entries(relations)) {
    if (!many) continue
    const table = `${plural}_${name}`
    const toField = `${holds}_id`
    await post(
      '/collections',
      collection(table, [
        key('id', 'integer'),
        column(`${plural}_id`, 'integer', true),
        column(toField, 'integer', true),
      ]),
    )
    await linkTwice(post, { field: name, from: plural, table, to: holds, toField })
  }
}

type Link = { field: string; from: string; table: string; to: string; toField: string }

/** A table between two collections, as Directus's own forms make it. */
async function linkTwice(post: Post, { field, from, table, to, toField }: Link): Promise<void> {
  const special = to === 'languages' ? 'translations' : 'm2m'
  await post(`/fields/${from}`, { field, meta: { special: [special] }, type: 'alias' })
  const own = `${from}_id`
  await post('/relations', {
    collection: table,
    field: own,
    meta: { junction_field: toField, one_field: field },
    related_collection: from,
    schema: { on_delete: 'CASCADE' },
  })
  await post('/relations', {
    collection: table,
    field: toField,
    meta: { junction_field: own },
    related_collection: to,
  })
}

const collection = (name: string, fields: object[]): object => ({
  collection: name,
  fields: fields.map((field) => ({ collection: name, ...field })),
  meta: {},
  schema: {},
})

const column = (field: string, type: string, isIndexed = false): object => ({
  field,
  meta: {},
  schema: isIndexed ? { is_indexed: true } : {},
  type,
})

const key = (field: string, type: 'integer' | 'string'): object => ({
  field,
  meta: {},
  schema: { has_auto_increment: type === 'integer', is_primary_key: true },
  type,
})
