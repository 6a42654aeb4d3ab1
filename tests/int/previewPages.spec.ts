import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import config from '@payload-config'
import { GET as showDraft } from '@/app/(site)/preview/[collection]/[id]/route'
import { GET as showLink, POST as sendForm } from '@/app/(site)/preview/link/[token]/route'
import { doc, p } from '@/rich-text/build'
import { rest, startApp, type App, type Caller, type Json } from '../helpers/app'
import { makeArticle } from '../helpers/content'
import { act } from '../helpers/review'

const ORIGIN = 'http://localhost:3000'
const EVIL = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`
const UNSAFE = /<script|<img src=x|onerror='/

let app: App
beforeAll(async () => {
  app = await startApp()
  await config
})
afterAll(() => app.stop())
afterEach(() => {
  vi.useRealTimers()
})

type Page = { headers: Headers; html: string; status: number }
const read = async (response: Response): Promise<Page> => ({
  headers: response.headers,
  html: await response.text(),
  status: response.status,
})

let visits = 0
/** Each visitor has an address of their own, unless a test says otherwise. */
const from = (): string => `192.0.2.${(visits += 1)}`

async function open(token: string, { search = '', client = from() } = {}): Promise<Page> {
  const request = new Request(`${ORIGIN}/preview/link/${token}${search}`, {
    headers: { 'Accept-Language': 'lv', 'X-Forwarded-For': client },
  })
  return read(await showLink(request, { params: Promise.resolve({ token }) }))
}

async function send(
  token: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Page> {
  const request = new Request(`${ORIGIN}/preview/link/${token}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: 'null', 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from(), ...headers },
  })
  return read(await sendForm(request, { params: Promise.resolve({ token }) }))
}

async function draft(as: Caller, path: string): Promise<Page> {
  const [, , collection = '', id = ''] = new URL(path, ORIGIN).pathname.split('/')
  const headers: Record<string, string> = as?.token ? { Authorization: `JWT ${as.token}` } : {}
  const request = new Request(`${ORIGIN}${path}`, { headers })
  return read(await showDraft(request, { params: Promise.resolve({ collection, id }) }))
}

async function link(id: string, locale: string, body: object = {}): Promise<Json> {
  const answer = await rest('POST', `/articles/${id}/workflow/${locale}/previews`, {
    as: app.people.editor,
    body: { label: 'Partneris', maySignOff: true, ...body },
  })
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([201, expect.any(String)])
  return answer.body
}

/** The hidden fields of the form, as a browser would send them. */
const hidden = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*name="(version|fingerprint)"[^>]*value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  )

async function sentIn(titles: { en?: string; lv: string }): Promise<string> {
  const id = await makeArticle(app, titles)
  for (const locale of ['lv', 'en'] as const)
    if (titles[locale]) expect((await act(app, `/articles/${id}`, locale, 'submit')).status).toBe(200)
  return id
}

