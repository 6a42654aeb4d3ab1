import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPairs, type Pair } from '@plugins/editorial-workflow/payload/memory/store'
import { makeTranslated } from '../../helpers/translated'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

/* What the translation memory offers, and to whom. */

const AT = '2026-11-20T10:00:00.000Z'
const HIDDEN = 'SECRET'

let host: WorkflowHost
let open: string
let hidden: string

const pair = (source: string, target: string, more: Partial<Pair> = {}): Pair => ({
  locale: 'en',
  source,
  sourceLocale: 'lv',
  target,
  ...more,
})
const approvedIn = (document: string): Partial<Pair> => ({
  approvedAt: AT,
  approvedBy: 'somebody',
  collectionSlug: 'posts',
  document,
  unit: 'title',
})

const keep = async (pairs: Pair[], at = AT) => keepPairs(await createLocalReq({}, host.payload), pairs, at)
const rows = async (): Promise<Json[]> =>
  (await host.payload.db.find({ collection: 'editorial-memory' as never, limit: 0, pagination: false })).docs

const LANGUAGES = { locale: 'en', sourceLocale: 'lv' }
const ask = (as: null | Person, body: object): Promise<Answer> =>
  host.rest(as, 'POST', '/editorial/memory/matches', { ...LANGUAGES, ...body })
const matchesOf = async (source: string, as: Person = 'translator'): Promise<Json[]> => {
  const { body, status } = await ask(as, { texts: [{ id: 'a', source }] })
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body.a
}

const SENTENCE = 'Projekta partneri tikās Vidzemes plānošanas reģiona rīkotajā seminārā Valmierā.'

beforeAll(async () => {
  host = await startWorkflowHost(
    {},
    withCollection('posts', (posts) => ({
      ...posts,
      access: {
        ...posts.access,
        read: ({ req }): boolean | Where => {
          const roles: string[] = (req.user as Json)?.roles ?? []
          if (roles.includes('translator')) return { code: { not_equals: HIDDEN } }
          return req.user ? true : { _status: { equals: 'published' } }
        },
      },
    })),
  )
  open = await makeTranslated(host)
  hidden = await makeTranslated(host)
  const gone = await makeTranslated(host)
  expect((await host.rest('admin', 'DELETE', `/posts/${gone}?trash=true`)).status).toBe(200)
  const { status } = await host.rest('author', 'PATCH', `/posts/${hidden}?locale=lv&draft=true`, {
    code: HIDDEN,
  })
  expect(status).toBe(200)
  await keep([
    pair(SENTENCE, 'The project partners met at a seminar.', approvedIn(open)),
    pair('Kopā <1>47</1> dalībnieki no 3 valstīm.', 'In all <1>47</1> participants from 3 countries.'),
    pair('Projekts ilgs 24 mēnešus.', 'The project runs for 24 months.'),
    pair('Konfidenciāls lēmums par finansējumu.', 'A confidential decision.', approvedIn(hidden)),
    pair('Dzēsta raksta teikums.', 'A sentence of a deleted article.', approvedIn(gone)),
    pair('Zviedru institūts', 'Swedish Institute', { locale: 'lv', sourceLocale: 'en' }),
  ])
})
afterAll(() => host.stop())

describe('the memory', () => {
  it('keeps a pair once, with the date of its last use', async () => {
    const before = await rows()
    const given = pair(
      `  ${SENTENCE.normalize('NFD')} `,
      'The project partners met at a seminar.',
      approvedIn(open),
    )
    expect((await keep([given, given], '2026-11-21T10:00:00.000Z')).size).toBe(0)
    // What failed and is tried again late brings no older date.
    expect((await keep([given], '2026-11-19T10:00:00.000Z')).size).toBe(0)
    const after = await rows()
    expect(after).toHaveLength(before.length)
    const kept = after.find(({ source }) => source === SENTENCE)
    expect(new Date(kept.usedAt).toISOString()).toBe('2026-11-21T10:00:00.000Z')
  })

  it('keeps one pair also of two that come at once', async () => {
    const given = [pair('Vienlaikus rakstīts teikums.', 'A sentence written at once.')]
    const added = await Promise.all([keep(given), keep(given), keep(given)])
    expect(added.reduce((sum, { size }) => sum + size, 0)).toBe(1)
    expect((await rows()).filter(({ target }) => target === 'A sentence written at once.')).toHaveLength(1)
  })

  it('is closed to everybody but through its endpoints', async () => {
    for (const as of ['admin', 'editor', 'translator', null] as const) {
      expect((await host.rest(as, 'GET', '/editorial-memory')).status).toBe(403)
      expect((await host.rest(as, 'POST', '/editorial-memory', pair('a', 'b'))).status).toBe(403)
    }
    const { body } = await host.graphql('admin', '{ __schema { queryType { fields { name } } } }')
    expect(JSON.stringify(body)).not.toMatch(/EditorialMemories|"EditorialMemory"/)
  })
})

