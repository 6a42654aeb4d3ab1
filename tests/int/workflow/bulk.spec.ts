import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/* A6: one action on many documents, each for itself. */

let host: WorkflowHost

beforeAll(async () => {
  host = await startWorkflowHost({
    collections: {
      posts: {
        checks: [
          ({ doc }: Json) => {
            if (doc.code === 'FAULT') throw new Error('The service with the secret address is away.')
            return doc.code === 'W' ? [{ code: 'odd', level: 'warn', message: 'Odd.' }] : []
          },
        ],
        sourceLocaleField: 'sourceLocale',
      },
    } as never,
  })
})
afterAll(() => host.stop())

async function make(data: object = {}): Promise<string> {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Virsraksts', ...data })
  return body.doc.id
}
async function variantOf(id: string): Promise<Json> {
  return (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0]
}
async function made(upTo: 'approve' | 'create' | 'submit', data: object = {}): Promise<string> {
  const id = await make(data)
  const steps = [['author', 'submit'] as const, ['editor', 'approve'] as const]
  for (const [as, action] of steps.slice(0, ['create', 'submit', 'approve'].indexOf(upTo)))
    expect((await host.act(as, id, 'lv', action)).status).toBe(200)
  return id
}
/** What a caller sends of a document: what it saw there. */
async function seen(id: string): Promise<Json> {
  const { revision, submitted } = await variantOf(id)
  return { id, revision, ...(submitted && { version: submitted.version }) }
}
const bulk = (
  as: null | Person,
  action: string,
  body: object,
  { key, locale = 'lv' }: { key?: string; locale?: string } = {},
): Promise<Answer> =>
  host.rest(as, 'POST', `/posts/workflow/${locale}/${action}`, body, key ? { 'Idempotency-Key': key } : {})
const isLive = async (id: string): Promise<boolean> =>
  (await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).status === 200

const NOWHERE = '00000000-0000-4000-8000-000000000000'

describe('a bulk action', () => {
  it('A6: what is approved goes, the others are listed with their reasons', async () => {
    const [first, second] = [await made('approve'), await made('approve', { code: 'W' })]
    const [draft, stale] = [await made('create'), await made('approve')]
    const linked = await made('approve', { related: [draft] })
    const items = await Promise.all([first, draft, stale, linked, second].map(seen))
    items[2].revision -= 1
    items.splice(3, 0, { id: NOWHERE, revision: 1 })
    const { body, status } = await bulk('editor', 'publish', { items })
    expect(status).toBe(200)
    expect(body.locale).toBe('lv')
    expect(body.done).toMatchObject([
      { id: first, repeated: false, variant: { state: 'published' }, warnings: [] },
      { id: second, repeated: false, variant: { state: 'published' }, warnings: [{ code: 'odd' }] },
    ])
    const told = body.refused.map(({ code, id, status }: Json) => [id, status, code])
    expect(told).toEqual([
      [draft, 403, 'notApproved'],
      [stale, 409, 'staleRevision'],
      [NOWHERE, 404, 'notFound'],
      [linked, 422, 'linksNotLive'],
    ])
    expect(body.refused[0]).toMatchObject({
      message: 'There is no approval yet. Submit it for review.',
      reasons: [{ clearedBy: ['admin', 'editor'], code: 'notApproved', kind: 'forbidden' }],
      revision: 1,
      state: 'draft',
    })
    const live = await Promise.all([first, second, draft, stale, linked].map(isLive))
    expect(live).toEqual([true, true, false, false, false])
    // As it would have been told alone.
    const alone = await host.act('editor', linked, 'lv', 'publish')
    const { id: _id, message, status: aloneStatus, ...data } = body.refused[3]
    expect([aloneStatus, message, data]).toEqual([
      alone.status,
      alone.body.errors[0].message,
      alone.body.errors[0].data,
    ])
  })

  it('takes them in their order: what another refers to goes first', async () => {
    const first = await made('approve')
    const second = await made('approve', { related: [first] })
    const { body } = await bulk('editor', 'publish', { items: [await seen(first), await seen(second)] })
    expect([body.done.length, body.refused]).toEqual([2, []])
  })

  it('tells the fault of one, hides its details, and does the others', async () => {
    const [before, faulty, behind] = [
      await made('create'),
      await make({ code: 'FAULT' }),
      await made('create'),
    ]
    const revision = 1
    const items = [before, faulty, behind].map((id) => ({ id, revision }))
    const { body, status } = await bulk('author', 'submit', { items, comment: 'Visi reizē' })
    expect([status, body.done.map(({ id }: Json) => id)]).toEqual([200, [before, behind]])
    expect(body.refused).toEqual([
      {
        code: 'unexpected',
        id: faulty,
        message: 'Something went wrong here. It has been noted; please try again.',
        reasons: [],
        status: 500,
      },
    ])
    const { body: history } = await host.rest('author', 'GET', `/posts/${behind}/workflow/history?locale=lv`)
    expect(history.events[0]).toMatchObject({ comment: 'Visi reizē', type: 'submitted' })
    const { body: none } = await host.rest('author', 'GET', `/posts/${faulty}/workflow/history?locale=lv`)
    expect(none.events.map(({ type }: Json) => type)).toEqual(['created'])
  })

  it('approves the versions seen, and assigns to one person', async () => {
    const ids = [await made('submit'), await made('submit')]
    const items = await Promise.all(ids.map(seen))
    const [, second] = items
    const approved = await bulk('editor', 'approve', { items: [items[0], { ...second, version: 'another' }] })
    expect([approved.body.done.length, approved.body.refused[0].code]).toEqual([1, 'otherVersion'])
    const assigned = await bulk('editor', 'assign', {
      assignee: host.ids.author,
      dueAt: '2027-03-01T10:00:00.000Z',
      items: (await Promise.all(ids.map(seen))).map(({ id, revision }) => ({ id, revision })),
    })
    expect(assigned.body.done.map(({ variant }: Json) => variant.assignee)).toEqual(
      ids.map(() => host.ids.author),
    )
  })

  it('sent again under its key is carried out once, item by item', async () => {
    const [first, second] = [await made('create'), await made('create')]
    const items = [
      { id: first, revision: 1 },
      { id: second, revision: 7 },
    ]
    const send = () => bulk('author', 'submit', { items }, { key: 'bulk-1' })
    const [one, two] = [await send(), await send()]
    expect([one.body.done[0].repeated, two.body.done[0].repeated]).toEqual([false, true])
    expect([one.body.refused[0].code, two.body.refused[0].code]).toEqual(['staleRevision', 'staleRevision'])
    expect((await variantOf(first)).revision).toBe(2)
  })

  it('at the same moment as another: each document is done once', async () => {
    const ids = await Promise.all([made('approve'), made('approve'), made('approve')])
    const items = await Promise.all(ids.map(seen))
    const answers = await Promise.all([
      bulk('editor', 'publish', { items }),
      bulk('editor2', 'publish', { items: items.toReversed() }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.flatMap(({ body }) => body.done.map(({ id }: Json) => id)).sort()).toEqual([...ids].sort())
    expect(answers.flatMap(({ body }) => body.refused.map(({ status }: Json) => status))).toEqual([
      409, 409, 409,
    ])
  })

  it.each<[string, string, (items: Json[]) => object, string]>([
    ['no items', 'submit', () => ({ items: [] }), 'badInput'],
    ['nothing', 'submit', () => ({}), 'badInput'],
    [
      'more than it takes',
      'submit',
      ([item]) => ({ items: Array.from({ length: 101 }, (_, i) => ({ ...item, id: `${i}` })) }),
      'badInput',
    ],
    ['one document twice', 'submit', ([item]) => ({ items: [item, item] }), 'badInput'],
    ['an item without what was seen', 'submit', ([item]) => ({ items: [{ id: item.id }] }), 'badInput'],
    ['other words', 'submit', (items) => ({ actor: 'x', items }), 'badInput'],
    ['other words in an item', 'submit', ([item]) => ({ items: [{ ...item, comment: 'x' }] }), 'badInput'],
    ['no such action', 'nonsense', (items) => ({ items }), 'unknownAction'],
  ])('is refused as a whole: %s', async (_name, action, body, code) => {
    const id = await make()
    const answer = await bulk('author', action, body([{ id, revision: 1 }]))
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, code])
    expect((await variantOf(id)).revision).toBe(1)
  })

  it('knows its languages', async () => {
    const items = [{ id: await make(), revision: 1 }]
    const answer = await bulk('author', 'submit', { items }, { locale: 'xx' })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'unknownLocale'])
  })

  it('is for staff', async () => {
    const items = [{ id: await make(), revision: 1 }]
    expect((await bulk(null, 'submit', { items })).status).toBe(401)
    const data = { roles: [] } as never
    await host.payload.update({ id: host.ids.author2, collection: 'users', data, overrideAccess: true })
    expect((await bulk('author2', 'submit', { items })).status).toBe(404)
  })
})

