import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drain, type Note } from '@plugins/editorial-workflow/payload/outbox'
import { backfill, verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions, type Settings } from '@plugins/editorial-workflow/payload/settings'
import { EDITORIAL_BYPASS } from '@plugins/editorial-workflow'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'

const notes: Note[] = []
let failures = 0
const afterCommit = [
  (note: Note): void => {
    if (failures > 0) {
      failures -= 1
      throw new Error('The mail server is away.')
    }
    notes.push(note)
  },
]
let host: WorkflowHost
let settings: Settings

beforeAll(async () => {
  const collections = { posts: { sourceLocaleField: 'sourceLocale' } } as never
  settings = readOptions({ collections, afterCommit })
  host = await startWorkflowHost({ afterCommit })
})
afterAll(() => host.stop())

async function make(title = 'Virsraksts'): Promise<string> {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title })
  return body.doc.id
}
async function publish(id: string): Promise<void> {
  for (const [as, action] of [
    ['author', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
  ] as const) {
    expect((await host.act(as, id, 'lv', action)).status).toBe(200)
  }
}
const raw = (collection: string) => ({ collection: collection as never })
const rowOf = async (collection: string, where: object): Promise<Json> =>
  host.payload.db.findOne({ ...raw(collection), where: where as never })

describe('the record', () => {
  it('verifies, and each tampering is found', async () => {
    const id = await make()
    await publish(id)
    expect(await verify(settings, host.payload)).toMatchObject({ differences: [] })
    const key = `posts/${id}/lv`
    const event = await rowOf('editorial-events', {
      and: [{ variant: { equals: key } }, { type: { equals: 'approved' } }],
    })
    const told = typeof event.event === 'string' ? JSON.parse(event.event) : event.event
    await host.payload.db.updateOne({
      ...raw('editorial-events'),
      id: event.id,
      data: { event: { ...told, actor: 'somebody else' } },
    })
    expect((await verify(settings, host.payload)).differences).toContainEqual({
      key,
      problem: 'altered',
      seq: told.seq,
    })
    await host.payload.db.updateOne({ ...raw('editorial-events'), id: event.id, data: { event: told } })
    expect(await verify(settings, host.payload)).toMatchObject({ differences: [] })
  })

  it('rebuilds a projection that was changed', async () => {
    const id = await make()
    await publish(id)
    const key = `posts/${id}/lv`
    const row = await rowOf('editorial-variants', { key: { equals: key } })
    const variant = typeof row.variant === 'string' ? JSON.parse(row.variant) : row.variant
    await host.payload.db.updateOne({
      ...raw('editorial-variants'),
      id: row.id,
      data: { state: 'draft', variant: { ...variant, state: 'draft' } },
    })
    expect((await verify(settings, host.payload)).differences).toContainEqual({ key, problem: 'projection' })
    await verify(settings, host.payload, { repair: true })
    expect(await verify(settings, host.payload)).toMatchObject({ differences: [] })
    expect((await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0].state).toBe(
      'published',
    )
  })

  it('notices when what is live is not what was approved', async () => {
    const id = await make()
    await publish(id)
    const live = await rowOf('posts', { id: { equals: id } })
    await host.payload.db.updateOne({
      ...raw('posts'),
      id,
      data: { ...live, code: 'smuggled in' },
      locale: 'lv',
    })
    expect((await verify(settings, host.payload)).differences).toContainEqual({
      key: `posts/${id}/lv`,
      problem: 'live',
    })
    await host.payload.db.updateOne({ ...raw('posts'), id, data: { ...live, code: null }, locale: 'lv' })
  })

  it('A8: holds what a bypass of the Local API published', async () => {
    const doc: Json = await host.payload.create({
      ...raw('posts'),
      context: { [EDITORIAL_BYPASS]: 'Imported from the old site' },
      data: { title: 'Importēts', _status: 'published' } as never,
      locale: 'lv' as never,
      overrideAccess: true,
    })
    expect((await host.rest(null, 'GET', `/posts/${doc.id}?locale=lv`)).body.title).toBe('Importēts')
    const { body } = await host.rest('editor', 'GET', `/posts/${doc.id}/workflow/history?locale=lv`)
    expect(body.events.map(({ type }: Json) => type)).toEqual(['published', 'bypassed', 'created'])
    expect(body.events[1].comment).toBe('Imported from the old site')
  })

  it('knows whom work is given to', async () => {
    const id = await make('Kam')
    for (const assignee of [
      'nobody',
      '00000000-0000-4000-8000-000000000000',
      'ffffffffffffffffffffffff',
      id,
    ]) {
      const answer = await host.act('editor', id, 'lv', 'assign', { assignee })
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'assigneeUnknown'])
    }
    expect((await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.author })).status).toBe(200)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0]).toMatchObject({ assignee: host.ids.author, revision: 2 })
  })

  it('A8: holds every language that a bypass published at once', async () => {
    const id = await make('Abas valodas')
    await host.rest('author', 'PATCH', `/posts/${id}?locale=en`, { title: 'Both languages' })
    await host.payload.update({
      ...raw('posts'),
      context: { [EDITORIAL_BYPASS]: 'Imported from the old site' },
      data: { _status: 'published' } as never,
      id,
      locale: 'lv' as never,
      overrideAccess: true,
      publishAllLocales: true,
    })
    for (const locale of ['lv', 'en']) {
      expect((await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)).status).toBe(200)
      const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)
      const types = body.events.map(({ type }: Json) => type)
      expect([locale, types]).toEqual([locale, ['published', 'bypassed', 'created']])
    }
    const { differences } = await verify(settings, host.payload)
    expect(differences.filter(({ key }) => key.includes(id))).toEqual([])
  })

  it('is filled in for documents from before, once', async () => {
    const id = await make('No agrāk')
    await publish(id)
    for (const slug of ['editorial-variants', 'editorial-events'])
      await host.payload.db.deleteMany({ ...raw(slug), where: {} })
    const first = await backfill(settings, host.payload)
    expect(first).toBeGreaterThan(0)
    expect(await backfill(settings, host.payload)).toBe(0)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0]).toMatchObject({ state: 'published', revision: 1 })
    expect((await verify(settings, host.payload)).differences).toEqual([])
  })
})

