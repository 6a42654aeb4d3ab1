import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as show } from '@/app/(site)/[...path]/route'
import { GET as start } from '@/app/(site)/route'
import { SITE_TEXTS } from '@/site/texts'
import { PUBLIC_TEXTS } from '@/site/public/texts'
import { doc, p } from '@/rich-text/build'
import { rest, startApp, type App, type Json } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { makeLive, makePicture } from '../helpers/live'
import { act, goLive } from '../helpers/review'

const ORIGIN = 'http://localhost:3000'
const EVIL = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`
/** Scripts, styles and handlers in the page, and anything that a browser would load from another host. */
/** Structured data is no script: it holds nothing that could end it. */
const FOREIGN =
  /<script(?! type="application\/ld\+json">[^<]*<\/script>)|\son\w+=|\sstyle=|(src|srcset|action)="(?!http:\/\/localhost:3000\/)(https?:)?\/\//
const UNSAFE = /<script(?! type="application\/ld\+json">[^<]*<\/script>)|<img src=x|onerror='/
const LONG = `/lv/meklet?q=${'x'.repeat(300)}`
/** Stands in everything that nobody may see. */
const SECRET = 'Slepens'

let app: App
/** What everything is about: live in both languages. */
let project: Json
beforeAll(async () => {
  app = await startApp()
  const funder = await makeLive(app, 'partners', {
    en: { name: 'European Union' },
    lv: { kind: 'funder', name: 'Eiropas Savienība' },
  })
  const partner = await makeLive(app, 'partners', {
    en: { name: 'Vidzeme Region' },
    lv: { country: 'LV', kind: 'planningRegion', name: 'Vidzemes reģions' },
  })
  const rule = {
    lv: {
      disclaimer: 'Atbild tikai autors.',
      emblemRequired: true,
      source: 'Regula (ES) 2021/1060',
      statement: 'Līdzfinansē Eiropas Savienība',
    },
  }
  const programme = await makeLive(app, 'programmes', {
    lv: { funder: funder.id, name: 'Programma', publicity: [rule.lv] },
  })
  const picture = await makePicture(app, 'tilts.jpg', { en: 'A bridge', lv: 'Tilts pār upi' })
  project = await makeLive(app, 'projects', {
    en: { summary: 'A project in English', title: 'Bridge over the Gauja' },
    lv: {
      heroImage: picture,
      leadPartner: partner.id,
      partners: [{ partner: partner.id, role: 'lead', showCountry: true }],
      programme: programme.id,
      projectNumber: 'A-1',
      summary: 'Projekts latviski',
      title: 'Tilts pār Gauju',
    },
  })
})
afterAll(() => app.stop())

type Page = { headers: Headers; html: string; status: number }
async function open(path: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await show(new Request(`${ORIGIN}${path}`, { headers }))
  return { headers: response.headers, html: await response.text(), status: response.status }
}
const statusOf = async (path: string): Promise<number> => (await open(path)).status
const pathsIn = (html: string): string[] =>
  [...html.matchAll(/href="(\/(?:lv|en)[^"#]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))

/** Every page that a reader gets to from the first ones. */
async function crawl(): Promise<Map<string, Page>> {
  const pages = new Map<string, Page>()
  const waiting = ['/lv', '/en']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue
    const page = await open(path)
    pages.set(path, page)
    waiting.push(...pathsIn(page.html))
  }
  return pages
}

const slugOf = async (id: string, locale: string, collection = 'articles'): Promise<string> =>
  (await rest('GET', `/${collection}/${id}?locale=${locale}&depth=0`)).body.slug

describe('the address of the site', () => {
  it.each([
    ['lv', '/lv'],
    ['en-GB,en;q=0.9', '/en'],
    ['', '/lv'],
  ])('leads to the language that is preferred: %s', (language, to) => {
    const answer = start(new Request(ORIGIN, { headers: { 'Accept-Language': language } }))
    expect([answer.status, answer.headers.get('Location'), answer.headers.get('Vary')]).toEqual([
      302,
      to,
      'Accept-Language',
    ])
  })
})

describe('every page', () => {
  it('is there, says its language, and lets nothing in from elsewhere', async () => {
    await makeArticle(app, { en: 'News', lv: 'Ziņa', publish: ['lv', 'en'] })
    const pages = await crawl()
    expect(pages.size).toBeGreaterThan(14)
    for (const [path, { headers, html, status }] of pages) {
      const language = path.slice(1, 3)
      expect([path, status]).toEqual([path, 200])
      expect(html).toContain(`<html lang="${language}">`)
      expect([path, FOREIGN.exec(html)?.[0]]).toEqual([path, undefined])
      expect(headers.get('Content-Language')).toBe(language)
      expect(headers.get('Set-Cookie')).toBeNull()
      const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? ''
      const hash = createHash('sha256').update(style).digest('base64')
      expect(headers.get('Content-Security-Policy')).toContain(
        `default-src 'none'; style-src 'sha256-${hash}'`,
      )
      expect(headers.get('Content-Security-Policy')).not.toMatch(/script-src|unsafe/)
    }
  })

  it('is the same, byte for byte, for everybody', async () => {
    const headers = {
      Authorization: `JWT ${app.people.admin.token}`,
      Cookie: `payload-token=${app.people.admin.token}`,
    }
    for (const path of ['/lv', '/en/projects', '/lv/meklet?q=tilts']) {
      expect((await open(path, headers)).html).toBe((await open(path)).html)
    }
  })

  it('names itself and its counterpart to search engines, both ways', async () => {
    const pages = await crawl()
    for (const [path, { html }] of pages) {
      if (/[?]/.test(path)) continue
      const links = [...html.matchAll(/rel="alternate" hreflang="(lv|en)" href="([^"]*)"/g)]
      for (const [, , href = ''] of links) {
        const there = pages.get(new URL(href).pathname)
        const back = [...(there?.html ?? '').matchAll(/hreflang="(?:lv|en)" href="(http[^"]*)"/g)]
        expect(back.map(([, each = '']) => new URL(each).pathname)).toContain(path)
      }
      expect(html).toMatch(new RegExp(`rel="canonical" href="[^"]*${path}"`))
    }
  })
})

