import { createLocalReq, type CollectionAfterChangeHook, type CollectionAfterDeleteHook } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions, type Settings } from '@plugins/editorial-workflow/payload/settings'
import { append, loadVariants } from '@plugins/editorial-workflow/payload/store'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

let host: WorkflowHost
let settings: Settings
/** Live in both languages. */
let id: string

beforeAll(async () => {
  settings = readOptions({ collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never })
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const WHO: Record<string, Person> = { submit: 'author', approve: 'editor', publish: 'editor' }
async function go(document: string, locale: string, ...actions: string[]): Promise<void> {
  for (const action of actions) {
    const answer = await host.act(WHO[action] ?? 'editor', document, locale, action)
    expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  }
}
async function make(...published: string[]): Promise<string> {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Virsraksts', code: 'A1' })
  const document: string = body.doc.id
  await host.rest('translator', 'PATCH', `/posts/${document}?locale=en`, { title: 'Title' })
  for (const locale of published) await go(document, locale, 'submit', 'approve', 'publish')
  return document
}
beforeEach(async () => {
  id = await make('lv', 'en')
})

const seen = async (locale: string, document = id): Promise<number> =>
  (await host.rest(null, 'GET', `/posts/${document}?locale=${locale}`)).status
const history = async (locale: string, document = id): Promise<string[]> => {
  const query = `where[variant][equals]=posts/${document}/${locale}&sort=seq&limit=100`
  const { body } = await host.rest('admin', 'GET', `/editorial-events?${query}`)
  return body.docs.map(({ type }: Json) => type)
}
const queued = async (document = id): Promise<string[]> => {
  const { body } = await host.rest('editor', 'GET', '/editorial/queue?limit=100')
  return body.rows
    .filter((row: Json) => row.document === document)
    .map(({ locale }: Json) => locale)
    .sort()
}
const gone = async (document = id): Promise<unknown[]> => {
  const { body } = await host.rest('editor', 'GET', `/editorial-variants?where[document][equals]=${document}`)
  return body.docs.map((row: Json) => {
    expect(row.gone).toBe(row.variant.gone)
    return row.gone
  })
}
const mainDocument = async (document = id): Promise<Json> =>
  host.payload.db.findOne({ collection: 'posts' as never, where: { id: { equals: document } } })
const sound = async (): Promise<void> =>
  expect((await verify(settings, host.payload)).differences).toEqual([])

const NOW = '2026-11-01T10:00:00.000Z'
type Way = (as: Person, deletedAt: null | string, document: string) => Promise<Answer>
const patch =
  (query: string, more: object = {}): Way =>
  (as, deletedAt, document) =>
    host.rest(as, 'PATCH', `/posts/${document}?trash=true&${query}`, { deletedAt, ...more })
const WAYS: Record<string, Way> = {
  REST: patch('locale=lv'),
  'REST, in the other language': patch('locale=en'),
  'REST, with a narrow answer': patch('locale=lv&select[title]=true'),
  'REST, with another change': patch('locale=lv', { title: 'Citāds' }),
  'REST, in bulk': (as, deletedAt, document) =>
    host.rest(as, 'PATCH', `/posts?trash=true&locale=lv&where[id][equals]=${document}`, { deletedAt }),
  GraphQL: (as, deletedAt, document) =>
    host.graphql(
      as,
      'mutation ($id: String!, $data: mutationPostUpdateInput!) { updatePost(id: $id, trash: true, data: $data) { id } }',
      { data: { deletedAt }, id: document },
    ),
}
const wentWell = ({ body, status }: Answer): boolean => status === 200 && !body.errors?.length

describe.each(Object.entries(WAYS))('A18: the trash by %s', (_name, move) => {
  it('takes off what is live, and what comes back is a draft without approval', async () => {
    // Another change makes its author one: somebody else has to approve in the end.
    const into = await move('editor2', NOW, id)
    expect(wentWell(into), JSON.stringify(into.body)).toBe(true)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
    expect((await mainDocument()).deletedAt).toBe(NOW)
    expect([await queued(), await gone()]).toEqual([[], [true, true]])
    for (const locale of ['lv', 'en']) expect((await history(locale)).at(-1)).toBe('discarded')
    expect((await host.act('editor', id, 'lv', 'assign', { assignee: null })).body.errors[0].data.code).toBe(
      'trashed',
    )
    await sound()

    const back = await move('editor2', null, id)
    expect(wentWell(back), JSON.stringify(back.body)).toBe(true)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
    expect((await mainDocument()).deletedAt ?? null).toBeNull()
    expect([await queued(), await gone()]).toEqual([
      ['en', 'lv'],
      [false, false],
    ])
    for (const locale of ['lv', 'en']) {
      expect(await history(locale)).toContain('restored')
      const { body } = await host.act('editor', id, locale, 'publish')
      expect(body.errors[0].data.code).toBe('notApproved')
    }
    await sound()
    await go(id, 'lv', 'submit', 'approve', 'publish')
    expect(await seen('lv')).toBe(200)
  })

  it('A19: is closed for those who may not unpublish, and nothing changes', async () => {
    const before = [await history('lv'), await history('en'), await mainDocument()]
    const answer = await move('author', NOW, id)
    expect(wentWell(answer)).toBe(false)
    expect(JSON.stringify(answer.body.errors)).toContain('may unpublish')
    expect([await history('lv'), await history('en'), await mainDocument()]).toEqual(before)
    expect([await seen('lv'), await seen('en'), await queued()]).toEqual([200, 200, ['en', 'lv']])
    await sound()
  })
})

describe('the trash', () => {
  it('is open to authors for what is not live', async () => {
    const draft = await make()
    expect(wentWell(await patch('locale=lv')('author', NOW, draft))).toBe(true)
    expect([await queued(draft), await gone(draft)]).toEqual([[], [true, true]])
  })

  it('in bulk takes what the caller may put there, and names the others', async () => {
    const draft = await make()
    const where = `where[id][in]=${id},${draft}`
    const { body } = await host.rest('author', 'PATCH', `/posts?locale=lv&${where}`, { deletedAt: NOW })
    expect(body.docs.map((doc: Json) => doc.id)).toEqual([draft])
    expect(body.errors).toEqual([expect.objectContaining({ id })])
    expect([await seen('lv'), await gone(), await gone(draft)]).toEqual([200, [false, false], [true, true]])
    await sound()
  })

  it('A18: ends a review and voids an approval', async () => {
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Otrais' })
    await go(id, 'lv', 'submit', 'approve')
    await host.rest('author2', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Trešais' })
    await go(id, 'lv', 'submit')
    await patch('locale=lv')('editor', NOW, id)
    await patch('locale=lv')('editor', null, id)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0]).toMatchObject({ approved: null, gone: false, state: 'draft', submitted: null })
    expect([...body.variants[0].authors].sort()).toEqual([host.ids.author, host.ids.author2].sort())
  })

  it('C4: does not let another change through with it', async () => {
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Otrais' })
    await go(id, 'lv', 'submit')
    const before = await history('lv')
    for (const move of [WAYS['REST, with another change'], bulkWithTitle]) {
      const answer = await move?.('editor', NOW, id)
      expect(JSON.stringify(answer?.body)).toContain('in review')
      expect([await history('lv'), await seen('lv'), await gone()]).toEqual([before, 200, [false, false]])
      const draft = await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true`)
      expect([draft.status, draft.body.title, draft.body.deletedAt ?? null]).toEqual([200, 'Otrais', null])
    }
    await sound()
  })
  const bulkWithTitle: Way = (as, deletedAt, document) =>
    host.rest(as, 'PATCH', `/posts?locale=lv&where[id][equals]=${document}`, { deletedAt, title: 'Citāds' })

  it('keeps what is written in it, and who wrote it', async () => {
    await patch('locale=lv')('editor', NOW, id)
    const save = await host.rest('author2', 'PATCH', `/posts/${id}?locale=lv&trash=true`, { title: 'Labots' })
    expect(save.status).toBe(200)
    expect([await queued(), await gone()]).toEqual([[], [true, true]])
    await patch('locale=lv')('editor', null, id)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0].authors).toContain(host.ids.author2)
    await sound()
  })

  it.each([
    ['made there', () => host.rest('author', 'POST', '/posts?locale=lv', { title: 'X', deletedAt: NOW })],
    ['duplicated into it', () => host.rest('editor', 'POST', `/posts/${id}/duplicate`, { deletedAt: NOW })],
  ])('holds what was %s', async (_name, act) => {
    const { doc } = (await act()).body
    expect(doc.id).not.toBe(id)
    expect(await queued(doc.id)).toEqual([])
    expect(new Set(await gone(doc.id))).toEqual(new Set([true]))
    await patch('locale=lv')('editor', null, doc.id)
    expect(await queued(doc.id)).toContain('lv')
    await sound()
  })

  it.each(['nonsense', '', 'yesterday', {}, 5, '2026-02-31T25:00:00Z'])(
    'refuses the date %j with 400',
    async (deletedAt) => {
      const before = [await history('lv'), await mainDocument()]
      const answers = [
        await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, { deletedAt }),
        await host.rest('editor', 'POST', '/posts?locale=lv', { deletedAt, title: 'X' }),
      ]
      expect(answers.map(({ body, status }) => [status, body.errors?.[0]?.data?.code])).toEqual([
        [400, 'badInput'],
        [400, 'badInput'],
      ])
      const bulk = await host.rest('editor', 'PATCH', `/posts?where[id][equals]=${id}`, { deletedAt })
      expect(bulk.body.errors).toHaveLength(1)
      expect([await history('lv'), await mainDocument()]).toEqual(before)
    },
  )

  it('that was filled before the plugin came gives drafts back', async () => {
    const live = await mainDocument()
    for (const slug of ['editorial-variants', 'editorial-events'])
      await host.payload.db.deleteMany({ collection: slug as never, where: {} })
    await host.payload.db.updateOne({
      collection: 'posts' as never,
      data: { ...live, deletedAt: NOW },
      id,
      locale: 'lv',
    })
    const { docs } = await host.payload.db.findVersions({
      collection: 'posts' as never,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const head: Json = docs[0]
    await host.payload.db.updateVersion({
      collection: 'posts' as never,
      id: head.id,
      versionData: { ...head, version: { ...head.version, deletedAt: NOW } },
    })
    expect(wentWell(await patch('locale=lv')('author', null, id))).toBe(true)
    expect([await seen('lv'), await seen('en')]).toEqual([404, 404])
  })

  it('and a publication at the same moment: it is not live in the end', async () => {
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Otrais' })
    await go(id, 'lv', 'submit', 'approve')
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    const { revision } = body.variants[0]
    const [publication, trash] = await Promise.all([
      host.act('editor', id, 'lv', 'publish', { revision }),
      patch('locale=lv')('editor2', NOW, id),
    ])
    expect([publication.status, trash.status].filter((status) => status >= 500)).toEqual([])
    if (trash.status === 200) {
      expect([await seen('lv'), await gone()]).toEqual([404, [true, true]])
    } else {
      // MongoDB lets one of two writers through.
      expect([trash.status, await seen('lv'), await gone()]).toEqual([409, 200, [false, false]])
    }
    await sound()
  })
})

describe('A19: a deletion', () => {
  it.each<[string, (as: Person) => Promise<Answer>]>([
    ['REST', (as) => host.rest(as, 'DELETE', `/posts/${id}`)],
    ['bulk', (as) => host.rest(as, 'DELETE', `/posts?where[id][equals]=${id}`)],
    ['GraphQL', (as) => host.graphql(as, `mutation { deletePost(id: "${id}") { id } }`)],
  ])('by %s needs the right and leaves the record', async (_name, act) => {
    const refused = await act('author')
    expect(JSON.stringify(refused.body.errors)).toContain('may unpublish')
    expect([await seen('lv'), await seen('en')]).toEqual([200, 200])
    expect(wentWell(await act('editor'))).toBe(true)
    expect(await mainDocument()).toBeFalsy()
    expect([await queued(), await gone()]).toEqual([[], [true, true]])
    for (const locale of ['lv', 'en']) expect((await history(locale)).at(-1)).toBe('discarded')
    await sound()
  })

  it('ends for the record when a document is made again under its id', async () => {
    const req = await createLocalReq({}, host.payload)
    for (const row of await loadVariants(req, { collection: 'posts', document: id })) {
      const address = { collection: 'posts', document: id, locale: row.locale }
      const bodies = [{ type: 'discarded', why: 'deleted' }] as const
      await append(req, address, { actor: null, bodies, now: new Date(), row })
    }
    expect(await queued()).toEqual([])
    const title = 'Virsraksts'
    expect((await host.rest('author2', 'PATCH', `/posts/${id}?locale=lv`, { title })).status).toBe(200)
    expect([await queued(), (await history('lv')).at(-1)]).toEqual([['lv'], 'created'])
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0]).toMatchObject({ gone: false, state: 'draft' })
    expect(body.variants[0].authors).toContain(host.ids.author2)
    // What the test has skipped: a deletion takes what is live off.
    await host.rest('editor', 'DELETE', `/posts/${id}`)
  })

  it('out of the trash is a second event', async () => {
    await patch('locale=lv')('editor', NOW, id)
    expect((await host.rest('author', 'DELETE', `/posts/${id}?trash=true`)).status).toBe(200)
    expect((await history('lv')).slice(-2)).toEqual(['discarded', 'discarded'])
    await sound()
  })
})

describe('a hook of the project that fails', () => {
  const hooks = (): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } =>
    (host.payload.collections as Json).posts.config.hooks
  const fail = (): never => {
    throw new Error('A hook of the project fails.')
  }
  beforeEach(() => {
    hooks().afterChange.push(fail)
    hooks().afterDelete.push(fail)
  })
  afterEach(() => {
    hooks().afterChange.pop()
    hooks().afterDelete.pop()
  })

  it('undoes the trash and the deletion of one document', async () => {
    const before = [await history('lv'), await history('en'), await mainDocument()]
    expect((await patch('locale=lv')('editor', NOW, id)).status).toBe(500)
    expect((await host.rest('editor', 'DELETE', `/posts/${id}`)).status).toBe(500)
    expect([await history('lv'), await history('en'), await mainDocument()]).toEqual(before)
    expect([await seen('lv'), await seen('en'), await gone()]).toEqual([200, 200, [false, false]])
    await sound()
  })

  it('leaves no change without record in bulk, where Payload commits', async () => {
    const where = `where[id][equals]=${id}`
    const edit = await host.rest('author2', 'PATCH', `/posts?locale=lv&${where}`, { title: 'Klusi' })
    expect(edit.body.errors).toHaveLength(1)
    const draft = await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true`)
    const { variants } = (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body
    expect([draft.body.title, variants[0].authors]).toEqual(['Klusi', [host.ids.author2]])
    expect((await host.rest('editor', 'DELETE', `/posts?${where}`)).body.errors).toHaveLength(1)
    expect(await mainDocument()).toBeFalsy()
    expect((await history('lv')).at(-1)).toBe('discarded')
    await sound()
  })
})
