import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { block, doc, docLink, p } from '@/rich-text/build'
import { graphql, rest, startApp, type Answer, type App, type Caller, type Json } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { makeLive } from '../helpers/live'
import { act, goLive, variantOf, type Locale } from '../helpers/review'

/* Numbered as in the table of scenarios in plugins/editorial-workflow/README.md; wayAround.spec.ts has the others. */

/** Stands in every text that readers must not get. */
const SECRET = 'SLEPENS'
/** A later text, which goes live in the end. */
const EDITED = 'Otrais laidums'
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const ROLES = ['admin', 'editor', 'author', 'translator', 'frontend', 'nobody'] as const
const OUTSIDERS = ['frontend', 'nobody'] as const
const LOCALES = ['lv', 'en'] as const

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const caller = (role: (typeof ROLES)[number]): Caller => (role === 'nobody' ? undefined : app.people[role])
const codeOf = ({ body }: Answer): [number | undefined, string | undefined] => {
  const [error] = body.errors ?? []
  return [error?.extensions?.statusCode, (error?.data ?? error?.extensions?.data)?.code]
}
/** The status and the code of a refusal. */
const told = (answer: Answer): [number, string | undefined] => [answer.status, codeOf(answer)[1]]
const ok = (answer: Answer): Json => {
  expect([answer.status, answer.body.errors], JSON.stringify(answer.body).slice(0, 400)).toEqual([
    200,
    undefined,
  ])
  return answer.body
}

async function make(collection: string, lv: object, as: Caller = app.people.editor): Promise<string> {
  const made = await rest('POST', `/${collection}?locale=lv`, { as, body: lv })
  expect(made.status, JSON.stringify(made.body).slice(0, 400)).toBe(201)
  return made.body.doc.id
}
const save = async (path: string, locale: Locale, body: object, as: Caller = app.people.editor) =>
  ok(await rest('PATCH', `${path}?locale=${locale}`, { as, body })).doc
const read = (path: string, locale: Locale, query = ''): Promise<Answer> =>
  rest('GET', `${path}?locale=${locale}&depth=0${query}`)
const newest = async (path: string, locale: Locale): Promise<Json> =>
  ok(await rest('GET', `${path}?locale=${locale}&depth=0&draft=true`, { as: app.people.editor }))

/** A value without the ids of its rows and blocks, which a copy has of its own. */
const withoutIds = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, inner]) => [name, withoutIds(inner)]),
  )
}

describe('A5 a duplicate', () => {
  const originals = { articles: '', projects: '' }
  const text = (language: string) =>
    doc(
      p(`${language}: text`),
      block('figures', {
        heading: language,
        items: [
          { value: '46 %', label: `${language}: growth` },
          { value: '12', label: `${language}: seminars`, note: null },
        ],
      }),
      block('speakerQuote', { text: `${language}: quote`, speaker: 'Anna Ozola' }),
      block('callout', { tone: 'info', text: `${language}: callout` }),
    )

  beforeAll(async () => {
    originals.articles = await make('articles', { ...articleData('Raksts ar blokiem'), body: text('lv') })
    await save(`/articles/${originals.articles}`, 'en', { ...articleData('With blocks'), body: text('en') })
    originals.projects = await make('projects', {
      title: 'Projekts ar rindām',
      summary: 'Kopsavilkums',
      body: text('lv'),
      contact: { name: 'Vārds', role: 'vadītāja' },
      objectives: [{ text: 'Pirmais' }, { text: 'Otrais' }],
      results: [{ label: 'Dalībnieki', value: 300, unit: 'people' }],
    })
    const path = `/projects/${originals.projects}`
    const { objectives, results } = await newest(path, 'lv')
    await save(path, 'en', {
      title: 'With rows',
      summary: 'Summary',
      body: text('en'),
      contact: { name: 'Vārds', role: 'manager' },
      objectives: objectives.map(({ id }: Json, i: number) => ({ id, text: i === 0 ? 'First' : 'Second' })),
      results: [{ ...results[0], label: 'Participants' }],
    })
    for (const [slug, id] of Object.entries(originals))
      for (const locale of LOCALES) ok(await goLive(app, `/${slug}/${id}`, locale))
  })

  const bySlug = {
    articles: { fields: ['lead', 'body'], mutation: 'duplicateArticle' },
    projects: {
      fields: ['summary', 'body', 'contact', 'objectives', 'results'],
      mutation: 'duplicateProject',
    },
  } as const
  const ways = {
    REST: async (slug: keyof typeof bySlug, id: string): Promise<string> =>
      ok(await rest('POST', `/${slug}/${id}/duplicate`, { as: app.people.author, body: {} })).doc.id,
    GraphQL: async (slug: keyof typeof bySlug, id: string): Promise<string> => {
      const { mutation } = bySlug[slug]
      // The type of the data asks for what a new document needs; all else comes from the original.
      const original = await newest(`/${slug}/${id}`, 'lv')
      const sent =
        slug === 'articles' ? ['title', 'lead', 'body', 'sourceLocale'] : ['title', 'summary', 'sourceLocale']
      const data = {
        ...Object.fromEntries(sent.map((name) => [name, original[name]])),
        slug: `kopija-${slug}`,
      }
      const type = slug === 'articles' ? 'mutationArticleInput' : 'mutationProjectInput'
      const answer = await graphql(
        `mutation ($data: ${type}!) { ${mutation}(id: "${id}", data: $data) { id } }`,
        { as: app.people.author, variables: { data } },
      )
      return ok(answer).data[mutation].id
    },
  }
  const rows = (['articles', 'projects'] as const).flatMap((slug) =>
    (['REST', 'GraphQL'] as const).map((way) => [slug, way] as const),
  )

  it.each(rows)('A5 of %s by %s is a whole draft without approvals in both languages', async (slug, way) => {
    const original = `/${slug}/${originals[slug]}`
    const copy = `/${slug}/${await ways[way](slug, originals[slug])}`
    expect(copy).not.toBe(original)
    for (const locale of LOCALES) {
      const [before, after] = [await newest(original, locale), await newest(copy, locale)]
      for (const field of bySlug[slug].fields)
        expect(withoutIds(after[field]), `${field} in ${locale}`).toEqual(withoutIds(before[field]))
      expect(before.body.root.children.map(({ type }: Json) => type)).toEqual([
        'paragraph',
        ...Array(3).fill('block'),
      ])
      expect((await read(copy, locale)).status).toBe(404)
      expect(await variantOf(app, copy, locale)).toMatchObject({
        approvals: [],
        approved: null,
        live: null,
        state: 'draft',
        submitted: null,
      })
      expect((await read(original, locale)).status).toBe(200)
    }
  })
})