describe('what is not published', () => {
  it('is on no page of any language', async () => {
    await makeArticle(app, { en: `${SECRET} en`, lv: `${SECRET} lv` })
    const half = await makeArticle(app, { en: `${SECRET} half`, lv: 'Tikai latviski', publish: ['lv'] })
    const changed = await makeArticle(app, { lv: 'Publicēts', publish: ['lv'] })
    const as = app.people.editor
    const link = { projects: [project.id], title: `${SECRET} changed` }
    await rest('PATCH', `/articles/${changed}?locale=lv&draft=true`, { as, body: link })
    await rest('PATCH', `/projects/${project.id}?locale=lv&draft=true`, {
      as,
      body: { summary: SECRET, slug: 'slepens-tilts' },
    })
    await rest('POST', '/topics?locale=lv&draft=true', { as, body: { name: SECRET } })
    const pages = await crawl()
    for (const path of ['/lv/meklet?q=slepens', '/en/search?q=slepens', '/lv/raksti?topic=slepens'])
      pages.set(path, await open(path))
    for (const [path, { html }] of pages) {
      const said = html.replace(/(value|href)="[^"]*"|<title>[^<]*/g, '')
      expect([path, said.includes(SECRET)]).toEqual([path, false])
    }
    expect(await statusOf('/lv/projekti/slepens-tilts')).toBe(404)
    expect(await statusOf(`/en/articles/${await slugOf(half, 'lv')}`)).toBe(404)
  })

  it('is gone from every page once it is taken off', async () => {
    const id = await makeArticle(app, { lv: 'Pazūdošais raksts', publish: ['lv'] })
    const path = `/lv/raksti/${await slugOf(id, 'lv')}`
    expect((await open('/lv/meklet?q=pazudosais')).html).toContain(path)
    expect((await act(app, `/articles/${id}`, 'lv', 'unpublish', { comment: 'Kļūda' })).status).toBe(200)
    expect(await statusOf(path)).toBe(404)
    for (const each of ['/lv', '/lv/raksti', '/lv/meklet?q=pazudosais'])
      expect((await open(each)).html).not.toContain(path)
  })
})

