import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { backfill, verify } from '@plugins/editorial-workflow'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/* Documents from before the plugin: as Payload leaves them, without a record. */

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
afterEach(async () => {
  await forget()
  await host.payload.db.deleteMany({ ...of('posts'), where: {} })
})

const of = (collection: string) => ({ collection: collection as never })
const forget = async (): Promise<void> => {
  for (const slug of ['editorial-variants', 'editorial-events'])
    await host.payload.db.deleteMany({ ...of(slug), where: {} })
}
const act = async (as: Person, locale: string, action: string, body?: object): Promise<Json> => {
  const answer = await host.act(as, id, locale, action, body)
  expect([locale, action, answer.status, JSON.stringify(answer.body)]).toEqual([
    locale,
    action,
    200,
    expect.any(String),
  ])
  return answer.body.variant
}
async function publish(...locales: string[]): Promise<void> {
  for (const locale of locales) {
    await act('author', locale, 'submit')
    await act('editor', locale, 'approve')
    await act('editor', locale, 'publish')
  }
}
const save = (as: Person, locale: string, body: object): Promise<Answer> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, body)
const draft = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&depth=0`)).body
const seen = async (locale: string): Promise<Json> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}&depth=0`)
  return status === 200 ? body : status
}
const variants = async (): Promise<Json[]> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants
const versions = async (): Promise<Json[]> =>
  (
    await host.payload.db.findVersions({
      ...of('posts'),
      limit: 0,
      locale: 'all',
      pagination: false,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
  ).docs
const sound = async (): Promise<void> => expect((await verify(host.payload)).differences).toEqual([])

/** Live in both languages, with newer drafts in both. */
async function make(): Promise<void> {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', {
    code: 'A1',
    steps: [{ amount: 1, label: 'Solis' }],
    title: 'Dzīvais',
  })
  id = body.doc.id
  const { steps } = await draft('lv')
  await save('translator', 'en', { steps: [{ ...steps[0], label: 'Step' }], title: 'Live' })
  await publish('lv', 'en')
  await save('translator', 'en', { steps: [{ ...steps[0], label: 'New step' }], title: 'Draft' })
  await save('author', 'lv', { code: 'B2', title: 'Melnraksts' })
}

describe('what is live beside newer drafts', () => {
  it('is named by the version that holds it', async () => {
    await make()
    const before = (await variants()).map(({ live }) => live.fingerprint)
    await forget()
    expect(await backfill(host.payload)).toBe(2)
    const [lv, en] = await variants()
    expect([lv.live.fingerprint, en.live.fingerprint]).toEqual(before)
    for (const variant of [lv, en]) {
      expect(variant).toMatchObject({ approved: null, authors: [], revision: 2, state: 'draft' })
      const { version } = (await versions()).find((each) => String(each.id) === variant.live.version)
      expect(version.title[variant.locale]).toBe(variant.locale === 'lv' ? 'Dzīvais' : 'Live')
    }
    await sound()
  })

  it('can be gone back to', async () => {
    await make()
    await forget()
    await backfill(host.payload)
    const [lv, en] = await variants()
    await act('author', 'lv', 'revert', { version: lv.live.version })
    await act('translator', 'en', 'revert', { version: en.live.version })
    expect(await draft('lv')).toMatchObject({ code: 'A1', title: 'Dzīvais' })
    expect(await draft('en')).toMatchObject({ steps: [{ label: 'Step' }], title: 'Live' })
    await sound()
  })

  it('stays in the other language when the source is published with other rows', async () => {
    await make()
    await forget()
    await backfill(host.payload)
    const { steps } = await draft('lv')
    await save('author', 'lv', { steps: [{ amount: 2, label: 'Jauns' }, steps[0]] })
    await publish('lv')
    expect(await seen('lv')).toMatchObject({ code: 'B2', title: 'Melnraksts' })
    const { steps: rows, title } = await seen('en')
    expect([title, rows.map(({ label }: Json) => label ?? null)]).toEqual(['Live', [null, 'Step']])
    await sound()
  })

  it('makes no change of the next save that changes nothing', async () => {
    await make()
    await forget()
    await backfill(host.payload)
    await save('author2', 'lv', { title: 'Melnraksts' })
    expect((await variants())[0]).toMatchObject({ authors: [], revision: 2 })
    await save('author2', 'lv', { title: 'Cits' })
    expect((await variants())[0]).toMatchObject({ authors: [host.ids.author2], revision: 3 })
  })
})

