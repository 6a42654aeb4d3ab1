import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql, PASSWORD, rest, startApp, type Answer, type App, type Caller } from '../helpers/app'
import { makeArticle } from '../helpers/content'
import { dump } from '../helpers/dump'

let app: App
let article: string
let draft: string

beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app, { lv: 'Dzīvs raksts', en: 'Live article', publish: ['lv', 'en'] })
  draft = await makeArticle(app, { lv: 'Melnraksts' })
})
afterAll(() => app.stop())

type Account = {
  apiKeyIndex?: string | null
  email: string
  id: string
  languages?: string[] | null
  lockUntil?: string | null
  resetPasswordToken?: string | null
  roles: string[]
}

/** An account as the database holds it. */
async function stored(email: string): Promise<Account | undefined> {
  const found = await app.payload.db.findOne<Account>({
    collection: 'users',
    where: { email: { equals: email } },
  })
  return found ?? undefined
}

const failed = ({ body, status }: Answer): boolean => status >= 400 || Boolean(body.errors?.length)

describe('signing in', () => {
  type SignIn = (email: string, password: string) => Promise<Answer>
  const ways: [name: string, SignIn][] = [
    ['REST', (email, password) => rest('POST', '/users/login', { body: { email, password } })],
    [
      'GraphQL',
      (email, password) =>
        graphql(
          'mutation ($e: String!, $p: String!) { loginUser(email: $e, password: $p) { token user { id } } }',
          {
            variables: { e: email, p: password },
          },
        ),
    ],
  ]

  async function register(email: string): Promise<void> {
    const body = { email, name: 'X', password: PASSWORD, roles: ['author'] }
    const { status } = await rest('POST', '/users', { as: app.people.admin, body })
    expect(status).toBe(201)
  }

  it.each(ways)(
    'tells nobody whether an account exists, nor that it is locked (%s)',
    async (name, signIn) => {
      const email = `locked-${name.toLowerCase()}@tilts.test`
      await register(email)
      const wrong = await signIn(email, 'wrong password')
      const unknown = await signIn('nobody@tilts.test', 'wrong password')
      for (let n = 2; n <= 5; n += 1) {
        expect((await stored(email))?.lockUntil).toBeFalsy()
        expect(told(await signIn(email, 'wrong password'))).toEqual(told(wrong))
      }
      expect(new Date((await stored(email))?.lockUntil ?? 0).getTime()).toBeGreaterThan(
        Date.now() + 9 * 60_000,
      )
      const locked = await signIn(email, 'wrong password')
      const lockedRight = await signIn(email, PASSWORD)
      expect(failed(wrong)).toBe(true)
      expect(wrong.body.errors[0].extensions?.statusCode ?? wrong.status).toBe(401)
      expect([unknown, locked, lockedRight].map(told)).toEqual([told(wrong), told(wrong), told(wrong)])
      expect(JSON.stringify([wrong, unknown, locked])).not.toMatch(/lock|bloķ|"token":"/i)
    },
  )

  it.each(ways)('works again when the time is over, and counts anew (%s)', async (name, signIn) => {
    const email = `locked-${name.toLowerCase()}@tilts.test`
    const { id } = (await stored(email)) ?? {}
    expect(id).toBeTruthy()
    // Ten minutes later.
    await app.payload.db.updateOne({
      id: id ?? '',
      collection: 'users',
      data: { lockUntil: new Date(Date.now() - 1_000).toISOString() },
    })
    expect(failed(await signIn(email, 'wrong password'))).toBe(true)
    expect(failed(await signIn(email, PASSWORD))).toBe(false)
    expect((await stored(email))?.lockUntil).toBeFalsy()
  })

  it('can be unlocked by an administrator only', async () => {
    const email = 'unlock@tilts.test'
    await register(email)
    for (let n = 1; n <= 5; n += 1) await rest('POST', '/users/login', { body: { email, password: 'wrong' } })
    for (const as of [undefined, app.people.editor, app.people.author, app.people.frontend]) {
      expect((await rest('POST', '/users/unlock', { as, body: { email } })).status).toBe(403)
    }
    expect((await stored(email))?.lockUntil).toBeTruthy()
    expect((await rest('POST', '/users/unlock', { as: app.people.admin, body: { email } })).status).toBe(200)
    expect(failed(await rest('POST', '/users/login', { body: { email, password: PASSWORD } }))).toBe(false)
  })

  it('answers a forgotten password alike, whoever asks', async () => {
    const ask = (email: string) => rest('POST', '/users/forgot-password', { body: { email } })
    const known = await ask('author@tilts.test')
    const unknown = await ask('nobody@tilts.test')
    expect(known.status).toBe(200)
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    const mutation = 'mutation ($e: String!) { forgotPasswordUser(email: $e) }'
    const asked = await Promise.all(
      ['author@tilts.test', 'nobody@tilts.test'].map((e) => graphql(mutation, { variables: { e } })),
    )
    expect(asked[0]?.body).toEqual(asked[1]?.body)
    expect(asked[0]?.body.errors).toBeUndefined()
  })

  it('is possible again with the token of the mail, once', async () => {
    const email = 'forgot@tilts.test'
    await register(email)
    await rest('POST', '/users/forgot-password', { body: { email } })
    const { id, resetPasswordToken: token } = (await stored(email)) ?? {}
    expect(token).toMatch(/^[0-9a-f]{40}$/)
    const reset = (password: string) => rest('POST', '/users/reset-password', { body: { password, token } })
    expect((await reset('another password of some length')).body.user.id).toBe(id)
    expect((await reset('a third password of some length')).status).toBe(403)
    const signIn = (password: string) => rest('POST', '/users/login', { body: { email, password } })
    expect((await signIn(PASSWORD)).status).toBe(401)
    expect((await signIn('another password of some length')).status).toBe(200)
  })

  const told = ({ body, status }: Answer): unknown => [status, body]
})

describe('roles and languages', () => {
  type Who = 'author' | 'editor' | 'frontend' | 'nobody' | 'translator'
  const who = (name: Who): Caller => (name === 'nobody' ? undefined : app.people[name])
  const id = (name: Exclude<Who, 'nobody'>): string => String(app.people[name].user.id)

  type Attempt = [name: string, act: (as: Caller, self: string) => Promise<Answer>]
  const account = { email: 'new@tilts.test', name: 'New', password: PASSWORD, roles: ['editor'] }
  const attempts: Attempt[] = [
    ['creating an account', (as) => rest('POST', '/users', { as, body: account })],
    [
      'creating an account by GraphQL',
      (as) =>
        graphql(
          'mutation { createUser(data: { email: "new@tilts.test", name: "New", password: "long enough password", roles: [editor] }) { id } }',
          { as },
        ),
    ],
    ['copying an account', (as, self) => rest('POST', `/users/${self}/duplicate`, { as, body: {} })],
    ['own roles', (as, self) => rest('PATCH', `/users/${self}`, { as, body: { roles: ['admin'] } })],
    [
      'one role more',
      (as, self) => rest('PATCH', `/users/${self}`, { as, body: { roles: ['author', 'editor', 'admin'] } }),
    ],
    [
      'own languages',
      (as, self) => rest('PATCH', `/users/${self}`, { as, body: { languages: ['lv', 'en'] } }),
    ],
    ['no roles', (as, self) => rest('PATCH', `/users/${self}`, { as, body: { roles: null } })],
    [
      'own roles in bulk',
      (as, self) => rest('PATCH', `/users?where[id][equals]=${self}`, { as, body: { roles: ['admin'] } }),
    ],
    [
      'own roles by GraphQL',
      (as, self) =>
        graphql(`mutation { updateUser(id: "${self}", data: { roles: [admin] }) { id } }`, { as }),
    ],
    [
      'own languages by GraphQL',
      (as, self) =>
        graphql(`mutation { updateUser(id: "${self}", data: { languages: [lv, en] }) { id } }`, { as }),
    ],
    ["another's roles", (as) => rest('PATCH', `/users/${other()}`, { as, body: { roles: ['author'] } })],
    ["another's languages", (as) => rest('PATCH', `/users/${other()}`, { as, body: { languages: ['lv'] } })],
    ["another's name", (as) => rest('PATCH', `/users/${other()}`, { as, body: { name: 'Changed' } })],
    ["another's password", (as) => rest('PATCH', `/users/${other()}`, { as, body: { password: PASSWORD } })],
    [
      "another's roles by GraphQL",
      (as) => graphql(`mutation { updateUser(id: "${other()}", data: { roles: [author] }) { id } }`, { as }),
    ],
    ['deleting an account', (as) => rest('DELETE', `/users/${other()}`, { as })],
    [
      'deleting an account by GraphQL',
      (as) => graphql(`mutation { deleteUser(id: "${other()}") { id } }`, { as }),
    ],
  ]
  const other = (): string => String(app.people.editor2.user.id)
  const cases = (['editor', 'author', 'translator', 'frontend', 'nobody'] as const).flatMap((name) =>
    attempts.map(([attempt, act]) => [name, attempt, act] as const),
  )

  it.each(cases)('are not for a %s to change: %s', async (name, _attempt, act) => {
    const before = await dump(app.payload, /^users/)
    expect(failed(await act(who(name), name === 'nobody' ? id('author') : id(name)))).toBe(true)
    expect(await dump(app.payload, /^users/)).toEqual(before)
  })

  it('may be sent back as they are', async () => {
    const { translator } = app.people
    const path = `/users/${translator.user.id}`
    const body = { name: 'Tulkotāja', roles: ['translator'], languages: ['en'] }
    expect((await rest('PATCH', path, { as: translator, body })).status).toBe(200)
    expect(await stored('translator@tilts.test')).toMatchObject(body)
  })

  it('come from an administrator, in REST and GraphQL', async () => {
    const as = app.people.admin
    const made = await rest('POST', '/users', { as, body: account })
    expect(made.status).toBe(201)
    const body = { roles: ['translator'], languages: ['lv'] }
    expect((await rest('PATCH', `/users/${made.body.doc.id}`, { as, body })).status).toBe(200)
    expect(await stored(account.email)).toMatchObject(body)
    const mutation = `mutation { updateUser(id: "${made.body.doc.id}", data: { roles: [author] }) { id } }`
    expect((await graphql(mutation, { as })).body.errors).toBeUndefined()
    expect((await stored(account.email))?.roles).toEqual(['author'])
    expect((await rest('DELETE', `/users/${made.body.doc.id}`, { as })).status).toBe(200)
  })
})

describe('the last administrator', () => {
  const self = (): string => String(app.people.admin.user.id)
  const attempts: [string, () => Promise<Answer>][] = [
    [
      'is not demoted',
      () => rest('PATCH', `/users/${self()}`, { as: app.people.admin, body: { roles: ['editor'] } }),
    ],
    ['is not deleted', () => rest('DELETE', `/users/${self()}`, { as: app.people.admin })],
    [
      'is not demoted in bulk',
      () =>
        rest('PATCH', '/users?where[roles][in]=admin', { as: app.people.admin, body: { roles: ['editor'] } }),
    ],
    [
      'is not deleted in bulk',
      () => rest('DELETE', '/users?where[roles][in]=admin', { as: app.people.admin }),
    ],
    [
      'is not demoted by GraphQL',
      () =>
        graphql(`mutation { updateUser(id: "${self()}", data: { roles: [editor] }) { id } }`, {
          as: app.people.admin,
        }),
    ],
    [
      'is not deleted by GraphQL',
      () => graphql(`mutation { deleteUser(id: "${self()}") { id } }`, { as: app.people.admin }),
    ],
  ]

  it.each(attempts)('%s', async (_name, act) => {
    const before = await dump(app.payload, /^users/)
    expect(failed(await act())).toBe(true)
    expect(await dump(app.payload, /^users/)).toEqual(before)
  })

  it.each(attempts.filter(([name]) => name.includes('bulk')))(
    '%s, together with the one before',
    async (_name, act) => {
      const body = { email: 'admin2@tilts.test', name: 'A', password: PASSWORD, roles: ['admin'] }
      const made = await rest('POST', '/users', { as: app.people.admin, body })
      const before = await dump(app.payload, /^users/)
      expect(failed(await act())).toBe(true)
      expect(await dump(app.payload, /^users/)).toEqual(before)
      expect((await rest('DELETE', `/users/${made.body.doc.id}`, { as: app.people.admin })).status).toBe(200)
    },
  )
})

describe('two administrators', () => {
  it('cannot both step down at the same moment', async () => {
    const email = 'admin3@tilts.test'
    const body = { email, name: 'A', password: PASSWORD, roles: ['admin'] }
    const made = await rest('POST', '/users', { as: app.people.admin, body })
    const { token } = (await rest('POST', '/users/login', { body: { email, password: PASSWORD } })).body
    const both = [
      { as: app.people.admin, id: app.people.admin.user.id },
      { as: { token }, id: made.body.doc.id },
    ]
    const answers = await Promise.all(
      both.map(({ as, id }) => rest('PATCH', `/users/${id}`, { as, body: { roles: ['editor'] } })),
    )
    const left = [await stored('admin@tilts.test'), await stored(email)].filter((user) =>
      user?.roles.includes('admin'),
    )
    expect(left.length, JSON.stringify(answers.map(({ status }) => status))).toBeGreaterThan(0)
    // For the tests that follow.
    await app.payload.update({
      collection: 'users',
      where: { email: { equals: 'admin@tilts.test' } },
      data: { roles: ['admin'] },
      overrideAccess: true,
    })
    await rest('DELETE', `/users/${made.body.doc.id}`, { as: app.people.admin })
  })
})

describe('the key of a frontend', () => {
  const as = (): Caller => app.people.frontend

  it('reads what is live', async () => {
    const { body, status } = await rest('GET', '/articles?locale=lv&depth=2', { as: as() })
    expect(status).toBe(200)
    expect(body.docs.map(({ title }: { title: string }) => title)).toEqual(['Dzīvs raksts'])
    const answer = await graphql('{ Articles(locale: en) { docs { title } } }', { as: as() })
    expect(answer.body.data.Articles.docs).toEqual([{ title: 'Live article' }])
  })

  const reads = [
    ['drafts', () => `/articles/${draft}?draft=true`],
    ['versions', () => '/articles/versions'],
    ['one version', () => '/articles/versions/1'],
    ['locks', () => '/payload-locked-documents'],
    ['preferences', () => '/payload-preferences'],
    ['one preference', () => '/payload-preferences/articles-list'],
    ['migrations', () => '/payload-migrations'],
    ['the key-value store', () => '/payload-kv'],
  ] as const
  it.each(reads)('does not read %s', async (_name, path) => {
    const answer = await rest('GET', path(), { as: as() })
    // 501 is what Payload says of a collection without an API.
    expect([400, 403, 404, 501], JSON.stringify(answer.body)).toContain(answer.status)
    expect((await rest('GET', path())).status).toBeGreaterThanOrEqual(400)
  })

  it('does not read accounts but its own', async () => {
    const { body } = await rest('GET', '/users?limit=100', { as: as() })
    expect(body.docs.map(({ email }: Account) => email)).toEqual(['frontend@tilts.test'])
    const { status } = await rest('GET', `/users/${app.people.editor.user.id}`, { as: as() })
    expect([403, 404]).toContain(status)
    const answer = await graphql('{ Users { docs { email } } }', { as: as() })
    expect(answer.body.data.Users.docs).toEqual([{ email: 'frontend@tilts.test' }])
  })

  const writes: [string, (as: Caller) => Promise<Answer>][] = [
    ['create', (caller) => rest('POST', '/articles?draft=true', { as: caller, body: { title: 'X' } })],
    ['change', (caller) => rest('PATCH', `/articles/${article}`, { as: caller, body: { title: 'X' } })],
    [
      'change a draft',
      (caller) => rest('PATCH', `/articles/${article}?draft=true`, { as: caller, body: { title: 'X' } }),
    ],
    [
      'change several',
      (caller) => rest('PATCH', '/articles?where[id][exists]=true', { as: caller, body: { title: 'X' } }),
    ],
    ['copy', (caller) => rest('POST', `/articles/${article}/duplicate`, { as: caller, body: {} })],
    ['delete', (caller) => rest('DELETE', `/articles/${article}`, { as: caller })],
    ['delete several', (caller) => rest('DELETE', '/articles?where[id][exists]=true', { as: caller })],
    [
      'change its account',
      (caller) => rest('PATCH', `/users/${app.people.frontend.user.id}`, { as: caller, body: { name: 'X' } }),
    ],
    [
      'keep preferences',
      (caller) => rest('POST', '/payload-preferences/x', { as: caller, body: { value: { a: 1 } } }),
    ],
    [
      'lock documents',
      (caller) =>
        rest('POST', '/payload-locked-documents', {
          as: caller,
          body: { document: { relationTo: 'articles', value: article } },
        }),
    ],
    [
      'change by GraphQL',
      (caller) =>
        graphql(`mutation { updateArticle(id: "${article}", data: { title: "X" }) { id } }`, { as: caller }),
    ],
    [
      'delete by GraphQL',
      (caller) => graphql(`mutation { deleteArticle(id: "${article}") { id } }`, { as: caller }),
    ],
  ]
  it.each(writes)('does not %s', async (_name, act) => {
    const before = await dump(app.payload)
    expect(failed(await act(as()))).toBe(true)
    expect(failed(await act(undefined))).toBe(true)
    expect(await dump(app.payload)).toEqual(before)
  })

  it('comes from an administrator only', async () => {
    const key = '5b0c0f0e-0000-4000-8000-000000000001'
    const body = { apiKey: key, enableAPIKey: true }
    for (const name of ['editor', 'author', 'translator'] as const) {
      const { user } = app.people[name]
      await rest('PATCH', `/users/${user.id}`, { as: app.people[name], body })
      await graphql(
        `mutation { updateUser(id: "${user.id}", data: { apiKey: "${key}", enableAPIKey: true }) { id } }`,
        {
          as: app.people[name],
        },
      )
      expect((await stored(`${name}@tilts.test`))?.apiKeyIndex).toBeFalsy()
    }
    const me = () => rest('GET', '/users/me', { as: { apiKey: key } })
    expect((await me()).body.user).toBeNull()
    const given = await rest('PATCH', `/users/${app.people.author.user.id}`, { as: app.people.admin, body })
    expect(given.status).toBe(200)
    expect((await me()).body.user.email).toBe('author@tilts.test')
    await rest('PATCH', `/users/${app.people.author.user.id}`, {
      as: app.people.admin,
      body: { apiKey: null, enableAPIKey: false },
    })
    expect((await me()).body.user).toBeNull()
  })
})

describe('a cookie', () => {
  const own = 'http://localhost:3000'
  const calls: [string, Record<string, string>, 'nobody' | 'the user'][] = [
    ['of our own pages', { Origin: own }, 'the user'],
    ['of our own pages, by address', { 'Sec-Fetch-Site': 'same-origin' }, 'the user'],
    ['typed into the address bar', { 'Sec-Fetch-Site': 'none' }, 'the user'],
    ['of a foreign origin', { Origin: 'https://evil.example' }, 'nobody'],
    ['of an origin that begins like ours', { Origin: `${own}.evil.example` }, 'nobody'],
    ['of our host by another port', { Origin: 'http://localhost:4000' }, 'nobody'],
    ['of no origin at all', { Origin: 'null' }, 'nobody'],
    [
      'of a foreign origin that says it is ours',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
      'nobody',
    ],
    ['across sites', { 'Sec-Fetch-Site': 'cross-site' }, 'nobody'],
    ['with no header to go by', {}, 'nobody'],
  ]
  const expected = (outcome: 'nobody' | 'the user') =>
    outcome === 'nobody' ? undefined : 'editor@tilts.test'

  it.each(calls)('%s (%o) is %s', async (_name, headers, outcome) => {
    const as = { cookie: app.people.editor.token }
    const { body } = await rest('GET', '/users/me', { as, headers })
    expect(body.user?.email).toBe(expected(outcome))
    const answer = await graphql('{ meUser { user { email } } }', { as, headers })
    expect(answer.body.data.meUser.user?.email).toBe(expected(outcome))
  })

  it.each(calls)('%s (%o) writes as %s', async (_name, headers, outcome) => {
    const as = { cookie: app.people.editor.token }
    const before = await dump(app.payload, /^articles/)
    const answer = await rest('PATCH', `/articles/${article}?locale=lv&draft=true`, {
      as,
      headers,
      body: { lead: 'X' },
    })
    expect(answer.status).toBe(outcome === 'nobody' ? 403 : 200)
    expect(await dump(app.payload, /^articles/)).toEqual(before)
  })

  it('is for the server only, for our own site, and dies with the session', async () => {
    const body = { email: 'author@tilts.test', password: PASSWORD }
    const login = await rest('POST', '/users/login', { body })
    const cookie = login.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/^payload-token=.+; Expires=.+; Path=\/; HttpOnly=true; SameSite=Lax/)
    const as = { token: login.body.token }
    expect((await rest('GET', '/users/me', { as })).body.user.email).toBe(body.email)
    expect((await rest('POST', '/users/logout', { as })).status).toBe(200)
    expect((await rest('GET', '/users/me', { as })).body.user).toBeNull()
  })
})

