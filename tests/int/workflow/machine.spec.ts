import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MachineInput, MachineTranslator } from '@plugins/editorial-workflow/options'
import { memoryTranslator } from '@plugins/editorial-workflow'
import { go, makeTranslated, REVIEW, rich, save } from '../../helpers/translated'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/* Approved translations feed the memory, and a machine writes first drafts, from the memory or from elsewhere. */

/** What stands behind the interface in a test; each sets its own. */
let translate: MachineTranslator['translate']
let host: WorkflowHost
let id: string

const fromMemory = memoryTranslator()
const asked: MachineInput[] = []

beforeAll(async () => {
  host = await startWorkflowHost({
    machineTranslation: {
      name: 'Robot',
      timeoutMs: 300,
      translate: (input) => {
        asked.push(input)
        return translate(input)
      },
    },
    mayActOn: ({ locale, user }) => !(user as Json).roles.includes('translator') || locale === 'en',
  })
})
afterAll(() => host.stop())
beforeEach(async () => {
  asked.length = 0
  translate = ({ texts }) =>
    Promise.resolve(texts.map(({ id: unit, source }) => ({ id: unit, target: `EN ${source}` })))
  id = await makeTranslated(host)
})

const open = async (document = id): Promise<Json> => {
  const { body, status } = await host.rest('editor', 'GET', `/posts/${document}/translation/en`)
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body
}
const run = (body: object = {}, as: null | Person = 'translator', locale = 'en'): Promise<Answer> =>
  host.rest(as, 'POST', `/posts/${id}/translation/${locale}/machine`, body)
const done = async (...given: Parameters<typeof run>): Promise<Json> => {
  const { body, status } = await run(...given)
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body
}
const unitOf = ({ units }: Json, unit: string): Json => units.find((each: Json) => each.id === unit)
const results = ({ units }: Json): Record<string, string> =>
  Object.fromEntries(units.map(({ id: unit, result }: Json) => [unit, result]))
const put = async (unit: string, target: string, more: object = {}): Promise<Answer> => {
  const { sourceHash, targetHash } = unitOf(await open(), unit)
  const units = [{ id: unit, source: sourceHash, target, was: targetHash, ...more }]
  return host.rest('translator', 'PATCH', `/posts/${id}/translation/en`, { units })
}
const memory = async (document = id): Promise<Json[]> =>
  (
    await host.payload.db.find({
      collection: 'editorial-memory' as never,
      limit: 0,
      pagination: false,
      where: { document: { equals: document } },
    })
  ).docs
const outbox = async (): Promise<number> =>
  (await host.payload.db.count({ collection: 'editorial-outbox' as never })).totalDocs

