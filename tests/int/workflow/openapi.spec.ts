import { readFileSync } from 'node:fs'
import { REST_POST } from '@payloadcms/next/routes'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { APIError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openFeed } from '../../helpers/feed'
import { go, makeTranslated, save, TO_READERS } from '../../helpers/translated'
import { change, inDays, SCHEDULES, scheduled } from '../../helpers/scheduled'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

let host: WorkflowHost
let document: Json
let id: string
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }))

beforeAll(async () => {
  host = await startWorkflowHost({
    collections: {
      posts: {
        checks: [
          ({ doc }: Json) => [
            ...(doc.code === 'W' ? [{ code: 'odd', level: 'warn', message: 'Odd.', path: 'code' }] : []),
            ...(doc.code === 'B' ? [{ code: 'bad', level: 'block', message: 'Bad.' }] : []),
          ],
          ({ doc }: Json) => {
            if (doc.code === '500') throw new Error('A fault of the project.')
            if (doc.code === '503') throw new APIError('The service is away.', 503, { code: 'away' }, true)
            return []
          },
        ],
        sourceLocaleField: 'sourceLocale',
      },
    } as never,
    mayActOn: ({ locale, user }) => locale === 'en' || !(user as Json).roles.includes('translator'),
  })
  document = (await host.rest(null, 'GET', '/editorial/openapi.json')).body
  // So that `#/components/…` is found in it.
  ajv.addVocabulary(['components', 'info', 'openapi', 'paths', 'security', 'servers'])
  ajv.addSchema({ ...document, $id: 'openapi' })
})
afterAll(() => host.stop())
beforeEach(async () => {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Virsraksts' })
  id = body.doc.id
})

const compiled = new Map<string, ValidateFunction>()
function validatorFor(pointer: string): ValidateFunction {
  const there = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` })
  compiled.set(pointer, there)
  return there
}

const escape = (path: string): string => encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'))
const seen = new Set<string>()

/** Holds an answer against what the document says of its path, method and status. */
function agrees(path: string, method: string, { body, headers, status }: Answer): Json {
  const answer = document.paths[path][method].responses[status]
  expect(answer, `${method} ${path} ${status} ${JSON.stringify(body)}`).toBeDefined()
  const at = answer.$ref ? answer.$ref.slice(1) : `/paths/${escape(path)}/${method}/responses/${status}`
  const validate = validatorFor(`${at}/content/application~1json/schema`)
  expect(validate(body), `${JSON.stringify(validate.errors)} in ${JSON.stringify(body)}`).toBe(true)
  expect(headers.get('content-type')).toContain('application/json')
  seen.add(`${method} ${path} ${status}`)
  return body
}

const PATHS = {
  bulk: '/{collection}/workflow/{locale}/{action}',
  act: '/{collection}/{id}/workflow/{locale}/{action}',
  calendar: '/editorial/schedule.ics',
  coverage: '/editorial/coverage',
  translation: '/{collection}/{id}/translation/{locale}',
  feed: '/editorial/schedule/feed',
  health: '/health',
  history: '/{collection}/{id}/workflow/history',
  openApi: '/editorial/openapi.json',
  queue: '/editorial/queue',
  ready: '/ready',
  release: '/editorial/releases/{id}',
  releaseCommand: '/editorial/releases/{id}/{command}',
  releases: '/editorial/releases',
  restore: '/{collection}/versions/{id}',
  schedule: '/editorial/schedule',
  workflow: '/{collection}/{id}/workflow',
} as const

const NOWHERE = '00000000-0000-4000-8000-000000000000'
const get = async (name: keyof typeof PATHS, as: null | Person, url: string): Promise<Json> =>
  agrees(PATHS[name], 'get', await host.rest(as, 'GET', url))

/** Acts, and holds what was sent against the document as well. */
async function act(as: null | Person, locale: string, action: string, body: Json = {}): Promise<Json> {
  const answer = await host.act(as, id, locale, action, body)
  return { status: answer.status, ...agrees(PATHS.act, 'post', answer) }
}

/** A body as it stands, from the author. */
async function send(path: string, type: string, body: string | undefined): Promise<Answer> {
  const login = { email: 'author@host.test', password: 'a-password-of-some-length' }
  const { token } = (await host.rest(null, 'POST', '/users/login', login)).body
  const request = new Request(`http://localhost:3000/api${path}`, {
    method: 'POST',
    body,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': type },
  })
  const slug = path.slice(1).split('/')
  const response = await REST_POST(Promise.resolve(host.payload.config))(request, {
    params: Promise.resolve({ slug }),
  })
  return { body: await response.json(), headers: response.headers, status: response.status }
}

