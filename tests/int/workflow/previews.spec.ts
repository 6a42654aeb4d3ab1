import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  commentOnPreview,
  readPreview,
  signOffPreview,
} from '@plugins/editorial-workflow/payload/previews/ofProject'
import { evidenceOf } from '@plugins/editorial-workflow/payload/previews/signOff'
import { findById } from '@plugins/editorial-workflow/payload/previews/store'
import { tellPreview } from '@plugins/editorial-workflow/payload/previews/tell'
import { EVENTS, OUTBOX, PREVIEWS } from '@plugins/editorial-workflow/payload/slugs'
import { expectSound, go, makeTranslated, save, told, TO_READERS } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({
    mayActOn: ({ locale, user }) => locale === 'en' || !(user as Json).roles.includes('translator'),
    previewUrl: ({ token }) => `/preview/link/${token}`,
  })
})
afterAll(() => host.stop())
beforeEach(async () => {
  id = await makeTranslated(host)
  await go(host, id, 'lv', 'submit')
})
afterEach(() => {
  vi.useRealTimers()
})

const at = (locale = 'lv', of = id) => `/posts/${of}/workflow/${locale}/previews`
const DAY = 86_400_000

/** Makes a link, and gives its token. */
async function make(body: object = {}, { as = 'author' as Person, locale = 'lv' } = {}): Promise<Json> {
  const answer = await host.rest(as, 'POST', at(locale), { label: 'Partneris', ...body })
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([201, expect.any(String)])
  return answer.body
}
const open = (token: string) => readPreview(host.payload, token)
const list = async (as: Person = 'editor', locale = 'lv'): Promise<Json[]> =>
  (await host.rest(as, 'GET', at(locale))).body.previews
const seenOf = async (token: string) => {
  const preview = await open(token)
  if (!preview) throw new Error('The link opens nothing.')
  return preview.text.ref
}
type Seen = { fingerprint: string; version: string }
const signOff = async (token: string, { seen, ...more }: { [field: string]: unknown; seen?: Seen } = {}) =>
  signOffPreview(host.payload, token, {
    agreed: true,
    name: 'Ilze Ozola',
    seen: seen ?? (await seenOf(token)),
    ...more,
  })
const refusal = async (given: Promise<unknown>): Promise<unknown[]> => {
  try {
    await given
  } catch (err) {
    return [(err as Json).status, (err as Json).data?.code]
  }
  return []
}
const eventsOf = async (locale = 'lv'): Promise<Json[]> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)).body.events