describe('where the version of what is live is gone', () => {
  it('it is written down again, below the newest draft', async () => {
    await make()
    await forget()
    const [newest] = await versions()
    await host.payload.db.deleteVersions({
      ...of('posts'),
      where: { and: [{ parent: { equals: id } }, { id: { not_equals: newest.id } }] },
    })
    expect(await backfill(host.payload)).toBe(2)
    expect(await draft('lv')).toMatchObject({ code: 'B2', title: 'Melnraksts' })
    expect(await draft('en')).toMatchObject({ steps: [{ label: 'New step' }], title: 'Draft' })
    expect([(await seen('lv')).title, (await seen('en')).title]).toEqual(['Dzīvais', 'Live'])
    const latest = (await versions()).filter((each) => each.latest)
    expect(latest.map(({ version }) => version.title.lv)).toEqual(['Melnraksts'])
    const [lv, en] = await variants()
    expect(lv.live.version).toBe(en.live.version)
    await act('author', 'lv', 'revert', { version: lv.live.version })
    expect(await draft('lv')).toMatchObject({ code: 'A1', title: 'Dzīvais' })
    await sound()
  })

  it('it is the newest draft too, where there was no version at all', async () => {
    await make()
    await forget()
    await host.payload.db.deleteVersions({ ...of('posts'), where: { parent: { equals: id } } })
    expect(await backfill(host.payload)).toBe(2)
    expect((await variants()).map(({ state }) => state)).toEqual(['published', 'published'])
    expect(await versions()).toHaveLength(1)
    await save('author', 'lv', { title: 'Turpinājums' })
    await publish('lv')
    expect([(await seen('lv')).title, (await seen('en')).title]).toEqual(['Turpinājums', 'Live'])
    await sound()
  })
})