describe('the document', () => {
  it('is OpenAPI 3.1, for anybody, and holds no data', async () => {
    const answer = await host.rest(null, 'GET', '/editorial/openapi.json')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
    agrees(PATHS.openApi, 'get', answer)
    const { errors, valid } = await new Validator().validate(structuredClone(document))
    expect([valid, errors]).toEqual([true, undefined])
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(JSON.stringify(document)).not.toMatch(/Virsraksts|host\.test/)
  })

  it('describes every endpoint of the plugin, and no other', () => {
    const { config } = host.payload
    const ours = (handlers: Json[] | false | undefined, start: string): string[] =>
      (handlers || [])
        .filter(({ path }) => /editorial|translation|workflow|^\/(health|ready|versions\/:id)$/.test(path))
        .map(({ method, path }) => `${method} ${start}${path.replace(/:(\w+)/g, '{$1}')}`)
    const posts = config.collections.find(({ slug }) => slug === ('posts' as never))
    // Payload's own `POST /versions/:id` stands behind ours.
    const there = new Set([...ours(config.endpoints, ''), ...ours(posts?.endpoints, '/{collection}')])
    there.delete('get /{collection}/versions/{id}')
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${path}`),
    )
    expect(told.sort()).toEqual([...there].sort())
  })

  it('names the collections, languages, states and actions of the project', () => {
    const parameters = document.paths[PATHS.act].post.parameters
    const values = (name: string) => parameters.find((each: Json) => each.name === name).schema.enum
    expect([values('collection'), values('locale')]).toEqual([['posts'], ['lv', 'en']])
    expect(values('action')).toEqual(document.components.schemas.Action.enum)
  })

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync('plugins/editorial-workflow/package.json', 'utf8'))
    expect(document.info.version).toBe(version)
  })
})

describe('the answers are as it says', () => {
  it('through a whole life: every action, every kind of event', async () => {
    const save = (locale: string, body: object) =>
      host.rest('author2', 'PATCH', `/posts/${id}?locale=${locale}`, body)
    const look = async () => {
      for (const as of ['author', 'editor', 'translator', 'admin'] as const)
        await get('workflow', as, `/posts/${id}/workflow`)
    }
    const done = async (...given: Parameters<typeof act>): Promise<Json> => {
      const answer = await act(...given)
      expect(answer.status, JSON.stringify(answer)).toBe(200)
      await look()
      return answer
    }
    await look()
    await save('lv', { code: 'W' })
    await done('editor', 'lv', 'assign', { assignee: host.ids.author, dueAt: '2027-03-01T10:00:00+02:00' })
    expect((await done('author', 'lv', 'submit')).warnings).toHaveLength(1)
    await done('author', 'lv', 'withdraw', { comment: 'x' })
    await done('author', 'lv', 'submit', { comment: 'x' })
    await done('editor', 'lv', 'requestChanges', { comment: 'x' })
    await done('author', 'lv', 'submit')
    const { variant } = await done('editor', 'lv', 'approve')
    await done('editor', 'lv', 'schedulePublish', { when: { instant: inDays(2), zone: 'Europe/Riga' } })
    await done('editor', 'lv', 'unschedulePublish')
    await done('editor', 'lv', 'publish')
    await save('en', { title: 'Title' })
    await done('author', 'en', 'submit')
    await done('editor', 'en', 'approve')
    await save('lv', { title: 'Cits' })
    await done('author', 'lv', 'submit', { change: 'cosmetic' })
    await done('editor', 'lv', 'approve')
    await done('author', 'lv', 'revert', { version: variant.approved.version })
    await done('admin', 'lv', 'bypass', { comment: 'x' })
    await done('editor', 'lv', 'unpublish')
    await host.rest('editor', 'PATCH', `/posts/${id}`, { deletedAt: new Date().toISOString() })
    await host.rest('editor', 'PATCH', `/posts/${id}?trash=true`, { deletedAt: null })
    await host.rest('editor', 'DELETE', `/posts/${id}`)
    const { events } = await get('history', 'editor', `/posts/${id}/workflow/history?locale=lv&page=1`)
    const { events: others } = await get('history', 'editor', `/posts/${id}/workflow/history?locale=en`)
    const types = document.components.schemas.Event.oneOf ?? document.components.schemas.Event.anyOf
    const all = types.map((each: Json) => each.properties.type.const)
    // These come of a backfill, and of runners.
    const ahead = ['imported', 'proved', 'scheduleFailed']
    expect([...new Set([...[...events, ...others].map(({ type }: Json) => type), ...ahead])].sort()).toEqual(
      all.sort(),
    )
  })

  it.each<[number, string, () => Promise<Json>]>([
    [400, 'badInput', () => act('author', 'lv', 'submit', { revision: -1 })],
    [400, 'unknownAction', () => act('author', 'lv', 'nonsense')],
    [400, 'unknownLocale', () => act('author', 'xx', 'submit', { revision: 1 })],
    [400, 'commentMissing', () => act('admin', 'lv', 'bypass')],
    [401, 'signIn', () => act(null, 'lv', 'submit', { revision: 1 })],
    [403, 'roleMissing', () => act('author', 'lv', 'publish')],
    [403, 'notApproved', () => act('editor', 'lv', 'publish')],
    [404, 'notFound', () => ((id = NOWHERE), act('author', 'lv', 'submit'))],
    [409, 'staleRevision', () => act('author', 'lv', 'submit', { revision: 7 })],
    [409, 'wrongState', () => act('editor', 'lv', 'approve')],
    [422, 'incomplete', () => act('translator', 'en', 'submit')],
    [
      422,
      'check',
      async () => {
        await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { code: 'B' })
        return act('author', 'lv', 'submit')
      },
    ],
  ])('an action that is refused: %i %s', async (status, code, refused) => {
    const answer = await refused()
    expect([answer.status, answer.errors?.[0].data.code]).toEqual([status, code])
  })

  it.each([
    ['no JSON', '{', 'application/json'],
    ['no object', '[]', 'application/json'],
    ['a text', '"x"', 'application/json'],
    ['another kind', 'revision=1', 'application/x-www-form-urlencoded'],
    ['nothing', undefined, 'application/json'],
  ])('a body that is %s', async (_name, body, type) => {
    const answer = await send(`/posts/${id}/workflow/lv/submit`, type, body)
    expect([answer.status, agrees(PATHS.act, 'post', answer).errors[0].data.code]).toEqual([400, 'badInput'])
  })

  it('the workflow and the history of what is hidden or not there', async () => {
    await get('workflow', null, `/posts/${id}/workflow`)
    await get('workflow', 'author', `/posts/${NOWHERE}/workflow`)
    await get('workflow', 'author', '/posts/nonsense/workflow')
    await get('history', null, `/posts/${id}/workflow/history`)
    await get('history', 'author', `/posts/${NOWHERE}/workflow/history`)
    for (const query of ['page=0', 'page=x', 'locale=xx', 'nonsense=1'])
      await get('history', 'author', `/posts/${id}/workflow/history?${query}`)
  })

  it('a translation beside its original, and the coverage', async () => {
    const other = await makeTranslated(host)
    await go(host, other, 'lv', ...TO_READERS)
    await go(host, other, 'en', ...TO_READERS)
    await save(host, other, 'lv', { title: 'Cits', steps: [{ label: 'Jauns' }] })
    const { variants } = await get('workflow', 'editor', `/posts/${other}/workflow`)
    expect(variants[1].freshness.changes).toHaveLength(4)
    await get('history', 'editor', `/posts/${other}/workflow/history?locale=en`)
    expect((await get('queue', 'editor', '/editorial/queue?freshness=outdated')).rows).toHaveLength(1)
    expect((await get('coverage', 'editor', '/editorial/coverage?locale=en')).rows).toHaveLength(1)
    await get('coverage', null, '/editorial/coverage')
    expect((await get('coverage', 'editor', '/editorial/coverage?x=1')).errors[0].data.code).toBe('badInput')
  })

  it('a translation, segment by segment', async () => {
    const other = await makeTranslated(host)
    const path = `/posts/${other}/translation/en`
    const { units } = await get('translation', 'translator', path)
    await get('translation', null, path)
    await get('translation', 'translator', `/posts/${other}/translation/de`)
    await get('translation', 'translator', `/posts/${other}/translation/lv`)
    const patch = async (as: null | Person, url: string, body: object): Promise<Json> =>
      agrees(PATHS.translation, 'patch', await host.rest(as, 'PATCH', url, body))
    const [{ id: unit, sourceHash: source }] = units
    const one = { units: [{ done: true, id: unit, source, target: 'Other' }] }
    const several = [
      ...one.units,
      { id: 'body.0', source: 'x' },
      { id: 'gone', source },
      { id: 'body.1', source: units[2].sourceHash, target: '<9>' },
      { id: 'body.2', source: units[3].sourceHash, target: 'x', was: 'y' },
    ]
    const report = await patch('translator', path, { units: several })
    expect(report.units.map(({ result }: Json) => result)).toEqual([
      'applied',
      'sourceMoved',
      'sourceMoved',
      'refused',
      'conflict',
    ])
    await patch('translator', path, { units: [] })
    await patch(null, path, one)
    await patch('translator', `/posts/${other}/translation/lv`, one)
    await save(host, other, 'lv', { sourceLocale: 'en' })
    await patch('translator', `/posts/${other}/translation/lv`, one)
    await save(host, other, 'lv', { sourceLocale: 'lv' })
    await go(host, other, 'lv', 'submit')
    await go(host, other, 'en', 'submit')
    await patch('translator', path, one)
  })

  it('the queue', async () => {
    await get('queue', 'editor', '/editorial/queue?limit=100&state=draft&mine=false&overdue=false&page=1')
    await get('queue', null, '/editorial/queue')
    for (const query of [
      'limit=0',
      'limit=101',
      'page=x',
      'state=nonsense',
      'due=soon',
      'mine=perhaps',
      'x=1',
    ])
      expect((await get('queue', 'editor', `/editorial/queue?${query}`)).errors[0].data.code).toBe('badInput')
  })

  it('the schedules, of every outcome', async () => {
    await host.payload.db.deleteMany({ collection: SCHEDULES, where: {} })
    const range = `from=${inDays(-5)}&to=${inDays(5)}`
    for (const [status, data] of Object.entries({
      cancelled: { finishedAt: inDays(-1), why: 'withdrawn' },
      done: {
        finishedAt: inDays(-1),
        lateBy: 70_000,
        proof: { at: inDays(-1), etag: '"a"', ok: true, status: 200 },
      },
      failed: { attempts: 3, error: 'x', finishedAt: inDays(-1), lateBy: 5 },
      missed: { finishedAt: inDays(-1), why: 'missed' },
      pending: { release: 'r1' },
      running: { attempts: 1, instant: inDays(-9) },
    }))
      await change(host, await scheduled(host), { ...data, status })
    const query = 'collection=posts&locale=lv&mine=true&limit=100&page=1'
    const { overdue, rows } = await get('schedule', 'editor', `/editorial/schedule?${range}&${query}`)
    expect([overdue.length, rows.length]).toEqual([1, 5])
    const some = `/editorial/schedule?${range}&status=failed&status=missed&release=r1`
    expect((await get('schedule', 'editor', some)).rows).toEqual([])
    await get('schedule', null, '/editorial/schedule')
    await get('schedule', 'editor', '/editorial/schedule?from=2027-01-02T00:00:00Z&to=2027-01-01T00:00:00Z')
    const parameters = document.paths[PATHS.schedule].get.parameters.map(({ name }: Json) => name)
    expect(parameters.sort()).toEqual(
      ['collection', 'from', 'limit', 'locale', 'mine', 'page', 'release', 'status', 'to'].sort(),
    )
  })

  it('several variants scheduled as one', async () => {
    const together = async (as: null | Person, items: object[], more: object = {}): Promise<Json> => {
      const body = { action: 'schedulePublish', items, when: { instant: inDays(4) }, ...more }
      const answer = await host.rest(as, 'POST', PATHS.schedule, body)
      return { status: answer.status, ...agrees(PATHS.schedule, 'post', answer) }
    }
    const item = async (document: string): Promise<Json> => {
      const { body } = await host.rest('editor', 'GET', `/posts/${document}/workflow`)
      return { id: document, collection: 'posts', locale: 'lv', revision: body.variants[0].revision }
    }
    const mine = await item(await scheduled(host))
    expect((await together('editor', [mine])).done).toHaveLength(1)
    const other = (await host.rest('author', 'POST', '/posts?locale=lv', { related: [id], title: 'X' })).body
    const linked = other.doc.id
    await host.act('author', linked, 'lv', 'submit')
    await host.act('editor', linked, 'lv', 'approve')
    const statuses = [
      await together('editor', []),
      await together(null, [mine]),
      await together('author', [await item(mine.id)]),
      await together('editor', [{ ...mine, id: NOWHERE }]),
      await together('editor', [mine]),
      await together('editor', [await item(linked)]),
    ].map(({ status }) => status)
    expect(statuses).toEqual([400, 401, 403, 404, 409, 422])
  })

  it('the calendar and its address', async () => {
    const feed = async (as: null | Person, method: 'DELETE' | 'GET' | 'POST'): Promise<Json> =>
      agrees(PATHS.feed, method.toLowerCase(), await host.rest(as, method, PATHS.feed))
    await feed('editor', 'GET')
    const { url } = await feed('editor', 'POST')
    const answer = await openFeed(host, url)
    const { content } = document.paths[PATHS.calendar].get.responses[answer.status]
    expect(Object.keys(content)).toEqual([answer.headers.get('content-type')?.split(';')[0]])
    seen.add(`get ${PATHS.calendar} ${answer.status}`)
    expect((await feed('editor', 'GET')).feed.lastUsedAt).not.toBeNull()
    await feed('editor', 'DELETE')
    await get('calendar', null, '/editorial/schedule.ics')
    for (const method of ['GET', 'POST', 'DELETE'] as const) await feed(null, method)
  })

  it('health, and whether it is ready', async () => {
    await get('health', null, '/health')
    expect((await get('ready', null, '/ready')).status).toBe('notReady')
    const now = new Date().toISOString()
    await host.payload.db.create({
      collection: 'editorial-workers' as never,
      data: { name: 'a', seenAt: now, startedAt: now } as never,
      returning: false,
    })
    await host.payload.db.deleteMany({ collection: SCHEDULES, where: {} })
    expect((await get('ready', null, '/ready')).status).toBe('ready')
  })

  it('an action on many', async () => {
    const bulk = async (as: null | Person, action: string, body: object): Promise<Json> => {
      const answer = await host.rest(as, 'POST', `/posts/workflow/lv/${action}`, body)
      return agrees(PATHS.bulk, 'post', answer)
    }
    const other = (await host.rest('author', 'POST', '/posts?locale=lv', { code: '500', title: 'X' })).body
      .doc.id
    const items = [id, other, NOWHERE].map((each) => ({ id: each, revision: 1 }))
    const { done, refused } = await bulk('author', 'submit', { items })
    expect([done.length, refused.map(({ status }: Json) => status)]).toEqual([1, [500, 404]])
    expect((await bulk('author', 'submit', { items })).refused).toHaveLength(3)
    await bulk(null, 'submit', { items })
    await bulk('author', 'nonsense', { items })
  })

  it.each([500, 503])('a failure: %i', async (status) => {
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { code: String(status) })
    expect((await act('author', 'lv', 'submit', { revision: 1 })).status).toBe(status)
  })

  it('a restored version', async () => {
    const restore = async (as: null | Person, version: string): Promise<Json> =>
      agrees(PATHS.restore, 'post', await host.rest(as, 'POST', `/posts/versions/${version}?locale=lv`))
    const { head } = (await get('workflow', 'author', `/posts/${id}/workflow`)).variants[0]
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Cits' })
    expect((await restore('author', head)).doc.title).toBe('Virsraksts')
    await restore(null, head)
    await restore('author', NOWHERE)
    const { config } = host.payload.collections['posts' as never] as Json
    const was = config.access.update
    config.access.update = () => false
    await restore('author', head)
    config.access.update = was
    await act('author', 'lv', 'submit')
    await restore('author', head)
  })

  it('releases', async () => {
    await act('author', 'lv', 'submit')
    await act('editor', 'lv', 'approve')
    const ask = async (as: null | Person, method: 'GET' | 'POST', path: string, url: string, body?: object) =>
      agrees(path, method.toLowerCase(), await host.rest(as, method, url, body))
    const { release, releases } = PATHS
    const made = await ask('editor', 'POST', releases, '/editorial/releases', { name: 'R' })
    await ask('editor', 'POST', releases, '/editorial/releases', { name: '' })
    await ask(null, 'POST', releases, '/editorial/releases', { name: 'R' })
    await ask('author', 'POST', releases, '/editorial/releases', { name: 'R' })
    const at = `/editorial/releases/${made.id}`
    let revision = 1
    const command = (as: null | Person, name: string, body: object = {}, own = at) =>
      ask(as, 'POST', PATHS.releaseCommand, `${own}/${name}`, { revision, ...body })
    const items = [
      { collection: 'posts', id, locale: 'lv' },
      { collection: 'posts', id, locale: 'en' },
    ]
    await command(null, 'publish')
    await command('author', 'publish')
    await command('editor', 'nonsense')
    await command('editor', 'publish', {}, '/editorial/releases/none')
    await command('editor', 'add', { items })
    revision = 2
    const refused = await command('editor', 'publish')
    expect(refused.errors[0].data.items).toMatchObject([{ id, locale: 'en' }])
    await command('editor', 'remove', { items: items.slice(1) })
    revision = 3
    expect((await command('editor', 'publish')).items).toMatchObject([{ done: true, id }])
    revision = 4
    expect(await command('editor', 'undo', { comment: 'No.' })).toMatchObject({ status: 'undone' })
    await ask('author', 'GET', release, at)
    await ask('author', 'GET', release, '/editorial/releases/none')
    await ask(null, 'GET', release, at)
    await ask('author', 'GET', releases, '/editorial/releases?status=undone')
    await ask('author', 'GET', releases, '/editorial/releases?status=nonsense')
    await ask(null, 'GET', releases, '/editorial/releases')
    await get('history', 'editor', `/posts/${id}/workflow/history?locale=lv`)
  })

  it('to a user who is no staff', async () => {
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: [] } as never,
      overrideAccess: true,
    })
    for (const [name, url] of [
      ['workflow', `/posts/${id}/workflow`],
      ['history', `/posts/${id}/workflow/history`],
      ['coverage', '/editorial/coverage'],
      ['queue', '/editorial/queue'],
      ['schedule', '/editorial/schedule'],
    ] as const)
      expect((await get(name, 'author2', url)).errors[0].data).toEqual({ code: 'notFound' })
    expect((await act('author2', 'lv', 'submit', { revision: 1 })).errors[0].data).toEqual({
      code: 'notFound',
    })
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      agrees(PATHS.feed, method.toLowerCase(), await host.rest('author2', method, PATHS.feed))
    agrees(PATHS.restore, 'post', await host.rest('author2', 'POST', `/posts/versions/${NOWHERE}`))
    const body = { items: [{ id, revision: 1 }] }
    agrees(PATHS.bulk, 'post', await host.rest('author2', 'POST', '/posts/workflow/lv/submit', body))
    agrees(PATHS.releases, 'get', await host.rest('author2', 'GET', '/editorial/releases'))
    agrees(PATHS.releases, 'post', await host.rest('author2', 'POST', '/editorial/releases', { name: 'R' }))
  })

  it('and there is no status that never comes; failures may be the answer to anything', () => {
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Json).flatMap(([method, { responses }]: Json) =>
        Object.keys(responses).map((status) => `${method} ${path} ${status}`),
      ),
    )
    const failures = [...[500, 503].map((status) => `post ${PATHS.act} ${status}`), `get ${PATHS.ready} 503`]
    const isFailure = (each: string) => /50[03]$/.test(each) && !failures.includes(each)
    expect(told).toEqual(expect.arrayContaining(failures))
    expect(told.filter((each) => !seen.has(each) && !isFailure(each))).toEqual([])
  })
})