describe('in GraphQL', () => {
  const BULK = `mutation (
    $action: EditorialAction!, $items: [EditorialBulkItem!]!, $locale: LocaleInputType!, $comment: String, $key: String
  ) {
    editorialBulkAction(
      collection: posts, action: $action, items: $items, locale: $locale, comment: $comment, idempotencyKey: $key
    ) {
      locale
      done { id repeated variant { state revision } warnings { code } }
      refused { id code message status revision state reasons { code kind clearedBy values { name values } } }
    }
  }`
  const ask = async (as: null | Person, variables: object): Promise<Json> =>
    (await host.graphql(as, BULK, { action: 'publish', locale: 'lv', ...variables })).body

  it('does the same', async () => {
    const [approved, draft] = [await made('approve', { code: 'W' }), await made('create')]
    const items = [await seen(approved), await seen(draft), { id: NOWHERE, revision: 0, version: null }]
    const { data, errors } = await ask('editor', { items, key: 'k' })
    expect(errors).toBeUndefined()
    expect(data.editorialBulkAction).toEqual({
      done: [
        {
          id: approved,
          repeated: false,
          variant: { revision: 4, state: 'published' },
          warnings: [{ code: 'odd' }],
        },
      ],
      locale: 'lv',
      refused: [
        {
          code: 'notApproved',
          id: draft,
          message: 'There is no approval yet. Submit it for review.',
          reasons: [{ clearedBy: ['admin', 'editor'], code: 'notApproved', kind: 'forbidden', values: [] }],
          revision: 1,
          state: 'draft',
          status: 403,
        },
        {
          code: 'notFound',
          id: NOWHERE,
          message: 'There is no such document.',
          reasons: [],
          revision: null,
          state: null,
          status: 404,
        },
      ],
    })
    expect((await ask('editor', { items, key: 'k' })).data.editorialBulkAction.done[0].repeated).toBe(true)
  })

  it('refuses what REST refuses', async () => {
    const id = await make()
    const item = { id, revision: 1 }
    for (const items of [
      [],
      [item, item],
      Array.from({ length: 101 }, (_, i) => ({ id: `${i}`, revision: 1 })),
    ]) {
      const { errors } = await ask('editor', { items })
      expect(errors[0].extensions).toMatchObject({ data: { code: 'badInput' }, statusCode: 400 })
    }
    expect((await ask(null, { items: [item] })).errors[0].extensions.statusCode).toBe(401)
  })
})
