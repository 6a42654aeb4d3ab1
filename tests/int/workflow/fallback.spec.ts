import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { go, makeTranslated, save, TO_READERS } from '../../helpers/translated'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/* What readers get where a document is not there in their language, and how they learn of its other ones. */

let host: WorkflowHost
/** Live in both languages; in Latvian alone, with a draft in English; in neither; written and live in English alone. */
let both: string, latvian: string, hidden: string, english: string

beforeAll(async () => {
  host = await startWorkflowHost({
    collections: {
      posts: {
        addressOf: ({ locale, slug }: { locale: string; slug: null | string }) =>
          slug && `https://example.org/${locale}/${slug}`,
        slugField: 'path',
        sourceLocaleField: 'sourceLocale',
      },
    } as never,
  })
  both = await makeTranslated(host)
  await save(host, both, 'lv', { path: 'abas', title: 'C abas' })
  await save(host, both, 'en', { path: 'both', title: 'B both' })
  latvian = await makeTranslated(host)
  await save(host, latvian, 'lv', { path: 'latviski', title: 'A latviski' })
  await save(host, latvian, 'en', { path: 'secret', title: 'Secret draft' })
  hidden = await makeTranslated(host)
  const made = await host.rest('translator', 'POST', '/posts?locale=en&draft=true', {
    path: 'english',
    sourceLocale: 'en',
    title: 'D english',
  })
  english = String(made.body.doc.id)
  await go(host, both, 'lv', ...TO_READERS)
  await go(host, both, 'en', ...TO_READERS)
  await go(host, latvian, 'lv', ...TO_READERS)
  await go(host, english, 'en', ...TO_READERS)
})
afterAll(() => host.stop())

const read = (path: string, as: null | Person = null): Promise<Answer> =>
  host.rest(as, 'GET', `/posts${path}`)
const titles = ({ body }: Answer): string[] => body.docs.map(({ title }: Json) => title)
const URLS = { en: 'https://example.org/en/both', lv: 'https://example.org/lv/abas' }

describe('the other languages of a document', () => {
  it('are told with their slugs and addresses, as far as they are live, by REST and GraphQL', async () => {
    const en = { locale: 'en', slug: 'both', url: URLS.en }
    expect((await read(`/${both}?locale=en`)).body.translation).toMatchObject({
      alternates: [{ locale: 'lv', slug: 'abas', url: URLS.lv }],
      servedLocale: 'en',
    })
    expect((await read(`/${latvian}?locale=lv`)).body.translation.alternates).toEqual([])
    const { body } = await host.graphql(
      null,
      `{ Posts(locale: lv) { docs { id translation { servedLocale alternates { locale slug url } } } } }`,
    )
    const told = body.data.Posts.docs.find((doc: Json) => doc.id === both)
    expect(told.translation).toEqual({ alternates: [en], servedLocale: 'lv' })
  })

  it('stay what is live while another address is drafted', async () => {
    const before = (await read(`/${both}?locale=lv`)).body
    await save(host, both, 'en', { path: 'drafted-address' })
    expect((await read(`/${both}?locale=lv`)).body).toEqual(before)
  })
})

