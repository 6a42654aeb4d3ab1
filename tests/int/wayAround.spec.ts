import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graphql, rest, startApp, type Answer, type App, type Caller } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { act, goLive } from '../helpers/review'

let app: App
/** Live in Latvian with a newer draft; English is a draft. */
let live: string
/** Never published. */
let draft: string
let oldVersion: string

beforeAll(async () => {
  app = await startApp()
  const as = app.people.editor
  live = await makeArticle(app, { lv: 'Dzīvs raksts', en: 'Live article', publish: ['lv'] })
  const versions = await rest('GET', `/articles/versions?where[parent][equals]=${live}&limit=50`, { as })
  oldVersion = versions.body.docs.find(
    (v: { version: { _status: string } }) => v.version._status === 'published',
  ).id
  await rest('PATCH', `/articles/${live}?locale=lv`, { as, body: { title: 'Dzīvs raksts, otrais laidums' } })
  await goLive(app, `/articles/${live}`, 'lv')
  await rest('PATCH', `/articles/${live}?locale=lv&draft=true`, { as, body: { title: 'Vēl neapstiprināts' } })
  draft = await makeArticle(app, { lv: 'Melnraksts', en: 'Draft' })
})
afterAll(() => app.stop())

/** All that the public sees of articles. */
async function publicView(): Promise<unknown> {
  const paths = ['lv', 'en'].flatMap((locale) => [
    `/articles?locale=${locale}&depth=0`,
    `/articles/${live}?locale=${locale}&depth=0`,
    `/articles/${draft}?locale=${locale}&depth=0`,
  ])
  const answers = await Promise.all(paths.map((path) => rest('GET', path)))
  return answers.map(({ body, status }) => [status, body])
}

const failed = ({ body, status }: Answer): boolean => status >= 400 || Boolean(body.errors?.length)

/**
 * `removes`: those who may unpublish may do it, and it is on record; for all others it is refused. `runs`: administrators may, and what it
 * runs is nothing but what was approved and is due.
 */
type Outcome = 'harmless' | 'refused' | 'removes' | 'runs'
type Path = [name: string, act: (as: Caller) => Promise<Answer>, outcome: Outcome]

