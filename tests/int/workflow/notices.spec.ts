import { lv } from '@payloadcms/translations/languages/lv'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { enqueueNews } from '@plugins/editorial-workflow/payload/news/enqueue'
import { remind } from '@plugins/editorial-workflow/payload/notices/remind'
import { drain, effectsOf } from '@plugins/editorial-workflow/payload/outbox'
import { inboxOf, toldOf } from '../../helpers/notices'
import { inMinutes, rowsOf } from '../../helpers/schedules'
import { go, makeTranslated, save, TO_READERS } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

const INBOX = '/editorial/notices'
let host: WorkflowHost
/** Who is switched off, and what the project lets everybody signed in read of its posts. */
let inactive: null | string = null
let mayRead: Json = true

beforeAll(async () => {
  const limited = withCollection('posts', (posts) => ({
    ...posts,
    access: {
      ...posts.access,
      read: ({ req }) => (req.user ? mayRead : { _status: { equals: 'published' } }),
    },
  }))
  host = await startWorkflowHost(
    {
      isActive: ({ id }: Json) => String(id) !== inactive,
      mayActOn: ({ locale, user }: Json) => locale === 'en' || !user.roles.includes('translator'),
    },
    (config, url) => {
      const adapted = limited(config, url)
      return { ...adapted, i18n: { supportedLanguages: { ...adapted.i18n?.supportedLanguages, lv } } }
    },
  )
})
afterAll(() => host.stop())
afterEach(() => {
  inactive = null
  mayRead = true
})

const make = async (title = 'Virsraksts', as: Person = 'author'): Promise<string> =>
  String((await host.rest(as, 'POST', '/posts?locale=lv', { title })).body.doc.id)
const newest = async (as: Person, language = 'en'): Promise<Json> =>
  (await inboxOf(host, as, '?limit=1', language)).rows[0]