describe('an approval', () => {
  afterEach(async () => {
    await host.payload.db.deleteMany({ collection: 'editorial-memory' as never, where: {} })
  })

  const pairs = async (): Promise<string[]> =>
    (await memory()).map(({ source, target }) => `${source} ${target}`).sort()
  const fed = (expected: string[]): Promise<void> =>
    vi.waitFor(async () => expect(await pairs()).toEqual(expected), { timeout: 10_000 })

  it('of a translation keeps its segments, with where they come from', async () => {
    await go(host, id, 'lv', ...REVIEW)
    await go(host, id, 'en', ...REVIEW)
    await fed(['Otrā. Second.', 'Pirmā. First.', 'Trešā. Third.', 'Virsraksts Title'])
    expect((await memory()).find(({ source }) => source === 'Virsraksts')).toMatchObject({
      approvedBy: host.ids.editor,
      collectionSlug: 'posts',
      locale: 'en',
      sourceLocale: 'lv',
      unit: 'title',
    })
    const texts = [{ id: 'a', source: 'Virsraksts' }]
    const body = { locale: 'en', sourceLocale: 'lv', texts }
    const { body: found } = await host.rest('translator', 'POST', '/editorial/memory/matches', body)
    expect(found.a).toMatchObject([
      { origin: { document: id, title: 'Virsraksts' }, score: 100, target: 'Title' },
    ])
    await vi.waitFor(async () => expect(await outbox()).toBe(0), { timeout: 10_000 })
  })

  it('keeps what was approved, not what was written since, and nothing by the machine', async () => {
    await done()
    expect((await put('seo.description', 'Description')).body.units[0].result).toBe('applied')
    await go(host, id, 'en', ...REVIEW)
    await save(host, id, 'en', { title: 'Written later' })
    await fed(['Apraksts Description', 'Otrā. Second.', 'Pirmā. First.', 'Trešā. Third.', 'Virsraksts Title'])
  })

  it('leaves out what is outdated', async () => {
    await put('title', 'Title', { done: true })
    await save(host, id, 'lv', { title: 'Cits virsraksts' })
    await go(host, id, 'en', ...REVIEW)
    await fed(['Otrā. Second.', 'Pirmā. First.', 'Trešā. Third.'])
  })

  it('is done without, and what a process that died has left is kept by the next action', async () => {
    const { db } = host.payload
    const find = db.find.bind(db)
    const dies = vi
      .spyOn(db, 'find')
      .mockImplementation((args) =>
        args.collection === ('editorial-outbox' as never) ? Promise.reject(new Error('dead')) : find(args),
      )
    await go(host, id, 'en', ...REVIEW)
    dies.mockRestore()
    // What was sent in, and what was approved.
    expect([await pairs(), await outbox()]).toEqual([[], 2])
    await go(host, id, 'lv', 'submit')
    await fed(['Otrā. Second.', 'Pirmā. First.', 'Trešā. Third.', 'Virsraksts Title'])
    await vi.waitFor(async () => expect(await outbox()).toBe(0), { timeout: 10_000 })
  })

  it('of the original keeps nothing', async () => {
    await go(host, id, 'lv', ...REVIEW)
    await vi.waitFor(async () => expect(await outbox()).toBe(0), { timeout: 10_000 })
    expect(await memory()).toEqual([])
  })

  it('that is bypassed keeps its segments too', async () => {
    const { status } = await host.act('admin', id, 'lv', 'bypass', { comment: 'Steidzami' })
    expect(status).toBe(200)
    expect((await host.act('admin', id, 'en', 'bypass', { comment: 'Urgent' })).status).toBe(200)
    await fed(['Otrā. Second.', 'Pirmā. First.', 'Trešā. Third.', 'Virsraksts Title'])
  })
})