const published = { _status: 'published' }
const paths: Path[] = [
  [
    'A1 REST update to published',
    (as) => rest('PATCH', `/articles/${draft}?locale=en`, { as, body: published }),
    'refused',
  ],
  [
    'A1 REST draft update to published',
    (as) => rest('PATCH', `/articles/${draft}?locale=en&draft=true`, { as, body: published }),
    'refused',
  ],
  [
    'A1 REST update of all languages',
    (as) => rest('PATCH', `/articles/${draft}?locale=en&publishAllLocales=true`, { as, body: {} }),
    'refused',
  ],
  [
    'A1 REST update of one language',
    (as) => rest('PATCH', `/articles/${draft}?publishSpecificLocale=en`, { as, body: {} }),
    'refused',
  ],
  [
    'A1 REST update of one language with status',
    (as) => rest('PATCH', `/articles/${draft}?publishSpecificLocale=en`, { as, body: published }),
    'refused',
  ],
  [
    'A3 REST create as published',
    (as) => rest('POST', '/articles', { as, body: { ...articleData('Jauns'), ...published } }),
    'refused',
  ],
  [
    'A3 REST draft create as published',
    (as) => rest('POST', '/articles?draft=true', { as, body: { ...articleData('Jauns'), ...published } }),
    'refused',
  ],
  [
    'A6 REST bulk update to published',
    (as) => rest('PATCH', `/articles?locale=en&where[id][equals]=${draft}`, { as, body: published }),
    'refused',
  ],
  [
    'A6 REST bulk update of all languages',
    (as) =>
      rest('PATCH', `/articles?locale=en&publishAllLocales=true&where[id][equals]=${draft}`, {
        as,
        body: {},
      }),
    'refused',
  ],
  [
    'A4 REST plain update of a live document',
    (as) => rest('PATCH', `/articles/${live}?locale=en`, { as, body: { title: 'Through the back door' } }),
    'harmless',
  ],
  [
    'A4 REST plain bulk update of a live document',
    (as) =>
      rest('PATCH', `/articles?locale=en&where[id][equals]=${live}`, {
        as,
        body: { title: 'Through the back door' },
      }),
    'harmless',
  ],
  [
    'A7 REST restore of a published version',
    (as) => rest('POST', `/articles/versions/${oldVersion}?locale=en`, { as }),
    'harmless',
  ],
  [
    'A7 REST restore of a published version as a draft',
    (as) => rest('POST', `/articles/versions/${oldVersion}?draft=true`, { as }),
    'harmless',
  ],
  [
    'A5 REST duplicate of a live document',
    (as) => rest('POST', `/articles/${live}/duplicate?draft=false`, { as, body: {} }),
    'harmless',
  ],
  [
    'A5 REST duplicate as published',
    (as) => rest('POST', `/articles/${live}/duplicate?draft=false`, { as, body: published }),
    'refused',
  ],
  [
    'A19 REST unpublish',
    (as) => rest('PATCH', `/articles/${live}?locale=lv`, { as, body: { _status: 'draft' } }),
    'refused',
  ],
  [
    'A19 REST unpublish of all languages',
    (as) => rest('PATCH', `/articles/${live}?locale=en&unpublishAllLocales=true`, { as, body: {} }),
    'refused',
  ],
  [
    'A19 REST bulk unpublish',
    (as) =>
      rest('PATCH', `/articles?locale=lv&where[id][equals]=${live}`, { as, body: { _status: 'draft' } }),
    'refused',
  ],
  ['A19 REST delete', (as) => rest('DELETE', `/articles/${live}`, { as }), 'removes'],
  ['A19 REST bulk delete', (as) => rest('DELETE', `/articles?where[id][equals]=${live}`, { as }), 'removes'],
  [
    'A18 REST trash',
    (as) =>
      rest('PATCH', `/articles/${live}?locale=en`, { as, body: { deletedAt: new Date().toISOString() } }),
    'removes',
  ],
  [
    'A18 REST trash with a draft',
    (as) =>
      rest('PATCH', `/articles/${live}?locale=en&draft=true`, {
        as,
        body: { deletedAt: new Date().toISOString() },
      }),
    'removes',
  ],
  [
    'A18 REST bulk trash',
    (as) =>
      rest('PATCH', `/articles?locale=en&where[id][equals]=${live}`, {
        as,
        body: { deletedAt: new Date().toISOString() },
      }),
    'removes',
  ],
  [
    'A2 GraphQL update to published',
    (as) =>
      graphql(`mutation { updateArticle(id: "${draft}", locale: en, data: { _status: published }) { id } }`, {
        as,
      }),
    'refused',
  ],
  [
    'A2 GraphQL draft update to published',
    (as) =>
      graphql(
        `mutation { updateArticle(id: "${draft}", locale: en, draft: true, data: { _status: published }) { id } }`,
        { as },
      ),
    'refused',
  ],
  [
    'A3 GraphQL create as published',
    (as) =>
      graphql(
        'mutation ($body: JSON!) { createArticle(data: { title: "x", lead: "x", body: $body, slug: "x", sourceLocale: lv, _status: published }) { id } }',
        { as, variables: { body: articleData('x').body } },
      ),
    'refused',
  ],
  [
    'A4 GraphQL plain update of a live document',
    (as) =>
      graphql(
        `mutation { updateArticle(id: "${live}", locale: en, data: { title: "Through the back door" }) { id } }`,
        { as },
      ),
    'harmless',
  ],
  [
    'A19 GraphQL unpublish',
    (as) =>
      graphql(`mutation { updateArticle(id: "${live}", locale: lv, data: { _status: draft }) { id } }`, {
        as,
      }),
    'refused',
  ],
  [
    'A7 GraphQL restore of a published version',
    (as) => graphql(`mutation { restoreVersionArticle(id: "${oldVersion}") { id } }`, { as }),
    'harmless',
  ],
  [
    'A5 GraphQL duplicate',
    (as) =>
      graphql(
        `mutation ($body: JSON!) { duplicateArticle(id: "${live}", locale: en, data: { title: "x", lead: "x", body: $body, slug: "x", sourceLocale: lv }) { id } }`,
        { as, variables: { body: articleData('x').body } },
      ),
    'harmless',
  ],
  [
    'A19 GraphQL delete',
    (as) => graphql(`mutation { deleteArticle(id: "${live}") { id } }`, { as }),
    'removes',
  ],
  [
    'A9 the job queue: a job',
    (as) => rest('POST', '/payload-jobs', { as, body: { taskSlug: 'schedulePublish', input: {} } }),
    'refused',
  ],
  ['A9 the job queue: a run', (as) => rest('GET', '/payload-jobs/run', { as }), 'runs'],
  ['A9 the job queue: schedules', (as) => rest('GET', '/payload-jobs/handle-schedules', { as }), 'runs'],
]

