import { setImmediate as turn } from 'node:timers/promises'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow'
import { seal, type WorkflowEvent } from '@plugins/editorial-workflow/core'
import { sha256 } from '@plugins/editorial-workflow/payload/digest'
import { loadChain } from '@plugins/editorial-workflow/payload/store'
import { inMinutes, rowsOf, runAt } from '../../helpers/schedules'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

let host: WorkflowHost
let id: string
let key: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
beforeEach(async () => {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { code: 'A1', title: 'Pirmais' })
  id = body.doc.id
  key = `posts/${id}/lv`
  for (const action of ['submit', 'approve', 'publish'] as const) await act(WHO[action], action)
})
/** Each test leaves a record that is whole, so that the next one finds its own faults alone. */
afterEach(async () => {
  for (const slug of ['editorial-variants', 'editorial-events', 'posts'])
    await host.payload.db.deleteMany({ ...of(slug), where: {} })
})

const WHO = { approve: 'editor', publish: 'editor', submit: 'author' } as const
const of = (collection: string) => ({ collection: collection as never })
async function act(as: Person, action: string, body?: object): Promise<Json> {
  const answer = await host.act(as, id, 'lv', action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  return answer.body.variant
}
const save = (as: Person, body: object): Promise<Answer> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=lv`, body)
const variant = async (): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0]
const rowOf = async (): Promise<Json> =>
  host.payload.db.findOne({ ...of('editorial-variants'), where: { key: { equals: key } } })
const setRow = async (data: Record<string, unknown>): Promise<void> => {
  await host.payload.db.updateOne({ ...of('editorial-variants'), data, id: (await rowOf()).id })
}
const dropRow = () =>
  host.payload.db.deleteMany({ ...of('editorial-variants'), where: { key: { equals: key } } })
const event = async (seq: number): Promise<Json> => {
  const where = { and: [{ variant: { equals: key } }, { seq: { equals: seq } }] }
  return host.payload.db.findOne({ ...of('editorial-events'), where } as never)
}
const problems = async (options?: { repair: boolean }): Promise<unknown[]> => {
  const { differences } = await verify(host.payload, options)
  return differences.map(({ key: of, problem, repaired, seq }) => {
    expect(of).toBe(key)
    return [problem, ...(seq === undefined ? [] : [seq]), ...(repaired ? ['repaired'] : [])].join(' ')
  })
}

describe('what verify counts', () => {
  it('are the variants and their events', async () => {
    await host.rest('translator', 'PATCH', `/posts/${id}?locale=en`, { title: 'First' })
    expect(await verify(host.payload)).toEqual({ checked: 2, differences: [], events: 5 })
  })

  it('are those of more pages than one', async () => {
    const req = await createLocalReq({}, host.payload)
    const { chain } = await loadChain(req, key)
    for (let n = 0; n < 250; n += 1) {
      const other = `posts/${String(n).padStart(6, '0')}/lv`
      const first = chain[0]?.event as WorkflowEvent
      const { hash, previous } = seal(other, '', first, sha256)
      const { actor, at, seq, type } = first
      const data = { actor, at, event: first, hash, previous, seq, type, variant: other }
      await host.payload.db.create({ ...of('editorial-events'), data, returning: false } as never)
    }
    const report = await verify(host.payload, { repair: true })
    expect([report.checked, report.events, report.differences.length]).toEqual([251, 254, 250])
    expect(await verify(host.payload)).toMatchObject({ checked: 251, differences: [], events: 254 })
  })

  it('needs the plugin', async () => {
    const other = { config: { custom: {} } } as unknown as Payload
    await expect(async () => verify(other)).rejects.toThrow(/not installed.*plugins/)
  })
})

describe('the row of a schedule', () => {
  const rows = (): Promise<Json[]> =>
    rowsOf(host.payload, 'editorial-schedules', { document: { equals: id } })
  beforeEach(async () => {
    await save('author2', { title: 'Otrais' })
    for (const [as, action, body] of [
      ['author2', 'submit'],
      ['editor', 'approve'],
      ['editor', 'schedulePublish', { when: { instant: inMinutes(60) } }],
      ['editor', 'scheduleUnpublish', { when: { instant: inMinutes(90) } }],
    ] as const)
      await act(as, action, body)
  })
  afterEach(() => host.payload.db.deleteMany({ ...of('editorial-schedules'), where: {} }) as Promise<never>)

  it.each<[string, null | Record<string, unknown>]>([
    ['gone', null],
    ['without a time to be looked at', { dueAt: null }],
    ['for another time', { instant: inMinutes(30) }],
    ['for another version', { version: 'another' }],
    ['called done', { status: 'done' }],
    ['in no slot', { slot: 'none' }],
  ])('%s is put right', async (_what, data) => {
    const before = await rows()
    const { key: name, schedule } = before.find(({ target }) => target === 'publish')
    const where = { key: { equals: name } }
    if (data) await host.payload.db.updateMany({ ...of('editorial-schedules'), data, where })
    else await host.payload.db.deleteMany({ ...of('editorial-schedules'), where })
    expect(await problems()).toEqual([`schedule ${schedule}`])
    expect(await problems({ repair: true })).toEqual([`schedule ${schedule} repaired`])
    expect(await problems()).toEqual([])
    const withoutIds = (all: Json[]) =>
      all.map(({ id: _, ...row }) => row).sort((a, b) => (a.key < b.key ? -1 : 1))
    expect(withoutIds(await rows())).toEqual(withoutIds(before))
  })

  it('is right when it has been carried out, or called off', async () => {
    await act('editor', 'unscheduleUnpublish')
    await runAt(host.payload, inMinutes(61))
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['cancelled', 'done'])
    expect(await problems()).toEqual([])
    await host.payload.db.updateMany({
      ...of('editorial-schedules'),
      data: { status: 'pending' },
      where: { status: { equals: 'done' } },
    })
    expect(await problems({ repair: true })).toEqual([expect.stringMatching(/^schedule \d+ repaired$/)])
    expect((await rows()).find(({ status }) => status === 'done')).toMatchObject({
      dueAt: null,
      proof: { ok: true },
    })
  })
})

describe('a row', () => {
  it.each<[string, Record<string, unknown>]>([
    ['state', { state: 'inReview' }],
    ['isLive', { isLive: false }],
    ['gone', { gone: true }],
    ['assignee', { assignee: 'somebody' }],
    ['dueAt', { dueAt: '2027-01-01T00:00:00.000Z' }],
    ['document', { document: 'another' }],
    ['head, lost', { head: null }],
  ])('with a wrong %s is put right', async (_name, data) => {
    const before = await rowOf()
    await setRow(data)
    expect(await problems()).toEqual(['projection'])
    expect(await problems({ repair: true })).toEqual(['projection repaired'])
    expect(await problems()).toEqual([])
    const { updatedAt: _u, headAt: _a, headBy: _b, ...after } = await rowOf()
    expect(after).toEqual(expect.objectContaining({ ...after, ...pick(before, Object.keys(after)) }))
  })
  const pick = (row: Json, names: string[]): Json =>
    Object.fromEntries(names.filter((name) => name !== 'headAt').map((name) => [name, row[name]]))

  it('with another head than what was saved is no matter of the record', async () => {
    expect((await rowOf()).headBy).toBe(host.ids.author)
    expect(await problems()).toEqual([])
  })

  it('that is gone is reported, holds up its language, and is made again', async () => {
    await save('author2', { title: 'Otrais' })
    const before = await rowOf()
    await dropRow()
    expect(await problems()).toEqual(['missing'])
    const refused = await save('author', { title: 'Trešais' })
    expect(refused.status).toBe(500)
    expect((await host.act('editor', id, 'lv', 'unpublish', { revision: 5 })).status).toBe(500)
    expect((await host.rest('editor', 'DELETE', `/posts/${id}`)).status).toBe(500)
    expect((await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true`)).body.title).toBe('Otrais')
    expect(await problems({ repair: true })).toEqual(['missing repaired'])
    expect(await problems()).toEqual([])
    const { hash, head, variant: made } = await rowOf()
    expect({ hash, head, made }).toEqual({ hash: before.hash, head: before.head, made: before.variant })
    expect((await save('author', { title: 'Trešais' })).status).toBe(200)
    expect((await variant()).authors).toEqual([host.ids.author2, host.ids.author])
    expect(await problems()).toEqual([])
  })

  it.each([
    ['gone', dropRow],
    ['without its head', () => setRow({ head: null, state: 'draft' })],
  ])('that was %s does not take the next save for a change', async (_name, lose) => {
    await lose()
    await verify(host.payload, { repair: true })
    expect((await save('editor', { title: 'Pirmais' })).status).toBe(200)
    expect(await variant()).toMatchObject({ authors: [], revision: 4, state: 'published' })
    expect((await save('editor', { title: 'Citādi' })).status).toBe(200)
    expect(await variant()).toMatchObject({ authors: [host.ids.editor], revision: 5, state: 'draft' })
    expect(await problems()).toEqual([])
  })

  it('of a document that was deleted is made again too', async () => {
    await host.rest('editor', 'DELETE', `/posts/${id}`)
    await dropRow()
    expect(await problems({ repair: true })).toEqual(['missing repaired'])
    expect(await rowOf()).toMatchObject({ gone: true, isLive: false, revision: 5 })
    expect(await problems()).toEqual([])
  })

  it('is made again where the id of a document holds a slash', async () => {
    const other = { collection: 'posts', document: 'a/b', locale: 'en' }
    const { event: first } = await event(1)
    const told = typeof first === 'string' ? JSON.parse(first) : first
    const { hash, previous } = seal('posts/a/b/en', '', told, sha256)
    const data = {
      actor: null,
      at: told.at,
      event: told,
      hash,
      previous,
      seq: 1,
      type: 'created',
      variant: 'posts/a/b/en',
    }
    await host.payload.db.create({ ...of('editorial-events'), data, returning: false } as never)
    await verify(host.payload, { repair: true })
    const row: Json = await host.payload.db.findOne({
      ...of('editorial-variants'),
      where: { key: { equals: 'posts/a/b/en' } },
    })
    expect([row.collectionSlug, row.document, row.locale]).toEqual(Object.values(other))
  })
})

