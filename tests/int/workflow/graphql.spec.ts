import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
beforeEach(async () => {
  id = await make('Virsraksts')
})

async function make(title: string): Promise<string> {
  const { body } = await host.graphql(
    'author',
    'mutation ($title: String!) { createPost(locale: lv, data: { title: $title }) { id } }',
    { title },
  )
  return body.data.createPost.id
}

const BASIS = 'basis { at fingerprint version }'
const REF = `{ version fingerprint at ${BASIS} }`
const SCHEDULE = '{ by id instant ref { version fingerprint } release wallTime zone }'
const RECORD = `
  approvals { at by step } approved { version fingerprint at authors ${BASIS} by } assignee authors dueAt gone live ${REF}
  revision schedules { publish ${SCHEDULE} unpublish ${SCHEDULE} } state step submitted { version fingerprint at by }
  workflowVersion`
const REASONS = 'reasons { clearedBy code kind message values { name values } }'
const WORKFLOW = `query ($collection: EditorialCollection! = posts, $id: ID!) {
  editorialWorkflow(collection: $collection, id: $id) {
    collection id people { id name } sourceLocale timeZone variants { ${RECORD} actions head liveBy locale next { action roles step } openComments
    freshness { changes { before id kind now path } sourceChangedAt status } refused { action ${REASONS} }
    warnings { action warnings { code level message path } } }
  }
}`
const ACT = `mutation (
  $id: ID!, $action: EditorialAction!, $locale: LocaleInputType!, $revision: Int!, $version: ID, $comment: String,
  $assignee: ID, $dueAt: String, $key: String
) {
  editorialAction(
    collection: posts, id: $id, locale: $locale, action: $action, revision: $revision, version: $version,
    comment: $comment, assignee: $assignee, dueAt: $dueAt, idempotencyKey: $key
  ) { locale repeated warnings { code level message path } variant { ${RECORD} } }
}`
const HISTORY = `query ($id: ID!, $locale: LocaleInputType, $page: Int) {
  editorialHistory(collection: posts, id: $id, locale: $locale, page: $page) {
    page people { id name } totalEvents totalPages
    events {
      actor actorRoles assignee at ${BASIS} bySelf comment dueAt final from hash live { version fingerprint }
      ref { version fingerprint } seq step stepDone type unchanged why workflowVersion
    }
  }
}`

async function read(as: null | Person, document = id): Promise<Json> {
  const { body } = await host.graphql(as, WORKFLOW, { id: document })
  expect(body.errors).toBeUndefined()
  return body.data.editorialWorkflow
}
const variantIn = async (as: Person, locale = 'lv'): Promise<Json> =>
  (await read(as)).variants.find((each: Json) => each.locale === locale)

/** Acts on what the person sees at that moment, unless told otherwise. */
async function act(as: Person, action: string, given: Json = {}): Promise<Json> {
  const seen = await variantIn(as, given.locale)
  const version = ['approve', 'requestChanges'].includes(action) ? seen.submitted?.version : undefined
  const variables = { id, action, locale: 'lv', revision: seen.revision, version, ...given }
  return (await host.graphql(as, ACT, variables)).body
}
async function done(as: Person, action: string, given: Json = {}): Promise<Json> {
  const { data, errors } = await act(as, action, given)
  expect(errors).toBeUndefined()
  return data.editorialAction
}
const anyone = async (locale = 'lv'): Promise<Json> =>
  (
    await host.graphql(
      null,
      'query ($id: String!, $locale: LocaleInputType) { Post(id: $id, locale: $locale) { title } }',
      {
        id,
        locale,
      },
    )
  ).body.data.Post