describe('a draft', () => {
  it('is shown to staff in the layout of the site, and to nobody else', async () => {
    const id = await makeArticle(app, { en: 'Draft', lv: 'Melnraksts šodien' })
    const path = `/preview/articles/${id}?locale=lv`
    const { headers, html, status } = await draft(app.people.author, path)
    expect(status).toBe(200)
    expect(html).toContain('<h1>Melnraksts šodien</h1>')
    expect(html).toContain('lang="lv"')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
    expect(headers.get('Content-Security-Policy')).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+';.*frame-ancestors 'self'/,
    )
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers.get('Content-Security-Policy')).toContain(`'sha256-${hash}'`)
    expect(headers.get('Content-Security-Policy')).not.toMatch(/script-src|unsafe/)
    for (const [as, expected] of [
      [undefined, 401],
      [app.people.frontend, 401],
    ] as const) {
      const refused = await draft(as as Caller, path)
      expect([refused.status, refused.html.includes('šodien')]).toEqual([expected, false])
    }
  })

  it('is shown in each of its texts', async () => {
    const id = await sentIn({ lv: 'Apstiprinātais' })
    const path = `/preview/articles/${id}?locale=lv`
    expect((await act(app, `/articles/${id}`, 'lv', 'approve', { as: app.people.editor2 })).status).toBe(200)
    expect((await draft(app.people.author, path)).html).not.toContain('version=')
    const body = { title: 'Jaunāks' }
    await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, { as: app.people.editor, body })
    const newest = await draft(app.people.author, path)
    expect(newest.html).toContain('<h1>Jaunāks</h1>')
    const [, version = ''] = /version=([\w-]+)"/.exec(newest.html) ?? []
    const other = await draft(app.people.author, `${path}&version=${version}`)
    expect(other.html).toContain('<h1>Apstiprinātais</h1>')
    expect(other.html).toContain('(apstiprinātā)')
  })

  it.each([
    ['another version', (id: string) => `/preview/articles/${id}?version=nonsense`, 404],
    ['another language', (id: string) => `/preview/articles/${id}?locale=de`, 400],
    ['no document', () => '/preview/articles/nonsense', 404],
    ['people', (id: string) => `/preview/users/${id}`, 404],
  ])('is not there: %s', async (_name, pathOf, status) => {
    const id = await makeArticle(app, { lv: 'Raksts' })
    expect((await draft(app.people.editor, pathOf(id))).status).toBe(status)
  })

  it('escapes whatever people write', async () => {
    const as = app.people.editor
    const body = {
      title: `T ${EVIL}`,
      lead: EVIL,
      body: doc(p(EVIL)),
      preparedBy: { name: EVIL, role: EVIL },
    }
    const { body: made } = await rest('POST', '/articles?locale=lv&draft=true', { as, body })
    const { html } = await draft(as, `/preview/articles/${made.doc.id}?locale=lv`)
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(4)
    expect(html).not.toMatch(UNSAFE)
  })
})