describe('a chain', () => {
  const untouched = async (expected: unknown[]): Promise<void> => {
    const before = await rowOf()
    expect(await problems()).toEqual(expected)
    expect(await problems({ repair: true })).toEqual(expected)
    expect(await rowOf()).toEqual(before)
  }

  it('that was cut off at the end is reported, and the row stays', async () => {
    await host.payload.db.deleteMany({
      ...of('editorial-events'),
      where: { and: [{ variant: { equals: key } }, { seq: { greater_than: 2 } }] },
    })
    await untouched(['truncated 2', 'projection', 'live'])
  })

  it('that was cut off altogether too', async () => {
    await host.payload.db.deleteMany({ ...of('editorial-events'), where: { variant: { equals: key } } })
    await untouched(['truncated 0', 'projection', 'live'])
  })

  it('whose last event was written anew, and sealed rightly, does not agree with the row', async () => {
    const last = await event(4)
    const told = { ...(typeof last.event === 'string' ? JSON.parse(last.event) : last.event), actor: 'eve' }
    const { hash } = seal(key, last.previous, told, sha256)
    await host.payload.db.updateOne({
      ...of('editorial-events'),
      data: { actor: 'eve', event: told, hash },
      id: last.id,
    })
    await untouched(['altered 4'])
  })

  it('that lacks an event is reported', async () => {
    await host.payload.db.deleteOne({
      ...of('editorial-events'),
      where: { id: { equals: (await event(2)).id } },
    })
    await untouched(['gap 3', 'unlinked 3', 'projection'])
  })

  it('that is faulty makes no row', async () => {
    await host.payload.db.deleteOne({
      ...of('editorial-events'),
      where: { id: { equals: (await event(2)).id } },
    })
    await dropRow()
    expect(await problems({ repair: true })).toEqual(['gap 3', 'unlinked 3', 'missing'])
    expect(await rowOf()).toBeFalsy()
  })
})