describe('A6 a bulk action', () => {
  type Items = { id: string; revision: number }[]
  const ways = {
    REST: async (as: Caller, items: Items): Promise<Answer> =>
      rest('POST', '/articles/workflow/lv/publish', { as, body: { items } }),
    GraphQL: async (as: Caller, items: Items): Promise<Answer> => {
      const list = items.map(({ id, revision }) => `{ id: "${id}", revision: ${revision} }`).join(', ')
      const { body, status } = await graphql(
        `mutation { editorialBulkAction(collection: articles, locale: lv, action: publish, items: [${list}]) { done { id } refused { id status code reasons { code message } } } }`,
        { as },
      )
      const [error] = body.errors ?? []
      return {
        body: { ...body, ...body.data?.editorialBulkAction },
        headers: new Headers(),
        status: error?.extensions.statusCode ?? status,
      }
    },
  }

  it.each(['REST', 'GraphQL'] as const)(
    'A6 publishes what is approved, and tells the rest why not: %s',
    async (way) => {
      const ids = await Promise.all(
        ['Apstiprināts', 'Melnraksts', 'Novecojis'].map((lv) => makeArticle(app, { lv: `${lv} ${way}` })),
      )
      const [approved, draft, stale] = ids as [string, string, string]
      for (const id of [approved, stale]) {
        ok(await act(app, `/articles/${id}`, 'lv', 'submit'))
        ok(await act(app, `/articles/${id}`, 'lv', 'approve', { as: app.people.editor2 }))
      }
      const items: Items = []
      for (const id of ids) {
        const { revision } = await variantOf(app, `/articles/${id}`, 'lv')
        items.push({ id, revision: id === stale ? revision - 1 : revision })
      }
      const live = async () =>
        Promise.all(ids.map(async (id) => (await read(`/articles/${id}`, 'lv')).status))

      for (const role of ['author', 'translator'] as const) {
        const { body, status } = await ways[way](caller(role), items)
        expect([status, body.done]).toEqual([200, []])
        const each = body.refused.find(({ id }: Json) => id === approved)
        expect([each.status, each.reasons[0].code]).toEqual([
          403,
          role === 'author' ? 'roleMissing' : expect.stringMatching(/roleMissing|localeNotAllowed/),
        ])
      }
      expect((await ways[way](caller('frontend'), items)).status).toBe(404)
      expect((await ways[way](undefined, items)).status).toBe(401)
      expect(await live()).toEqual([404, 404, 404])

      const { body, status } = await ways[way](app.people.editor, items)
      expect(status, JSON.stringify(body).slice(0, 400)).toBe(200)
      expect(body.done.map(({ id }: Json) => id)).toEqual([approved])
      expect(body.refused.map(({ code, id, status }: Json) => [id, status, code])).toEqual([
        [draft, 403, 'notApproved'],
        [stale, 409, 'staleRevision'],
      ])
      for (const { reasons } of body.refused) expect(reasons[0].message).toMatch(/\p{L}{3}/u)
      expect(await live()).toEqual([200, 404, 404])
    },
  )
})