const ROLES = ['admin', 'editor', 'author', 'translator', 'frontend', 'nobody'] as const

describe.each(ROLES)('%s', (role) => {
  const caller = (): Caller => (role === 'nobody' ? undefined : app.people[role])
  const mayRemove = role === 'admin' || role === 'editor'

  const isRefused = (outcome: Outcome): boolean =>
    !(outcome === 'removes' && mayRemove) && !(outcome === 'runs' && role === 'admin')

  it.each(paths.filter(([, , outcome]) => isRefused(outcome)))(
    'changes nothing for readers by %s',
    async (_name, act, outcome) => {
      const before = await publicView()
      const answer = await act(caller())
      expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(500)
      if (outcome !== 'harmless' || role === 'frontend' || role === 'nobody') {
        expect(failed(answer), JSON.stringify(answer.body).slice(0, 300)).toBe(true)
      }
      expect(await publicView()).toEqual(before)
    },
  )

  it.each(['articles', 'projects', 'partners', 'programmes', 'topics'])(
    'cannot create a published document in %s',
    async (slug) => {
      const name = { name: 'Jauns', title: 'Jauns', kind: 'ngo', summary: 'x', slug: 'jauns' }
      const answer = await rest('POST', `/${slug}`, {
        as: caller(),
        body: { ...articleData('Jauns'), ...name, ...published },
      })
      expect(answer.status, JSON.stringify(answer.body).slice(0, 200)).toBe(403)
    },
  )
})

describe('what authors may do', () => {
  it('write drafts and change them', async () => {
    const as = app.people.author
    const made = await rest('POST', '/articles', { as, body: articleData('Autora raksts') })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({ _status: 'draft', slug: 'autora-raksts' })
    const path = `/articles/${made.body.doc.id}`
    expect((await rest('PATCH', path, { as, body: { title: 'Autora raksts, labots' } })).status).toBe(200)
    expect((await rest('GET', `${path}?draft=true`, { as })).body.title).toBe('Autora raksts, labots')
    expect((await rest('GET', path)).status).toBe(404)
  })

  it('get a copy that is a draft in every language', async () => {
    const answer = await rest('POST', `/articles/${live}/duplicate`, { as: app.people.author, body: {} })
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200)
    const copy = await app.payload.findByID({
      collection: 'articles',
      id: answer.body.doc.id,
      draft: true,
      locale: 'all',
      overrideAccess: true,
    })
    expect(Object.values(copy._status as unknown as object)).not.toContain('published')
  })
})

describe('what editors may do', () => {
  let id: string
  beforeEach(async () => {
    id = await makeArticle(app, { lv: 'Redaktora raksts', en: 'Editor’s article' })
  })
  const seen = async (locale: string): Promise<number> =>
    (await rest('GET', `/articles/${id}?locale=${locale}`)).status

  it('publish one language without the other', async () => {
    expect((await goLive(app, `/articles/${id}`, 'en')).body.errors[0].data.code).toBe('sourceNotLive')
    await goLive(app, `/articles/${id}`, 'lv')
    expect([await seen('lv'), await seen('en')]).toEqual([200, 404])
    expect((await act(app, `/articles/${id}`, 'en', 'publish')).status).toBe(200)
    expect([await seen('lv'), await seen('en')]).toEqual([200, 200])
  })

  it('take one language off and leave the other', async () => {
    for (const locale of ['lv', 'en'] as const) await goLive(app, `/articles/${id}`, locale)
    expect((await act(app, `/articles/${id}`, 'en', 'unpublish')).status).toBe(200)
    expect([await seen('lv'), await seen('en')]).toEqual([200, 404])
  })

  it('take everything off by the trash', async () => {
    for (const locale of ['lv', 'en'] as const) await goLive(app, `/articles/${id}`, locale)
    const trashed = await rest('PATCH', `/articles/${id}?locale=lv`, {
      as: app.people.editor,
      body: { deletedAt: new Date().toISOString() },
    })
    expect(trashed.status, JSON.stringify(trashed.body)).toBe(200)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
    expect((await rest('GET', `/articles/${id}?trash=true`)).status).toBe(404)
  })

  it('are refused a language whose required fields are empty', async () => {
    const half = await makeArticle(app, { lv: 'Pusē' })
    const { body, status } = await act(app, `/articles/${half}`, 'en', 'submit')
    expect([status, body.errors[0].data.code]).toEqual([422, 'incomplete'])
    const fields: string[] = body.errors[0].data.reasons.flatMap(
      (reason: { values?: { fields?: string[] } }) => reason.values?.fields ?? [],
    )
    expect(fields).toEqual(expect.arrayContaining(['title', 'lead', 'body']))
  })
})