describe('a version', () => {
  it('that the record refers to and that is gone is reported', async () => {
    await save('author', { title: 'Otrais' })
    const { live } = await variant()
    await host.payload.db.deleteVersions({ ...of('posts'), where: { id: { equals: live.version } } })
    expect(await problems({ repair: true })).toEqual(['version'])
  })
})

describe('while people are at work', () => {
  type Find = Payload['db']['find']
  let found: Find | undefined
  afterEach(() => {
    if (found) host.payload.db.find = found
    found = undefined
  })
  /** Has something happen just before the record is read for the nth time. */
  function before(nth: number, happens: () => Promise<unknown>): void {
    const { db } = host.payload
    const real = (found = db.find)
    let read = 0
    db.find = async function (this: typeof db, args: Json) {
      if (
        args.collection === 'editorial-events' &&
        args.where?.variant?.equals === key &&
        (read += 1) === nth
      ) {
        db.find = real
        await happens()
      }
      return real.call(this, args)
    } as Find
  }

  it('reports nothing of what happens between its reads', async () => {
    const { revision } = await variant()
    before(1, () => act('editor', 'unpublish', { revision }))
    expect(await problems({ repair: true })).toEqual([])
    expect(await variant()).toMatchObject({ live: null, revision: 5, state: 'draft' })
    expect(await problems()).toEqual([])
  })

  it('reports nothing of a document that is deleted meanwhile', async () => {
    before(1, () => host.rest('editor', 'DELETE', `/posts/${id}`))
    expect(await problems({ repair: true })).toEqual([])
    expect(await rowOf()).toMatchObject({ gone: true, revision: 5 })
  })

  it('repairs with what has happened since it looked', async () => {
    await setRow({ state: 'draft' })
    const { revision } = await variant()
    let isDone = false
    const { db } = host.payload
    const real = db.beginTransaction
    // Between the look and the repair.
    db.beginTransaction = async function (this: typeof db, ...args) {
      db.beginTransaction = real
      await act('editor', 'assign', { assignee: host.ids.author, revision })
      isDone = true
      return real.apply(this, args)
    }
    expect(await problems({ repair: true })).toEqual(['projection repaired'])
    expect(isDone).toBe(true)
    expect(await rowOf()).toMatchObject({ assignee: host.ids.author, revision: 5, state: 'published' })
    expect(await problems()).toEqual([])
  })

  // SQLite lets no writer in while the repair is at work.
  it.runIf(process.env.TEST_DATABASE === 'mongodb')(
    'never writes over what happens while it repairs',
    async () => {
      await setRow({ state: 'draft' })
      const { revision } = await variant()
      before(2, () => act('editor', 'assign', { assignee: host.ids.author, revision }))
      expect(await problems({ repair: true })).toEqual(['projection repaired'])
      expect(await rowOf()).toMatchObject({ assignee: host.ids.author, revision: 5, state: 'published' })
      expect(await problems()).toEqual([])
    },
  )

  it('finds nothing, however much is going on', async () => {
    const ROUNDS = 20
    const people = ['author', 'author2', 'editor', 'editor2'] as const
    let running = people.length
    const { revision } = await variant()
    let accepted = 0
    const work = people.map(async (as) => {
      try {
        for (let n = 0; n < ROUNDS; n += 1) {
          const answer =
            n % 4 === 3
              ? await save(as, { title: `${as} ${n}` })
              : await host.act(as, id, 'lv', 'assign', { assignee: host.ids[as] })
          expect([200, 409]).toContain(answer.status)
          if (n % 4 !== 3 && answer.status === 200) accepted += 1
        }
      } finally {
        running -= 1
      }
    })
    const reports: unknown[] = []
    while (running > 0) {
      reports.push(...(await verify(host.payload, { repair: true })).differences)
      await turn()
    }
    await Promise.all(work)
    expect(reports).toEqual([])
    const { authors, revision: now } = await variant()
    // Every save of somebody new is an event as well.
    expect(now).toBe(revision + accepted + authors.length)
    expect(accepted).toBeGreaterThan(people.length)
    expect(await problems()).toEqual([])
  })
})