describe('F1: who is told', () => {
  it('that a text waits: those who may approve it, once, and neither its authors nor who sent it in', async () => {
    const id = await make('Mans', 'editor2')
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { code: 'B' })
    await host.act('author', id, 'lv', 'submit')
    const told = ['submitted lv admin', 'submitted lv editor']
    expect(await toldOf(host, id)).toEqual(told)
    // The same event again, as after a crash before the row of the outbox was deleted.
    const [event] = await rowsOf(host.payload, 'editorial-events', {
      and: [{ variant: { equals: `posts/${id}/lv` } }, { type: { equals: 'submitted' } }],
    })
    const note = {
      address: { collection: 'posts', document: id, locale: 'lv' },
      event: typeof event.event === 'string' ? JSON.parse(event.event) : event.event,
    }
    for (const key of ['again', 'and again'])
      await host.payload.db.create({
        collection: 'editorial-outbox' as never,
        data: { attempts: 0, dueAt: new Date(0).toISOString(), key: `${key} ${id}`, note },
      })
    expect(await toldOf(host, id)).toEqual(told)
  })

  it('what becomes of it: who wrote it, sent it in and has it as work, and who may publish it', async () => {
    const id = await make()
    await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.author2 })
    await host.act('author', id, 'lv', 'submit')
    await host.act('editor', id, 'lv', 'requestChanges', { comment: 'Īsāk.' })
    const sentBack = { kind: { in: ['assigned', 'changesRequested'] } }
    expect(await toldOf(host, id, sentBack)).toEqual([
      'assigned lv author2',
      'changesRequested lv author',
      'changesRequested lv author2',
    ])
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Īsāk' })
    await go(host, id, 'lv', 'submit', 'approve')
    expect(await toldOf(host, id, { kind: { in: ['approved', 'toPublish'] } })).toEqual([
      'approved lv author',
      'approved lv author2',
      'toPublish lv admin',
      'toPublish lv editor2',
    ])
    await go(host, id, 'lv', 'publish')
    await host.act('editor', id, 'lv', 'unpublish')
    expect(await toldOf(host, id, { kind: { in: ['published', 'unpublished'] } })).toEqual([
      'published lv author',
      'unpublished lv author',
    ])
  })

  it('that it is taken back, or went live past the review', async () => {
    const id = await make()
    await go(host, id, 'lv', 'submit')
    await host.act('author', id, 'lv', 'withdraw')
    await host.act('admin', id, 'lv', 'bypass', { comment: 'Steidzami.' })
    expect(await toldOf(host, id, { kind: { in: ['bypassed', 'published', 'withdrawn'] } })).toEqual([
      'bypassed lv editor',
      'bypassed lv editor2',
      'published lv author',
      'withdrawn lv admin',
      'withdrawn lv editor',
      'withdrawn lv editor2',
    ])
  })

  it('that a translation is left behind: who wrote it, once its original is published', async () => {
    const id = await makeTranslated(host)
    await go(host, id, 'lv', ...TO_READERS)
    await go(host, id, 'en', ...TO_READERS)
    await save(host, id, 'lv', { title: 'Cits virsraksts' })
    await go(host, id, 'lv', 'submit', 'approve')
    const outdated = { kind: { equals: 'outdated' } }
    expect(await toldOf(host, id, outdated)).toEqual([])
    await go(host, id, 'lv', 'publish')
    expect(await toldOf(host, id, outdated)).toEqual(['outdated en translator'])
  })

  it('neither whose account is switched off, nor who may not read it', async () => {
    inactive = host.ids.editor
    const id = await make()
    await go(host, id, 'lv', 'submit')
    expect(await toldOf(host, id)).toEqual(['submitted lv admin', 'submitted lv editor2'])
    inactive = null
    const hidden = await make('Slēpts')
    mayRead = { code: { equals: 'B' } }
    // From within: an outsider could not send in what they may not read.
    const actor = host.ids.author2
    await tell({ actor, document: hidden, kind: 'commented', to: [host.ids.author, host.ids.editor] })
    expect(await toldOf(host, hidden)).toEqual([])
  })

  const tell = async ({ actor, document, kind, to }: Json): Promise<void> => {
    const req = await createLocalReq({}, host.payload)
    const address = { collection: 'posts', document, locale: 'lv' }
    const at = new Date().toISOString()
    await enqueueNews(req, { actor, address, at, key: `${kind}${document}`, kind, subject: '7', to })
  }

  it('of comments whom they are for, but who wrote them, and nobody who is no staff', async () => {
    const document = await make()
    const { author, editor } = host.ids
    await tell({ actor: editor, document, kind: 'mentioned', to: [author, editor, author, 'nobody'] })
    expect(await toldOf(host, document)).toEqual(['mentioned lv author'])
    expect(await newest('author')).toMatchObject({
      path: `/collections/posts/${document}?locale=lv&comment=7`,
      sentence: expect.stringContaining('mentioned you in a comment on “Virsraksts”'),
    })
  })

  it('of its date whoever has the work: a day before, and when it is past, once each', async () => {
    const id = await make()
    const dueAt = inMinutes(10 * 60)
    await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.author2, dueAt })
    const reminders = { kind: { in: ['dueSoon', 'overdue'] } }
    const at = (minutes: number) =>
      remind(settingsOf(host.payload), host.payload, Date.parse(inMinutes(minutes)))
    await at(-20 * 60)
    expect(await toldOf(host, id, reminders)).toEqual([])
    await Promise.all([at(0), at(1), at(2)])
    await at(60)
    expect(await toldOf(host, id, reminders)).toEqual(['dueSoon lv author2'])
    await at(11 * 60)
    await at(12 * 60)
    expect(await toldOf(host, id, reminders)).toEqual(['dueSoon lv author2', 'overdue lv author2'])
    await at(30 * 24 * 60)
    expect(await toldOf(host, id, reminders)).toHaveLength(2)
  })

  it('reads the staff once, however much there is to tell', async () => {
    const ids = [await make('Viens'), await make('Divi'), await make('Trīs')]
    await toldOf(host, ids[0] ?? '')
    const events = await Promise.all(
      ids.map(async (id) => {
        const [row] = await rowsOf(host.payload, 'editorial-events', {
          and: [{ variant: { equals: `posts/${id}/lv` } }, { type: { equals: 'created' } }],
        })
        const created = typeof row.event === 'string' ? JSON.parse(row.event) : row.event
        const event = { ...created, type: 'assigned', assignee: host.ids.author2, dueAt: null, seq: 2 }
        return { address: { collection: 'posts', document: id, locale: 'lv' }, event }
      }),
    )
    for (const note of events)
      await host.payload.db.create({
        collection: 'editorial-outbox' as never,
        data: { attempts: 0, dueAt: new Date(0).toISOString(), key: `once ${note.address.document}`, note },
      })
    let reads = 0
    const { find } = host.payload
    host.payload.find = ((args: Json) => {
      if (args.collection === 'users') reads += 1
      return find.call(host.payload, args)
    }) as typeof find
    try {
      expect(await drain(host.payload, effectsOf(settingsOf(host.payload)))).toBe(3)
    } finally {
      host.payload.find = find
    }
    expect(reads).toBe(1)
    for (const id of ids) expect(await toldOf(host, id)).toEqual(['assigned lv author2'])
  })
})