describe('matches', () => {
  it('are 100 for the same text', async () => {
    expect(await matchesOf(SENTENCE)).toEqual([
      {
        approvedAt: AT,
        origin: { collection: 'posts', document: open, title: 'Virsraksts' },
        score: 100,
        source: SENTENCE,
        tags: 'fit',
        target: 'The project partners met at a seminar.',
        usedAt: expect.any(String),
      },
    ])
  })

  it.each([
    ['case and spaces', `  ${SENTENCE.toUpperCase()}`, 99],
    ['tags', SENTENCE.replace('Projekta', '<1>Projekta</1>'), 99],
    ['numbers', 'Projekts ilgs 36 mēnešus.', 95],
    ['an ending', SENTENCE.replace('seminārā', 'semināros'), 94],
    ['a word', SENTENCE.replace('Vidzemes', 'Kurzemes'), 94],
    ['several words', SENTENCE.replace('Projekta partneri', 'Visi partneri'), 92],
  ])('are fewer for another: %s', async (_what, source, score) => {
    const [first] = await matchesOf(source)
    expect([first?.score, first?.source]).toEqual([expect.any(Number), expect.stringMatching(/^Projekt/)])
    expect(Math.abs(first.score - score)).toBeLessThanOrEqual(3)
  })

  it.each([
    ['another text', 'Sociālās uzņēmējdarbības atbalsta instrumenti Baltijas jūras reģionā.'],
    ['nothing', ''],
    ['only numbers', '12 345'],
    ['the other direction', 'Swedish Institute'],
  ])('are none for %s', async (_what, source) => {
    expect(await matchesOf(source)).toEqual([])
  })

  it('lose tags that do not fit, and keep those that do', async () => {
    const [same] = await matchesOf('Kopā <1>47</1> dalībnieki no 3 valstīm.')
    expect(same).toMatchObject({
      score: 100,
      tags: 'fit',
      target: 'In all <1>47</1> participants from 3 countries.',
    })
    const [plain] = await matchesOf('Kopā 47 dalībnieki no 3 valstīm.')
    expect(plain).toMatchObject({
      score: 99,
      tags: 'none',
      target: 'In all 47 participants from 3 countries.',
    })
  })

  it('of a document that the caller may not read are left out, of one that is gone are not', async () => {
    const source = 'Konfidenciāls lēmums par finansējumu.'
    expect(await matchesOf(source, 'translator')).toEqual([])
    expect(await matchesOf(source, 'editor')).toMatchObject([{ origin: { document: hidden }, score: 100 }])
    expect(await matchesOf('Dzēsta raksta teikums.')).toMatchObject([{ origin: null, score: 100 }])
  })

  it('are five at most, the best first', async () => {
    const many = Array.from(
      { length: 9 },
      (_, i) => `Izsludināta ${'abcdefghi'[i]} projektu konkursa kārta pašvaldībām.`,
    )
    await keep(many.map((source, i) => pair(source, `Call ${i}.`)))
    const found = await matchesOf(many[4] ?? '')
    expect(found).toHaveLength(5)
    expect(found[0]).toMatchObject({ score: 100, target: 'Call 4.' })
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('come for many texts by their ids, whatever these are', async () => {
    const ids = ['__proto__', 'a.b', '']
    const { body } = await ask('author', { texts: ids.map((id) => ({ id, source: SENTENCE })) })
    expect(Object.keys(body).sort()).toEqual(ids.toSorted())
    for (const [, found] of Object.entries<Json>(body)) expect(found[0].score).toBe(100)
  })

  it('are the same in GraphQL', async () => {
    const query = `query ($texts: [EditorialWorkflowAskedText!]!) {
      editorialMemoryMatches(sourceLocale: lv, locale: en, texts: $texts) {
        id matches { approvedAt origin { collection document title } score source tags target usedAt }
      }
    }`
    const texts = [{ id: 'a', source: SENTENCE }]
    const { body } = await host.graphql('translator', query, { texts })
    expect(body.data.editorialMemoryMatches).toEqual([{ id: 'a', matches: await matchesOf(SENTENCE) }])
    const refused = await host.graphql(null, query, { texts })
    expect(refused.body.errors[0].extensions.statusCode).toBe(401)
  })

  it.each([
    ['no texts', { texts: [] }],
    ['too many texts', { texts: Array.from({ length: 51 }, (_, i) => ({ id: String(i), source: 'a' })) }],
    [
      'an id twice',
      {
        texts: [
          { id: 'a', source: 'a' },
          { id: 'a', source: 'b' },
        ],
      },
    ],
    ['a text that is none', { texts: [{ id: 'a', source: { $gt: '' } }] }],
    ['a text that is too long', { texts: [{ id: 'a', source: 'a'.repeat(20_001) }] }],
    ['a language that is none', { locale: 'xx', texts: [{ id: 'a', source: 'a' }] }],
    ['one language', { locale: 'lv', texts: [{ id: 'a', source: 'a' }] }],
    ['more than is known', { limit: 100_000, texts: [{ id: 'a', source: 'a' }] }],
  ])('are refused for %s', async (_what, body) => {
    expect((await ask('translator', body)).status).toBe(400)
  })

  it('bear texts that are long, odd or hostile', async () => {
    const texts = ['ā'.repeat(20_000), '<1><1></2>', '\u0000', '1-'.repeat(9_000), `${'<9>'.repeat(6_000)}`]
    const started = performance.now()
    const { status } = await ask('translator', {
      texts: texts.map((source, i) => ({ id: String(i), source })),
    })
    expect(status).toBe(200)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('are for staff', async () => {
    const texts = [{ id: 'a', source: SENTENCE }]
    expect((await ask(null, { texts })).status).toBe(401)
    await host.payload.create({
      collection: 'users' as never,
      data: { email: 'reader@host.test', password: 'a-password-of-some-length' } as never,
      overrideAccess: true,
    })
    const login = { email: 'reader@host.test', password: 'a-password-of-some-length' }
    const { token } = (await host.rest(null, 'POST', '/users/login', login)).body
    const headers = { Authorization: `JWT ${token}` }
    const body = { ...LANGUAGES, texts }
    expect((await host.rest(null, 'POST', '/editorial/memory/matches', body, headers)).status).toBe(404)
  })
})