describe('B6: a link', () => {
  it('shows one document in one language as readers get it, and tells its token once', async () => {
    const { preview, token, url } = await make()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(url).toBe(`http://localhost:3000/preview/link/${token}`)
    expect(preview).toMatchObject({
      createdBy: host.ids.author,
      label: 'Partneris',
      maySignOff: false,
      signOffs: [],
      state: 'open',
      version: null,
    })
    expect(Date.parse(preview.expiresAt) - Date.parse(preview.createdAt)).toBe(14 * DAY)
    const shown = await open(token)
    expect(shown).toMatchObject({
      collection: 'posts',
      id,
      isLive: false,
      source: null,
      text: { doc: { title: 'Virsraksts', seo: { description: 'Apraksts' } }, locale: 'lv' },
    })
    expect(JSON.stringify(shown)).not.toContain('Title')
    expect(JSON.stringify(await list())).not.toContain(token)
    const rows = await host.payload.db.find({ collection: PREVIEWS as never })
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('of a translation has its original beside it, and nothing else of that', async () => {
    await go(host, id, 'en', 'submit')
    const { token } = await make({}, { as: 'translator', locale: 'en' })
    await host.act('author', id, 'lv', 'withdraw')
    await save(host, id, 'lv', { title: 'Vēl neviens nav redzējis' })
    expect((await open(token))?.text).toMatchObject({ doc: { title: 'Title' }, locale: 'en' })
    expect(JSON.stringify(await open(token))).not.toContain('Vēl neviens')
    await go(host, id, 'lv', 'submit')
    expect((await open(token))?.source).toMatchObject({
      doc: { title: 'Vēl neviens nav redzējis' },
      locale: 'lv',
    })
  })

  it('shows what was sent in last, or one version for good', async () => {
    const [newest, fixed] = [
      await make(),
      await make({ version: (await told(host, id, 'lv')).submitted.version }),
    ]
    await host.act('author', id, 'lv', 'withdraw')
    await save(host, id, 'lv', { title: 'Otrais' })
    await go(host, id, 'lv', 'submit')
    expect((await open(newest.token))?.text.doc.title).toBe('Otrais')
    expect((await open(fixed.token))?.text.doc.title).toBe('Virsraksts')
  })

  it('of something that is in nobody’s eyes yet is refused, unless it names the version', async () => {
    const answer = await host.rest('translator', 'POST', at('en'), { label: 'X' })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'nothingSubmitted'])
    const { token } = await make({ version: (await told(host, id, 'en')).head }, { locale: 'en' })
    expect((await open(token))?.text.doc.title).toBe('Title')
  })

  it('shows of what it refers to only what readers may see', async () => {
    const hidden = (await host.rest('author', 'POST', '/posts?locale=lv&draft=true', { title: 'Slepens' }))
      .body.doc
    const live = await makeTranslated(host)
    await go(host, live, 'lv', ...TO_READERS)
    await save(host, live, 'lv', { title: 'Jaunāks melnraksts' })
    await host.act('author', id, 'lv', 'withdraw')
    await save(host, id, 'lv', { related: [hidden.id, live] })
    const { token } = await make({ version: (await told(host, id, 'lv')).head })
    const shown = await open(token)
    expect(shown?.text.doc.related).toMatchObject([hidden.id, { title: 'Virsraksts' }])
    expect(JSON.stringify(shown)).not.toMatch(/Slepens|Jaunāks/)
  })

  it.each<[string, (made: Json) => unknown]>([
    ['a changed token', ({ token }) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['the id of the link', ({ preview }) => preview.id],
    ['no token', () => ''],
    ['another kind of value', () => ({ equals: 'x' })],
  ])('opens with nothing but its token: %s', async (_name, tokenOf) => {
    const made = await make()
    expect(await open(tokenOf(made) as string)).toBeNull()
  })

  it('ends at its time', async () => {
    const { preview, token } = await make({ expiresAt: new Date(Date.now() + DAY).toISOString() })
    expect(await open(token)).not.toBeNull()
    const row = await findById({ payload: host.payload } as never, preview.id)
    vi.useFakeTimers({ now: Date.now() + DAY + 1_000, toFake: ['Date'] })
    expect(await open(token)).toBeNull()
    expect(row && tellPreview(row, new Date()).state).toBe('expired')
  })

  it('ends when it is revoked, for good, and others go on', async () => {
    const [one, other] = [await make(), await make()]
    const path = `${at()}/${one.preview.id}`
    const { body, status } = await host.rest('editor', 'DELETE', path)
    expect([status, body.previews.map(({ state }: Json) => state).sort()]).toEqual([200, ['open', 'revoked']])
    expect([await open(one.token), (await open(other.token))?.id]).toEqual([null, id])
    expect((await host.rest('editor', 'DELETE', path)).status).toBe(200)
    const elsewhere = `${at('en')}/${other.preview.id}`
    expect((await host.rest('editor', 'DELETE', elsewhere)).status).toBe(404)
    expect((await host.rest('editor', 'DELETE', `${at()}/nonsense`)).status).toBe(404)
    expect(await open(other.token)).not.toBeNull()
  })

  it('ends with its document, in the trash and for good, and comes back with it', async () => {
    const { token } = await make()
    await host.rest('editor', 'PATCH', `/posts/${id}`, { deletedAt: new Date().toISOString() })
    expect(await open(token)).toBeNull()
    await host.rest('editor', 'PATCH', `/posts/${id}?trash=true`, { deletedAt: null })
    const again = await make({ version: (await told(host, id, 'lv')).head })
    expect(await open(again.token)).not.toBeNull()
    await host.rest('editor', 'DELETE', `/posts/${id}`)
    expect([await open(token), await open(again.token)]).toEqual([null, null])
  })
})

describe('who makes links', () => {
  it.each<[string, null | Person, string, object, number, string]>([
    ['nobody', null, 'lv', {}, 401, 'signIn'],
    ['somebody who may not act in the language', 'translator', 'lv', {}, 403, 'localeNotAllowed'],
    ['for another language', 'author', 'de', {}, 400, 'unknownLocale'],
    ['without a name', 'author', 'lv', { label: ' ' }, 400, 'badInput'],
    ['for a time that is over', 'author', 'lv', { expiresAt: new Date(0).toISOString() }, 400, 'badInput'],
    [
      'for longer than 90 days',
      'author',
      'lv',
      { expiresAt: new Date(Date.now() + 91 * DAY).toISOString() },
      400,
      'badInput',
    ],
    ['for a version that there is not', 'author', 'lv', { version: 'nonsense' }, 400, 'badInput'],
    ['with a token of their own', 'author', 'lv', { token: 'x' }, 400, 'badInput'],
  ])('%s: refused, and nothing is made', async (_name, as, locale, body, status, code) => {
    const answer = await host.rest(as, 'POST', at(locale), { label: 'X', ...body })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([status, code])
    expect(await list()).toEqual([])
  })

  it('sees no link of another document, and none of them through other doors', async () => {
    const { preview, token } = await make()
    const other = await makeTranslated(host)
    expect((await host.rest('editor', 'GET', at('lv', other))).body.previews).toEqual([])
    expect((await host.rest('editor', 'DELETE', `${at('lv', other)}/${preview.id}`)).status).toBe(404)
    expect((await host.rest(null, 'GET', at())).status).toBe(401)
    for (const as of ['admin', null] as const) {
      expect((await host.rest(as, 'GET', `/${PREVIEWS}`)).status).toBe(403)
      expect((await host.rest(as, 'PATCH', `/${PREVIEWS}/${preview.id}`, { revokedAt: null })).status).toBe(
        403,
      )
    }
    const asked = await host.graphql('admin', '{ __schema { types { name } } }')
    expect(JSON.stringify(asked.body)).not.toMatch(/EditorialPreview/i)
    expect(await open(token)).not.toBeNull()
  })

  it('does not do with many what is to be few', async () => {
    for (let made = 0; made < 50; made += 1) await make()
    const answer = await host.rest('author', 'POST', at(), { label: 'X' })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([409, 'previewsFull'])
  })
})

describe('a sign-off', () => {
  it('is put on record as evidence, with no name in it, and approves nothing', async () => {
    const { preview, token } = await make({ maySignOff: true })
    const before = await told(host, id, 'lv')
    expect(await signOff(token, { comment: 'Viss labi.', organisation: 'Biedrība' })).toEqual({
      counted: false,
    })
    const after = await told(host, id, 'lv')
    expect(after).toMatchObject({ approvals: [], revision: before.revision + 1, state: 'inReview' })
    const [event] = await eventsOf()
    expect(event).toMatchObject({
      type: 'signedOff',
      actor: null,
      actorRoles: [],
      preview: preview.id,
      ref: { fingerprint: before.submitted.fingerprint, version: before.submitted.version },
    })
    expect(JSON.stringify(await eventsOf())).not.toMatch(/Ilze|Biedrība|labi/)
    const [{ signOffs }] = await list()
    expect(signOffs).toMatchObject([
      {
        comment: 'Viss labi.',
        counted: false,
        id: event.signOff,
        name: 'Ilze Ozola',
        organisation: 'Biedrība',
      },
    ])
    expect(JSON.stringify(await list())).not.toContain('salt')
    const row = await findById({ payload: host.payload } as never, preview.id)
    expect(row?.signOffs.map(evidenceOf)).toEqual([event.evidence])
    await expectSound(host)
  })

  it('tells who made the link and who works on the text, once', async () => {
    const { body } = await host.rest('author2', 'POST', at(), { label: 'X', maySignOff: true })
    await signOff(body.token)
    await expect
      .poll(async () => {
        const { docs } = await host.payload.db.find<Json>({
          collection: 'editorial-notices' as never,
          where: { and: [{ kind: { equals: 'guestSignedOff' } }, { document: { equals: id } }] },
        })
        return docs.map(({ recipient }) => recipient).sort()
      })
      .toEqual([host.ids.author, host.ids.author2].sort())
    expect((await host.payload.db.count({ collection: OUTBOX as never })).totalDocs).toBe(0)
  })

  it('is of the version that was looked at, and of no other', async () => {
    const { token } = await make({ maySignOff: true })
    const seen = await seenOf(token)
    await host.act('author', id, 'lv', 'withdraw')
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'lv', 'submit')
    expect(await refusal(signOff(token, { seen }))).toEqual([409, 'versionChanged'])
    expect((await eventsOf()).map(({ type }) => type)).not.toContain('signedOff')
    expect(await signOff(token)).toEqual({ counted: false })
  })

  it('twice by one name, one after the other or at once, is one', async () => {
    const { token } = await make({ maySignOff: true })
    const seen = await seenOf(token)
    await Promise.all([signOff(token, { seen }), signOff(token, { seen })])
    await signOff(token, { seen })
    await Promise.all([signOff(token, { name: 'Jānis', seen }), signOff(token, { name: 'Anna', seen })])
    const [{ signOffs }] = await list()
    expect(signOffs.map(({ name }: Json) => name).sort()).toEqual(['Anna', 'Ilze Ozola', 'Jānis'])
    expect((await eventsOf()).filter(({ type }) => type === 'signedOff')).toHaveLength(3)
    await expectSound(host)
  })

  it.each<[string, boolean, Record<string, unknown>, unknown[]]>([
    ['where none is asked for', false, {}, [403, 'signOffNotAsked']],
    ['without a name', true, { name: ' ' }, [400, 'badInput']],
    ['without agreement', true, { agreed: false }, [400, 'badInput']],
    ['with what nobody asked for', true, { counted: true }, [400, 'badInput']],
    ['longer than anybody writes', true, { comment: 'x'.repeat(5_001) }, [400, 'badInput']],
  ])('%s is refused, and changes nothing', async (_name, maySignOff, more, expected) => {
    const { token } = await make({ maySignOff })
    expect(await refusal(signOff(token, more))).toEqual(expected)
    const { docs } = await host.payload.db.find<Json>({
      collection: EVENTS as never,
      where: { and: [{ type: { equals: 'signedOff' } }, { variant: { equals: `posts/${id}/lv` } }] },
    })
    expect([docs, (await list())[0].signOffs]).toEqual([[], []])
  })

  it('by a link that is revoked is not there', async () => {
    const { preview, token } = await make({ maySignOff: true })
    const seen = await seenOf(token)
    await host.rest('author', 'DELETE', `${at()}/${preview.id}`)
    expect(await refusal(signOff(token, { seen }))).toEqual([404, 'previewNotFound'])
  })

  it('outlives what the link showed: its version is not pruned', async () => {
    const { token } = await make({ maySignOff: true })
    await signOff(token)
    const { version } = await seenOf(token)
    await host.act('author', id, 'lv', 'withdraw')
    for (let saved = 0; saved < 115; saved += 1) await save(host, id, 'lv', { code: `${saved}` })
    const { totalDocs } = await host.payload.db.countVersions({
      collection: 'posts' as never,
      where: { and: [{ parent: { equals: id } }, { id: { equals: version } }] },
    })
    expect(totalDocs).toBe(1)
    const all = await host.payload.db.countVersions({
      collection: 'posts' as never,
      where: { parent: { equals: id } },
    })
    expect(all.totalDocs).toBeLessThan(112)
  })
})