describe('a review in GraphQL alone', () => {
  it('goes from the draft over changes and an assignment to what is live, and off again', async () => {
    expect(await variantIn('author')).toMatchObject({
      actions: ['submit', 'revert', 'assign'],
      approved: null,
      live: null,
      revision: 1,
      state: 'draft',
    })
    const due = '2027-03-01T10:00:00.000Z'
    expect((await done('editor', 'assign', { assignee: host.ids.author, dueAt: due })).variant).toMatchObject(
      {
        assignee: host.ids.author,
        dueAt: due,
      },
    )
    expect((await done('author', 'submit', { comment: 'Lūdzu' })).variant).toMatchObject({
      state: 'inReview',
      submitted: { by: host.ids.author },
    })
    await done('editor', 'requestChanges', { comment: 'Trūkst datuma.' })
    const { body } = await host.graphql(
      'author',
      'mutation ($id: String!) { updatePost(id: $id, locale: lv, data: { title: "Labots" }) { title } }',
      { id },
    )
    expect(body.data.updatePost.title).toBe('Labots')
    await done('author', 'submit')
    expect(await anyone()).toBeNull()
    const approved = await done('editor', 'approve')
    expect(approved.variant).toMatchObject({ approved: { by: [host.ids.editor] }, state: 'approved' })
    const published = await done('editor', 'publish')
    expect(published).toMatchObject({
      locale: 'lv',
      repeated: false,
      variant: { live: { version: approved.variant.approved.version }, state: 'published' },
      warnings: [],
    })
    expect(await anyone()).toEqual({ title: 'Labots' })
    expect(await anyone('en')).toBeNull()
    expect((await done('editor', 'assign', { assignee: null, dueAt: null })).variant).toMatchObject({
      assignee: null,
      dueAt: null,
    })
    await done('editor', 'unpublish')
    expect(await anyone()).toBeNull()
    await done('author', 'revert', { version: approved.variant.approved.version })
    const { data } = (await host.graphql('editor', HISTORY, { id, locale: 'lv' })).body
    expect(data.editorialHistory.events.map(({ type }: Json) => type)).toEqual(
      [
        ['created', 'assigned', 'submitted', 'changesRequested', 'submitted', 'approved', 'published'],
        ['assigned', 'unpublished', 'reverted'],
      ]
        .flat()
        .reverse(),
    )
  })

  it('and a bypass, with its reason', async () => {
    expect((await act('admin', 'bypass')).errors[0].extensions).toMatchObject({
      data: { code: 'commentMissing' },
      statusCode: 400,
    })
    expect((await done('admin', 'bypass', { comment: 'Avārija' })).variant.state).toBe('published')
    expect(await anyone()).toEqual({ title: 'Virsraksts' })
  })

  it('is carried out once under its key', async () => {
    const given = { key: 'k1', revision: 1 }
    const [first, second] = [await done('author', 'submit', given), await done('author', 'submit', given)]
    expect([first.repeated, second.repeated, second.variant.revision]).toEqual([false, true, 2])
  })
})