describe('a machine', () => {
  it('fills what nobody has translated, marked until a person looks at it', async () => {
    const before = await open()
    const body = await done()
    expect(body).toMatchObject({ name: 'Robot', progress: { untranslated: 0 } })
    expect(new Set(Object.values(results(body)))).toEqual(new Set(['applied']))
    const after = await open()
    for (const { id: unit, status, target } of before.units) {
      const now = unitOf(after, unit)
      if (status === 'untranslated')
        expect([now.origin, now.status, now.target]).toEqual(['machine', 'translated', `EN ${now.source}`])
      else expect([now.origin, now.target]).toEqual([expect.not.stringMatching('machine'), target])
    }
    await put('seo.description', 'Description')
    expect(unitOf(await open(), 'seo.description').origin).toBe('human')
    expect(asked[0]).toMatchObject({ locale: 'en', sourceLocale: 'lv' })
    expect(asked[0]?.texts.map(({ id: unit }) => unit)).not.toContain('title')
  })

  it('E3 never replaces what a person has written, not even when asked to', async () => {
    const body = await done({ units: ['title', 'seo.description', 'gone'] })
    expect(results(body)).toEqual({ gone: 'sourceMoved', 'seo.description': 'applied', title: 'conflict' })
    expect(asked.flatMap(({ texts }) => texts.map(({ id: unit }) => unit))).toEqual(['seo.description'])
    expect(unitOf(await open(), 'title').target).toBe('Title')
    // What a machine has written, a machine may write anew.
    translate = ({ texts }) => Promise.resolve(texts.map((each) => ({ id: each.id, target: 'Better' })))
    expect(results(await done({ units: ['seo.description'] }))).toEqual({ 'seo.description': 'applied' })
    expect(unitOf(await open(), 'seo.description')).toMatchObject({ origin: 'machine', target: 'Better' })
  })

  it('E3 nor what a person writes while it is at work', async () => {
    translate = async ({ texts }) => {
      expect((await put('seo.description', 'Mine')).status).toBe(200)
      return texts.map((each) => ({ id: each.id, target: 'Robot' }))
    }
    const body = await done({ units: ['seo.description'] })
    expect(results(body)).toEqual({ 'seo.description': 'conflict' })
    expect(unitOf(await open(), 'seo.description')).toMatchObject({ origin: 'human', target: 'Mine' })
  })

  it('E3 of two at once writes each text once', async () => {
    let n = 0
    translate = ({ texts }) => {
      n += 1
      const own = `Robot ${n}`
      return Promise.resolve(texts.map((each) => ({ id: each.id, target: own })))
    }
    const both = await Promise.all([done(), done({}, 'editor')])
    const now = await open()
    for (const [unit, result] of Object.entries(results(both[0])))
      expect([result, results(both[1])[unit]].sort()).toEqual(['applied', 'conflict'])
    expect(now.units.every(({ target }: Json) => target !== '')).toBe(true)
  })

  it.each<[string, MachineTranslator['translate'], string]>([
    ['throws', () => Promise.reject(new Error('The key is sk-12345')), 'The machine could not be reached'],
    [
      'throws at once',
      () => {
        throw new Error('The key is sk-12345')
      },
      'The machine could not be reached',
    ],
    ['never answers', () => new Promise(() => {}), 'The machine took too long'],
    ['answers nonsense', () => Promise.resolve('text' as never), 'The machine could not be reached'],
    ['answers nothing', () => Promise.resolve([]), 'The machine has nothing'],
    ['names other texts', () => Promise.resolve([{ id: 'title', target: 'x' }]), 'The machine has nothing'],
    [
      'sends no texts',
      ({ texts }) => Promise.resolve(texts.map((each) => ({ id: each.id, target: 1 as never }))),
      'The machine has left out',
    ],
    [
      'sends empty texts',
      ({ texts }) => Promise.resolve(texts.map((each) => ({ id: each.id, target: '  ' }))),
      'The machine has sent an empty',
    ],
    [
      'sends two of each',
      ({ texts }) => Promise.resolve([...texts, ...texts].map((each) => ({ id: each.id, target: 'x' }))),
      'The machine has left out',
    ],
    [
      'sends endless texts',
      ({ texts }) => Promise.resolve(texts.map((each) => ({ id: each.id, target: 'x'.repeat(20_001) }))),
      'What the machine has sent is too long',
    ],
    [
      'sends tags that are not there',
      ({ texts }) => Promise.resolve(texts.map((each) => ({ id: each.id, target: 'x <1>y</1>' }))),
      'The machine has left out',
    ],
  ])('that %s changes nothing, and it is told', async (_what, given, reason) => {
    translate = given
    const before = await open()
    const body = await done()
    expect(body.units.length).toBe(before.progress.untranslated)
    for (const unit of body.units)
      expect([unit.result, unit.reason]).toEqual(['failed', expect.stringContaining(reason)])
    expect(JSON.stringify(body)).not.toContain('sk-12345')
    const { version: _version, ...rest } = await open()
    expect({ ...rest, version: before.version }).toEqual(before)
    expect([body.version, asked.every(({ signal }) => signal.aborted)]).toEqual([before.version, true])
  })

  it('keeps formats and links, and what is good beside what is not', async () => {
    const bold = (text: string): object => ({
      type: 'text',
      detail: 0,
      format: 1,
      mode: 'normal',
      style: '',
      text,
      version: 1,
    })
    const body: Json = rich('Teksts ', 'Cits ')
    for (const paragraph of body.root.children) paragraph.children.push(bold('trekns'))
    await save(host, id, 'lv', { body })
    await save(host, id, 'en', { body: null })
    translate = ({ texts }) =>
      Promise.resolve(
        texts.map((each) => ({
          id: each.id,
          target: each.source.startsWith('Cits') ? 'No tags' : each.source.replace('Teksts', 'Text'),
        })),
      )
    const report = await done({ units: ['body.0', 'body.1'] })
    expect(results(report)).toEqual({ 'body.0': 'applied', 'body.1': 'failed' })
    const now = await open()
    expect([unitOf(now, 'body.0').target, unitOf(now, 'body.1').target]).toEqual(['Text <1>trekns</1>', ''])
  })

  it('is asked by GraphQL alike', async () => {
    const mutation = `mutation ($id: ID!, $units: [String!]) {
      editorialMachineTranslation(collection: posts, id: $id, locale: en, units: $units) {
        name version progress { untranslated } units { id result reason unit { origin target } }
      }
    }`
    const { body } = await host.graphql('translator', mutation, { id, units: ['seo.description', 'title'] })
    expect(body.data.editorialMachineTranslation).toMatchObject({
      name: 'Robot',
      units: [
        { id: 'title', result: 'conflict', unit: { target: 'Title' } },
        { id: 'seo.description', result: 'applied', unit: { origin: 'machine', target: 'EN Apraksts' } },
      ],
    })
  })
})