describe('a comment by a link', () => {
  const guests = async (): Promise<Json[]> => {
    const { docs } = await host.payload.db.find<Json>({
      collection: 'editorial-comments' as never,
      where: { document: { equals: id } },
    })
    return docs
  }

  it('begins a thread of its language, under the name that was given, and is told once', async () => {
    const { preview, token } = await make({}, { as: 'author2' })
    await commentOnPreview(host.payload, token, { body: '<b>Labi</b>', name: ' Ilze ' })
    expect(await guests()).toMatchObject([
      { author: null, body: '<b>Labi</b>', guestName: 'Ilze', guestPreview: preview.id, locale: 'lv' },
    ])
    await expect
      .poll(async () => {
        const { docs } = await host.payload.db.find<Json>({
          collection: 'editorial-notices' as never,
          where: { and: [{ kind: { equals: 'guestCommented' } }, { document: { equals: id } }] },
        })
        return docs.map(({ recipient }) => recipient).sort()
      })
      .toEqual([host.ids.author, host.ids.author2].sort())
  })

  it.each<[string, object]>([
    ['without a name', { body: 'x', name: '' }],
    ['without a word', { body: ' ', name: 'x' }],
    ['with more than is kept', { body: 'x'.repeat(5_001), name: 'x' }],
    ['with an author', { author: '1', body: 'x', name: 'x' }],
  ])('%s is refused', async (_name, body) => {
    const { token } = await make()
    expect(await refusal(commentOnPreview(host.payload, token, body as never))).toEqual([400, 'badInput'])
    expect(await guests()).toEqual([])
  })

  it('by another’s token, or none, is not there', async () => {
    const { preview, token } = await make()
    const said = { body: 'x', name: 'x' }
    expect(await refusal(commentOnPreview(host.payload, `${token}x`, said))).toEqual([404, 'previewNotFound'])
    await host.rest('author', 'DELETE', `${at()}/${preview.id}`)
    expect(await refusal(commentOnPreview(host.payload, token, said))).toEqual([404, 'previewNotFound'])
    expect(await guests()).toEqual([])
  })
})

describe('a sign-off that counts', () => {
  let counting: WorkflowHost

  it('approves the step by the guest, and by nobody with an account', async () => {
    const { reviewWorkflow } = await import('@plugins/editorial-workflow')
    await host.stop()
    counting = await startWorkflowHost({
      workflow: {
        ...reviewWorkflow,
        steps: [{ id: 'partner', roles: ['editor'], signOff: 'counts' }],
      },
    })
    host = counting
    id = await makeTranslated(host)
    await go(host, id, 'lv', 'submit')

    const byAuthor = await make({ maySignOff: true })
    expect(await signOff(byAuthor.token)).toEqual({ counted: false })
    expect((await told(host, id, 'lv')).state).toBe('inReview')

    const { preview, token } = await make({ maySignOff: true }, { as: 'editor' })
    expect(await signOff(token)).toEqual({ counted: true })
    const { approved, state } = await told(host, id, 'lv')
    expect([state, approved.by]).toEqual(['approved', [`guest:${preview.id}`]])
    const [approval] = await eventsOf()
    expect(approval).toMatchObject({
      actor: null,
      guest: preview.id,
      type: 'approved',
      vouchedBy: host.ids.editor,
    })
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(200)
    await expectSound(host)
  })
})