describe('the inbox', () => {
  it('says in the language of its reader what has happened, and leads there', async () => {
    const id = await make('Ūdens & <b>zeme</b> {{who}}')
    await go(host, id, 'lv', 'submit')
    await toldOf(host, id)
    expect(await newest('editor')).toMatchObject({
      at: expect.stringMatching(/Z$/),
      isGone: false,
      isUnread: true,
      kind: 'submitted',
      path: `/collections/posts/${id}?locale=lv`,
      title: 'Ūdens & <b>zeme</b> {{who}}',
      who: { id: host.ids.author },
    })
    const { sentence } = await newest('editor')
    expect(sentence).toMatch(/ is asking you to review “Ūdens & <b>zeme<\/b> \{\{who\}\}”$/)
    expect((await newest('editor', 'lv')).sentence).toMatch(/ lūdz jūs pārskatīt: “Ūdens/)
  })

  it('keeps what was told of a document that is deleted, and leads nowhere', async () => {
    const id = await make('Dzēsts')
    await go(host, id, 'lv', 'submit')
    await toldOf(host, id)
    await host.rest('editor', 'DELETE', `/posts/${id}`)
    expect(await newest('editor')).toMatchObject({
      isGone: true,
      path: null,
      sentence: expect.stringContaining('a document that you cannot open any more'),
      title: null,
    })
  })

  it('tells no title to who may not read the document any more', async () => {
    const id = await make('Noslēpums')
    await go(host, id, 'lv', 'submit')
    await toldOf(host, id)
    mayRead = { code: { equals: 'B' } }
    const row = await newest('editor')
    expect([row.document, row.path, row.title]).toEqual([id, null, null])
    expect(JSON.stringify(row)).not.toContain('Noslēpums')
  })

  it('counts what is unread, and marks it as read: some, or all that were seen', async () => {
    for (const title of ['A', 'B', 'C']) {
      const id = await make(title)
      await go(host, id, 'lv', 'submit')
      await toldOf(host, id)
    }
    const before = await inboxOf(host, 'editor', '?unread=true&limit=100')
    expect(before.unread).toBe(before.totalRows)
    const [first, second] = before.rows
    const read = (as: Person, body: object) => host.rest(as, 'POST', `${INBOX}/read`, body)
    // Those of others stay as they are, without a word of whether they are there.
    expect(await read('author', { ids: [first.id] })).toMatchObject({ status: 200 })
    expect((await inboxOf(host, 'editor')).unread).toBe(before.unread)
    const marked = await read('editor', { ids: [first.id, second.id, 'x'] })
    expect(marked).toMatchObject({ body: { unread: before.unread - 2 }, status: 200 })
    const unread = await host.rest('editor', 'GET', `${INBOX}/unread`)
    expect(unread.body).toEqual({ unread: before.unread - 2 })
    expect(unread.headers.get('cache-control')).toBe('private, no-store')
    const { asOf } = await inboxOf(host, 'editor')
    const later = await make('D')
    await go(host, later, 'lv', 'submit')
    await toldOf(host, later)
    expect((await read('editor', { all: true, upTo: asOf })).body).toEqual({ unread: 1 })
    expect((await inboxOf(host, 'editor', '?unread=true')).rows).toMatchObject([{ document: later }])
    const [row] = await rowsOf(host.payload, 'editorial-notices', { id: { equals: first.id } })
    expect(row).toMatchObject({ readAt: expect.anything(), unread: false })
  })

  it('takes as many queries for many as for few', async () => {
    const count = async (limit: number): Promise<number> => {
      const { db } = host.payload
      const { find } = db
      let queries = 0
      db.find = ((args: Json) => {
        queries += 1
        return find.call(db, args)
      }) as typeof find
      try {
        expect((await inboxOf(host, 'editor', `?limit=${limit}`)).rows).toHaveLength(limit)
      } finally {
        db.find = find
      }
      return queries
    }
    expect(await count(8)).toBe(await count(1))
  })

  it.each<[string, null | Person, 'GET' | 'PATCH' | 'POST', string, unknown, number]>([
    ['nobody', null, 'GET', '', undefined, 401],
    ['nobody', null, 'GET', '/unread', undefined, 401],
    ['nobody', null, 'POST', '/read', { ids: ['1'] }, 401],
    ['nobody', null, 'GET', '/settings', undefined, 401],
    ['nobody', null, 'PATCH', '/settings', {}, 401],
    ['a page that is none', 'author', 'GET', '?page=0', undefined, 400],
    ['too many rows', 'author', 'GET', '?limit=1000', undefined, 400],
    ['a filter that is none', 'author', 'GET', '?recipient=1', undefined, 400],
    ['no ids', 'author', 'POST', '/read', { ids: [] }, 400],
    ['all of all times', 'author', 'POST', '/read', { all: true }, 400],
    ['ids that are none', 'author', 'POST', '/read', { ids: [{ $ne: 1 }] }, 400],
    ['a group that is none', 'author', 'PATCH', '/settings', { modes: { x: 'once' } }, 400],
    ['a time that is none', 'author', 'PATCH', '/settings', { digestAt: '24:00' }, 400],
    ['somebody else', 'author', 'PATCH', '/settings', { recipient: '1' }, 400],
  ])('refuses %s', async (_, as, method, path, body, status) => {
    const answer = await host.rest(as, method, `${INBOX}${path}`, body)
    expect(answer.status).toBe(status)
    expect(answer.body.errors[0].data.code).toBe(status === 400 ? 'badInput' : 'signIn')
  })

  it('takes what is no id of a notice for one that there is not', async () => {
    const id = await make('Ar svešu numuru')
    await go(host, id, 'lv', 'submit')
    await toldOf(host, id)
    const own = (await inboxOf(host, 'editor')).rows[0].id
    const answer = await host.rest('editor', 'POST', `${INBOX}/read`, { ids: ['nonsense', '0', own] })
    expect(answer.status).toBe(200)
    const rows: Json[] = (await inboxOf(host, 'editor')).rows
    expect(rows.find((row) => row.id === own)).toMatchObject({ isUnread: false })
  })

  it('is one’s own in the collection and in GraphQL too, without what is for the mail alone', async () => {
    const id = await make('Kā citādi')
    await go(host, id, 'lv', 'submit')
    await toldOf(host, id)
    const of = async (as: Person) =>
      (await host.rest(as, 'GET', `/editorial-notices?where[document][equals]=${id}`)).body.docs
    expect((await of('editor')).map(({ recipient }: Json) => recipient)).toEqual([host.ids.editor])
    expect(Object.keys((await of('editor'))[0]).filter((name) => name.startsWith('mail'))).toEqual([])
    expect(await of('author')).toEqual([])
    const asked = await host.graphql('author', '{ EditorialNotices(limit: 0) { docs { recipient } } }')
    const recipients = asked.body.data.EditorialNotices.docs.map(({ recipient }: Json) => recipient)
    expect(new Set(recipients)).toEqual(new Set([host.ids.author]))
    const update = await host.rest('editor', 'PATCH', `/editorial-notices?where[document][equals]=${id}`, {
      unread: false,
    })
    expect(update.status).toBe(403)
  })

  it('is not that of somebody before who had the same id', async () => {
    const { ids, payload } = host
    const at = new Date(Date.parse('2020-01-01')).toISOString()
    await payload.db.create({
      collection: 'editorial-notices' as never,
      data: {
        at,
        collectionSlug: 'posts',
        document: '1',
        key: 'of somebody before',
        kind: 'submitted',
        locale: 'lv',
        recipient: ids.translator,
        seq: 1,
        unread: true,
      },
    })
    const { rows } = await inboxOf(host, 'translator', '?limit=100')
    expect(rows.map(({ at: when }: Json) => when)).not.toContain(at)
    const { docs } = (await host.rest('translator', 'GET', '/editorial-notices?limit=0')).body
    expect(docs.map(({ key }: Json) => key)).not.toContain('of somebody before')
  })
})

