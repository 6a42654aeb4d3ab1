import { copyDataFromLocale } from '@payloadcms/ui/utilities/copyDataFromLocale'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, doc, p } from '@/rich-text/build'
import type { User } from '@/payload-types'
import { graphql, rest, startApp, type Answer, type App, type Json } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { goLive, type Locale } from '../helpers/review'

/* Scenarios E in Tilts, numbered as in the table of plugins/editorial-workflow/README.md. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const read = (id: string, locale: Locale, query = ''): Promise<Answer> =>
  rest('GET', `/articles/${id}?locale=${locale}&depth=0${query}`)
const draftOf = async (id: string, locale: Locale): Promise<Json> =>
  (await rest('GET', `/articles/${id}?locale=${locale}&depth=0&draft=true`, { as: app.people.editor })).body
const save = (id: string, locale: Locale, body: object, as = app.people.editor): Promise<Answer> =>
  rest('PATCH', `/articles/${id}?locale=${locale}&draft=true`, { as, body })

describe('readers', () => {
  it('E2 get the other language where they ask for it, whole, and never otherwise', async () => {
    const id = await makeArticle(app, { lv: 'Tikai latviski', en: 'SECRET', publish: ['lv'] })
    expect((await read(id, 'en')).status).toBe(404)
    expect((await read(id, 'en', '&fallback-locale=lv')).status).toBe(404)
    const { body } = await read(id, 'en', '&fallback=source')
    expect(body).toEqual((await read(id, 'lv')).body)
    expect(body.translation).toMatchObject({ alternates: [], servedLocale: 'lv', sourceLocale: 'lv' })
    const list = await rest('GET', `/articles?locale=en&fallback=source&where[id][equals]=${id}`)
    expect(list.body.docs.map(({ title }: Json) => title)).toEqual(['Tikai latviski'])
    expect(JSON.stringify([body, list.body])).not.toContain('SECRET')
  })

  it('are told the slugs of the other languages', async () => {
    const id = await makeArticle(app, { lv: 'Ķekava šodien', en: 'Today', publish: ['lv', 'en'] })
    expect((await read(id, 'en')).body.translation.alternates).toEqual([
      { locale: 'lv', slug: 'kekava-sodien', url: null },
    ])
    const { body } = await graphql(
      `{ Article(id: "${id}", locale: lv) { translation { servedLocale alternates { locale slug } } } }`,
    )
    expect(body.data.Article.translation).toEqual({
      alternates: [{ locale: 'en', slug: 'today' }],
      servedLocale: 'lv',
    })
  })

  it.each(['locale=xx', 'locale=all', 'fallback=lv', 'locale=xx&fallback=source'])(
    'E4 are refused by one place where their language is unclear: %s',
    async (query) => {
      const id = await makeArticle(app, { lv: 'Valoda', publish: ['lv'] })
      for (const path of [`/articles?${query}`, `/articles/${id}?${query}`])
        expect([path, (await rest('GET', path)).status]).toEqual([path, 400])
    },
  )
})

describe('E6 copying into a language', () => {
  const copy = async (id: string, user: User): Promise<unknown> => {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
    return copyDataFromLocale({
      collectionSlug: 'articles',
      docID: id,
      fromLocale: 'lv',
      overrideData: true,
      req,
      toLocale: 'en',
    })
  }
  const text = doc(p('Teksts ar bloku.'), block('callout', { text: 'Svarīgi', tone: 'info' }))
  const withoutIds = (value: Json): Json =>
    JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)))

  it('keeps rich text and its blocks, and publishes nothing', async () => {
    const id = await makeArticle(app, { lv: 'Kopējams', publish: ['lv'] })
    const live = (await read(id, 'lv')).body
    expect((await save(id, 'lv', { body: text })).status).toBe(200)
    await copy(id, app.people.translator.user)
    const [copied, original] = [await draftOf(id, 'en'), await draftOf(id, 'lv')]
    expect(withoutIds(copied.body)).toEqual(withoutIds(original.body))
    expect([copied.title, copied.lead, copied._status]).toEqual([original.title, original.lead, 'draft'])
    expect((await read(id, 'en')).status).toBe(404)
    expect((await read(id, 'lv')).body).toEqual(live)
  })

  it('is refused as a publication while the newest text of the original is live: Payload copies its status too', async () => {
    const id = await makeArticle(app, { lv: 'Publicēts', en: 'Kept', publish: ['lv'] })
    const refusal = { data: { code: 'workflowOnly' }, status: 403 }
    await expect(copy(id, app.people.translator.user)).rejects.toMatchObject(refusal)
    expect((await draftOf(id, 'en')).title).toBe('Kept')
    expect((await read(id, 'en')).status).toBe(404)
  })

  it('is not offered by the form: the translation screen copies instead', () => {
    expect(app.payload.collections.articles.config.admin.disableCopyToLocale).toBe(true)
  })
})

describe('E7 an address', () => {
  it('may be the same in both languages, and is refused twice in one', async () => {
    const slug = 'viena-adrese'
    const [first, second] = [
      await makeArticle(app, { lv: 'Pirmais' }),
      await makeArticle(app, { lv: 'Otrais' }),
    ]
    expect((await save(first, 'lv', { slug })).status).toBe(200)
    expect((await save(second, 'en', { ...articleData('Second'), slug })).status).toBe(200)
    const { body, status } = await save(second, 'lv', { slug })
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'slug'])
    expect((await draftOf(first, 'lv')).slug).toBe(slug)
  })

  it('folds Latvian letters, and is numbered where that gives one that is taken', async () => {
    const [first, second] = [
      await makeArticle(app, { lv: 'Šķūņa ēka Ģibuļos' }),
      await makeArticle(app, { lv: 'Skuna eka Gibulos' }),
    ]
    expect([(await draftOf(first, 'lv')).slug, (await draftOf(second, 'lv')).slug]).toEqual([
      'skuna-eka-gibulos',
      'skuna-eka-gibulos-2',
    ])
  })

  it('of a live page stays, unless somebody gives it another, so that no link to it is ever lost', async () => {
    const id = await makeArticle(app, { lv: 'Pastāvīga adrese', publish: ['lv'] })
    // What becomes of links to an address that was changed: site.spec.ts.
    expect((await save(id, 'lv', { title: 'Cits virsraksts', slug: '' })).status).toBe(200)
    expect((await goLive(app, `/articles/${id}`, 'lv')).status).toBe(200)
    const found = await rest('GET', '/articles?locale=lv&where[slug][equals]=pastaviga-adrese')
    expect(found.body.docs.map(({ title }: Json) => title)).toEqual(['Cits virsraksts'])
  })
})

describe('E8 a publication of the original', () => {
  it('publishes no translation', async () => {
    const id = await makeArticle(app, { lv: 'Oriģināls', en: 'Translation', publish: ['lv'] })
    expect((await read(id, 'en')).status).toBe(404)
    expect((await draftOf(id, 'en')).title).toBe('Translation')
  })
})