describe('translators', () => {
  const patch = (body: unknown, query = 'locale=en'): Promise<Answer> =>
    rest('PATCH', `/projects/${project}?${query}`, { as: app.people.translator, body })
  let project: string
  let rows: { id: string; text: string }[]

  beforeAll(async () => {
    const made = await rest('POST', '/projects?locale=lv&draft=true', {
      as: app.people.editor,
      body: {
        title: 'Projekts',
        summary: 'Kopsavilkums',
        acronym: 'P',
        startDate: '2024-01-01',
        contact: { name: 'Vārds', role: 'vadītāja' },
        objectives: [{ text: 'Pirmais' }, { text: 'Otrais' }],
        results: [{ label: 'Dalībnieki', value: 300, unit: 'people' }],
      },
    })
    project = made.body.doc.id
    rows = made.body.doc.objectives
  })

  it('write localized fields of their language, rows of lists and groups included', async () => {
    const objectives = rows.map(({ id }, i) => ({ id, text: i === 0 ? 'First' : 'Second' }))
    const answer = await patch({
      title: 'Project',
      summary: 'Summary',
      objectives,
      contact: { name: 'Vārds', role: 'manager' },
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    const lv = await rest('GET', `/projects/${project}?locale=lv&draft=true`, { as: app.people.editor })
    expect(lv.body).toMatchObject({
      title: 'Projekts',
      objectives: [{ text: 'Pirmais' }, { text: 'Otrais' }],
      contact: { role: 'vadītāja' },
    })
    const en = await rest('GET', `/projects/${project}?locale=en&draft=true`, { as: app.people.editor })
    expect(en.body).toMatchObject({
      title: 'Project',
      objectives: [{ text: 'First' }, { text: 'Second' }],
      contact: { role: 'manager' },
    })
  })

  it.each<[string, unknown]>([
    ['a shared text', { acronym: 'X' }],
    ['a shared date', { startDate: '2025-01-01' }],
    ['a shared field of a group', { contact: { name: 'Cits' } }],
    ['the source language', { sourceLocale: 'en' }],
    ['rows of a list taken away', { objectives: [] }],
    ['a shared field of a row', { results: [{ label: 'Participants', value: 999, unit: 'people' }] }],
    ['a relation', { topics: ['00000000-0000-4000-8000-000000000000'] }],
  ])('are refused %s', async (_name, body) => {
    const before = await rest('GET', `/projects/${project}?locale=en&draft=true`, { as: app.people.editor })
    expect([400, 403]).toContain((await patch(body)).status)
    const after = await rest('GET', `/projects/${project}?locale=en&draft=true`, { as: app.people.editor })
    expect(after.body).toEqual(before.body)
  })

  it('are refused a language that is not theirs, in REST, GraphQL and bulk', async () => {
    expect((await patch({ title: 'X' }, 'locale=lv')).status).toBe(403)
    expect((await patch({ title: 'X' }, '')).status).toBe(403)
    expect((await patch({ title: { lv: 'X' } }, 'locale=all')).status).toBe(403)
    const mutation = `mutation { updateProject(id: "${project}", locale: lv, data: { title: "X" }) { id } }`
    expect((await graphql(mutation, { as: app.people.translator })).body.errors).toBeTruthy()
    const bulk = await rest('PATCH', `/projects?locale=lv&where[id][equals]=${project}`, {
      as: app.people.translator,
      body: { title: 'X' },
    })
    expect(failed(bulk)).toBe(true)
    const lv = await rest('GET', `/projects/${project}?locale=lv&draft=true`, { as: app.people.editor })
    expect(lv.body.title).toBe('Projekts')
  })

  it('create and copy nothing, and restore no text of another language', async () => {
    const as = app.people.translator
    expect(
      (await rest('POST', '/projects?draft=true&locale=en', { as, body: { title: 'New' } })).status,
    ).toBe(403)
    expect((await rest('POST', `/projects/${project}/duplicate?locale=en`, { as, body: {} })).status).toBe(
      403,
    )
    const restored = await rest('POST', `/articles/versions/${oldVersion}?draft=true&locale=lv`, { as })
    expect([restored.status, restored.body.errors[0].data.code]).toEqual([403, 'localeNotAllowed'])
  })
})