describe('the settings', () => {
  const get = async (as: Person) => (await host.rest(as, 'GET', `${INBOX}/settings`)).body
  it('have defaults, and are changed by who they are of', async () => {
    const before = await get('author')
    expect(before).toMatchObject({
      digestAt: '08:00',
      modes: { asked: 'once', mentions: 'once', progress: 'digest', schedules: 'once', team: 'digest' },
      sendsMail: false,
      timeZone: 'UTC',
      workdaysOnly: true,
    })
    const patch = { digestAt: '16:30', modes: { asked: 'none' } }
    const changed = await host.rest('author', 'PATCH', `${INBOX}/settings`, patch)
    const expected = { ...before, digestAt: '16:30', modes: { ...before.modes, asked: 'none' } }
    expect([changed.status, changed.body]).toEqual([200, expected])
    expect(await get('author')).toEqual(expected)
    expect(await get('author2')).toEqual(before)
  })

  it('of two requests at once keep both', async () => {
    const patch = (body: object) => host.rest('admin', 'PATCH', `${INBOX}/settings`, body)
    const answers = await Promise.all([patch({ digestAt: '09:00' }), patch({ workdaysOnly: false })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await get('admin')).toMatchObject({ digestAt: '09:00', workdaysOnly: false })
    expect(
      await rowsOf(host.payload, 'editorial-notice-settings', { recipient: { equals: host.ids.admin } }),
    ).toHaveLength(1)
  })
})
