import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewWorkflow, type Action, type GuardName, type Workflow } from '@plugins/editorial-workflow/core'
import { USERS_LOOKED_THROUGH } from '@plugins/editorial-workflow/payload/otherReviewer'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

/* Who may: beside roles, by language, by the access of the project, by whose text it is, and by who else is there. */

const withFields = withCollection('users', (users) => ({
  ...users,
  fields: [
    ...users.fields,
    { name: 'hasLeft', type: 'checkbox' },
    { name: 'languages', type: 'text', hasMany: true },
  ],
}))

let host: WorkflowHost
let id: string

async function start(options: object): Promise<void> {
  host = await startWorkflowHost(options, withFields)
}
const told = ({ body, status }: Answer): Json => [status, body.errors?.[0]?.data?.code]
const reasonsOf = ({ body }: Answer): Json[] => body.errors?.[0]?.data?.reasons
const variant = async (as: Person = 'editor', locale = 'lv'): Promise<Json> =>
  (await host.rest(as, 'GET', `/posts/${id}/workflow`)).body.variants.find(
    (each: Json) => each.locale === locale,
  )
const save = (as: Person, locale: string, data: object): Promise<Answer> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, data)
const change = (who: Person, data: object) =>
  host.payload.update({ id: host.ids[who], collection: 'users', data: data as never, overrideAccess: true })

async function make(as: Person = 'author'): Promise<void> {
  const { body, status } = await host.rest(as, 'POST', '/posts?locale=lv', { title: 'Virsraksts' })
  expect(status, JSON.stringify(body)).toBe(201)
  id = body.doc.id
}
async function go(...steps: [as: Person, action: string, locale?: string][]): Promise<void> {
  for (const [as, action, locale = 'lv'] of steps) {
    const { body, status } = await host.act(as, id, locale, action)
    expect([action, status, JSON.stringify(body)]).toEqual([action, 200, expect.any(String)])
  }
}
async function bothLive(): Promise<void> {
  await go(['author', 'submit'], ['editor', 'approve'], ['editor', 'publish'])
  await save('translator', 'en', { title: 'Title' })
  await go(['translator', 'submit', 'en'], ['editor', 'approve', 'en'], ['editor', 'publish', 'en'])
}

