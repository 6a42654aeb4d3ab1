import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approve, approvedPost, inMinutes, rowsOf, scheduleNotices, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type Answer, type Json, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

const HOUR = 60
const DAYS = 5
/** What a check of the project runs into, while it is on. */
const fault = { on: false }

const emailOf = (user: object): unknown => ('email' in user ? user.email : undefined)

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost(
    {
      collections: {
        posts: {
          checks: [
            ({ doc }: { doc: { code?: unknown } }) => {
              if (fault.on && doc.code === 'fault') throw new Error('The service is away.')
              return []
            },
          ],
          sourceLocaleField: 'sourceLocale',
        },
      } as never,
      mayActOn: ({ action, locale, user }) =>
        !(action !== 'approve' && locale === 'en' && emailOf(user) === 'editor2@host.test'),
      undoReleasesForDays: DAYS,
    },
    withCollection('posts', (posts) => ({
      ...posts,
      access: {
        ...posts.access,
        read: ({ req: { user } }): boolean | Where => {
          if (!user) return { _status: { equals: 'published' } }
          return emailOf(user) === 'author2@host.test' ? { code: { not_equals: 'hidden' } } : true
        },
      },
      versions: { drafts: { localizeStatus: true }, maxPerDoc: 2 },
    })),
  )
})
afterAll(() => host.stop())

const item = (id: string, locale = 'lv'): object => ({ collection: 'posts', id, locale })
const command = async (
  id: string,
  name: string,
  body: object = {},
  as: 'editor' | 'editor2' = 'editor',
): Promise<Answer> => {
  const { revision } = (await host.rest('editor', 'GET', `/editorial/releases/${id}`)).body
  return host.rest(as, 'POST', `/editorial/releases/${id}/${name}`, { revision, ...body })
}
async function releaseOf(...items: object[]): Promise<string> {
  const { body } = await host.rest('editor', 'POST', '/editorial/releases', { name: 'Laidiens' })
  expect(await command(body.id, 'add', { items })).toMatchObject({ status: 200 })
  return body.id
}
/** As it is kept: to tell its readiness the checks of the project would be asked. */
const statusOf = async (id: string): Promise<string> =>
  (await rowsOf(host.payload, 'editorial-releases', { key: { equals: id } }))[0].status