describe('who paid', () => {
  it('is said next to the emblem, in the language of the page, of projects and articles', async () => {
    const body = { ...articleData('Finansēts raksts'), projects: [project.id] }
    const article = await makeLive(app, 'articles', { lv: body })
    const pages = ['/lv/projekti/tilts-par-gauju', `/lv/raksti/${article.slug}`]
    for (const path of pages) {
      const { html } = await open(path)
      expect(html).toMatch(/aria-label="Eiropas Savienības karogs"[^]*Līdzfinansē Eiropas Savienība/)
      expect(html).toContain('Atbild tikai autors.')
    }
    const english = await open('/en/projects/bridge-over-the-gauja')
    // The programme is not live in English, and Latvian never stands in its place.
    expect(english.html).not.toMatch(/Līdzfinansē|Programma</)
  })
})

describe('a search', () => {
  beforeAll(async () => {
    await makeArticle(app, { en: 'Market in Cēsis', lv: 'Gadatirgus Cēsīs', publish: ['lv', 'en'] })
  })

  it.each([
    ['/en/search?q=cesis', 'Market in Cēsis'],
    ['/en/search?q=C%C4%92SIS', 'Market in Cēsis'],
    ['/en/search?q=mark+ces', 'Market in Cēsis'],
    ['/lv/meklet?q=CESIS', 'Gadatirgus Cēsīs'],
    ['/lv/meklet?q=gauju', 'Tilts pār Gauju'],
    ['/lv/meklet?q=vidzemes+regions', 'Vidzemes reģions'],
  ])('%s finds %s, and nothing of the other language', async (path, title) => {
    const { html } = await open(path)
    expect(html).toContain(`>${title}</a>`)
    expect(html).not.toContain(path.startsWith('/en') ? 'Gadatirgus' : 'Market')
  })

  it.each([
    '/lv/meklet',
    '/lv/meklet?q=',
    '/lv/meklet?q=a',
    '/lv/meklet?q=%25%25',
    '/lv/meklet?q=nekaTadaNav',
    LONG,
  ])('finds nothing and fails at nothing: %s', async (path) => {
    const { html, status } = await open(path)
    expect(status).toBe(200)
    expect(html).not.toContain('class="results"')
  })

  it('says how many in the forms of the language', async () => {
    expect((await open('/lv/meklet?q=gadatirgus')).html).toContain('1 rezultāts')
  })
})

