import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EDITORIAL_BYPASS } from '@plugins/editorial-workflow'
import { startApp, type App } from '../helpers/app'
import { articleData } from '../helpers/content'
import { startBackend, startFront, type Got } from '../helpers/delivery'
import { makeLive } from '../helpers/live'

/* Lists are put together of documents that the application keeps (src/delivery/documents.ts), where the database finds ids alone. */

let app: App
let backend: Awaited<ReturnType<typeof startBackend>>
let front: Awaited<ReturnType<typeof startFront>>
let partner: string
const ids: string[] = []
let asked = 0

beforeAll(async () => {
  app = await startApp()
  backend = await startBackend()
  front = await startFront(backend.port)
  for (const name of ['Viens', 'Divi', 'Trīs']) ids.push(await makeArticle(name))
})
afterAll(async () => {
  await front.stop()
  await backend.stop()
  await app.stop()
})
beforeEach(async () => {
  partner = (await makeLive(app, 'partners', { lv: { name: `Partneris ${asked}`, kind: 'funder' } })).id
  await write('articles', ids[0] ?? '', { partners: [partner] })
})

async function makeArticle(title: string): Promise<string> {
  const texts = { lv: { ...articleData(title), publishedOn: '2030-01-01' } }
  return (await makeLive(app, 'articles', { ...texts, en: articleData(`${title} in English`) })).id
}

async function write(collection: 'articles' | 'partners', id: string, data: object): Promise<void> {
  await app.payload.update({
    id,
    collection,
    context: { [EDITORIAL_BYPASS]: 'A test' },
    data: { _status: 'published', ...data } as never,
    locale: 'lv',
    overrideAccess: true,
  })
  await front.catchUp()
}

/** A list that nobody has asked for before, of the articles of this file. */
function list(more = ''): Promise<Got> {
  asked += 1
  const never = `where[publishedOn][not_equals]=2199-01-01T00:00:00.${String(asked).padStart(3, '0')}Z`
  return front.call(
    `/articles?locale=lv&depth=1&sort=title&where[publishedOn][equals]=2030-01-01T00:00:00.000Z&${never}${more}`,
  )
}
const byGraphQL = (fields: string): Promise<Got> => {
  asked += 1
  const where = `{ publishedOn: { not_equals: "2198-01-01T00:00:00.${String(asked).padStart(3, '0')}Z" } }`
  const query = `{ Articles(locale: lv, limit: 50, where: ${where}) { docs { id ${fields} } } }`
  return front.call('/graphql', { body: { query }, method: 'POST' })
}

describe.runIf(process.env.TEST_DATABASE === 'sqlite')('a document', () => {
  it('is read once for lists that differ', async () => {
    const first = await list()
    const { client } = app.payload.db as unknown as { client: { execute: (statement: unknown) => unknown } }
    const execute = client.execute.bind(client)
    const texts: string[] = []
    client.execute = (statement) => {
      texts.push(JSON.stringify(statement))
      return execute(statement)
    }
    const second = await list()
    client.execute = execute
    expect(first.cache).toBe('Tilts; fwd=uri-miss; stored')
    expect([second.cache, second.body]).toEqual([first.cache, first.body])
    expect(second.json.docs.map(({ title }: { title: string }) => title)).toEqual(['Divi', 'Trīs', 'Viens'])
    // What is asked is which ones they are.
    expect(texts.filter((text) => /lead|body/.test(text))).toEqual([])
    expect(texts.length).toBeGreaterThan(0)
  })
})

describe('a list that nobody has asked for before', () => {
  const titles = ({ json }: Got): string[] => json.docs.map(({ title }: { title: string }) => title)

  it('shows what was written since, with what it is populated with', async () => {
    const named = ({ json }: Got): unknown =>
      json.docs.find(({ id }: { id: string }) => id === ids[0])?.partners?.[0]?.name
    await list()
    await write('partners', partner, { name: 'Pārdēvēts' })
    expect(named(await list())).toBe('Pārdēvēts')
    await write('articles', ids[0] ?? '', { title: 'Viens no jauna' })
    expect(titles(await list())).toContain('Viens no jauna')
    await write('articles', ids[0] ?? '', { title: 'Viens' })
    expect(titles(await list())).toContain('Viens')
  })

  it('has no document that was taken off, and each as it is live in its language', async () => {
    const id = await makeArticle('Īss mūžs')
    await front.catchUp()
    expect(titles(await list())).toContain('Īss mūžs')
    await write('articles', id, { _status: 'draft' })
    expect(titles(await list())).not.toContain('Īss mūžs')
    expect(titles(await front.call('/articles?locale=en&limit=50'))).toContain('Īss mūžs in English')
    await app.payload.delete({ id, collection: 'articles', overrideAccess: true })
    await front.catchUp()
    expect((await front.call(`/articles?locale=en&limit=50&sort=-title`)).body).not.toContain('Īss mūžs')
  })

  it('is the same by GraphQL, with the rich text that is asked for', async () => {
    const before = await byGraphQL('title body partners { name }')
    expect(before.json.errors).toBeUndefined()
    const again = await byGraphQL('title body partners { name }')
    expect(again.body).toBe(before.body)
    const [{ body }] = before.json.data.Articles.docs
    expect(body.root.children.length).toBeGreaterThan(0)
    await write('articles', ids[1] ?? '', { title: 'Divi pa jaunam' })
    expect((await byGraphQL('title body partners { name }')).body).toContain('Divi pa jaunam')
    await write('articles', ids[1] ?? '', { title: 'Divi' })
  })

  it('is another one for each selection, depth and population', async () => {
    await list()
    const lean = await list('&select[title]=true')
    expect(Object.keys(lean.json.docs[0]).sort()).toEqual(['id', 'title'])
    const flat = await list('&select[partners]=true')
    expect(flat.json.docs.find(({ id }: { id: string }) => id === ids[0]).partners[0].name).toMatch(
      /^Partneris/,
    )
    const populated = await list('&select[partners]=true&populate[partners][kind]=true')
    const [{ partners }] = populated.json.docs.filter(({ id }: { id: string }) => id === ids[0])
    expect(partners[0]).toMatchObject({ id: partner, kind: 'funder' })
    expect(partners[0]).not.toHaveProperty('name')
  })
})