describe('A9 the tables of the workflow', () => {
  const AT = '2026-01-01T00:00:00.000Z'
  /** Rows as they could stand there: only access is in their way. */
  const tables = {
    'editorial-variants': {
      type: 'EditorialVariant',
      row: () => ({
        key: `articles/${NOWHERE}/lv`,
        collectionSlug: 'articles',
        document: NOWHERE,
        locale: 'lv',
        state: 'approved',
        revision: 1,
        variant: {},
      }),
    },
    'editorial-events': {
      type: 'EditorialEvent',
      row: () => ({
        variant: `articles/${NOWHERE}/lv`,
        seq: 1,
        type: 'approved',
        at: AT,
        event: {},
        hash: 'x',
      }),
    },
    'editorial-outbox': {
      type: 'EditorialOutbox',
      row: () => ({ key: 'x', note: {}, dueAt: AT, attempts: 0 }),
    },
    'editorial-schedules': {
      type: 'EditorialSchedule',
      row: () => ({
        key: `articles/${NOWHERE}/lv#1`,
        slot: `articles/${NOWHERE}/lv#publish`,
        collectionSlug: 'articles',
        document: NOWHERE,
        locale: 'lv',
        schedule: 1,
        target: 'publish',
        instant: AT,
        wallTime: '2026-01-01T02:00',
        zone: 'Europe/Riga',
        scheduledAt: AT,
        status: 'pending',
        attempts: 0,
      }),
    },
    'payload-jobs': {
      type: 'PayloadJob',
      row: () => ({ input: {}, queue: 'default' }),
    },
  } as const
  const slugs = Object.keys(tables) as (keyof typeof tables)[]
  const ids = {} as Record<(typeof slugs)[number], string>
  const all = async (slug: string): Promise<Json[]> =>
    (await app.payload.db.find({ collection: slug as never, pagination: false, sort: 'id' })).docs

  beforeAll(async () => {
    await makeArticle(app, { lv: 'Ar ierakstu' })
    await app.payload.db.create({
      collection: 'editorial-outbox' as never,
      // Due when nobody runs any more, so that it stays.
      data: { ...tables['editorial-outbox'].row(), key: 'kept', dueAt: '2999-01-01T00:00:00.000Z' } as never,
    })
    for (const slug of ['editorial-schedules', 'payload-jobs'] as const)
      await app.payload.db.create({ collection: slug as never, data: tables[slug].row() as never })
    for (const slug of slugs) ids[slug] = (await all(slug))[0].id
  })

  const rows = ROLES.flatMap((role) => slugs.map((slug) => [role, slug] as const))
  it.each(rows)('A9 %s writes no %s', async (role, slug) => {
    const as = caller(role)
    const { row, type } = tables[slug]
    const [path, id, data] = [`/${slug}`, ids[slug], row()]
    const before = await all(slug)
    const where = `?where[id][equals]=${id}`
    const answers = await Promise.all([
      rest('POST', path, { as, body: data }),
      rest('PATCH', `${path}/${id}`, { as, body: data }),
      rest('PATCH', `${path}${where}`, { as, body: data }),
      rest('DELETE', `${path}/${id}`, { as }),
      rest('DELETE', `${path}${where}`, { as }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    const mutations = [
      `mutation ($data: mutation${type}Input!) { create${type}(data: $data) { id } }`,
      `mutation ($data: mutation${type}UpdateInput!) { update${type}(id: "${id}", data: $data) { id } }`,
      `mutation { delete${type}(id: "${id}") { id } }`,
    ]
    for (const mutation of mutations) {
      const variables = mutation.includes('$data') ? { data } : undefined
      const answer = await graphql(mutation, { as, variables })
      expect(codeOf(answer)[0], JSON.stringify(answer.body)).toBe(403)
    }
    expect(await all(slug)).toEqual(before)
  })

  it.each(ROLES)('A9 the jobs of Payload are run by administrators: %s', async (role) => {
    for (const path of ['run', 'handle-schedules']) {
      const { status } = await rest('GET', `/payload-jobs/${path}`, { as: caller(role) })
      if (role === 'admin') expect(status).not.toBe(401)
      else expect(status).toBe(401)
    }
  })
})