describe('a slug that changes', () => {
  const rename = async (id: string, slug: string): Promise<void> => {
    const answer = await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, {
      as: app.people.editor,
      body: { slug },
    })
    expect([answer.status, answer.body.doc?.slug]).toEqual([200, slug])
  }
  const publish = async (id: string): Promise<void> => {
    expect((await goLive(app, `/articles/${id}`, 'lv')).status).toBe(200)
  }
  const ledTo = async (path: string): Promise<[number, string | null]> => {
    const { headers, status } = await open(path)
    return [status, headers.get('Location')]
  }

  it('leads readers of the old address on from its publication, however often it has changed', async () => {
    const id = await makeArticle(app, { lv: 'Pirmais ceļš', publish: ['lv'] })
    await rename(id, 'otrais-cels')
    expect([await statusOf('/lv/raksti/pirmais-cels'), await statusOf('/lv/raksti/otrais-cels')]).toEqual([
      200, 404,
    ])
    await publish(id)
    expect(await ledTo('/lv/raksti/pirmais-cels')).toEqual([301, '/lv/raksti/otrais-cels'])
    await rename(id, 'tresais-cels')
    await publish(id)
    for (const old of ['pirmais-cels', 'otrais-cels'])
      expect(await ledTo(`/lv/raksti/${old}`)).toEqual([301, '/lv/raksti/tresais-cels'])
    const told = await rest('GET', `/articles?locale=lv&depth=0&where[formerSlugs.slug][equals]=pirmais-cels`)
    expect(told.body.docs.map(({ slug }: Json) => slug)).toEqual(['tresais-cels'])
    expect(await statusOf('/en/articles/pirmais-cels')).toBe(404)
  })

  it('tells nobody of one that was only in a draft', async () => {
    const id = await makeArticle(app, { en: 'Working title', lv: 'Darba nosaukums', publish: ['lv'] })
    await rename(id, 'slepena-adrese')
    expect((await goLive(app, `/articles/${id}`, 'en')).status).toBe(200)
    await rename(id, 'pedeja-adrese')
    await publish(id)
    const { formerSlugs } = (await rest('GET', `/articles/${id}?locale=lv&depth=0`)).body
    expect(formerSlugs.map(({ slug }: Json) => slug)).toEqual(['darba-nosaukums'])
    expect(await statusOf('/lv/raksti/slepena-adrese')).toBe(404)
  })

  it('back again leads the other way', async () => {
    const id = await makeArticle(app, { lv: 'Turp', publish: ['lv'] })
    await rename(id, 'atpakal')
    await publish(id)
    await rename(id, 'turp')
    await publish(id)
    expect(await ledTo('/lv/raksti/atpakal')).toEqual([301, '/lv/raksti/turp'])
    expect(await statusOf('/lv/raksti/turp')).toBe(200)
  })

  it('is free for a later document, which then wins', async () => {
    const id = await makeArticle(app, { lv: 'Kāda vieta', publish: ['lv'] })
    await rename(id, 'cita-vieta')
    await publish(id)
    await makeArticle(app, { lv: 'Kāda vieta', publish: ['lv'] })
    expect((await open('/lv/raksti/kada-vieta')).html).toContain('<h1>Kāda vieta</h1>')
    expect(await statusOf('/lv/raksti/cita-vieta')).toBe(200)
  })

  it('leads nowhere once its document is taken off', async () => {
    const id = await makeArticle(app, { lv: 'Noņemams', publish: ['lv'] })
    await rename(id, 'nonemams-jauns')
    await publish(id)
    await act(app, `/articles/${id}`, 'lv', 'unpublish', { comment: 'Kļūda' })
    expect(await statusOf('/lv/raksti/nonemams')).toBe(404)
  })

  it('cannot be written by anybody as a former one', async () => {
    const id = await makeArticle(app, { lv: 'Viltus', publish: ['lv'] })
    const body = { formerSlugs: [{ slug: 'sveša-adrese' }], title: 'Viltus 2' }
    await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, { as: app.people.admin, body })
    await publish(id)
    expect(await statusOf(`/lv/raksti/${encodeURIComponent('sveša-adrese')}`)).toBe(404)
  })

  it('of a partner stays, which is one for both languages', async () => {
    const partner = await makeLive(app, 'partners', { lv: { kind: 'ngo', name: 'Biedrība' } })
    const body = { slug: 'cita-biedriba' }
    const answer = await rest('PATCH', `/partners/${partner.id}?locale=lv&draft=true`, {
      as: app.people.editor,
      body,
    })
    expect(answer.status).toBe(400)
  })
})