describe('refusals', () => {
  const submitted = () => done('author', 'submit')
  it.each<[name: string, status: number, code: string, try_: () => Promise<Json>]>([
    ['a text too long', 400, 'badInput', () => act('author', 'submit', { comment: 'x'.repeat(5_001) })],
    ['a negative revision', 400, 'badInput', () => act('author', 'submit', { revision: -1 })],
    ['a date that is none', 400, 'badInput', () => act('author', 'assign', { dueAt: 'tomorrow' })],
    ['a key too long', 400, 'badInput', () => act('author', 'submit', { key: 'x'.repeat(101) })],
    ['no version', 400, 'versionMissing', () => act('author', 'revert')],
    ['not one’s role', 403, 'roleMissing', () => act('author', 'unpublish')],
    ['no approval', 403, 'notApproved', () => act('editor', 'publish')],
    ['an old revision', 409, 'staleRevision', () => act('author', 'submit', { revision: 0 })],
    ['another state', 409, 'wrongState', () => act('editor', 'approve')],
    [
      'another version',
      409,
      'otherVersion',
      async () => (await submitted(), act('editor', 'approve', { version: 'x' })),
    ],
    ['a language without its title', 422, 'incomplete', () => act('translator', 'submit', { locale: 'en' })],
    [
      'no such document',
      404,
      'notFound',
      () => act('author', 'submit', { id: '00000000-0000-4000-8000-000000000000' }),
    ],
  ])('%s: %i %s, in the words of REST', async (_name, statusCode, code, tries) => {
    const { data, errors } = await tries()
    expect(data).toEqual({ editorialAction: null })
    expect(errors).toHaveLength(1)
    expect(errors[0].extensions).toMatchObject({ data: { code }, statusCode })
    expect(errors[0].message).not.toMatch(/Something went wrong|editorialWorkflow:/)
  })

  it('tell where the variant stands, and every reason', async () => {
    const { errors } = await act('author', 'submit', { revision: 0 })
    const inRest = await host.act('author', id, 'lv', 'submit', { revision: 0 })
    expect(errors[0].extensions.data).toEqual(inRest.body.errors[0].data)
    expect(errors[0].message).toBe(inRest.body.errors[0].message)
    expect(errors[0].extensions.data).toMatchObject({ revision: 1, state: 'draft' })
  })

  it('name what the schema does not know', async () => {
    const act_ = (args: string) =>
      host.graphql('author', `mutation { editorialAction(${args}) { repeated } }`)
    for (const [args, word] of [
      [`collection: posts, id: "${id}", locale: lv, action: nonsense, revision: 1`, 'nonsense'],
      [`collection: users, id: "${id}", locale: lv, action: submit, revision: 1`, 'users'],
      [`collection: posts, id: "${id}", locale: xx, action: submit, revision: 1`, 'xx'],
      [`collection: posts, id: "${id}", locale: lv, action: submit`, 'revision'],
      [`collection: posts, id: "${id}", locale: lv, action: submit, revision: 1, actor: "x"`, 'actor'],
    ] as const) {
      const { body } = await act_(args)
      expect(body.data).toBeUndefined()
      expect(JSON.stringify(body.errors)).toContain(word)
    }
    const variables = { id, action: 'nonsense', locale: 'lv', revision: 1 }
    expect(JSON.stringify((await host.graphql('author', ACT, variables)).body)).toContain('EditorialAction')
    expect((await variantIn('author')).revision).toBe(1)
  })
})

