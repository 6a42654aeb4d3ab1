import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NEWS_KINDS } from '@plugins/editorial-workflow/payload/news/enqueue'
import { addGuestComment, openCommentsOf } from '@plugins/editorial-workflow/payload/comments'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { UNDER_REVIEW, withCollection } from '../../helpers/workflowHostConfig'

/* Comments on a document: who may say, change and see what, and who gets to know. */

const HIDDEN = 'SECRET'
const settings = readOptions({ collections: UNDER_REVIEW })

const withNames = withCollection('users', (users) => ({ ...users, admin: { useAsTitle: 'name' } }))
/** Translators see most of it. */
const withReaders = withCollection('posts', (posts) => ({
  ...posts,
  access: {
    ...posts.access,
    read: ({ req }): boolean | Where => {
      const roles: string[] = (req.user as Json)?.roles ?? []
      if (!req.user) return { _status: { equals: 'published' } }
      return roles.includes('translator') ? { code: { not_equals: HIDDEN } } : true
    },
  },
}))

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({}, (config) => withNames(withReaders(config, ''), ''))
})
afterAll(() => host.stop())
beforeEach(async () => {
  const steps = [{ label: 'Pirmais' }, { label: 'Otrais' }]
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { steps, title: 'Virsraksts' })
  id = String(body.doc.id)
})

const say = (as: null | Person, body: object): Promise<Answer> =>
  host.rest(as, 'POST', `/posts/${id}/comments`, body)