describe('the other language', () => {
  it('is one link away, at its own address', async () => {
    const { html } = await open('/lv/projekti/tilts-par-gauju')
    expect(html).toMatch(/href="\/en\/projects\/bridge-over-the-gauja" hreflang="en" lang="en">In English/)
  })

  it('is said to be missing, in that language, and never shown instead', async () => {
    const id = await makeArticle(app, { lv: 'Bez tulkojuma', publish: ['lv'] })
    const slug = await slugOf(id, 'lv')
    const { html } = await open(`/lv/raksti/${slug}`)
    expect(html).toMatch(/id="language" lang="en">[^]*not available in English[^]*href="\/en\/articles"/)
    expect(html).not.toContain('rel="alternate" hreflang')
    const missing = await open(`/en/articles/${slug}`)
    expect(missing.status).toBe(404)
    expect(missing.html).toContain(`<a href="/lv/raksti/${slug}" hreflang="lv">Bez tulkojuma</a>`)
  })

  it('is said to be updated where the original has changed, from its publication on', async () => {
    const id = await makeArticle(app, { en: 'Original text', lv: 'Oriģināls teksts', publish: ['lv', 'en'] })
    const path = `/en/articles/${await slugOf(id, 'en')}`
    const says = 'This translation is being updated'
    expect((await open(path)).html).not.toContain(says)
    const body = { lead: 'Jauns ievads' }
    await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, { as: app.people.editor, body })
    expect((await open(path)).html).not.toContain(says)
    expect((await goLive(app, `/articles/${id}`, 'lv')).status).toBe(200)
    expect((await open(path)).html).toContain(says)
    expect((await open(`/lv/raksti/${await slugOf(id, 'lv')}`)).html).not.toContain('tiek atjaunināts')
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/lv/nav', 'lv'],
    ['/en/nothing/at/all', 'en'],
    ['/en/projekti', 'en'],
    ['/lv/raksti/nav-tada', 'lv'],
    ['/en/articles?page=0', 'en'],
    ['/en/articles?page=999', 'en'],
    ['/en/articles?page=1e3', 'en'],
    ['/lv/%E0%A4%A', 'lv'],
    ['/lv/raksti/%00', 'lv'],
    ['/wp-login.php', 'lv'],
    ['/lv/pieklustamiba/x', 'lv'],
  ] as const)('%s is told so in its language', async (path, language) => {
    const { html, status } = await open(path)
    expect(status).toBe(404)
    expect(html).toContain(`<h1>${PUBLIC_TEXTS[language].missing}</h1>`)
    expect(html).toContain('noindex')
  })

  it.each([
    ['/lv/projekti/', '/lv/projekti'],
    ['/en/search/?q=a', '/en/search?q=a'],
    ['//evil.example/', '/evil.example'],
  ])('%s without the slash is %s', async (path, to) => {
    const answer = await show(new Request(`${ORIGIN}${path}`))
    expect([answer.status, answer.headers.get('Location')]).toEqual([308, to])
  })

  it('is a page of ours too where the database fails, without a word of why', async () => {
    const find = vi.spyOn(app.payload, 'find').mockRejectedValueOnce(new Error(SECRET))
    const log = vi.spyOn(app.payload.logger, 'error').mockImplementation(() => undefined)
    const { html, status } = await open('/en/projects')
    find.mockRestore()
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
    expect([status, html.includes(SECRET), html.includes(PUBLIC_TEXTS.en.broken)]).toEqual([500, false, true])
  })
})

describe('lists', () => {
  it('stand in the order of the Latvian alphabet', async () => {
    for (const name of ['Šķibe', 'Cēsis', 'Ķekava', 'Zaube', 'Čiekuri', 'Kuldīga'])
      await makeLive(app, 'partners', { lv: { kind: 'municipality', name: `Novads ${name}` } })
    const { html } = await open('/lv/partneri')
    const names = [...html.matchAll(/Novads ([\p{L}]+)/gu)].map(([, name]) => name)
    expect(names).toEqual(['Cēsis', 'Čiekuri', 'Kuldīga', 'Ķekava', 'Šķibe', 'Zaube'])
  })

  it('are filtered by what is in the address', async () => {
    const topic = await makeLive(app, 'topics', { lv: { name: 'Mežs' } })
    await makeLive(app, 'topics', { lv: { name: 'Jūra' } })
    const body = { ...articleData('Par mežu'), publishedOn: '2019-12-31T23:00:00.000Z', topics: [topic.id] }
    const { slug } = await makeLive(app, 'articles', { lv: body })
    await makeLive(app, 'articles', {
      lv: { ...articleData('Cits'), publishedOn: '2018-05-01T12:00:00.000Z' },
    })
    const found = async (query: string): Promise<boolean> =>
      (await open(`/lv/raksti?${query}`)).html.includes(`/lv/raksti/${slug}"`)
    expect(await found('topic=mezs')).toBe(true)
    expect(await found('topic=jura')).toBe(false)
    // In Riga it was the new year already.
    expect(await found('year=2020')).toBe(true)
    expect(await found('year=2019')).toBe(false)
    expect(await found('topic=mezs&year=2018')).toBe(false)
    expect(await found('topic[]=mezs&year=1;drop')).toBe(false)
  })

  it('take no more queries for more rows', async () => {
    const find = vi.spyOn(app.payload.db, 'find')
    const queries = async (path: string): Promise<number> => {
      find.mockClear()
      await open(path)
      return find.mock.calls.length
    }
    const paths = ['/lv', '/lv/raksti', '/lv/projekti', '/lv/meklet?q=vairak']
    const few: number[] = []
    for (const path of paths) few.push(await queries(path))
    for (const n of [1, 2, 3, 4])
      await makeLive(app, 'articles', { lv: { ...articleData(`Vairāk ${n}`), projects: [project.id] } })
    const many: number[] = []
    for (const path of paths) many.push(await queries(path))
    find.mockRestore()
    // The first search found nothing, so it read nothing.
    expect(many.slice(0, 3)).toEqual(few.slice(0, 3))
    expect(many[3]).toBeLessThanOrEqual((few[3] ?? 0) + 2)
  })
})