const title = async (id: string): Promise<null | string> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=lv`)
  return status === 200 ? body.title : null
}
const refusedCodes = ({ body }: Answer): string[] =>
  body.errors[0].data.items.flatMap(({ reasons }: Json) => reasons.map(({ code }: Json) => code))

describe('what the project does not let somebody do', () => {
  it('in a language, it refuses as a whole', async () => {
    const post = await approvedPost(host)
    await host.rest('author', 'PATCH', `/posts/${post}?locale=en&draft=true`, { title: 'English' })
    await approve(host, post, 'en')
    const id = await releaseOf(item(post), item(post, 'en'))
    for (const [name, body] of [
      ['remove', { items: [item(post, 'en')] }],
      ['schedule', { when: { instant: inMinutes(HOUR) } }],
      ['publish', {}],
    ] as const) {
      const refused = await command(id, name, body, 'editor2')
      expect([name, refused.status, refused.body.errors[0].data.code]).toEqual([
        name,
        403,
        'localeNotAllowed',
      ])
    }
    expect(await title(post)).toBeNull()
    expect(await command(id, 'publish')).toMatchObject({ status: 200 })
    const undo = await command(id, 'undo', {}, 'editor2')
    expect([undo.status, await title(post)]).toEqual([403, 'Virsraksts'])
  })

  it('of a document that is hidden from somebody nothing is told but that it is there', async () => {
    const [hidden, open] = [await approvedPost(host, { code: 'hidden' }), await approvedPost(host)]
    await host.act('author', hidden, 'lv', 'withdraw')
    const id = await releaseOf(item(hidden), item(open))
    const { body } = await host.rest('author2', 'GET', `/editorial/releases/${id}`)
    expect(body.items).toMatchObject([
      { ready: false, reasons: [{ code: 'notFound' }], title: null },
      { ready: true, reasons: [], title: 'Virsraksts' },
    ])
  })
})

describe('a fault half way', () => {
  it('leaves nothing of a publication: it is one transaction', async () => {
    const [whole, faulty] = [await approvedPost(host), await approvedPost(host, { code: 'fault' })]
    const id = await releaseOf(item(whole), item(faulty))
    const { revision } = (await host.rest('editor', 'GET', `/editorial/releases/${id}`)).body
    fault.on = true
    const failed = await host.rest('editor', 'POST', `/editorial/releases/${id}/publish`, { revision })
    fault.on = false
    expect(failed.status).toBe(500)
    expect([await title(whole), await title(faulty), await statusOf(id)]).toEqual([null, null, 'draft'])
    expect(await command(id, 'publish')).toMatchObject({ status: 200 })
  })

  it('is tried again at the time of a release, and at last given up', async () => {
    const [whole, faulty] = [await approvedPost(host), await approvedPost(host, { code: 'fault' })]
    const id = await releaseOf(item(whole), item(faulty))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    fault.on = true
    await runAt(host.payload, at)
    const rows = async () => rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })
    const [first] = await rows()
    expect((await rows()).map(({ attempts, status }) => [attempts, status])).toEqual([
      [1, 'pending'],
      [1, 'pending'],
    ])
    expect([await title(whole), await statusOf(id)]).toEqual([null, 'scheduled'])
    let due = first.dueAt
    for (let attempt = 2; attempt <= 16; attempt += 1) {
      expect(await statusOf(id)).toBe('scheduled')
      await runAt(host.payload, due)
      due = (await rows())[0].dueAt
    }
    fault.on = false
    expect([await statusOf(id), await title(whole)]).toEqual(['failed', null])
    expect((await rows()).map(({ status }) => status)).toEqual(['failed', 'failed'])
    const [notice] = await scheduleNotices(host.payload, { document: { equals: whole } })
    expect(notice).toMatchObject({ kind: 'failed' })
  })
})

describe('the versions before a release', () => {
  it('outlive the limit of a document, for as long as it can be undone', async () => {
    const post = await approvedPost(host, { title: 'Vecais' })
    await host.act('editor', post, 'lv', 'publish')
    const { body } = await host.rest('editor', 'GET', `/posts/${post}/workflow`)
    const { version } = body.variants[0].live
    const save = (text: string) =>
      host.rest('author', 'PATCH', `/posts/${post}?locale=lv&draft=true`, { title: text })
    await save('Jaunais')
    await approve(host, post)
    const id = await releaseOf(item(post))
    const live = await command(id, 'publish')
    const days = Date.parse(live.body.undoableUntil) - Date.parse(live.body.wentLiveAt)
    expect(days).toBe(DAYS * 24 * HOUR * 60_000)
    for (const text of ['A', 'B', 'C', 'D']) await save(text)
    const left = async (): Promise<string[]> => {
      const { docs } = await host.payload.findVersions({
        collection: 'posts' as never,
        limit: 0,
        overrideAccess: true,
        where: { parent: { equals: post } },
      })
      return docs.map((each) => String(each.id))
    }
    expect(await left()).toContain(version)
    await host.payload.db.updateOne({
      collection: 'editorial-releases' as never,
      data: { undoableUntil: new Date(Date.now() - 1).toISOString() },
      where: { key: { equals: id } },
    })
    expect((await command(id, 'undo')).body.errors[0].data.code).toBe('undoTooLate')
    await save('E')
    expect(await left()).not.toContain(version)
    // Should somebody have got as far as this all the same, it is refused.
    await host.payload.db.updateOne({
      collection: 'editorial-releases' as never,
      data: { undoableUntil: inMinutes(HOUR) },
      where: { key: { equals: id } },
    })
    expect(refusedCodes(await command(id, 'undo'))).toEqual(['earlierGone'])
    expect(await title(post)).toBe('Jaunais')
  })
})