describe('nobody but who may write is served', () => {
  it('E5 in another language, in review, without a document, without an account', async () => {
    const refused = async (...given: Parameters<typeof run>): Promise<unknown[]> => {
      const { body, status } = await run(...given)
      return [status, body.errors?.[0].data?.code]
    }
    expect(await refused({}, null)).toEqual([401, 'signIn'])
    expect(await refused({}, 'translator', 'lv')).toEqual([404, 'notFound'])
    expect(await refused({}, 'translator', 'xx')).toEqual([400, 'badInput'])
    expect(await refused({ units: [] })).toEqual([400, 'badInput'])
    expect(await refused({ origin: 'human' })).toEqual([400, 'badInput'])
    await go(host, id, 'en', 'submit')
    expect(await refused()).toEqual([409, 'inReview'])
    const english = await host.rest('author', 'POST', '/posts?locale=en&draft=true', {
      sourceLocale: 'en',
      title: 'English',
    })
    id = String(english.body.doc.id)
    expect(await refused({}, 'translator', 'lv')).toEqual([403, 'translationNotYours'])
    id = '00000000-0000-4000-8000-000000000000'
    expect((await run()).status).toBe(404)
    expect(asked).toEqual([])
  })

  it('and nobody where there is no machine', async () => {
    const { body } = await host.rest('translator', 'GET', '/editorial/translation-help')
    expect(body).toEqual({ machineTranslation: 'Robot' })
  })
})

it('the example writes what the memory holds word for word', async () => {
  await go(host, id, 'en', ...REVIEW)
  await vi.waitFor(async () => expect(await memory()).toHaveLength(4), { timeout: 10_000 })
  const other = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', {
    body: rich('Pirmā.', 'Pavisam cita.'),
    title: 'VIRSRAKSTS',
  })
  id = String(other.body.doc.id)
  translate = (input) => fromMemory.translate(input)
  expect(results(await done())).toEqual({ 'body.0': 'applied', 'body.1': 'failed', title: 'applied' })
  const now = await open()
  expect(now.units.map(({ origin, target }: Json) => [target, origin])).toEqual([
    ['Title', 'machine'],
    ['First.', 'machine'],
    ['', null],
  ])
})