describe('whatever people write', () => {
  it('is text', async () => {
    const data = { body: doc(p(EVIL)), lead: EVIL, meta: { description: EVIL, title: EVIL }, title: EVIL }
    const article = await makeLive(app, 'articles', { lv: data })
    const paths = [
      '/lv',
      '/lv/raksti',
      `/lv/raksti/${article.slug}`,
      `/lv/meklet?q=${encodeURIComponent(EVIL)}`,
      `/lv/raksti?topic=${encodeURIComponent(EVIL)}&project=${encodeURIComponent(EVIL)}`,
      `/lv/${encodeURIComponent(EVIL)}`,
      `/lv/raksti/${encodeURIComponent(EVIL)}`,
    ]
    for (const path of paths) {
      const { html } = await open(path)
      expect([path, UNSAFE.test(html)]).toEqual([path, false])
    }
    expect((await open(`/lv/raksti/${article.slug}`)).html).toContain('&lt;script&gt;')
  })
})

it('the statement on accessibility is there in both languages', async () => {
  for (const [path, language] of [
    ['/lv/pieklustamiba', 'lv'],
    ['/en/accessibility', 'en'],
  ] as const) {
    const { html } = await open(path)
    expect(html).toContain('axe-core')
    expect(html).toContain(SITE_TEXTS[language].accessibility)
  }
})

describe('structured data', () => {
  const thingOf = (html: string): Json => {
    const [, text] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? []
    return JSON.parse(text ?? 'null')
  }

  it('says of an article what the page says, and where its translation is', async () => {
    const { html } = await open(
      '/lv/raksti/' +
        (await slugOf(
          await makeArticle(app, {
            en: 'Said </script> twice',
            lv: 'Teikts </script> divreiz',
            publish: ['lv', 'en'],
          }),
          'lv',
        )),
    )
    const thing = thingOf(html)
    expect(thing).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Teikts </script> divreiz',
      inLanguage: 'lv',
      workTranslation: [{ '@type': 'WebPage', inLanguage: 'en' }],
    })
    const { html: other } = await open(new URL(thing.workTranslation[0].url).pathname)
    expect(thingOf(other)).toMatchObject({
      inLanguage: 'en',
      translationOfWork: { inLanguage: 'lv', url: thing.url },
    })
  })

  it('names who pays for a project, and under which number', async () => {
    const { html } = await open('/en/projects/bridge-over-the-gauja')
    expect(thingOf(html)).toMatchObject({
      '@type': 'WebPage',
      mainEntity: { '@type': 'Project', name: expect.any(String) },
    })
    expect(thingOf((await open('/lv')).html)).toMatchObject({
      '@type': 'WebSite',
      potentialAction: { '@type': 'SearchAction' },
    })
  })
})