describe('E2: another language', () => {
  it('is never given unasked', async () => {
    expect((await read(`/${latvian}?locale=en`)).status).toBe(404)
    expect(titles(await read('?locale=en&sort=title'))).toEqual(['B both', 'D english'])
  })

  it('is given as a whole document to whoever asks for the original', async () => {
    const own = (await read(`/${latvian}?locale=lv`)).body
    const { body } = await read(`/${latvian}?locale=en&fallback=source`)
    expect(body).toEqual(own)
    expect(body.translation).toMatchObject({
      availableLocales: ['lv'],
      servedLocale: 'lv',
      sourceLocale: 'lv',
    })
    expect(JSON.stringify(body)).not.toContain('Secret draft')
  })

  it('does not take the place of one that is there', async () => {
    expect((await read(`/${both}?locale=en&fallback=source`)).body).toEqual(
      (await read(`/${both}?locale=en`)).body,
    )
  })

  it('is not mixed into it by what it refers to', async () => {
    const id = await makeTranslated(host)
    await save(host, id, 'lv', { related: [both], title: 'E raksts' })
    await go(host, id, 'lv', ...TO_READERS)
    await go(host, id, 'en', ...TO_READERS)
    await go(host, both, 'en', 'unpublish')
    const related = async (query: string): Promise<string> =>
      JSON.stringify((await read(`/${id}?depth=1&${query}`)).body.related)
    expect(await related('locale=lv')).toContain('C abas')
    const plain = await related('locale=en')
    expect(plain).not.toContain('C abas')
    expect(await related('locale=en&fallback=source')).toBe(plain)
    await go(host, id, 'en', 'unpublish')
    expect(await related('locale=en&fallback=source')).toBe(await related('locale=lv'))
    await go(host, id, 'lv', 'unpublish')
    await go(host, both, 'en', 'publish')
  })

  it('fills lists, which are sorted and counted as one', async () => {
    const answer = await read('?locale=en&fallback=source&sort=title')
    expect(titles(answer)).toEqual(['A latviski', 'B both', 'D english'])
    expect(answer.body.docs.map(({ translation }: Json) => translation.servedLocale)).toEqual([
      'lv',
      'en',
      'en',
    ])
    const second = await read('?locale=en&fallback=source&sort=-title&limit=2&page=2')
    expect(titles(second)).toEqual(['A latviski'])
    expect(second.body).toMatchObject({
      hasNextPage: false,
      page: 2,
      prevPage: 1,
      totalDocs: 3,
      totalPages: 2,
    })
    expect(titles(await read('?locale=lv&fallback=source&sort=title'))).toEqual([
      'A latviski',
      'C abas',
      'D english',
    ])
  })

  it.each(['lv', 'en'])('lets nobody feel for drafts, asked in %s', async (locale) => {
    const ask = async (where: string): Promise<string[]> =>
      titles(await read(`?locale=${locale}&fallback=source&${where}`))
    expect(await ask('where[title][like]=Secret')).toEqual([])
    expect(await ask('where[path][equals]=secret')).toEqual([])
    expect(await ask('where[path][equals]=drafted-address')).toEqual([])
    expect(await ask('where[path][equals]=latviski')).toEqual(['A latviski'])
    expect(await ask(`where[id][equals]=${hidden}`)).toEqual([])
    expect((await read(`/${hidden}?locale=${locale}&fallback=source`)).status).toBe(404)
  })

  it('gives staff what is live as well, no drafts', async () => {
    expect(titles(await read('?locale=en&fallback=source&sort=title', 'editor'))).toEqual([
      'A latviski',
      'B both',
      'D english',
    ])
  })

  it('is told by GraphQL where its address says so', async () => {
    const query = `query ($id: String!) {
      Post(id: $id, locale: en) { title translation { servedLocale } }
      Posts(locale: en, sort: "title") { totalDocs docs { title translation { servedLocale } } }
    }`
    const variables = { id: latvian }
    const { body } = await host.graphql(null, query, variables, '?fallback=source')
    expect(body).toEqual({
      data: {
        Post: { title: 'A latviski', translation: { servedLocale: 'lv' } },
        Posts: {
          docs: [
            { title: 'A latviski', translation: { servedLocale: 'lv' } },
            { title: 'B both', translation: { servedLocale: 'en' } },
            { title: 'D english', translation: { servedLocale: 'en' } },
          ],
          totalDocs: 3,
        },
      },
    })
    const without = await host.graphql(null, query, variables)
    expect(without.body.data.Post ?? null).toBeNull()
  })

  it('costs as many queries for a long list as for a short one', async () => {
    const { db } = host.payload
    const find = db.find.bind(db)
    let asked = 0
    db.find = (args) => {
      asked += 1
      return find(args)
    }
    try {
      const count = async (limit: number): Promise<number> => {
        asked = 0
        await read(`?locale=en&fallback=source&depth=0&sort=-title&limit=${limit}`)
        return asked
      }
      expect(await count(2)).toBe(await count(1))
    } finally {
      db.find = find
    }
  })
})

describe('E4: one place settles the language of a request', () => {
  it.each([
    'fallback=en',
    'fallback=',
    'fallback[]=source',
    'fallback=SOURCE',
    'fallback=source&draft=true',
    'fallback=source&locale=all',
  ])('and refuses %s', async (query) => {
    const at = query.includes('locale=') ? query : `locale=en&${query}`
    for (const path of [`?${at}`, `/${latvian}?${at}`]) {
      const { body, status } = await read(path, 'editor')
      expect([path, status, body.errors?.[0]?.data?.code]).toEqual([path, 400, 'badInput'])
    }
  })

  it('and refuses to count another language', async () => {
    expect((await read('/count?locale=en&fallback=source')).status).toBe(400)
  })
})
