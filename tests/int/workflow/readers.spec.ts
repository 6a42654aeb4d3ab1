import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { go, makeTranslated, save, TO_READERS, told } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
/** Live in both languages. */
let id: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
beforeEach(async () => {
  id = await makeTranslated(host)
  await go(host, id, 'lv', ...TO_READERS)
  await go(host, id, 'en', ...TO_READERS)
})

const read = (query = 'locale=en', as: null | Person = null) => host.rest(as, 'GET', `/posts/${id}?${query}`)
const translation = async (query?: string): Promise<Json> => (await read(query)).body.translation
const LATVIAN = { locale: 'lv', slug: null, url: null }
const ENGLISH = { locale: 'en', slug: null, url: null }
const CURRENT = {
  alternates: [LATVIAN],
  availableLocales: ['lv', 'en'],
  freshness: 'current',
  servedLocale: 'en',
  sourceChangedAt: null,
  sourceLocale: 'lv',
}
/** As it is told beside the original. */
const SOURCE = { ...CURRENT, alternates: [ENGLISH], freshness: null, servedLocale: 'lv' }
const TOLD =
  '{ alternates { locale slug url } availableLocales freshness servedLocale sourceChangedAt sourceLocale }'
const GRAPHQL = `query ($id: String!) {
  Post(id: $id, locale: en) { translation ${TOLD} }
  Posts(locale: en, limit: 0) { docs { id translation ${TOLD} } }
}`

describe('readers', () => {
  it('are told which languages there are, which is the original, and that the translation is current', async () => {
    expect(await translation()).toEqual(CURRENT)
    expect(await translation('locale=lv')).toEqual(SOURCE)
    const { body } = await host.graphql(null, GRAPHQL, { id })
    expect(body.errors).toBeUndefined()
    expect(body.data.Post.translation).toEqual(CURRENT)
    expect(body.data.Posts.docs.find((doc: Json) => doc.id === id).translation).toEqual(CURRENT)
  })

  it('learn nothing of a draft of the original, not even that there is one', async () => {
    const before = (await read()).body
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'lv', 'submit', 'approve')
    expect((await told(host, id, 'en')).freshness.status).toBe('outdated')
    expect((await read()).body).toEqual(before)
  })

  it('E1 are told that the translation is outdated once the original that they have says something else', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'lv', ...TO_READERS)
    const { live } = await told(host, id, 'lv')
    const outdated = { ...CURRENT, freshness: 'outdated', sourceChangedAt: live.at }
    expect(await translation()).toEqual(outdated)
    const { body } = await host.graphql(null, GRAPHQL, { id })
    expect(body.data.Post.translation).toEqual(outdated)
    const { body: list } = await host.rest(null, 'GET', '/posts?locale=en&limit=0')
    expect(list.docs.find((doc: Json) => doc.id === id).translation).toEqual(outdated)
    await save(host, id, 'en', { title: 'Another' })
    await go(host, id, 'en', ...TO_READERS)
    expect(await translation()).toEqual(CURRENT)
  })

  it('are told of no change by a new publication of the original that says the same', async () => {
    await save(host, id, 'lv', { code: 'B2' })
    await go(host, id, 'lv', ...TO_READERS)
    expect(await translation()).toEqual(CURRENT)
  })

  it('have a current translation where it was made from an original that is newer than theirs', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    await save(host, id, 'en', { title: 'Another' })
    await go(host, id, 'en', ...TO_READERS)
    expect(await translation()).toEqual(CURRENT)
    await go(host, id, 'lv', ...TO_READERS)
    expect(await translation()).toEqual(CURRENT)
  })

  it('E2 get nothing in place of a language that is not there, and are told what is', async () => {
    await go(host, id, 'en', 'unpublish')
    expect((await read()).status).toBe(404)
    expect(await translation('locale=lv')).toEqual({ ...SOURCE, alternates: [], availableLocales: ['lv'] })
  })

  it('are told it of what they choose alone', async () => {
    expect((await read('locale=en&select[title]=true')).body).not.toHaveProperty('translation')
    expect((await read('locale=en&select[translation]=true')).body.translation).toEqual(CURRENT)
    expect((await read('locale=en&select[title]=false')).body.translation).toEqual(CURRENT)
  })

  it('cannot ask by it, nor write it', async () => {
    for (const query of [
      'where[translation.freshness][equals]=outdated',
      'where[translation.sourceLocale][equals]=lv',
    ]) {
      expect((await host.rest(null, 'GET', `/posts?${query}`)).status).toBe(400)
    }
    await save(host, id, 'en', { translation: { availableLocales: [], freshness: 'outdated' } })
    expect(await translation()).toEqual(CURRENT)
  })

  it('F6 cost as many queries for a long list as for a short one', async () => {
    await makeTranslated(host)
    const asked: string[] = []
    const { db } = host.payload
    const find = db.find.bind(db)
    db.find = (args) => {
      asked.push(args.collection)
      return find(args)
    }
    try {
      const count = async (limit: number): Promise<number> => {
        asked.length = 0
        const { body } = await host.rest('editor', 'GET', `/posts?locale=en&depth=0&limit=${limit}`)
        expect(body.docs).toHaveLength(limit)
        return asked.length
      }
      expect(await count(3)).toBe(await count(1))
    } finally {
      db.find = find
    }
  })
})

describe('a project without languages', () => {
  it('has no such field', async () => {
    await host.stop()
    host = await startWorkflowHost(
      { collections: { posts: {} } as never },
      ({ localization: _, ...config }) => ({
        ...config,
        collections: config.collections?.map((each) =>
          each.slug === 'posts' ? { ...each, versions: { drafts: true } } : each,
        ),
      }),
    )
    const { body } = await host.rest('author', 'POST', '/posts?draft=true', { title: 'Title' })
    expect(body.doc).not.toHaveProperty('translation')
    const found = await host.rest('author', 'GET', `/posts/${body.doc.id}`)
    expect([found.status, 'translation' in found.body]).toEqual([200, false])
  })
})