describe('what follows an event', () => {
  it('B7: comes after the commit, once, and never for what was refused', async () => {
    const id = await make()
    await drain(host.payload, afterCommit)
    notes.length = 0
    await host.act('editor', id, 'lv', 'publish')
    await host.act('author', id, 'lv', 'submit')
    await drain(host.payload, afterCommit)
    await expect.poll(() => notes.map(({ event }) => event.type)).toEqual(['submitted'])
    expect(JSON.stringify(notes)).not.toContain('Virsraksts')
  })

  it('waits for what is away', async () => {
    const id = await make()
    await drain(host.payload, afterCommit)
    notes.length = 0
    failures = 1
    await host.act('author', id, 'lv', 'submit')
    await expect.poll(() => failures).toBe(0)
    await expect
      .poll(async () => (await rowOf('editorial-outbox', { attempts: { equals: 1 } }))?.error)
      .toContain('away')
    const row = await rowOf('editorial-outbox', { attempts: { equals: 1 } })
    await host.payload.db.updateOne({
      ...raw('editorial-outbox'),
      id: row.id,
      data: { dueAt: new Date(0).toISOString() },
    })
    await drain(host.payload, afterCommit)
    expect(notes.map(({ event }) => event.type)).toEqual(['submitted'])
    expect(await rowOf('editorial-outbox', {})).toBeFalsy()
  })

  it('is carried out by one of several processes', async () => {
    const id = await make()
    await drain(host.payload, afterCommit)
    notes.length = 0
    await host.payload.db.create({
      ...raw('editorial-outbox'),
      data: {
        attempts: 0,
        dueAt: new Date(0).toISOString(),
        key: `x#${id}`,
        note: { address: {}, event: { type: 'edited' } },
      },
    })
    await Promise.all(Array.from({ length: 6 }, () => drain(host.payload, afterCommit)))
    expect(notes).toHaveLength(1)
  })
})

describe('the queue', () => {
  it('lists what waits, filtered, to staff', async () => {
    const id = await make('Rindā')
    const due = new Date(Date.now() - 86_400_000).toISOString()
    const assigned = await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.author, dueAt: due })
    expect(assigned.status, JSON.stringify(assigned.body)).toBe(200)
    const mine = await host.rest(
      'author',
      'GET',
      '/editorial/queue?mine=true&overdue=true&collection=posts&locale=lv&state=draft',
    )
    expect(mine.status, JSON.stringify(mine.body)).toBe(200)
    expect(mine.body.rows).toEqual([
      expect.objectContaining({ document: id, assignee: host.ids.author, state: 'draft' }),
    ])
    expect((await host.rest('editor', 'GET', '/editorial/queue?mine=true')).body.rows).toEqual([])
    expect((await host.rest('editor', 'GET', '/editorial/queue?limit=2')).body.rows).toHaveLength(2)
    for (const query of ['limit=0', 'state=nonsense', 'nonsense=1', 'due=yesterday', 'page=0']) {
      expect([query, (await host.rest('editor', 'GET', `/editorial/queue?${query}`)).status]).toEqual([
        query,
        400,
      ])
    }
    expect((await host.rest(null, 'GET', '/editorial/queue')).status).toBe(401)
  })
})

describe('a request sent twice', () => {
  it('is carried out once under its key', async () => {
    const id = await make()
    const send = (key: string) =>
      host.rest(
        'author',
        'POST',
        `/posts/${id}/workflow/lv/submit`,
        { revision: 1 },
        { 'Idempotency-Key': key },
      )
    const [first, second] = await Promise.all([send('a'), send('a')])
    expect([first.status, second.status]).toEqual([200, 200])
    expect([first.body.repeated, second.body.repeated].sort()).toEqual([false, true])
    expect((await send('b')).status).toBe(409)
    expect((await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0].revision).toBe(2)
  })

  it('with other words in its body is refused', async () => {
    const id = await make()
    for (const body of [
      { revision: 1, actor: 'x' },
      { revision: -1 },
      { revision: '1' },
      {},
      { revision: 1, comment: 5 },
    ]) {
      expect((await host.rest('author', 'POST', `/posts/${id}/workflow/lv/submit`, body)).status).toBe(400)
    }
    expect(
      (await host.rest('author', 'POST', `/posts/${id}/workflow/lv/nonsense`, { revision: 1 })).status,
    ).toBe(400)
    expect(
      (await host.rest('author', 'POST', `/posts/${id}/workflow/xx/submit`, { revision: 1 })).status,
    ).toBe(400)
    expect(
      (
        await host.rest('author', 'POST', '/posts/00000000-0000-4000-8000-000000000000/workflow/lv/submit', {
          revision: 0,
        })
      ).status,
    ).toBe(404)
  })
})