const begin = async (as: Person, body: object): Promise<Json> => {
  const answer = await say(as, body)
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([201, expect.any(String)])
  return answer.body.thread
}
const on = (
  as: null | Person,
  method: 'DELETE' | 'PATCH' | 'POST',
  path: string,
  body?: object,
): Promise<Answer> => host.rest(as, method, `/posts/${id}/comments/${path}`, body)
const list = async (as: Person, query = ''): Promise<Json> => {
  const { body, status } = await host.rest(as, 'GET', `/posts/${id}/comments${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const bodies = async (query = '', as: Person = 'editor'): Promise<string[][]> =>
  (await list(as, query)).threads.map(({ comments }: Json) => comments.map((each: Json) => each.body))
const code = ({ body, status }: Answer): unknown[] => [status, body.errors?.[0].data.code]
/** Who was told of what: what the outbox holds still, and what has been told already. */
async function news(): Promise<string[]> {
  const { docs } = await host.payload.db.find<Json>({
    collection: 'editorial-notices' as never,
    limit: 0,
    pagination: false,
    // What the workflow tells beside is another matter.
    where: { and: [{ document: { equals: id } }, { kind: { in: [...NEWS_KINDS] } }] },
  })
  const name = (wanted: string) => Object.entries(host.ids).find(([, each]) => each === wanted)?.[0]
  return docs.map(({ kind, recipient }) => `${kind} ${name(recipient)}`).sort()
}
async function toldNews(): Promise<string[]> {
  await expect
    .poll(
      async () =>
        (await host.payload.db.count({ collection: 'editorial-outbox' as never, where: {} })).totalDocs,
    )
    .toBe(0)
  return news()
}

describe('threads', () => {
  it('are on a document, a field or a passage, in one language or in all, and are told in the order of the document', async () => {
    const { steps } = (await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true`)).body
    const quote = { exact: 'Otr', prefix: '', suffix: 'ais' }
    await begin('editor', {
      anchor: { field: `steps.${steps[1].id}.label`, quote },
      body: 'solis',
      locale: 'lv',
    })
    await begin('author', { anchor: { field: 'title' }, body: 'virsraksts', locale: 'lv' })
    await begin('translator', { body: 'English only', locale: 'en' })
    await begin('translator', { body: 'visām' })
    expect(await bodies('?locale=lv')).toEqual([['visām'], ['virsraksts'], ['solis']])
    expect(await bodies('?locale=en')).toEqual([['English only'], ['visām']])
    expect(await bodies()).toHaveLength(4)
    const { threads } = await list('editor', '?locale=lv')
    expect(threads.map(({ anchor, locale }: Json) => [locale, anchor?.label])).toEqual([
      [null, undefined],
      ['lv', 'Title'],
      ['lv', 'Steps 2 > Label'],
    ])
    expect(threads[2].anchor.quote).toEqual(quote)
    // A row that moves keeps its comments; one that goes leaves them without a place.
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv&draft=true`, { steps: [steps[1]] })
    expect((await list('editor', '?locale=lv')).threads[2].anchor.label).toBe('Steps 1 > Label')
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv&draft=true`, { steps: [] })
    expect((await list('editor', '?locale=lv')).threads[2].anchor.label).toBeNull()
  })

  it('are answered, resolved and reopened, by whom and when', async () => {
    const thread = await begin('editor', { body: 'Kāpēc?', locale: 'lv' })
    expect(thread).toMatchObject({ resolvedBy: null, revision: 1, status: 'open' })
    const answered = await on('author', 'POST', `${thread.id}/replies`, { body: 'Tāpēc.' })
    expect([answered.status, answered.body.thread.comments.map((each: Json) => each.author.name)]).toEqual([
      201,
      ['editor', 'author'],
    ])
    // What was answered meanwhile is not passed over.
    expect(code(await on('editor', 'POST', `${thread.id}/resolve`, { revision: 1 }))).toEqual([
      409,
      'commentMoved',
    ])
    const { body } = await on('editor', 'POST', `${thread.id}/resolve`, { revision: 2 })
    expect(body.thread).toMatchObject({
      resolvedAt: expect.any(String),
      resolvedBy: { id: host.ids.editor },
      status: 'resolved',
    })
    expect(await list('author', '?status=open')).toMatchObject({ open: 0, resolved: 1, threads: [] })
    expect(code(await on('author', 'POST', `${thread.id}/replies`, { body: 'x' }))).toEqual([
      409,
      'threadResolved',
    ])
    expect(code(await on('editor', 'POST', `${thread.id}/resolve`, { revision: 3 }))).toEqual([
      409,
      'threadResolved',
    ])
    expect((await on('author', 'POST', `${thread.id}/reopen`, { revision: 3 })).body.thread).toMatchObject({
      resolvedAt: null,
      resolvedBy: null,
      status: 'open',
    })
    expect(code(await on('author', 'POST', `${thread.id}/reopen`, { revision: 4 }))).toEqual([
      409,
      'threadOpen',
    ])
  })

  it('of two that resolve at once, one does', async () => {
    const thread = await begin('editor', { body: 'x', locale: 'lv' })
    const both = await Promise.all(
      (['author', 'editor'] as const).map((as) => on(as, 'POST', `${thread.id}/resolve`, { revision: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('come to no harm when many answer at once', async () => {
    const thread = await begin('editor', { body: 'x', locale: 'lv' })
    const people = ['author', 'author2', 'editor', 'translator'] as const
    const all = await Promise.all(people.map((as) => on(as, 'POST', `${thread.id}/replies`, { body: as })))
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const [{ comments, revision }] = (await list('editor')).threads
    expect([comments.length, revision]).toEqual([5, 5])
  })
})

describe('a comment', () => {
  it('is changed by whoever wrote it, and says so; a stale change is refused', async () => {
    const thread = await begin('author', { body: 'a', locale: 'lv' })
    expect(thread.comments[0]).toMatchObject({ editedAt: null, mayDelete: true, mayEdit: true, revision: 1 })
    expect(code(await on('admin', 'PATCH', thread.id, { body: 'b', revision: 1 }))).toEqual([
      403,
      'commentNotYours',
    ])
    const both = await Promise.all(
      ['b', 'c'].map((body) => on('author', 'PATCH', thread.id, { body, revision: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [{ comments }] = (await list('editor')).threads
    expect(comments[0]).toMatchObject({
      editedAt: expect.any(String),
      mayDelete: false,
      mayEdit: false,
      revision: 2,
    })
  })

  it('is deleted by whoever wrote it: an answered one leaves a mark until its answers are gone', async () => {
    const thread = await begin('author', { body: 'a', locale: 'lv' })
    const { body } = await on('editor', 'POST', `${thread.id}/replies`, { body: 'b' })
    expect(code(await on('editor', 'DELETE', thread.id))).toEqual([403, 'commentNotYours'])
    const { comments } = (await on('author', 'DELETE', thread.id)).body.thread
    expect(comments).toMatchObject([
      { body: '', deleted: true, mayEdit: false },
      { body: 'b', deleted: false },
    ])
    expect(code(await on('author', 'PATCH', thread.id, { body: 'z', revision: 2 }))).toEqual([
      404,
      'commentNotFound',
    ])
    const reply = body.thread.comments[1].id
    expect((await on('editor', 'DELETE', reply)).body).toEqual({ thread: null })
    expect(await list('editor')).toEqual({ open: 0, resolved: 0, threads: [] })
    const alone = await begin('author', { body: 'a', locale: 'lv' })
    expect((await on('author', 'DELETE', alone.id)).body).toEqual({ thread: null })
  })

  it('is plain text to the letter, however hostile', async () => {
    const hostile = `<script>alert(1)</script>\r\n"' onload=x {{t}} \${x} %s @[__proto__ ] \u{1F600}`
    const thread = await begin('author', { body: `  \u0007${hostile}\u0000 `, locale: 'lv' })
    expect(thread.comments[0].body).toBe(hostile.replace('\r', ''))
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['an empty text', { body: ' \u0000\n' }],
    ['a long text', { body: 'x'.repeat(5_001) }],
    ['no text', { body: { $gt: '' } }],
    ['a field that there is not', { anchor: { field: 'title.lv' }, body: 'x' }],
    ['what every object has', { anchor: { field: '__proto__' }, body: 'x' }],
    ['a passage without words', { anchor: { field: 'title', quote: { exact: '' } }, body: 'x' }],
    ['an author of one’s choice', { author: 'x', body: 'x' }],
    ['a language that there is not', { body: 'x', locale: 'xx' }],
  ])('is refused with %s', async (_what, body) => {
    expect((await say('author', body)).status).toBe(400)
    expect(await bodies()).toEqual([])
  })
})

describe('a deleted user', () => {
  it('leaves role and date, and no name, also where they are mentioned and where they resolved', async () => {
    const data = {
      email: 'gone@host.test',
      name: 'Gone',
      password: 'a-password-of-some-length',
      roles: ['editor'],
    }
    const gone = await host.payload.create({ collection: 'users', data: data as never, overrideAccess: true })
    const thread = await begin('author', { body: `@[${gone.id}]`, locale: 'lv' })
    const { token } = (await host.rest(null, 'POST', '/users/login', data)).body
    const as = { Authorization: `JWT ${token}` }
    const at = `/posts/${id}/comments/${thread.id}`
    expect((await host.rest(null, 'POST', `${at}/replies`, { body: 'x' }, as)).status).toBe(201)
    expect((await host.rest(null, 'POST', `${at}/resolve`, { revision: 2 }, as)).status).toBe(200)
    await host.payload.delete({ id: gone.id, collection: 'users', overrideAccess: true })
    const told = await list('editor')
    expect(JSON.stringify(told)).not.toContain('Gone')
    const nobody = { id: String(gone.id), name: null }
    expect(told.threads[0]).toMatchObject({
      comments: [{ mentions: [nobody] }, { at: expect.any(String), author: nobody, roles: ['editor'] }],
      resolvedBy: nobody,
    })
  })
})

describe('whoever', () => {
  it('is nobody, or no staff, or may not read the document, finds nothing', async () => {
    const thread = await begin('author', { body: 'x', locale: 'lv' })
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv&draft=true`, { code: HIDDEN })
    const everything = async (as: null | Person): Promise<number[]> => {
      const all = [
        await host.rest(as, 'GET', `/posts/${id}/comments`),
        await say(as, { body: 'x' }),
        await on(as, 'POST', `${thread.id}/replies`, { body: 'x' }),
        await on(as, 'PATCH', thread.id, { body: 'y', revision: 1 }),
        await on(as, 'DELETE', thread.id),
        await on(as, 'POST', `${thread.id}/resolve`, { revision: 1 }),
        await on(as, 'POST', `${thread.id}/reopen`, { revision: 1 }),
      ]
      return [...new Set(all.map(({ status }) => status))]
    }
    expect(await everything(null)).toEqual([401])
    expect(await everything('translator')).toEqual([404])
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: [] } as never,
      overrideAccess: true,
    })
    expect(await everything('author2')).toEqual([404])
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: ['author'] } as never,
      overrideAccess: true,
    })
    expect(await bodies()).toEqual([['x']])
  })

  it('asks Payload’s own endpoints gets nothing, in nobody’s name', async () => {
    const thread = await begin('author', { body: 'x', locale: 'lv' })
    for (const as of ['admin', 'author', null] as const) {
      expect((await host.rest(as, 'GET', '/editorial-comments')).status).toBe(403)
      const made = await host.rest(as, 'POST', '/editorial-comments', { ...thread, key: 'x' })
      expect([403, 404]).toContain(made.status)
    }
    const { body } = await host.graphql('admin', '{ EditorialComments { docs { id } } }')
    expect(body.errors).toBeDefined()
  })

  it('names a comment of another document finds none', async () => {
    const thread = await begin('author', { body: 'x', locale: 'lv' })
    const other = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Cits' })
    const at = `/posts/${other.body.doc.id}/comments/${thread.id}`
    expect(code(await host.rest('author', 'DELETE', at))).toEqual([404, 'commentNotFound'])
    expect(code(await host.rest('author', 'POST', `${at}/resolve`, { revision: 1 }))).toEqual([
      404,
      'commentNotFound',
    ])
    expect(code(await on('author', 'POST', 'nothing/replies', { body: 'x' }))).toEqual([
      404,
      'commentNotFound',
    ])
  })
})

describe('those who are told', () => {
  it('are who was mentioned, who wrote it and whom it is given to, and who has spoken; never whoever speaks', async () => {
    await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.editor2 })
    const thread = await begin('editor', { body: `@[${host.ids.translator}] lūdzu`, locale: 'lv' })
    expect(await toldNews()).toEqual(['commented author', 'commented editor2', 'mentioned translator'])
    await on('author', 'POST', `${thread.id}/replies`, {
      body: `@[${host.ids.editor2}] @[${host.ids.author}] jā`,
    })
    expect((await toldNews()).slice(3)).toEqual(['mentioned translator', 'replied editor'])
    const { comments } = (await list('author')).threads[0]
    expect(comments[0].mentions).toEqual([{ id: host.ids.translator, name: 'translator' }])
    // An edit tells whom it mentions for the first time.
    const edit = { body: `@[${host.ids.translator}] @[${host.ids.admin}] lūdzu`, revision: 1 }
    await on('editor', 'PATCH', thread.id, edit)
    expect((await toldNews()).filter((each) => /^mentioned/.test(each))).toEqual([
      'mentioned admin',
      'mentioned editor2',
      'mentioned translator',
    ])
  })

  it('can all see the document: a mention shows it to nobody else, and says nothing of who is there', async () => {
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv&draft=true`, { code: HIDDEN })
    for (const mention of [host.ids.translator, '999999', 'nobody', '65f0c165f0c165f0c165f0c1'])
      expect(code(await say('author', { body: `@[${mention}]`, locale: 'lv' })), mention).toEqual([
        422,
        'mentionUnknown',
      ])
    const many = Array.from({ length: 21 }, (_each, i) => `@[${i}]`).join(' ')
    expect(code(await say('author', { body: many, locale: 'lv' }))).toEqual([422, 'mentionTooMany'])
    expect([await bodies(), await toldNews()]).toEqual([[], []])
  })

  it('are told nothing of what was not written', async () => {
    const { db } = host.payload
    const { create } = db
    db.create = (async (args: Json) => {
      if (args.collection === 'editorial-outbox') throw new Error('The process dies here.')
      return create.call(db, args)
    }) as never
    const answer = await say('author', { body: `@[${host.ids.editor}]`, locale: 'lv' })
    db.create = create
    expect(answer.status).toBe(500)
    expect([await bodies(), await toldNews()]).toEqual([[], []])
  })
})

describe('a guest', () => {
  const guest = async (body: string, name = 'Anna'): Promise<string> =>
    addGuestComment(settings, await createLocalReq({}, host.payload), {
      address: { collection: 'posts', document: id, locale: 'lv' },
      anchor: { field: 'title', quote: null },
      body,
      name,
      preview: 'link-1',
    })

  it('is marked as one, mentions nobody, and is told to those whose text it is', async () => {
    await guest(`@[${host.ids.editor}]`)
    expect(await toldNews()).toEqual(['guestCommented author'])
    const [{ anchor, comments }] = (await list('editor')).threads
    expect([anchor.label, comments]).toEqual([
      'Title',
      [expect.objectContaining({ author: null, guest: { name: 'Anna', preview: 'link-1' }, mentions: [] })],
    ])
  })

  it('is answered by the staff, and cleaned up after by those who may write', async () => {
    const key = await guest('x')
    expect((await on('editor', 'POST', `${key}/replies`, { body: 'y' })).status).toBe(201)
    expect(code(await on('editor', 'PATCH', key, { body: 'z', revision: 1 }))).toEqual([
      403,
      'commentNotYours',
    ])
    const { comments } = (await on('editor', 'DELETE', key)).body.thread
    expect(comments[0]).toMatchObject({ body: '', deleted: true, guest: { name: '' } })
  })
})

describe('with its document', () => {
  it('a comment stays in the trash, where nothing is added, and goes when it is deleted for good', async () => {
    id = (await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Cits' })).body.doc.id
    const thread = await begin('editor', { body: 'x', locale: 'lv' })
    const trashed = await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv&draft=true`, {
      deletedAt: new Date().toISOString(),
    })
    expect([trashed.status, JSON.stringify(trashed.body)]).toEqual([200, expect.any(String)])
    expect(await bodies()).toEqual([['x']])
    expect(code(await say('author', { body: 'y' }))).toEqual([409, 'trashed'])
    expect(code(await on('author', 'POST', `${thread.id}/replies`, { body: 'y' }))).toEqual([409, 'trashed'])
    await host.rest('editor', 'DELETE', `/posts/${id}?trash=true`)
    const { totalDocs } = await host.payload.db.count({
      collection: 'editorial-comments' as never,
      where: { document: { equals: id } },
    })
    expect(totalDocs).toBe(0)
  })

  it('is counted in one query, however many there are', async () => {
    await begin('editor', { body: 'a', locale: 'lv' })
    await begin('editor', { body: 'b', locale: 'en' })
    await begin('editor', { body: 'c' })
    const thread = await begin('editor', { body: 'd', locale: 'lv' })
    await on('editor', 'POST', `${thread.id}/resolve`, { revision: 1 })
    const { variants } = (await host.rest('author', 'GET', `/posts/${id}/workflow`)).body
    expect(variants.map(({ locale, openComments }: Json) => [locale, openComments])).toEqual([
      ['lv', 2],
      ['en', 2],
    ])
    const { db } = host.payload
    const { find } = db
    let queries = 0
    db.find = ((args: Json) => {
      queries += 1
      return find.call(db, args)
    }) as never
    const addresses = ['lv', 'en'].flatMap((locale) =>
      [id, 'none', '7'].map((document) => ({ collection: 'posts', document, locale })),
    )
    const counts = await openCommentsOf(await createLocalReq({}, host.payload), addresses)
    db.find = find
    expect([queries, counts.get(`posts/${id}/lv`), counts.get('posts/none/en'), counts.size]).toEqual([
      1, 2, 0, 6,
    ])
  })

  it('is told with as few queries for many as for one', async () => {
    const { db } = host.payload
    const queriesOf = async (): Promise<number> => {
      const { find, findOne } = db
      let queries = 0
      const counted = (method: unknown) =>
        function (this: unknown, ...args: unknown[]) {
          queries += 1
          return (method as (...given: unknown[]) => unknown).apply(db, args)
        } as never
      Object.assign(db, { find: counted(find), findOne: counted(findOne) })
      await toldNews()
      queries = 0
      await list('editor')
      Object.assign(db, { find, findOne })
      return queries
    }
    await begin('editor', { body: 'a', locale: 'lv' })
    const few = await queriesOf()
    for (const as of ['author', 'editor2', 'translator'] as const) {
      const thread = await begin(as, { body: `@[${host.ids.admin}]`, locale: 'lv' })
      await on('author', 'POST', `${thread.id}/replies`, { body: 'y' })
    }
    expect(await queriesOf()).toBe(few)
  })
})

describe('where open comments stand in the way of an approval', () => {
  it('it says how many, and goes on once they are resolved; what is past review is not held up', async () => {
    const own = host
    host = await own.restart({ openCommentsBlockApproval: true })
    const thread = await begin('editor', { body: 'x', locale: 'lv' })
    await begin('editor', { body: 'elsewhere', locale: 'en' })
    expect((await host.act('author', id, 'lv', 'submit')).status).toBe(200)
    const { variants } = (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body
    expect(variants[0].refused.approve).toMatchObject([{ code: 'commentsOpen', values: { count: 1 } }])
    const refused = await host.act('editor', id, 'lv', 'approve')
    expect(code(refused)).toEqual([422, 'commentsOpen'])
    expect(refused.body.errors[0].message).toContain('1')
    await on('author', 'POST', `${thread.id}/resolve`, { revision: 1 })
    expect((await host.act('editor', id, 'lv', 'approve')).status).toBe(200)
  })
})
