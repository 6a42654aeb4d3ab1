import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql, rest, startApp, type Answer, type App } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { dump } from '../helpers/dump'

let app: App
/** Live in both languages, with a newer draft in Latvian. */
let live: string
let oldVersion: string
/** Live in Latvian; `bulk` writes to it and to `live`. */
let second: string
let draft: string

const LIVE_TITLE = 'Dzīvs raksts'

beforeAll(async () => {
  app = await startApp()
  const as = app.people.editor
  live = await makeArticle(app, { lv: LIVE_TITLE, en: 'Live article', publish: ['lv', 'en'] })
  second = await makeArticle(app, { lv: 'Otrs raksts', publish: ['lv'] })
  draft = await makeArticle(app, { lv: 'Melnraksts', en: 'Draft' })
  await rest('PATCH', `/articles/${live}?locale=lv&draft=true`, { as, body: { title: 'Jaunāks melnraksts' } })
  const versions = await rest('GET', `/articles/versions?where[parent][equals]=${live}&sort=createdAt`, {
    as,
  })
  oldVersion = versions.body.docs[0].id
})
afterAll(() => app.stop())

type HookName = 'afterChange' | 'afterDelete' | 'afterOperation'
const FAULT = 'a fault of ours, with a secret in it'

/** Lets a hook of a collection fail for the time of one call; tells whether it came to that. */
async function withFailing(
  name: HookName,
  act: () => Promise<Answer>,
  slug: 'articles' | 'users' = 'articles',
): Promise<{ answer: Answer; calls: number }> {
  const { hooks } = app.payload.collections[slug].config
  const before = hooks[name]
  let calls = 0
  const fail = (): never => {
    calls += 1
    throw new Error(FAULT)
  }
  Object.assign(hooks, { [name]: [...before, fail] })
  try {
    const answer = await act()
    return { answer, calls }
  } finally {
    Object.assign(hooks, { [name]: before })
  }
}

const seenByReaders = async (): Promise<unknown> =>
  Promise.all(
    ['lv', 'en'].map(async (locale) => (await rest('GET', `/articles?locale=${locale}&sort=id`)).body),
  )

type Case = [name: string, hooks: HookName[], act: () => Promise<Answer>]

describe('a hook that fails after the write leaves nothing behind', () => {
  const change: HookName[] = ['afterChange', 'afterOperation']
  const removal: HookName[] = ['afterDelete', 'afterOperation']
  const editor = () => app.people.editor
  const published = { _status: 'published' }
  const both = () => `where[id][in]=${live},${second}`

  const cases: Case[] = [
    [
      'creating a draft',
      change,
      () => rest('POST', '/articles?draft=true', { as: editor(), body: articleData('Jauns') }),
    ],
    [
      'creating what is live at once',
      change,
      () => rest('POST', '/articles', { as: editor(), body: { ...articleData('Jauns'), ...published } }),
    ],
    [
      'changing what is live',
      change,
      () => rest('PATCH', `/articles/${live}?locale=lv`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    [
      'saving a draft',
      change,
      () =>
        rest('PATCH', `/articles/${live}?locale=lv&draft=true`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    [
      'publishing',
      change,
      () => rest('PATCH', `/articles/${draft}?locale=lv`, { as: editor(), body: published }),
    ],
    [
      'publishing one language',
      change,
      () => rest('PATCH', `/articles/${draft}?publishSpecificLocale=en`, { as: editor(), body: published }),
    ],
    [
      'unpublishing',
      change,
      () => rest('PATCH', `/articles/${live}?locale=lv`, { as: editor(), body: { _status: 'draft' } }),
    ],
    [
      'unpublishing every language',
      change,
      () => rest('PATCH', `/articles/${live}?unpublishAllLocales=true`, { as: editor(), body: {} }),
    ],
    ['restoring', change, () => rest('POST', `/articles/versions/${oldVersion}`, { as: editor() })],
    ['copying', change, () => rest('POST', `/articles/${live}/duplicate`, { as: editor(), body: {} })],
    [
      'putting into the trash',
      change,
      () =>
        rest('PATCH', `/articles/${live}`, { as: editor(), body: { deletedAt: new Date(0).toISOString() } }),
    ],
    ['deleting', removal, () => rest('DELETE', `/articles/${live}`, { as: editor() })],
    [
      'changing several',
      change,
      () => rest('PATCH', `/articles?locale=lv&${both()}`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    [
      'publishing several',
      change,
      () =>
        rest('PATCH', `/articles?locale=en&${both()}`, {
          as: editor(),
          body: { ...articleData('N'), ...published },
        }),
    ],
    ['deleting several', removal, () => rest('DELETE', `/articles?${both()}`, { as: editor() })],
    [
      'creating by GraphQL',
      change,
      () =>
        graphql(
          'mutation ($data: mutationArticleInput!) { createArticle(data: $data, draft: true) { id } }',
          {
            as: editor(),
            variables: { data: articleData('Jauns') },
          },
        ),
    ],
    [
      'publishing by GraphQL',
      change,
      () =>
        graphql(
          `mutation { updateArticle(id: "${live}", locale: lv, data: { title: "Mainīts", _status: published }) { id } }`,
          { as: editor() },
        ),
    ],
    [
      'deleting by GraphQL',
      removal,
      () => graphql(`mutation { deleteArticle(id: "${live}") { id } }`, { as: editor() }),
    ],
  ]

  const every = cases.flatMap(([name, hooks, act]) => hooks.map((hook) => [name, hook, act] as const))

  it.each(every)('%s (%s)', async (_name, hook, act) => {
    const [rows, readers] = [await dump(app.payload), await seenByReaders()]
    const { answer, calls } = await withFailing(hook, act)
    expect(calls).toBeGreaterThan(0)
    expectFault(answer)
    expect(await dump(app.payload)).toEqual(rows)
    expect(await seenByReaders()).toEqual(readers)
    expect(JSON.stringify(readers)).toContain(LIVE_TITLE)
  })

  it('also of accounts', async () => {
    const rows = await dump(app.payload)
    const body = { name: 'X', email: 'x@tilts.test', password: 'long enough password', roles: ['author'] }
    const act = () => rest('POST', '/users', { as: app.people.admin, body })
    const { answer, calls } = await withFailing('afterChange', act, 'users')
    expect(calls).toBe(1)
    expectFault(answer)
    expect(await dump(app.payload)).toEqual(rows)
  })

  it('and the next write works as if nothing had been', async () => {
    const as = editor()
    const answer = await rest('PATCH', `/articles/${second}?locale=lv`, {
      as,
      body: { lead: 'Jauns ievads' },
    })
    expect(answer.status).toBe(200)
    expect((await rest('GET', `/articles/${second}?locale=lv`)).body.lead).toBe('Jauns ievads')
  })

  /** A fault of ours: 500 in REST and GraphQL, and nothing of it is told. */
  function expectFault({ body, status }: Answer): void {
    const [error] = body.errors
    expect(error.extensions?.statusCode ?? status).toBe(500)
    expect(error.message).toMatch(/^Something went wrong|^Nothing was changed/)
    expect(JSON.stringify(body)).not.toContain(FAULT)
  }
})
