import { XMLParser, XMLValidator } from 'fast-xml-parser'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as show } from '@/app/(site)/[...path]/route'
import { FEED_NAMES } from '@/site/discovery/addresses'
import { startApp, type App, type Json } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { makeLive, makePicture } from '../helpers/live'
import { act } from '../helpers/review'

const ORIGIN = 'http://localhost:3000'
let app: App
beforeAll(async () => {
  app = await startApp()
  const image = await makePicture(app, 'upe.jpg', { en: 'A river', lv: 'Upe' })
  await makeLive(app, 'articles', {
    en: { ...articleData('Both <languages> & more'), slug: 'both' },
    lv: {
      ...articleData('Abās <valodās> & vēl'),
      heroImage: image,
      preparedBy: { name: 'Anna Kalna' },
      publishedOn: '2024-03-05T10:00:00.000Z',
      slug: 'abas',
    },
  })
  await makeLive(app, 'articles', {
    lv: { ...articleData('Latviski vien'), publishedOn: '2025-01-02T10:00:00.000Z' },
  })
  await makeLive(app, 'projects', { lv: { summary: 'Kopsavilkums', title: 'Projekts' } })
  await makeArticle(app, { lv: 'Slepens melnraksts' })
})
afterAll(() => app.stop())

async function open(path: string): Promise<{ body: string; status: number; type: string }> {
  const response = await show(new Request(`${ORIGIN}${path}`))
  return {
    body: await response.text(),
    status: response.status,
    type: response.headers.get('content-type') ?? '',
  }
}

describe('the sitemap', () => {
  const parser = new XMLParser({
    attributeNamePrefix: '',
    ignoreAttributes: false,
    isArray: (name) => ['sitemap', 'url', 'xhtml:link'].includes(name),
  })
  const parse = async (path: string): Promise<Json> => {
    const { body, status, type } = await open(path)
    expect([path, status, type, XMLValidator.validate(body)]).toEqual([
      path,
      200,
      'application/xml; charset=utf-8',
      true,
    ])
    return parser.parse(body)
  }
  const all = async (): Promise<Json[]> => {
    const { sitemapindex } = await parse('/sitemap.xml')
    expect(sitemapindex.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    const urls: Json[] = []
    for (const { loc } of sitemapindex.sitemap) {
      const { urlset } = await parse(new URL(loc).pathname)
      expect([urlset.xmlns, urlset['xmlns:xhtml']]).toEqual([
        'http://www.sitemaps.org/schemas/sitemap/0.9',
        'http://www.w3.org/1999/xhtml',
      ])
      urls.push(...urlset.url)
    }
    return urls
  }

  it('names every page that readers have, once, and nothing else', async () => {
    const urls = await all()
    const paths = urls.map(({ loc }) => new URL(loc).pathname)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of [
      '/lv',
      '/en',
      '/lv/projekti',
      '/lv/raksti/abas',
      '/en/articles/both',
      '/lv/raksti/latviski-vien',
    ])
      expect(paths).toContain(path)
    expect(paths.join()).not.toMatch(/slepens/i)
    for (const path of paths) expect([path, (await open(path)).status]).toEqual([path, 200])
  })

  it('names the same page in the other language from both sides, and the original for everybody else', async () => {
    const urls = await all()
    const byLoc = new Map(urls.map((url) => [url.loc, url['xhtml:link'] ?? []]))
    for (const [loc, links] of byLoc) {
      for (const { href, hreflang, rel } of links) {
        expect([loc, rel]).toEqual([loc, 'alternate'])
        if (hreflang === 'x-default') continue
        const back = byLoc.get(href)?.find((link: Json) => link.href === loc)
        expect([loc, href, back?.href]).toEqual([loc, href, loc])
      }
    }
    const both = byLoc.get(`${ORIGIN}/en/articles/both`) ?? []
    expect(both.map(({ href, hreflang }: Json) => [hreflang, href])).toEqual([
      ['lv', `${ORIGIN}/lv/raksti/abas`],
      ['en', `${ORIGIN}/en/articles/both`],
      ['x-default', `${ORIGIN}/lv/raksti/abas`],
    ])
    expect(byLoc.get(`${ORIGIN}/lv/raksti/latviski-vien`)).toEqual([])
  })

  it('says when what readers have was written: a draft changes nothing', async () => {
    const of = async (): Promise<Json> =>
      (await all()).find(({ loc }) => new URL(loc).pathname === '/lv/raksti/abas')
    const before = await of()
    expect(Math.abs(Date.now() - Date.parse(before.lastmod))).toBeLessThan(600_000)
    const { docs } = await app.payload.find({
      collection: 'articles',
      locale: 'lv',
      where: { slug: { equals: 'abas' } },
    })
    await app.payload.update({
      collection: 'articles',
      data: { lead: 'Vēl tikai melnraksts' },
      draft: true,
      id: docs[0]?.id as string,
      locale: 'lv',
      overrideAccess: true,
    })
    expect(await of()).toEqual(before)
  })

  it.each([
    '/sitemap/lv/articles/99.xml',
    '/sitemap/lv/users/1.xml',
    '/sitemap/de/articles/1.xml',
    '/sitemap/lv/articles/0.xml',
    '/sitemap/x',
  ])('has no %s', async (path) => expect((await open(path)).status).toBe(404))
})