describe('secrets', () => {
  type Secret = {
    apiKey?: string | null
    apiKeyIndex?: string | null
    hash?: string
    id: string
    resetPasswordToken?: string | null
    salt?: string
    sessions?: { id: string }[]
  }
  let accounts: Secret[]

  beforeAll(async () => {
    await rest('POST', '/users/forgot-password', { body: { email: 'author@tilts.test' } })
    const lock = await rest('POST', '/payload-locked-documents', {
      as: app.people.editor,
      body: {
        document: { relationTo: 'articles', value: article },
        user: { relationTo: 'users', value: app.people.editor.user.id },
      },
    })
    expect(lock.status).toBe(201)
    await rest('POST', '/payload-preferences/articles-list', {
      as: app.people.editor,
      body: { value: { limit: 5 } },
    })
    const { docs } = await app.payload.db.find<Secret>({ collection: 'users', pagination: false, where: {} })
    accounts = docs
  })

  it('are there', () => {
    const all = (key: keyof Secret) => accounts.filter((account) => account[key])
    expect(accounts.length).toBeGreaterThan(5)
    expect(all('hash').length).toBe(accounts.length)
    expect(all('salt').length).toBe(accounts.length)
    expect(all('apiKey').length).toBe(1)
    expect(all('resetPasswordToken').length).toBeGreaterThan(0)
    expect(accounts.filter(({ sessions }) => sessions?.length).length).toBeGreaterThan(4)
  })

  /** Whatever nobody is told, and the sessions of everybody else. */
  function forbiddenFor(self: string | undefined): string[] {
    const never = accounts.flatMap(({ apiKey, apiKeyIndex, hash, resetPasswordToken, salt }) => [
      apiKey,
      apiKeyIndex,
      hash,
      resetPasswordToken,
      salt,
    ])
    const sessions = accounts
      .filter(({ id }) => String(id) !== self)
      .flatMap((account) => account.sessions ?? [])
    const secrets = [...never, app.people.frontend.apiKey, ...sessions.map(({ id }) => id)]
    return secrets.filter((secret): secret is string => Boolean(secret))
  }

  const callers = ['admin', 'editor', 'author', 'translator', 'frontend', 'nobody'] as const
  const requests: [string, (as: Caller, self: string) => Promise<Answer>][] = [
    ['accounts', (as) => rest('GET', '/users?limit=50&depth=3', { as })],
    ['all fields of accounts', (as) => rest('GET', '/users?select[sessions]=true&select[hash]=true', { as })],
    ['one account', (as) => rest('GET', `/users/${app.people.editor.user.id}?depth=2`, { as })],
    ['who I am', (as) => rest('GET', '/users/me?depth=2', { as })],
    ['whether there are accounts', (as) => rest('GET', '/users/init', { as })],
    ['what I may', (as) => rest('GET', '/access', { as })],
    ['locks', (as) => rest('GET', '/payload-locked-documents?depth=3', { as })],
    ['preferences', (as) => rest('GET', '/payload-preferences?depth=3', { as })],
    ['one preference', (as) => rest('GET', '/payload-preferences/articles-list?depth=3', { as })],
    ['articles', (as) => rest('GET', '/articles?depth=5', { as })],
    ['versions', (as) => rest('GET', '/articles/versions?depth=5', { as })],
    [
      'a write to what is locked',
      (as) => rest('PATCH', `/articles/${article}?draft=true`, { as, body: { lead: 'X' } }),
    ],
    [
      'a change of oneself',
      (as, self) => rest('PATCH', `/users/${self}?depth=2`, { as, body: { name: 'X' } }),
    ],
    [
      'a change of another',
      (as) => rest('PATCH', `/users/${app.people.editor2.user.id}?depth=2`, { as, body: { name: 'Y' } }),
    ],
    ['a fresh token', (as) => rest('POST', '/users/refresh-token', { as })],
    [
      'locks by GraphQL',
      (as) =>
        graphql(
          '{ PayloadLockedDocuments { docs { user { value { ... on User { sessions { id } } } } } } }',
          { as },
        ),
    ],
    [
      'accounts by GraphQL',
      (as) =>
        graphql('{ Users(limit: 50) { docs { id email roles sessions { id } enableAPIKey } } }', { as }),
    ],
    [
      'who I am by GraphQL',
      (as) => graphql('{ meUser { strategy user { id email sessions { id } } } }', { as }),
    ],
  ]
  const cases = callers.flatMap((name) => requests.map(([request, act]) => [name, request, act] as const))

  it.each(cases)('are not told to a %s who asks for %s', async (name, _request, act) => {
    const person = name === 'nobody' ? undefined : app.people[name]
    const self = person && String(person.user.id)
    const answer = await act(person, self ?? '1')
    const text = JSON.stringify(answer.body)
    expect(text.length).toBeGreaterThan(2)
    expect(forbiddenFor(self).filter((secret) => text.includes(secret))).toEqual([])
    expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|resetPasswordExpiration|apiKey|apiKeyIndex)":"/)
  })

  it('are seen where they are one’s own: the test above would find them', async () => {
    const { body } = await rest('GET', '/users/me', { as: app.people.editor })
    const mine = accounts.find(({ id }) => String(id) === String(app.people.editor.user.id))?.sessions?.[0]
      ?.id
    expect(JSON.stringify(body)).toContain(mine ?? 'no session')
  })

  it('are empty fields of GraphQL, also for oneself', async () => {
    const fields = 'hash salt resetPasswordToken apiKey apiKeyIndex'
    const { body } = await graphql(
      `{ Users(limit: 50) { docs { email ${fields} } } meUser { user { ${fields} } } }`,
      {
        as: app.people.admin,
      },
    )
    const found = [...body.data.Users.docs, body.data.meUser.user]
    expect(found.length).toBe(accounts.length + 1)
    for (const { email: _email, ...secrets } of found) {
      expect(Object.values(secrets)).toEqual(fields.split(' ').map(() => null))
    }
  })
})