describe('authors who are alone', () => {
  beforeAll(() =>
    start({
      isActive: (user: Json) => !user.hasLeft,
      mayActOn: ({ locale, user }: Json) => !user.languages?.length || user.languages.includes(locale),
      workflow: { ...reviewWorkflow, selfApprovalAfterHours: 1 },
    }),
  )
  afterAll(() => host.stop())
  beforeEach(async () => {
    vi.useFakeTimers({ now: new Date(), toFake: ['Date'] })
    await make('editor')
    await go(['editor', 'submit'])
  })
  afterEach(async () => {
    vi.useRealTimers()
    for (const who of ['admin', 'editor2'] as const) await change(who, { hasLeft: false, languages: [] })
  })
  const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)
  const approve = () => host.act('editor', id, 'lv', 'approve')

  it('approve their own text after the waiting time, and the record says so', async () => {
    await change('admin', { hasLeft: true })
    await change('editor2', { hasLeft: true })
    wait(59)
    expect(told(await approve())).toEqual([403, 'ownText'])
    expect((await variant()).refused.approve).toMatchObject([{ code: 'ownText' }])
    wait(2)
    expect((await variant()).actions).toContain('approve')
    expect((await approve()).status).toBe(200)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=lv`)
    expect(body.events[0]).toMatchObject({ actor: host.ids.editor, bySelf: true, type: 'approved' })
  })

  it.each<[string, () => Promise<unknown>]>([
    ['another editor is there', () => change('admin', { hasLeft: true })],
    ['an administrator is there', () => change('editor2', { hasLeft: true })],
  ])('do not while %s', async (_name, others) => {
    await others()
    wait(61)
    expect(told(await approve())).toEqual([403, 'ownText'])
  })

  it('may where the others do not act in this language', async () => {
    await change('admin', { languages: ['en'] })
    await change('editor2', { languages: ['en'] })
    wait(61)
    expect((await approve()).status).toBe(200)
  })

  it('do not where there are more users than are looked through', async () => {
    await change('admin', { hasLeft: true })
    await change('editor2', { hasLeft: true })
    const users = Array.from({ length: USERS_LOOKED_THROUGH }, (_, i) => ({ email: `reader${i}@host.test` }))
    for (const data of users)
      await host.payload.db.create({ collection: 'users', data, returning: false } as never)
    wait(61)
    expect(told(await approve())).toEqual([403, 'ownText'])
    await host.payload.db.deleteMany({
      collection: 'users',
      where: { email: { like: 'reader' } },
    })
    expect((await approve()).status).toBe(200)
  })
})

describe('the access of the project', () => {
  const asked: Json[] = []
  beforeAll(() =>
    start({
      mayActOn: (input: Json) => {
        asked.push(input)
        return !input.user.languages?.length || input.user.languages.includes(input.locale)
      },
    }),
  )
  afterAll(() => host.stop())
  beforeEach(() => make())

  /** Runs with another `update` access. */
  async function whileUpdate(access: Json, work: () => Promise<void>): Promise<void> {
    const { config } = host.payload.collections['posts' as never] as Json
    const was = config.access.update
    config.access.update = access
    try {
      await work()
    } finally {
      config.access.update = was
    }
  }

  it.each<[string, Json]>([
    ['no', () => false],
    ['a query that does not fit', () => ({ title: { equals: 'Cits' } })],
    ['a query on the document', ({ id: asked }: Json) => ({ id: { not_equals: asked } })],
  ])('`update` says %s: no submit, revert or withdraw, but review and publication', async (_name, access) => {
    const { head } = await variant()
    await save('author', 'lv', { title: 'Virsraksts 2' })
    await whileUpdate(access, async () => {
      for (const [action, body] of [
        ['submit', {}],
        ['revert', { version: head }],
      ] as const)
        expect(told(await host.act('author', id, 'lv', action, body))).toEqual([403, 'updateNotAllowed'])
      const { actions, refused } = await variant('author')
      expect(actions).toEqual(['assign'])
      expect(refused.submit).toEqual([
        {
          clearedBy: [],
          code: 'updateNotAllowed',
          kind: 'forbidden',
          message: 'You may not change this document.',
        },
      ])
    })
    await go(['author', 'submit'])
    await whileUpdate(access, async () => {
      expect(told(await host.act('author', id, 'lv', 'withdraw'))).toEqual([403, 'updateNotAllowed'])
      await go(['editor', 'approve'], ['editor', 'publish'], ['editor', 'unpublish'])
    })
  })

  it('a query is asked of the newest version, in the language of the action', async () => {
    await save('author', 'lv', { title: 'Jaunākais' })
    await save('translator', 'en', { title: 'Newest' })
    await whileUpdate(
      () => ({ title: { equals: 'Newest' } }),
      async () => {
        expect((await variant('author', 'en')).actions).toContain('submit')
        expect(told(await host.act('author', id, 'lv', 'submit'))).toEqual([403, 'updateNotAllowed'])
      },
    )
  })

  it('restoring a version asks it too', async () => {
    const { head } = await variant()
    await whileUpdate(
      () => false,
      async () =>
        expect(told(await host.rest('author', 'POST', `/posts/versions/${head}?locale=lv`))).toEqual([
          403,
          'updateNotAllowed',
        ]),
    )
  })

  it('E5: `mayActOn` bars languages: a translator acts on their own only', async () => {
    await change('translator', { languages: ['en'] })
    await change('editor2', { languages: ['lv'] })
    await save('translator', 'en', { title: 'Title' })
    asked.length = 0
    expect((await variant('translator')).refused).toMatchObject({
      approve: [{ code: 'roleMissing' }],
      submit: [
        {
          clearedBy: [],
          code: 'localeNotAllowed',
          kind: 'forbidden',
          message: 'You may not do this in this language.',
        },
      ],
    })
    // Whoever lacks the role is not asked about.
    const roles: Action[] = ['assign', 'revert', 'submit', 'withdraw']
    const ask = (locale: string) => roles.map((action) => ({ action, collection: 'posts', locale }))
    expect(
      asked
        .map(({ user: _user, ...rest }) => rest)
        .sort((a, b) => `${b.locale}${a.action}`.localeCompare(`${a.locale}${b.action}`)),
    ).toEqual([...ask('lv'), ...ask('en')])
    for (const action of ['submit', 'assign'])
      expect(told(await host.act('translator', id, 'lv', action, { assignee: null, revision: 1 }))).toEqual([
        403,
        'localeNotAllowed',
      ])
    await go(['translator', 'submit', 'en'])
    expect(told(await host.act('editor2', id, 'en', 'approve'))).toEqual([403, 'localeNotAllowed'])
    const { data } = (
      await host.graphql(
        'translator',
        `mutation { editorialAction(collection: posts, id: "${id}", locale: lv, action: submit, revision: 1) { repeated } }`,
      )
    ).body.errors[0].extensions
    expect(data).toMatchObject({ code: 'localeNotAllowed', revision: 1, state: 'draft' })
    await change('editor2', { languages: [] })
  })
})

describe('withdrawing', () => {
  beforeAll(() => start({}))
  afterAll(() => host.stop())
  beforeEach(() => make())

  it('is for whoever sent it in, its authors and its reviewers', async () => {
    for (const as of ['author', 'author2', 'editor'] as const) {
      // Written by the author, sent in by the other one.
      await go(['author2', 'submit'])
      const other = await host.act('translator', id, 'lv', 'withdraw')
      expect(told(other)).toEqual([403, 'notOwnSubmission'])
      expect(reasonsOf(other)[0].clearedBy).toEqual(['author', 'admin', 'editor'])
      expect((await variant('translator')).refused.withdraw).toMatchObject([{ code: 'notOwnSubmission' }])
      await go([as, 'withdraw'])
    }
  })

  it('of an approval is for its authors and the reviewers', async () => {
    for (const as of ['author', 'editor2'] as const) {
      await go(['author', 'submit'], ['editor', 'approve'])
      expect(told(await host.act('author2', id, 'lv', 'withdraw'))).toEqual([403, 'notOwnSubmission'])
      await go([as, 'withdraw'])
    }
  })
})

describe('E9: the original', () => {
  beforeAll(() => start({}))
  afterAll(() => host.stop())
  beforeEach(() => make())

  it('stays as long as a translation of it is live', async () => {
    await bothLive()
    const answer = await host.act('editor', id, 'lv', 'unpublish')
    expect(told(answer)).toEqual([409, 'translationsLive'])
    expect(reasonsOf(answer)).toEqual([
      {
        clearedBy: ['admin', 'editor'],
        code: 'translationsLive',
        kind: 'conflict',
        message:
          'A translation of it is still live: en. Unpublish the translation first, so that it does not stand without its original.',
        values: { locales: ['en'] },
      },
    ])
    expect((await variant()).refused.unpublish).toEqual(reasonsOf(answer))
    expect((await variant('editor', 'en')).actions).toContain('unpublish')
    await go(['editor', 'unpublish', 'en'], ['editor', 'unpublish'])
  })

  it('is what readers have, whatever the draft says of its language', async () => {
    await bothLive()
    await save('author', 'lv', { sourceLocale: 'en' })
    expect(told(await host.act('editor', id, 'lv', 'unpublish'))).toEqual([409, 'translationsLive'])
    expect((await variant('editor', 'en')).actions).toContain('unpublish')
  })

  it('is refused while a translation goes live at the same moment, or the other way round', async () => {
    await go(['author', 'submit'], ['editor', 'approve'], ['editor', 'publish'])
    await save('translator', 'en', { title: 'Title' })
    await go(['translator', 'submit', 'en'], ['editor', 'approve', 'en'])
    const answers = await Promise.all([
      host.act('editor', id, 'lv', 'unpublish'),
      host.act('editor2', id, 'en', 'publish'),
    ])
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })
})

describe('a project with a table of its own', () => {
  const guards: Partial<Record<Action, GuardName[]>> = { publish: [], unpublish: ['isLive'] }
  const workflow: Workflow = {
    ...reviewWorkflow,
    transitions: reviewWorkflow.transitions.map((each) => ({
      ...each,
      guards: guards[each.action] ?? each.guards,
    })),
  }
  beforeAll(() => start({ workflow }))
  afterAll(() => host.stop())
  beforeEach(() => make())

  it('E9: takes the original off alone, if it leaves the guard out', async () => {
    await bothLive()
    await go(['editor', 'unpublish'])
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).status).toBe(404)
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=en`)).body.title).toBe('Title')
  })

  it('publishes nothing but what the record says, whatever guards it has', async () => {
    await go(['author', 'submit'], ['editor', 'approve'])
    const { approved } = await variant()
    const { docs } = await host.payload.db.findVersions<Json>({
      collection: 'posts' as never,
      locale: 'all',
      where: { id: { equals: approved.version } },
    })
    const [found]: Json[] = docs
    await host.payload.db.updateVersion<Json>({
      id: approved.version,
      collection: 'posts' as never,
      versionData: { ...found, version: { ...found.version, code: 'smuggled in' } },
    })
    expect(told(await host.act('editor', id, 'lv', 'publish'))).toEqual([409, 'versionChanged'])
    expect((await variant()).revision).toBe(3)
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).status).toBe(404)
  })
})