describe.each(['lv', 'en'] as const)('the feeds in %s', (locale) => {
  const title = { en: 'Both <languages> & more', lv: 'Abās <valodās> & vēl' }[locale]
  const link = { en: `${ORIGIN}/en/articles/both`, lv: `${ORIGIN}/lv/raksti/abas` }[locale]

  it.each(['feed.xml', 'atom.xml'])('%s is read by a reader of feeds', async (name) => {
    const { body, status } = await open(`/${locale}/${name}`)
    expect([status, XMLValidator.validate(body)]).toEqual([200, true])
    const feed = await new RssParser().parseString(body)
    const item = feed.items.find(
      (each) =>
        each.title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') === title,
    )
    expect([item?.link, Boolean(item?.content ?? item?.['content:encoded'])]).toEqual([link, true])
    expect(body).not.toMatch(/Slepens/)
    expect(body).toContain(`${ORIGIN}/${locale}/${name}`)
    const ids = [...body.matchAll(/<(?:id|guid[^>]*)>(tag:[^<]+)</g)].map(([, id]) => id)
    expect(ids.length).toBe(feed.items.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('feed.json is a JSON Feed', async () => {
    const { body, type } = await open(`/${locale}/feed.json`)
    const feed = JSON.parse(body)
    expect([type, feed.version, feed.language]).toEqual([
      'application/feed+json; charset=utf-8',
      'https://jsonfeed.org/version/1.1',
      locale,
    ])
    const item = feed.items.find((each: Json) => each.title === title)
    expect([item.url, item.id, Date.parse(item.date_published) > 0]).toEqual([
      link,
      expect.stringMatching(new RegExp(`^tag:localhost,2026:articles/.+/${locale}$`)),
      true,
    ])
    expect(item.content_html).toContain('<p>')
  })

  it('are the same, byte for byte, at any moment, and every page names them', async () => {
    const page = await open(`/${locale}`)
    for (const name of FEED_NAMES) {
      expect((await open(`/${locale}/${name}`)).body).toBe((await open(`/${locale}/${name}`)).body)
      expect(page.body).toContain(`href="${ORIGIN}/${locale}/${name}"`)
    }
  })
})

it('a feed keeps the id of an article whose address has changed, and drops what is taken off', async () => {
  const id = await makeArticle(app, { lv: 'Pārvietots', publish: ['lv'] })
  const itemOf = async (): Promise<Json> =>
    JSON.parse((await open('/lv/feed.json')).body).items.find((each: Json) => each.id.includes(id))
  const before = await itemOf()
  expect(before.url).toContain('/lv/raksti/parvietots')
  await act(app, `/articles/${id}`, 'lv', 'unpublish')
  expect(await itemOf()).toBeUndefined()
})

describe('feeds in XML', () => {
  it('tell the size of a picture and who has written, as RSS does', async () => {
    const { body } = await open('/lv/feed.xml')
    const item = new XMLParser({ attributeNamePrefix: '', ignoreAttributes: false })
      .parse(body)
      .rss.channel.item.find(({ link }: Json) => link.endsWith('/abas'))
    const { docs } = await app.payload.find({ collection: 'media', limit: 1 })
    expect(item.enclosure).toEqual({
      length: String(docs[0]?.filesize),
      type: docs[0]?.mimeType,
      url: expect.stringMatching(/^http:.*upe/),
    })
    expect([item['dc:creator'], item.author]).toEqual(['Anna Kalna', undefined])
  })

  it('stay readable, whatever was pasted into a title', async () => {
    await makeArticle(app, { lv: 'Nejauša \u000b zīme', publish: ['lv'] })
    for (const name of ['feed.xml', 'atom.xml']) {
      const { body } = await open(`/lv/${name}`)
      expect([name, XMLValidator.validate(body), body.includes('\u000b')]).toEqual([name, true, false])
      expect(
        (await new RssParser().parseString(body)).items.some(({ title }) => title?.startsWith('Nejauša')),
      ).toBe(true)
    }
  })
})

it('a language is as new as its own publication', async () => {
  const id = await makeArticle(app, { en: 'Own time', lv: 'Savs laiks', publish: ['lv', 'en'] })
  const timeOf = async (): Promise<string> => {
    const feed = JSON.parse((await open('/en/feed.json')).body)
    return feed.items.find((each: Json) => each.id.includes(id)).date_modified
  }
  const before = await timeOf()
  await act(app, `/articles/${id}`, 'lv', 'unpublish')
  expect(await timeOf()).toBe(before)
})
