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

describe('one article under review', () => {
  let path: string
  let number = 0
  beforeEach(async () => {
    number += 1
    path = `/articles/${await makeArticle(app, { lv: `Pārskatāms ${number}`, en: `Reviewed ${number}` })}`
  })
  const lv = (action: string, more: Parameters<typeof act>[4] = {}): Promise<Answer> =>
    act(app, path, 'lv', action, more)

  it.each(['editor', 'admin'] as const)('A13 %s does not approve what they wrote', async (role) => {
    const as = app.people[role]
    path = `/articles/${await make('articles', articleData(`Paša ${role}`), as)}`
    ok(await lv('submit', { as }))
    expect(told(await lv('approve', { as }))).toEqual([403, 'ownText'])
    expect((await variantOf(app, path, 'lv')).state).toBe('inReview')
    ok(await lv('approve', { as: app.people.editor2 }))
  })

  it('A13 nor does who wrote into it after another one, though that one sent it in', async () => {
    await save(path, 'lv', { lead: 'Papildināts' }, app.people.editor2)
    ok(await lv('submit'))
    for (const as of [app.people.editor, app.people.editor2])
      expect(told(await lv('approve', { as }))).toEqual([403, 'ownText'])
    ok(await lv('approve', { as: app.people.admin }))
  })

  it('A14 an approval names the version seen', async () => {
    const older = (await variantOf(app, path, 'lv')) as Json
    ok(await lv('submit'))
    ok(await lv('withdraw'))
    await save(path, 'lv', { title: 'Jaunāks' })
    ok(await lv('submit'))
    const { revision, submitted } = await variantOf(app, path, 'lv')
    const as = app.people.editor2
    const approve = (body: object) => rest('POST', `${path}/workflow/lv/approve`, { as, body })
    expect(told(await approve({ revision }))).toEqual([400, 'versionMissing'])
    expect(told(await approve({ revision, version: older.head }))).toEqual([409, 'otherVersion'])
    expect(older.head).not.toBe(submitted?.version)
    expect(ok(await approve({ revision, version: submitted?.version })).variant.state).toBe('approved')
  })

  it('A15 a bypass is the administrator’s, with a reason that is on record', async () => {
    const comment = 'Avārijas paziņojums'
    expect(told(await lv('bypass', { as: app.people.admin }))).toEqual([400, 'commentMissing'])
    for (const role of ['editor', 'author', 'translator'] as const)
      expect((await lv('bypass', { as: app.people[role], comment })).status).toBe(403)
    expect((await lv('bypass', { as: app.people.frontend, comment })).status).toBe(404)
    expect(
      (await rest('POST', `${path}/workflow/lv/bypass`, { body: { comment, revision: 1 } })).status,
    ).toBe(401)
    expect((await read(path, 'lv')).status).toBe(404)
    ok(await lv('bypass', { as: app.people.admin, comment }))
    expect((await read(path, 'lv')).status).toBe(200)
    const { events } = ok(await rest('GET', `${path}/workflow/history?locale=lv`, { as: app.people.editor }))
    expect(events.find(({ type }: Json) => type === 'bypassed')).toMatchObject({
      actor: app.people.admin.user.id,
      comment,
    })
  })

  const forged: [name: string, data: object][] = [
    ['states', { workflow: { lv: 'approved', en: 'approved' } }],
    ['a status for each language', { _status: { lv: 'published', en: 'published' } }],
    ['credits', { credits: [{ statement: SECRET }] }],
    ['all of the record', { approved: { by: ['x'] }, approvals: ['x'], live: true, state: 'published' }],
  ]
  it.each(forged)('A16 %s sent by a client change nothing', async (_name, data) => {
    const state = async (of: string) =>
      Promise.all(
        LOCALES.map(async (locale) => {
          const { approved, live, state } = (await variantOf(app, of, locale)) as Json
          const { credits } = await newest(of, locale)
          return { approved, live, state, credits: credits ?? [], seen: (await read(of, locale)).status }
        }),
      )
    const untouched = { approved: null, live: null, state: 'draft', credits: [], seen: 404 }
    for (const as of [app.people.author, app.people.admin]) {
      const body = { ...articleData(`Viltots ${number}`), ...data }
      const answers = [
        await rest('POST', '/articles?locale=lv', { as, body }),
        await rest('POST', '/articles?locale=lv&draft=true', { as, body }),
        await rest('PATCH', `${path}?locale=lv`, { as, body: data }),
        await rest('PATCH', `${path}?locale=lv&draft=true`, { as, body: data }),
      ]
      for (const { body: answer, status } of answers) {
        expect([200, 201, 400, 403], JSON.stringify(answer).slice(0, 300)).toContain(status)
        if (answer.doc) expect(await state(`/articles/${answer.doc.id}`)).toEqual([untouched, untouched])
      }
      expect(await state(path)).toEqual([untouched, untouched])
    }
  })

  it('A16 a starting point sent with a new document is not kept', async () => {
    const body = { ...articleData('Ar sākumu'), baseVersion: SECRET }
    const made = await rest('POST', '/articles?locale=lv', { as: app.people.author, body })
    expect(made.status).toBe(201)
    expect(JSON.stringify(made.body)).not.toContain(SECRET)
    expect(JSON.stringify(await newest(`/articles/${made.body.doc.id}`, 'lv'))).not.toContain(SECRET)
  })

  it('C1 what was approved goes live to the letter, and a later edit waits for its own approval', async () => {
    const texts = ({ body, lead, title }: Json) => JSON.stringify({ body, lead, title })
    const approved = texts(await newest(path, 'lv'))
    ok(await lv('submit'))
    ok(await lv('approve', { as: app.people.editor2 }))
    await save(path, 'lv', { title: EDITED, body: doc(p(EDITED)) })
    ok(await lv('publish'))
    expect(texts((await read(path, 'lv')).body)).toBe(approved)
    const edited = await newest(path, 'lv')
    expect([edited.title, JSON.stringify(edited.body)]).toEqual([EDITED, expect.stringContaining(EDITED)])
    expect((await lv('publish')).status).toBeGreaterThanOrEqual(400)
    ok(await goLive(app, path, 'lv'))
    expect(texts((await read(path, 'lv')).body)).toBe(texts(edited))
  })

  it('C2 a shared field of a draft does not go live with the other language', async () => {
    await save(path, 'lv', { preparedBy: { name: 'Anna Ozola' } })
    for (const locale of LOCALES) ok(await goLive(app, path, locale))
    await save(path, 'lv', { preparedBy: { name: EDITED } })
    await save(path, 'en', { title: 'Second edition' })
    ok(await goLive(app, path, 'en'))
    for (const locale of LOCALES) expect((await read(path, locale)).body.preparedBy.name).toBe('Anna Ozola')
    expect((await read(path, 'en')).body.title).toBe('Second edition')
    ok(await goLive(app, path, 'lv'))
    for (const locale of LOCALES) expect((await read(path, locale)).body.preparedBy.name).toBe(EDITED)
  })

  it('C3 of two saves from one start the second is told who was first', async () => {
    const { baseVersion } = await newest(path, 'lv')
    expect(baseVersion).toMatch(/./)
    await save(path, 'lv', { title: 'Pirmais', baseVersion })
    const second = { as: app.people.editor2, body: { title: 'Otrais', baseVersion } }
    const late = await rest('PATCH', `${path}?locale=lv`, second)
    expect(told(late)).toEqual([409, 'staleSave'])
    expect(late.body.errors[0].message).toContain('editor')
    const byHeader = await rest('PATCH', `${path}?locale=lv`, {
      as: app.people.editor2,
      body: { title: 'Otrais' },
      headers: { 'If-Match': `"${baseVersion}"` },
    })
    expect(told(byHeader)).toEqual([412, 'staleSave'])
    const mutation = `mutation { updateArticle(id: "${path.split('/')[2]}", locale: lv, data: { title: "Otrais", baseVersion: "${baseVersion}" }) { id } }`
    expect(codeOf(await graphql(mutation, { as: app.people.editor2 }))).toEqual([409, 'staleSave'])
    expect((await newest(path, 'lv')).title).toBe('Pirmais')
  })

  it('C4 what was sent in stays as it was sent in', async () => {
    const { title } = await newest(path, 'lv')
    ok(await lv('submit'))
    const before = (await variantOf(app, path, 'lv')).submitted
    const body = { title: SECRET }
    for (const as of [app.people.editor, app.people.author, app.people.admin])
      for (const draft of [false, true])
        expect(told(await rest('PATCH', `${path}?locale=lv&draft=${draft}`, { as, body }))).toEqual([
          409,
          'inReview',
        ])
    const { state, submitted } = await variantOf(app, path, 'lv')
    expect([state, submitted]).toEqual(['inReview', before])
    const version = ok(
      await rest('GET', `/articles/versions/${submitted?.version}?locale=lv`, { as: app.people.editor2 }),
    )
    expect(version.version.title).toBe(title)
    ok(await lv('approve', { as: app.people.editor2 }))
    ok(await lv('publish'))
    expect((await read(path, 'lv')).body.title).toBe(title)
  })

  it('C5 of an approval and a refusal at once one wins', async () => {
    ok(await lv('submit'))
    const { revision, submitted } = await variantOf(app, path, 'lv')
    const body = { comment: 'Jālabo', revision, version: submitted?.version }
    const answers = await Promise.all(
      [
        ['approve', app.people.editor2] as const,
        ['requestChanges', app.people.admin] as const,
        ['approve', app.people.editor2] as const,
      ].map(([action, as]) => rest('POST', `${path}/workflow/lv/${action}`, { as, body })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { state } = await variantOf(app, path, 'lv')
    expect(answers.find(({ status }) => status === 200)?.body.variant.state).toBe(state)
    for (const { body: refusal } of answers.filter(({ status }) => status === 409))
      expect(refusal.errors[0].data).toMatchObject({ revision: revision + 1, state })
  })

  it('C6 publishing waits for what the article refers to, in the same language', async () => {
    const title = `Slēptais ${number}`
    const project = await make('projects', { title, summary: 'Kopsavilkums' })
    await save(path, 'lv', { projects: [project] })
    expect(told(await goLive(app, path, 'lv'))).toEqual([422, 'linksNotLive'])
    expect((await read(path, 'lv')).status).toBe(404)
    ok(await goLive(app, `/projects/${project}`, 'lv'))
    ok(await lv('publish'))
    ok(await act(app, path, 'en', 'submit'))
    ok(await act(app, path, 'en', 'approve', { as: app.people.editor2 }))
    expect(told(await act(app, path, 'en', 'publish'))).toEqual([422, 'linksNotLive'])
  })

  it.each(['', '?locale=lv', '?locale=en', '?draft=false', '?locale=en&autosave=false'])(
    'C8 an integration’s PATCH%s takes nothing off the site',
    async (query) => {
      for (const locale of LOCALES) ok(await goLive(app, path, locale))
      const before = await Promise.all(LOCALES.map((locale) => read(path, locale)))
      ok(await rest('PATCH', `${path}${query}`, { as: app.people.author, body: { title: SECRET } }))
      const after = await Promise.all(LOCALES.map((locale) => read(path, locale)))
      expect(after.map(({ body, status }) => [status, body])).toEqual(before.map(({ body }) => [200, body]))
    },
  )
})

describe('outsiders', () => {
  /** Live in both languages with newer drafts, and all that it leads to; a document that is a draft alone. */
  let live: string
  let hidden: string
  let version: string

  beforeAll(async () => {
    const partner = async (lv: string, en?: string) =>
      (await makeLive(app, 'partners', { lv: { name: lv, kind: 'ngo' }, en: en ? { name: en } : undefined }))
        .id
    const [both, latvian] = [await partner('Partneris', 'Partner'), await partner('Vietējais')]
    const project = async (lv: string, en?: string) =>
      (
        await makeLive(app, 'projects', {
          lv: {
            title: lv,
            summary: 'Kopsavilkums',
            leadPartner: both,
            partners: [both, latvian].map((id) => ({ partner: id, role: 'partner' })),
          },
          en: en ? { title: en, summary: 'Summary' } : undefined,
        })
      ).id
    const [open, latvianOnly] = [await project('Projekts', 'Project'), await project('Tikai latviski')]
    const body = (language: string) =>
      doc(
        p(language, docLink('projects', latvianOnly, 'link')),
        block('relatedItems', {
          items: [
            { relationTo: 'projects', value: open },
            { relationTo: 'projects', value: latvianOnly },
          ],
        }),
      )
    const related = { partners: [both, latvian], projects: [open, latvianOnly] }
    live = (
      await makeLive(app, 'articles', {
        lv: { ...articleData('Dzīvs'), ...related, body: body('lv') },
        en: { ...articleData('Live'), body: body('en') },
      })
    ).id
    // Every document of the chain has a newer draft, and those that are live in Latvian alone have English texts.
    const drafts: [path: string, field: string][] = [
      [`/articles/${live}`, 'title'],
      [`/projects/${open}`, 'title'],
      [`/projects/${latvianOnly}`, 'title'],
      [`/partners/${both}`, 'name'],
      [`/partners/${latvian}`, 'name'],
    ]
    for (const [path, field] of drafts)
      for (const locale of LOCALES) await save(path, locale, { [field]: `${SECRET} ${locale}` })
    hidden = await makeArticle(app, { lv: `${SECRET} raksts`, en: `${SECRET} article` })
    const { docs } = ok(
      await rest('GET', `/articles/versions?where[parent][equals]=${hidden}`, { as: app.people.editor }),
    )
    version = docs[0].id
  })

  const populated = OUTSIDERS.flatMap((role) =>
    LOCALES.flatMap((locale) => [0, 1, 2, 3, 4, 5].map((depth) => [role, locale, depth] as const)),
  )
  it.each(populated)('B1 %s in %s at depth %i gets what is live', async (role, locale, depth) => {
    const as = caller(role)
    const query = `locale=${locale}&depth=${depth}`
    const answers = [
      ok(await rest('GET', `/articles/${live}?${query}`, { as })),
      ...ok(await rest('GET', `/articles?${query}&where[id][equals]=${live}`, { as })).docs,
      ok(await rest('GET', `/articles/${live}?${query}&draft=true`, { as })),
    ]
    expect(answers).toHaveLength(3)
    for (const answer of answers) {
      const seen = JSON.stringify(answer)
      expect(seen).not.toContain(SECRET)
      expect(answer.title).toBe(locale === 'lv' ? 'Dzīvs' : 'Live')
      if (depth === 0) continue
      expect(answer.projects[0].title).toBe(locale === 'lv' ? 'Projekts' : 'Project')
      if (locale === 'lv') expect(answer.projects[1].title).toBe('Tikai latviski')
      else expect(seen).not.toMatch(/Tikai latviski|Vietējais/)
      if (depth > 1)
        expect(answer.projects[0].leadPartner.name).toBe(locale === 'lv' ? 'Partneris' : 'Partner')
    }
  })

  it.each(OUTSIDERS.flatMap((role) => LOCALES.map((locale) => [role, locale] as const)))(
    'B1 %s in %s gets what is live through GraphQL',
    async (role, locale) => {
      const fields =
        'title body(depth: 5) partners { name } projects { title leadPartner { name } partners { partner { name } } }'
      for (const draft of [false, true]) {
        const { body } = await graphql(
          `{ Article(id: "${live}", locale: ${locale}, draft: ${draft}) { ${fields} } Articles(locale: ${locale}, draft: ${draft}) { docs { ${fields} } } }`,
          { as: caller(role) },
        )
        const seen = JSON.stringify(body)
        expect(seen).not.toContain(SECRET)
        if (locale === 'en') expect(seen).not.toMatch(/Tikai latviski|Vietējais/)
        const [project] = body.data.Article.projects
        expect([body.data.Article.title, project.title, project.leadPartner.name]).toEqual(
          locale === 'lv' ? ['Dzīvs', 'Projekts', 'Partneris'] : ['Live', 'Project', 'Partner'],
        )
      }
    },
  )

  type Closed = [name: string, ask: (as: Caller) => Promise<Answer>]
  const get =
    (path: () => string): Closed[1] =>
    (as) =>
      rest('GET', path(), { as })
  const post =
    (path: () => string, body: () => object): Closed[1] =>
    (as) =>
      rest('POST', path(), { as, body: body() })
  const closed: Closed[] = [
    ['B2 versions', get(() => '/articles/versions')],
    ['B2 a version', get(() => `/articles/versions/${version}`)],
    [
      'B2 restoring a version',
      post(
        () => `/articles/versions/${version}`,
        () => ({}),
      ),
    ],
    ['B2 the workflow of a draft', get(() => `/articles/${hidden}/workflow`)],
    ['B2 the workflow of a live document', get(() => `/articles/${live}/workflow`)],
    ['B2 the history', get(() => `/articles/${live}/workflow/history?locale=lv`)],
    [
      'B2 an action',
      post(
        () => `/articles/${hidden}/workflow/lv/submit`,
        () => ({ revision: 1 }),
      ),
    ],
    [
      'B2 a bulk action',
      post(
        () => '/articles/workflow/lv/submit',
        () => ({ items: [{ id: hidden, revision: 1 }] }),
      ),
    ],
    ['B2 the queue', get(() => '/editorial/queue')],
    ['B2 the table of variants', get(() => '/editorial-variants')],
    ['B2 the table of events', get(() => '/editorial-events')],
    ['B2 the table of notes', get(() => '/editorial-outbox')],
    ['B3 a draft', get(() => `/articles/${hidden}`)],
    ['B3 a draft with draft=true', get(() => `/articles/${hidden}?draft=true`)],
    [
      'B3 a draft with draft=true in English',
      get(() => `/articles/${hidden}?draft=true&locale=en&trash=true`),
    ],
    [
      'B3 copying a draft',
      post(
        () => `/articles/${hidden}/duplicate?draft=true`,
        () => ({}),
      ),
    ],
  ]
  it.each(OUTSIDERS.flatMap((role) => closed.map(([name, ask]) => [name, role, ask] as const)))(
    '%s is closed to %s',
    async (_name, role, ask) => {
      const answer = await ask(caller(role))
      expect([401, 403, 404], JSON.stringify(answer.body)).toContain(answer.status)
      expect(Object.keys(answer.body)).toEqual(['errors'])
      expect(JSON.stringify(answer.body)).not.toContain(SECRET)
      // What is closed to outsiders is there for staff.
      if (!/action|restoring|copying/.test(_name)) ok(await ask(app.people.editor))
    },
  )

  const queries: [name: string, query: () => string][] = [
    ['B2 versionsArticles', () => '{ a: versionsArticles { docs { id version { title } } } }'],
    ['B2 versionArticle', () => `{ a: versionArticle(id: "${version}") { id version { title } } }`],
    [
      'B2 editorialWorkflow',
      () => `{ a: editorialWorkflow(collection: articles, id: "${hidden}") { variants { state } } }`,
    ],
    [
      'B2 editorialHistory',
      () => `{ a: editorialHistory(collection: articles, id: "${hidden}", locale: lv) { events { type } } }`,
    ],
    ['B2 editorialQueue', () => '{ a: editorialQueue { rows { document } } }'],
    ['B2 EditorialVariants', () => '{ a: EditorialVariants { docs { key } } }'],
    ['B2 EditorialEvents', () => '{ a: EditorialEvents { docs { type } } }'],
    ['B2 EditorialOutboxes', () => '{ a: EditorialOutboxes { docs { key } } }'],
    ['B3 Article', () => `{ a: Article(id: "${hidden}", draft: true, locale: lv) { title } }`],
  ]
  it.each(OUTSIDERS.flatMap((role) => queries.map(([name, query]) => [name, role, query] as const)))(
    '%s tells nothing to %s',
    async (_name, role, query) => {
      const { body } = await graphql(query(), { as: caller(role) })
      expect(body.data?.a ?? null, JSON.stringify(body)).toBeNull()
      expect(JSON.stringify(body)).not.toContain(SECRET)
      const own = await graphql(query(), { as: app.people.editor })
      expect(own.body.data.a, JSON.stringify(own.body)).toBeTruthy()
    },
  )

  it.each(OUTSIDERS.flatMap((role) => LOCALES.map((locale) => [role, locale] as const)))(
    'B3 %s lists with draft=true in %s what is live, and nothing else',
    async (role, locale) => {
      const as = caller(role)
      const plain = ok(await rest('GET', `/articles?locale=${locale}&limit=100`, { as }))
      for (const query of ['draft=true', 'draft=true&trash=true', 'trash=true'])
        expect(ok(await rest('GET', `/articles?locale=${locale}&limit=100&${query}`, { as }))).toEqual(plain)
      expect(JSON.stringify(plain)).toContain(live)
      expect(plain.docs.every(({ _status }: Json) => _status === 'published')).toBe(true)
    },
  )

  /** Each with a value that something hidden has, and one that nothing has. */
  const probes: [name: string, path: (value: string) => string, hit: () => string, miss: string][] = [
    [
      'where workflow.lv',
      (v) => `/articles?draft=true&where[workflow.lv][equals]=${v}`,
      () => 'draft',
      'approved',
    ],
    [
      'a count by workflow.lv',
      (v) => `/articles/count?where[workflow.lv][equals]=${v}`,
      () => 'draft',
      'approved',
    ],
    ['where workflow', (v) => `/articles?where[workflow][equals]=${v}`, () => 'draft', 'approved'],
    [
      'workflow.lv in an or',
      (v) => `/articles?where[or][0][workflow.lv][equals]=${v}`,
      () => 'draft',
      'approved',
    ],
    [
      'workflow.lv of a relation',
      (v) => `/articles?where[projects.workflow.lv][equals]=${v}`,
      () => 'draft',
      'approved',
    ],
    ['where baseVersion', (v) => `/articles?where[baseVersion][equals]=${v}`, () => version, NOWHERE],
    ['where _status', (v) => `/articles?draft=true&where[_status][equals]=${v}`, () => 'draft', 'nothing'],
    ['where _status.en', (v) => `/articles?where[_status.en][equals]=${v}`, () => 'draft', 'published'],
    ['a count by _status', (v) => `/articles/count?where[_status][equals]=${v}`, () => 'draft', 'nothing'],
    ['where title', (v) => `/articles?draft=true&where[title][like]=${v}`, () => SECRET, 'NEKAS'],
    ['a count by title', (v) => `/articles/count?where[title][like]=${v}`, () => SECRET, 'NEKAS'],
    [
      'where the title of a relation',
      (v) => `/articles?where[projects.title][like]=${v}`,
      () => SECRET,
      'NEKAS',
    ],
    ['where id', (v) => `/articles?draft=true&where[id][equals]=${v}`, () => hidden, NOWHERE],
    ['an id', (v) => `/articles/${v}`, () => hidden, NOWHERE],
    ['the workflow of an id', (v) => `/articles/${v}/workflow`, () => hidden, NOWHERE],
    ['the history of an id', (v) => `/articles/${v}/workflow/history?locale=lv`, () => hidden, NOWHERE],
    ['a version', (v) => `/articles/versions/${v}`, () => version, NOWHERE],
    ['versions of an id', (v) => `/articles/versions?where[parent][equals]=${v}`, () => hidden, NOWHERE],
    ['a row of the record', (v) => `/editorial-variants?where[document][equals]=${v}`, () => hidden, NOWHERE],
  ]
  it.each(OUTSIDERS.flatMap((role) => probes.map(([name, ...probe]) => [name, role, ...probe] as const)))(
    'B4 probing by %s tells nothing to %s',
    async (_name, role, path, hit, miss) => {
      const as = caller(role)
      const [first, second] = [await rest('GET', path(hit()), { as }), await rest('GET', path(miss), { as })]
      expect(first.status, JSON.stringify(first.body)).toBeLessThan(500)
      expect([first.status, first.body]).toEqual([second.status, second.body])
      expect(first.body.totalDocs ?? 0).toBe(0)
    },
  )

  it.each(OUTSIDERS)('B4 %s gets nothing by an order, a selection or a join', async (role) => {
    const as = caller(role)
    for (const sort of ['workflow.lv', '-workflow.en', 'workflow', 'baseVersion', '_status.en'])
      expect([sort, (await rest('GET', `/articles?sort=${sort}`, { as })).status]).toEqual([sort, 400])
    const plain = ok(await rest('GET', '/articles?depth=0', { as }))
    expect(
      ok(await rest('GET', '/articles?depth=0&joins[workflow][limit]=1&joins[versions][limit]=1', { as })),
    ).toEqual(plain)
    const selected = 'select[workflow]=true&select[baseVersion]=true&select[title]=true'
    for (const query of ['', '&draft=true']) {
      const { docs } = ok(await rest('GET', `/articles?depth=0&${selected}${query}`, { as }))
      const one = ok(await rest('GET', `/articles/${live}?depth=0&${selected}${query}`, { as }))
      for (const each of [...docs, one]) {
        expect(each.title).toMatch(/./)
        expect(each).not.toHaveProperty('workflow')
        expect(each).not.toHaveProperty('baseVersion')
      }
    }
    const asked = await graphql(
      `
        {
          Articles(locale: lv, limit: 100) {
            docs {
              title
              baseVersion
              workflow {
                lv
                en
              }
            }
          }
        }
      `,
      { as },
    )
    for (const each of asked.body.data?.Articles?.docs ?? [])
      expect([each.workflow?.lv ?? null, each.workflow?.en ?? null, each.baseVersion]).toEqual([
        null,
        null,
        null,
      ])
    for (const state of ['draft', 'approved']) {
      const where = `where: { workflow__lv: { equals: ${state} } }`
      const { body } = await graphql(
        `{ Articles(${where}) { totalDocs } countArticles(${where}) { totalDocs } }`,
        { as },
      )
      expect(body.data?.Articles ?? null, JSON.stringify(body)).toBeNull()
      expect(body.data?.countArticles ?? null).toBeNull()
    }
  })

  it('B4 the same questions are answered to staff', async () => {
    const as = app.people.editor
    const count = async (state: string) =>
      ok(await rest('GET', `/articles/count?draft=true&where[workflow.lv][equals]=${state}`, { as }))
        .totalDocs
    expect(await count('draft')).toBeGreaterThan(0)
    expect(await count('changesRequested')).not.toBe(await count('draft'))
    const one = ok(await rest('GET', `/articles/${hidden}?draft=true&select[baseVersion]=true`, { as }))
    expect(one.baseVersion).toMatch(/./)
  })
})