describe('the first account', () => {
  const body = { email: 'first@tilts.test', name: 'First', password: PASSWORD, roles: ['author'] }
  const register = () => rest('POST', '/users/first-register', { body })

  it('cannot be made while there are others', async () => {
    expect((await register()).status).toBe(403)
    expect(await stored(body.email)).toBeUndefined()
  })

  it('becomes an administrator, and only the first does', async () => {
    await app.payload.db.deleteMany({ collection: 'users', where: {} })
    const made = await register()
    expect(made.status).toBe(200)
    expect((await stored(body.email))?.roles.sort()).toEqual(['admin', 'author'])
    expect((await register()).status).toBe(403)
    const second = { ...body, email: 'second@tilts.test' }
    const as = { token: made.body.token }
    expect((await rest('POST', '/users', { body: second })).status).toBe(403)
    expect((await rest('POST', '/users', { as, body: second })).status).toBe(201)
    expect((await stored(second.email))?.roles).toEqual(['author'])
  })

  it('of several made at the same moment is one', async () => {
    await app.payload.db.deleteMany({ collection: 'users', where: {} })
    const emails = ['a', 'b', 'c'].map((name) => `${name}@tilts.test`)
    await Promise.all(
      emails.map((email) => rest('POST', '/users/first-register', { body: { ...body, email } })),
    )
    const found = await Promise.all(emails.map(stored))
    expect(found.filter(Boolean).length).toBe(1)
  })
})