describe('B6: a link', () => {
  it('shows one text to whoever has it, beside its original, and says that it is not live', async () => {
    const id = await sentIn({ en: 'In English', lv: 'Latviski' })
    const own = await link(id, 'lv')
    const { headers, html, status } = await open(own.token)
    expect(status).toBe(200)
    expect(html).toContain('<h1>Latviski</h1>')
    expect(html).not.toContain('In English:')
    expect(html).toContain('Priekšskatījums, nav publicēts')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.get('X-Robots-Tag')).toContain('noindex')
    expect(headers.get('Content-Security-Policy')).toContain("form-action 'self'; frame-ancestors 'none'")
    const both = await open((await link(id, 'en')).token)
    expect(both.html.indexOf('<h1>Latviski</h1>')).toBeGreaterThan(0)
    expect(both.html.indexOf('<h1>In English</h1>')).toBeGreaterThan(both.html.indexOf('<h1>Latviski</h1>'))
  })

  it('that opens nothing is one and the same page, whatever the reason', async () => {
    const id = await sentIn({ lv: 'Raksts' })
    const [revoked, expired, gone] = [
      await link(id, 'lv'),
      await link(id, 'lv', { expiresAt: new Date(Date.now() + 60_000).toISOString() }),
      await link(await sentIn({ lv: 'Dzēsts' }), 'lv'),
    ]
    await rest('DELETE', `/articles/${id}/workflow/lv/previews/${revoked.preview.id}`, {
      as: app.people.editor,
    })
    const { docs } = (
      await rest('GET', '/articles?locale=lv&draft=true&where[title][equals]=Dzēsts', {
        as: app.people.editor,
      })
    ).body
    expect((await rest('DELETE', `/articles/${docs[0].id}`, { as: app.people.admin })).status).toBe(200)
    const never = await open('A'.repeat(43))
    vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] })
    const others = [
      await open(revoked.token),
      await open(expired.token),
      await open(gone.token),
      await open('x'),
    ]
    expect(never.status).toBe(404)
    for (const { html, status } of others) expect([status, html]).toEqual([404, never.html])
  })

  it('is not tried without an end', async () => {
    const { token } = await link(await sentIn({ lv: 'Raksts' }), 'lv')
    const client = from()
    const statuses = []
    for (let tries = 0; tries < 32; tries += 1) statuses.push((await open('B'.repeat(43), { client })).status)
    expect([statuses[0], statuses[29], statuses.at(-1)]).toEqual([404, 404, 429])
    // Also where all have one address, whoever has a link gets in.
    expect((await open(token, { client })).status).toBe(200)
  })

  it('takes a sign-off, and shows it to whoever opens it next', async () => {
    const { preview, token } = await link(await sentIn({ lv: 'Raksts' }), 'lv', { label: EVIL })
    const { html } = await open(token)
    expect(html).not.toMatch(UNSAFE)
    const fields = {
      ...hidden(html),
      agreed: 'yes',
      comment: '',
      form: 'signOff',
      name: `Ilze ${EVIL}`,
      organisation: '',
    }
    const sent = await send(token, fields)
    expect([sent.status, sent.headers.get('Location')]).toEqual([
      303,
      `/preview/link/${token}?done=signOff#told`,
    ])
    const after = await open(token, { search: '?done=signOff' })
    expect(after.html).toMatch(/Paldies! Jūsu saskaņojums/)
    expect(after.html).toContain('Ilze &quot;&gt;&lt;script&gt;')
    expect(after.html).not.toMatch(UNSAFE)
    expect(preview.signOffs).toEqual([])
  })

  it('asks to look again where the text has changed, and keeps what was typed', async () => {
    const id = await sentIn({ lv: 'Pirmais' })
    const { token } = await link(id, 'lv')
    const seen = hidden((await open(token)).html)
    await act(app, `/articles/${id}`, 'lv', 'withdraw')
    await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, {
      as: app.people.editor,
      body: { title: 'Otrais' },
    })
    await act(app, `/articles/${id}`, 'lv', 'submit')
    const fields = {
      ...seen,
      agreed: 'yes',
      comment: `Mans ${EVIL}`,
      form: 'signOff',
      name: 'Ilze',
      organisation: 'Biedrība',
    }
    const { html, status } = await send(token, fields)
    expect(status).toBe(409)
    expect(html).toContain('<h1>Otrais</h1>')
    expect(html).toContain('teksts ir mainīts')
    expect(html).toContain('value="Ilze"')
    expect(html).toContain('value="Biedrība"')
    expect(html).toContain('Mans &quot;')
    expect(html).not.toMatch(UNSAFE)
    expect(html).not.toContain(' checked')
    expect((await send(token, { ...fields, ...hidden(html) })).status).toBe(303)
  })

  it('takes comments, which are shown to nobody else', async () => {
    const id = await sentIn({ lv: 'Raksts' })
    const { token } = await link(id, 'lv')
    expect((await send(token, { comment: EVIL, form: 'comment', name: 'Ilze' })).status).toBe(303)
    const { html } = await open(token, { search: '?done=comment' })
    expect(html).toContain('Paldies, komentārs ir nosūtīts')
    const { docs } = await app.payload.find({
      collection: 'editorial-comments' as never,
      overrideAccess: true,
      where: { document: { equals: id } },
    })
    expect(docs).toMatchObject([{ body: EVIL, guestName: 'Ilze' }])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['no name', { agreed: 'yes', form: 'signOff', organisation: 'Biedrība' }, /id="s-name-fault"/],
    ['no tick', { form: 'signOff', name: 'Ilze', organisation: 'Biedrība' }, /id="s-agreed-fault"/],
    ['no words', { form: 'comment', name: 'Biedrība' }, /id="c-body-fault"/],
    [
      'too many of them',
      { comment: `Biedrība ${'x'.repeat(5_001)}`, form: 'comment', name: 'Ilze' },
      /pārāk garš/,
    ],
  ])('says beside the field what is missing: %s', async (_name, fields, expected) => {
    const { token } = await link(await sentIn({ lv: 'Raksts' }), 'lv')
    const { html, status } = await send(token, { ...hidden((await open(token)).html), ...fields })
    expect(status).toBe(400)
    expect(html).toMatch(expected)
    expect(html).toContain('Biedrība')
  })

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['by another site', { form: 'comment' }, { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['by a sister site', { form: 'comment' }, { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['of another kind', { form: 'nonsense' }, {}, 400],
    ['as JSON', { form: 'comment' }, { 'Content-Type': 'application/json' }, 400],
    ['without an end', { comment: 'x'.repeat(70_000), form: 'comment' }, {}, 413],
  ])('takes no form that is sent %s', async (_name, fields, headers, status) => {
    const { token } = await link(await sentIn({ lv: 'Raksts' }), 'lv')
    expect((await send(token, fields, headers)).status).toBe(status)
  })
})