describe('a document', () => {
  it('that was never live is a draft, in the languages that have a text', async () => {
    const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Tikai melnraksts' })
    id = body.doc.id
    await forget()
    expect(await backfill(host.payload)).toBe(1)
    const [lv, en] = await variants()
    expect(lv).toMatchObject({ live: null, revision: 1, state: 'draft' })
    expect(en).toMatchObject({ live: null, revision: 0 })
    await publish('lv')
    await sound()
  })

  it('without any version can be reviewed', async () => {
    const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Bez versijām' })
    id = body.doc.id
    await forget()
    await host.payload.db.deleteVersions({ ...of('posts'), where: { parent: { equals: id } } })
    expect(await backfill(host.payload)).toBe(1)
    await publish('lv')
    expect((await seen('lv')).title).toBe('Bez versijām')
  })

  it('in the trash waits for nobody, and comes back as a draft', async () => {
    await make()
    await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, { deletedAt: new Date().toISOString() })
    await forget()
    expect(await backfill(host.payload)).toBe(2)
    const queue = async (): Promise<Json[]> =>
      (await host.rest('editor', 'GET', '/editorial/queue')).body.rows
    expect(await queue()).toEqual([])
    await sound()
    await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv&trash=true`, { deletedAt: null })
    expect(await queue()).toHaveLength(2)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
    await sound()
  })

  it('of which one language is on record gets the other', async () => {
    await make()
    const where = { variant: { equals: `posts/${id}/en` } }
    await host.payload.db.deleteMany({ ...of('editorial-events'), where })
    await host.payload.db.deleteMany({ ...of('editorial-variants'), where: { locale: { equals: 'en' } } })
    const [before] = await variants()
    expect(await backfill(host.payload)).toBe(1)
    const [lv, en] = await variants()
    // What may be done next is another matter: a translation is live now.
    expect({ ...lv, actions: null, refused: null }).toEqual({ ...before, actions: null, refused: null })
    expect(en).toMatchObject({ revision: 2, state: 'draft' })
    await sound()
  })
})

describe('filling in', () => {
  it('done again changes nothing', async () => {
    await make()
    await forget()
    await backfill(host.payload)
    const before = [await variants(), (await versions()).map((each) => each.id)]
    expect(await backfill(host.payload)).toBe(0)
    expect([await variants(), (await versions()).map((each) => each.id)]).toEqual(before)
  })

  it('goes through more than one page, and from two places at once', async () => {
    for (let n = 0; n < 105; n += 1)
      await host.payload.create({
        ...of('posts'),
        data: { title: `Nr. ${n}` } as never,
        locale: 'lv' as never,
        overrideAccess: true,
      })
    await forget()
    const made = await Promise.all([backfill(host.payload), backfill(host.payload)])
    expect(made[0] + made[1]).toBe(105)
    expect(await verify(host.payload)).toEqual({ checked: 105, differences: [], events: 105 })
  })

  it('stands in nobody’s way', async () => {
    await make()
    await forget()
    const [made, ...answers] = await Promise.all([
      backfill(host.payload),
      save('author2', 'lv', { title: 'Tikmēr' }),
      host.act('author2', id, 'en', 'assign', { assignee: host.ids.author, revision: 0 }),
    ])
    expect(made).toBeLessThanOrEqual(2)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(await backfill(host.payload)).toBe(0)
    const isSaved = answers[0].status === 200
    expect((await draft('lv')).title).toBe(isSaved ? 'Tikmēr' : 'Melnraksts')
    expect((await variants())[0].authors).toEqual(isSaved ? [host.ids.author2] : [])
    expect((await seen('lv')).title).toBe('Dzīvais')
    await sound()
  })
})

describe('before it is filled in, a document that is', () => {
  const types = async (locale: string): Promise<string[]> => {
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)
    return body.events.map(({ type }: Json) => type).reverse()
  }
  beforeEach(async () => {
    await make()
    await forget()
  })

  it('saved gets its record first, and the save is the writer’s', async () => {
    await save('author2', 'lv', { title: 'Pēc instalēšanas' })
    expect([await types('lv'), await types('en')]).toEqual([
      ['imported', 'edited', 'edited'],
      ['imported', 'edited'],
    ])
    const [lv, en] = await variants()
    expect([lv.authors, en.authors]).toEqual([[host.ids.author2], []])
    await act('author', 'lv', 'revert', { version: lv.live.version })
    expect(await draft('lv')).toMatchObject({ code: 'A1', title: 'Dzīvais' })
    await sound()
  })

  it('saved in another language, too', async () => {
    await save('translator', 'en', { title: 'After' })
    expect([await types('lv'), await types('en')]).toEqual([
      ['imported', 'edited'],
      ['imported', 'edited', 'edited'],
    ])
    await sound()
  })

  it('saved as it is, is edited by nobody', async () => {
    await save('author2', 'lv', { title: 'Melnraksts' })
    expect((await variants()).map(({ authors }) => authors)).toEqual([[], []])
    await sound()
  })

  it('acted on moves on by that, and the next command is carried out', async () => {
    expect((await host.act('editor', id, 'en', 'unpublish', { revision: 0 })).status).toBe(409)
    await act('editor', 'en', 'unpublish')
    expect([(await seen('lv')).title, await seen('en')]).toEqual(['Dzīvais', 404])
    expect(await types('en')).toEqual(['imported', 'edited', 'unpublished'])
    await sound()
  })

  it('restored by Payload’s button is carried out at the second press', async () => {
    const [, older] = await versions()
    const press = () => host.rest('author', 'POST', `/posts/versions/${older.id}?locale=lv`)
    expect([(await press()).status, (await press()).status]).toEqual([409, 200])
    await sound()
  })

  it.each([
    ['put into the trash', 'PATCH', { deletedAt: '2026-11-01T10:00:00.000Z' }],
    ['deleted', 'DELETE', undefined],
  ] as const)('%s needs the right, and is on record', async (_name, method, body) => {
    expect((await host.rest('author', method, `/posts/${id}`, body)).status).toBe(403)
    expect((await seen('lv')).title).toBe('Dzīvais')
    expect((await host.rest('editor', method, `/posts/${id}`, body)).status).toBe(200)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
    const { docs } = await host.payload.db.find<Json>({ ...of('editorial-variants'), where: {} })
    expect(docs.map(({ gone, isLive }) => [gone, isLive])).toEqual([
      [true, false],
      [true, false],
    ])
    await sound()
  })
})