describe('the same as REST', () => {
  /** GraphQL has no maps: lists of pairs stand for them, and what is not there is null. */
  const likeRest = ({ refused, warnings, ...variant }: Json): Json => ({
    ...variant,
    warnings: Object.fromEntries(warnings.map((each: Json) => [each.action, each.warnings])),
    refused: Object.fromEntries(
      refused.map(({ action, reasons }: Json) => [
        action,
        reasons.map(({ values, ...reason }: Json) => ({
          ...reason,
          ...(values.length > 0 && {
            values: Object.fromEntries(values.map((each: Json) => [each.name, each.values])),
          }),
        })),
      ]),
    ),
  })
  const asMap = (people: Json[]): Json => Object.fromEntries(people.map(({ id: who, name }) => [who, name]))
  /** Values come as texts, in lists. */
  const asTexts = (variant: Json): Json => ({
    ...variant,
    refused: Object.fromEntries(
      Object.entries(variant.refused as Record<string, Json[]>).map(([action, reasons]) => [
        action,
        reasons.map(({ values, ...reason }) => ({
          ...reason,
          ...(values && {
            values: Object.fromEntries(
              Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)]),
            ),
          }),
        })),
      ]),
    ),
  })

  it.each(['author', 'editor', 'translator', 'admin'] as const)('for the %s, at every step', async (as) => {
    const steps = [
      () => done('author', 'submit'),
      () => done('editor2', 'approve'),
      () => done('editor2', 'publish'),
    ]
    for (const step of [null, ...steps]) {
      await step?.()
      const inRest = (await host.rest(as, 'GET', `/posts/${id}/workflow`)).body
      const inGraphQL = await read(as)
      expect({
        ...inGraphQL,
        people: asMap(inGraphQL.people),
        variants: inGraphQL.variants.map(likeRest),
      }).toEqual({
        ...inRest,
        variants: inRest.variants.map(asTexts),
      })
    }
  })

  it('in the history, without what is not said', async () => {
    await done('author', 'submit', { comment: 'x' })
    await done('editor', 'approve')
    await done('editor', 'publish')
    const { data } = (await host.graphql('editor', HISTORY, { id, locale: 'lv' })).body
    const inRest = (await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=lv`)).body
    const said = (event: Json) =>
      Object.fromEntries(
        Object.entries(event)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name, name === 'step' ? String(value) : value]),
      )
    const { events, people } = data.editorialHistory
    expect({ ...data.editorialHistory, events: events.map(said), people: asMap(people) }).toEqual({
      ...inRest,
      events: inRest.events.map(said),
    })
  })
})

describe('the history', () => {
  it('comes in pages of 50, the newest first', async () => {
    for (let i = 0; i < 55; i += 1)
      await done('author', 'assign', { dueAt: `2027-01-01T00:00:${10 + (i % 50)}Z` })
    const page = async (number?: number) =>
      (await host.graphql('author', HISTORY, { id, page: number })).body.data.editorialHistory
    const [first, second, third] = [await page(), await page(2), await page(3)]
    expect(first).toMatchObject({ page: 1, totalEvents: 56, totalPages: 2 })
    expect([...first.events, ...second.events].map(({ seq }: Json) => seq)).toEqual(
      Array.from({ length: 56 }, (_, i) => 56 - i),
    )
    expect(third.events).toEqual([])
    const { errors } = (await host.graphql('author', HISTORY, { id, page: 0 })).body
    expect(errors[0].extensions).toMatchObject({ data: { code: 'badInput' }, statusCode: 400 })
    expect(
      (await host.graphql('author', HISTORY, { id, locale: 'en' })).body.errors[0].extensions.statusCode,
    ).toBe(404)
  })

  it('outlives the document', async () => {
    await host.graphql('author', 'mutation ($id: String!) { deletePost(id: $id) { id } }', { id })
    const { data } = (await host.graphql('editor', HISTORY, { id })).body
    expect(data.editorialHistory.events.map(({ type, why }: Json) => [type, why])).toEqual([
      ['discarded', 'deleted'],
      ['created', null],
    ])
  })
})

describe('the queue', () => {
  const QUEUE = `query (
    $assignee: ID, $collection: EditorialCollection, $due: String, $limit: Int, $locale: LocaleInputType,
    $mine: Boolean, $overdue: Boolean, $page: Int, $state: EditorialState
  ) {
    editorialQueue(
      assignee: $assignee, collection: $collection, due: $due, limit: $limit, locale: $locale, mine: $mine,
      overdue: $overdue, page: $page, state: $state
    ) {
      collections page timeZone totalPages totalRows
      rows {
        actions assignee assigneeName authors changedAt changedBy changedByName collection document dueAt freshness
        isLive liveAt locale revision sourceChangedAt state step title version
      }
    }
  }`
  const queue = async (as: null | Person, filter: object = {}) => (await host.graphql(as, QUEUE, filter)).body
  const documents = async (as: Person, filter: object): Promise<string[]> =>
    (await queue(as, filter)).data.editorialQueue.rows.map(({ document }: Json) => document)

  it('is filtered as in REST', async () => {
    const past = new Date(Date.now() - 60_000).toISOString()
    await done('editor', 'assign', { assignee: host.ids.translator, dueAt: past })
    await done('author', 'submit')
    for (const filter of [
      { mine: true },
      { assignee: host.ids.translator },
      { mine: true, overdue: true, state: 'inReview', locale: 'lv', collection: 'posts', due: past },
    ]) {
      expect(await documents('translator', filter)).toEqual([id])
      const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))
      const inRest = await host.rest('translator', 'GET', `/editorial/queue?${query.toString()}`)
      expect((await queue('translator', filter)).data.editorialQueue).toEqual(inRest.body)
    }
    expect(await documents('editor2', { mine: true })).toEqual([])
    expect(await documents('translator', { mine: true, state: 'draft' })).toEqual([])
    expect(await documents('translator', { mine: true, locale: 'en' })).toEqual([])
    const { data } = await queue('editor', { limit: 1, page: 2 })
    expect(data.editorialQueue).toMatchObject({ page: 2, rows: [{}] })
    expect(data.editorialQueue.totalPages).toBe(data.editorialQueue.totalRows)
    for (const wrong of [{ limit: 0 }, { limit: 101 }, { page: 0 }, { due: 'yesterday' }])
      expect((await queue('editor', wrong)).errors[0].extensions).toMatchObject({
        data: { code: 'badInput' },
        statusCode: 400,
      })
  })
})

describe('the order of the queue', () => {
  it('is by date, and what has none comes after, each row once', async () => {
    const dates = ['2027-05-01', '2027-04-01', null, '2027-06-01', null, '2027-04-01', null]
    for (const date of dates) {
      id = await make('Rindā')
      const dueAt = date && `${date}T00:00:00.000Z`
      await done('editor', 'assign', { assignee: host.ids.admin, dueAt })
    }
    const page = async (number: number, limit: number): Promise<Json> =>
      (
        await host.graphql(
          'editor',
          `query ($of: ID, $page: Int, $limit: Int) {
            editorialQueue(assignee: $of, page: $page, limit: $limit) { totalRows totalPages rows { document dueAt } }
          }`,
          { limit, of: host.ids.admin, page: number },
        )
      ).body.data.editorialQueue
    const whole = await page(1, 100)
    expect(whole).toMatchObject({ totalPages: 1, totalRows: 7 })
    expect(whole.rows.map(({ dueAt }: Json) => dueAt?.slice(0, 10) ?? null)).toEqual([...dates].sort())
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(7 / limit) }, (_, i) => page(i + 1, limit)),
      )
      expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows)
    }
    expect((await page(9, 2)).rows).toEqual([])
  })
})

describe('what the project hides from somebody', () => {
  it('has no workflow for them either', async () => {
    const { config } = host.payload.collections['posts' as never] as Json
    const was = config.access.read
    config.access.read = () => ({ title: { not_equals: 'Slepens' } })
    try {
      expect((await variantIn('author')).state).toBe('draft')
      const hidden: Json = await host.payload.create({
        collection: 'posts' as never,
        data: { title: 'Slepens' } as never,
        draft: true,
        locale: 'lv' as never,
        overrideAccess: true,
      })
      const variables = { id: String(hidden.id), action: 'submit', locale: 'lv', revision: 1 }
      for (const query of [WORKFLOW, HISTORY, ACT])
        expect((await host.graphql('author', query, variables)).body.errors[0].extensions.statusCode).toBe(
          404,
        )
      expect((await host.act('author', String(hidden.id), 'lv', 'submit', { revision: 1 })).status).toBe(404)
    } finally {
      config.access.read = was
    }
    expect((await variantIn('author')).state).toBe('draft')
  })
})

describe('outsiders', () => {
  const asked = (as: null | Person | 'reader') =>
    Promise.all(
      [
        [WORKFLOW, { id }],
        [HISTORY, { id }],
        ['{ editorialQueue { totalRows } }', {}],
        [ACT, { id, action: 'submit', locale: 'lv', revision: 1 }],
      ].map(async ([query, variables]) => {
        const { body } = await host.graphql(as as Person, query as string, variables as object)
        return [Object.values(body.data), body.errors[0].extensions]
      }),
    )

  it('B2: get nothing, signed in or not', async () => {
    for (const [data, extensions] of await asked(null)) {
      expect(data).toEqual([null])
      expect(extensions).toMatchObject({ data: { code: 'signIn' }, statusCode: 401 })
    }
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: [] } as never,
      overrideAccess: true,
    })
    for (const [data, extensions] of await asked('author2')) {
      expect(data).toEqual([null])
      expect(extensions).toEqual({ data: { code: 'notFound' }, name: expect.any(String), statusCode: 404 })
    }
    expect((await variantIn('author')).revision).toBe(1)
  })
})

describe('lists of a collection', () => {
  const LIST = `query ($where: Post_where, $sort: String, $limit: Int, $page: Int) {
    Posts(where: $where, sort: $sort, limit: $limit, page: $page, draft: true, locale: lv) {
      docs { id workflow { lv en } } totalDocs totalPages page hasNextPage hasPrevPage
    }
    countPosts(where: $where, draft: true) { totalDocs }
  }`
  const list = async (as: null | Person, variables: object): Promise<Json> =>
    (await host.graphql(as, LIST, variables)).body
  const inRest = (as: null | Person, query: string) =>
    host.rest(as, 'GET', `/posts?locale=lv&draft=true&depth=0&${query}`)
  const idsOf = (docs: Json[]): string[] => docs.map((doc) => doc.id)
  const sorted = (ids: string[]): string[] => [...ids].sort()
  let made: Record<'approved' | 'draft' | 'inReview' | 'published', string>
  let only: string

  beforeAll(async () => {
    const [draft, inReview, approved, published] = [
      await make('4'),
      await make('3'),
      await make('2'),
      await make('1'),
    ]
    made = { approved, draft, inReview, published }
    for (const each of [inReview, approved, published]) await host.act('author', each, 'lv', 'submit')
    for (const each of [approved, published]) await host.act('editor', each, 'lv', 'approve')
    await host.act('editor', published, 'lv', 'publish')
    await host.rest('translator', 'PATCH', `/posts/${published}?locale=en`, { title: 'One' })
    await host.act('translator', published, 'en', 'submit')
    only = Object.values(made)
      .map((each, i) => `where[and][0][id][in][${i}]=${each}`)
      .join('&')
  })

  it.each<[string, string, object, (keyof typeof made)[]]>([
    [
      'a state',
      'where[and][1][workflow.lv][equals]=inReview',
      { workflow__lv: { equals: 'inReview' } },
      ['inReview'],
    ],
    [
      'several',
      'where[and][1][workflow.lv][in]=approved,published',
      { workflow__lv: { in: ['approved', 'published'] } },
      ['approved', 'published'],
    ],
    [
      'none of',
      'where[and][1][workflow.lv][not_in]=approved,draft',
      { workflow__lv: { not_in: ['approved', 'draft'] } },
      ['inReview', 'published'],
    ],
    [
      'what is not begun either',
      'where[and][1][workflow.en][equals]=draft',
      { workflow__en: { equals: 'draft' } },
      ['approved', 'draft', 'inReview'],
    ],
    [
      'both languages',
      'where[and][1][workflow.en][equals]=inReview&where[and][1][workflow.lv][not_equals]=draft',
      { workflow__en: { equals: 'inReview' }, workflow__lv: { not_equals: 'draft' } },
      ['published'],
    ],
    [
      'one or the other',
      'where[and][1][or][0][workflow.lv][equals]=draft&where[and][1][or][1][title][equals]=1',
      { OR: [{ workflow__lv: { equals: 'draft' } }, { title: { equals: '1' } }] },
      ['draft', 'published'],
    ],
    [
      'nothing',
      'where[and][1][workflow.lv][equals]=changesRequested&where[and][1][workflow.en][equals]=inReview',
      { workflow__lv: { equals: 'changesRequested' }, workflow__en: { equals: 'inReview' } },
      [],
    ],
  ])('are filtered by state: %s', async (_name, query, where, expected) => {
    const ids = sorted(expected.map((name) => made[name]))
    const { body, status } = await inRest('translator', `${only}&${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(sorted(idsOf(body.docs))).toEqual(ids)
    const { data, errors } = await list('translator', {
      where: { AND: [{ id: { in: Object.values(made) } }, where] },
    })
    expect(errors).toBeUndefined()
    expect(sorted(idsOf(data.Posts.docs))).toEqual(ids)
    const counted = await host.rest('translator', 'GET', `/posts/count?locale=lv&${only}&${query}`)
    expect(counted.body.totalDocs).toBe(ids.length)
  })

  it('are sorted by state, in the order of the workflow, then by what else is asked, in pages', async () => {
    const order = [made.draft, made.inReview, made.approved, made.published]
    const { body } = await inRest('author', `${only}&sort=workflow.lv`)
    expect(idsOf(body.docs)).toEqual(order)
    expect(body.docs[3].workflow).toEqual({ lv: 'published', en: 'inReview' })
    expect(idsOf((await inRest('author', `${only}&sort=-workflow.lv`)).body.docs)).toEqual(
      [...order].reverse(),
    )
    expect(idsOf((await inRest('author', `${only}&sort=-workflow.en,title`)).body.docs)).toEqual([
      made.published,
      made.approved,
      made.inReview,
      made.draft,
    ])
    const second = await inRest('author', `${only}&sort=workflow.lv&limit=3&page=2`)
    expect(second.body).toMatchObject({
      hasNextPage: false,
      hasPrevPage: true,
      limit: 3,
      nextPage: null,
      page: 2,
      prevPage: 1,
      totalDocs: 4,
      totalPages: 2,
    })
    expect(idsOf(second.body.docs)).toEqual([made.published])
    expect((await inRest('author', `${only}&sort=workflow.lv&page=9`)).body.docs).toEqual([])
    const where = { id: { in: Object.values(made) }, workflow__lv: { not_equals: 'published' } }
    const { data } = await list('author', { where, sort: '-workflow.lv', limit: 2 })
    expect(data.Posts).toMatchObject({
      docs: [
        { id: made.approved, workflow: { lv: 'approved', en: 'draft' } },
        { id: made.inReview, workflow: { lv: 'inReview', en: 'draft' } },
      ],
      hasNextPage: true,
      totalDocs: 3,
    })
  })

  it('refuse what is no state', async () => {
    for (const query of [
      'where[workflow.lv][equals]=nonsense',
      'where[workflow.lv][like]=dra',
      'sort=title,workflow.lv',
    ])
      expect([query, (await inRest('author', query)).body.errors?.[0]?.data?.code]).toEqual([
        query,
        'badInput',
      ])
    expect((await inRest('author', 'where[workflow.xx][equals]=draft')).status).toBe(400)
  })

  it('are what a bulk update is about', async () => {
    const { body } = await host.rest(
      'author',
      'PATCH',
      `/posts?locale=lv&${only}&where[and][1][workflow.lv][equals]=draft`,
      { code: 'bulk' },
    )
    expect([body.errors, idsOf(body.docs)]).toEqual([[], [made.draft]])
  })

  it('A16: take no state from a client', async () => {
    await host.rest('admin', 'PATCH', `/posts/${made.draft}?locale=lv`, { workflow: { lv: 'published' } })
    expect(
      (await host.rest('admin', 'GET', `/posts/${made.draft}?locale=lv&draft=true`)).body.workflow,
    ).toEqual({
      lv: 'draft',
      en: 'draft',
    })
  })

  it('B4: tell outsiders nothing, and refuse the field as one that is not there', async () => {
    const shown = await host.rest(null, 'GET', `/posts?locale=lv&where[id][equals]=${made.published}`)
    expect(shown.body.docs).toHaveLength(1)
    expect(JSON.stringify(shown.body)).not.toMatch(/workflow|inReview/)
    const asked = async (path: string, field: string) => {
      const { body, status } = await host.rest(null, 'GET', path.replaceAll('FIELD', field))
      return [status, JSON.stringify(body).replaceAll('nonsense', 'workflow')]
    }
    for (const path of [
      '/posts?where[FIELD][equals]=inReview',
      '/posts/count?where[FIELD][equals]=inReview',
    ]) {
      const [status, answer] = await asked(path, 'workflow.lv')
      expect(status).toBe(400)
      expect([status, answer]).toEqual(await asked(path, 'nonsense.lv'))
    }
    const sortedBy = await host.rest(null, 'GET', '/posts?locale=lv&sort=workflow.lv')
    expect(sortedBy.status).toBe(400)
    expect((await list(null, { where: { workflow__lv: { equals: 'inReview' } } })).data.Posts).toBeNull()
    expect((await list(null, { sort: 'workflow.lv' })).data.Posts).toBeNull()
    const related = '/posts?where[related.workflow.lv][equals]=inReview'
    for (const as of [null, 'author'] as const) expect((await host.rest(as, 'GET', related)).status).toBe(400)
  })
})
