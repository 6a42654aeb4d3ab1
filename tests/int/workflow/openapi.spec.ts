import { readFileSync } from 'node:fs'
import { REST_POST } from '@payloadcms/next/routes'
import { Validator } from '@seriousme/openapi-schema-validator'
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { APIError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memoryTranslator } from '@plugins/editorial-workflow'
import { claim, release } from '@plugins/editorial-workflow/payload/schedules/claims'
import { claimOf } from '@plugins/editorial-workflow/payload/webhooks/send'
import { send as sendFile } from '../../helpers/send'
import { openFeed } from '../../helpers/feed'
import { go, makeTranslated, save, TO_READERS } from '../../helpers/translated'
import { change, inDays, SCHEDULES, scheduled } from '../../helpers/scheduled'
import { xliffClient } from '../../helpers/xliff'
import { readPreview, signOffPreview } from '@plugins/editorial-workflow/payload/previews/ofProject'
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
    machineTranslation: memoryTranslator(),
    webhooks: true,
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
  across: '/editorial/bulk',
  desk: '/editorial/desk',
  people: '/editorial/people',
  bulk: '/{collection}/workflow/{locale}/{action}',
  help: '/editorial/translation-help',
  machine: '/{collection}/{id}/translation/{locale}/machine',
  matches: '/editorial/memory/matches',
  memoryCsv: '/editorial/memory.csv',
  memoryTmx: '/editorial/memory.tmx',
  termsCsv: '/editorial/terms.csv',
  act: '/{collection}/{id}/workflow/{locale}/{action}',
  calendar: '/editorial/schedule.ics',
  comment: '/{collection}/{id}/comments/{comment}',
  commentReopen: '/{collection}/{id}/comments/{comment}/reopen',
  commentReplies: '/{collection}/{id}/comments/{comment}/replies',
  commentResolve: '/{collection}/{id}/comments/{comment}/resolve',
  comments: '/{collection}/{id}/comments',
  changes: '/{collection}/{id}/workflow/{locale}/changes',
  coverage: '/editorial/coverage',
  cycleTime: '/editorial/cycle-time',
  translation: '/{collection}/{id}/translation/{locale}',
  feed: '/editorial/schedule/feed',
  health: '/health',
  history: '/{collection}/{id}/workflow/history',
  openApi: '/editorial/openapi.json',
  preview: '/{collection}/{id}/workflow/{locale}/previews/{preview}',
  previews: '/{collection}/{id}/workflow/{locale}/previews',
  queue: '/editorial/queue',
  ready: '/ready',
  release: '/editorial/releases/{id}',
  releaseCommand: '/editorial/releases/{id}/{command}',
  releases: '/editorial/releases',
  restore: '/{collection}/versions/{id}',
  schedule: '/editorial/schedule',
  workflow: '/{collection}/{id}/workflow',
  xliff: '/editorial/xliff',
  webhookLog: '/editorial/webhooks/{id}/deliveries',
  webhookResend: '/editorial/webhooks/{id}/deliveries/{delivery}/resend',
  webhookSecret: '/editorial/webhooks/{id}/secret',
  webhookTest: '/editorial/webhooks/{id}/test',
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
        .filter(({ path }) =>
          /comments|editorial|translation|workflow|^\/(health|ready|versions\/:id)$/.test(path),
        )
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
    // These come of a backfill, of runners and of guests.
    const ahead = ['imported', 'proved', 'scheduleFailed', 'signedOff']
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
    expect((await get('cycleTime', 'editor', '/editorial/cycle-time?locale=en')).states).toHaveLength(5)
    await get('cycleTime', null, '/editorial/cycle-time')
    expect((await get('cycleTime', 'editor', '/editorial/cycle-time?x=1')).errors[0].data.code).toBe(
      'badInput',
    )
  })

  it('links for partners, and what they have signed', async () => {
    const url = `/posts/${id}/workflow/lv/previews`
    const make = async (as: null | Person, at: string, body: object): Promise<Json> =>
      agrees(PATHS.previews, 'post', await host.rest(as, 'POST', at, body))
    const body = { label: 'Partneris', maySignOff: true }
    expect((await make('author', url, body)).errors[0].data.code).toBe('nothingSubmitted')
    await act('author', 'lv', 'submit')
    const { preview, token } = await make('author', url, body)
    const { text } = (await readPreview(host.payload, token)) ?? {}
    if (!text) throw new Error('The link opens nothing.')
    await signOffPreview(host.payload, token, { agreed: true, name: 'Ilze', seen: text.ref })
    expect((await get('previews', 'editor', url)).previews[0].signOffs).toHaveLength(1)
    const { events } = await get('history', 'editor', `/posts/${id}/workflow/history?locale=lv`)
    expect(events[0].type).toBe('signedOff')
    await make('author', url, { label: '' })
    await make(null, url, body)
    await make('translator', url, body)
    await make('author', `/posts/${NOWHERE}/workflow/lv/previews`, body)
    await get('previews', null, url)
    await get('previews', 'editor', `/posts/${id}/workflow/de/previews`)
    await get('previews', 'editor', `/posts/${NOWHERE}/workflow/lv/previews`)
    for (const [as, locale, named] of [
      ['author', 'lv', preview.id],
      ['author', 'lv', 'nonsense'],
      ['author', 'de', preview.id],
      ['translator', 'lv', preview.id],
      [null, 'lv', preview.id],
    ] as const) {
      const answer = await host.rest(as, 'DELETE', `/posts/${id}/workflow/${locale}/previews/${named}`)
      agrees(PATHS.preview, 'delete', answer)
    }
  })

  it('webhooks', async () => {
    const body = { name: 'x', events: ['published'], url: 'https://127.0.0.1.invalid/' }
    const hook = String((await host.rest('admin', 'POST', '/editorial-webhooks', body)).body.doc.id)
    const at = `/editorial/webhooks/${hook}`
    const post = async (name: keyof typeof PATHS, as: null | Person, url: string): Promise<Json> =>
      agrees(PATHS[name], 'post', await host.rest(as, 'POST', url, {}))
    const tested = await post('webhookTest', 'admin', `${at}/test`)
    expect(tested).toMatchObject({ status: 'failed', tries: [{ status: null }] })
    const again = `${at}/deliveries/${tested.id}/resend`
    await post('webhookResend', 'admin', again)
    await post('webhookSecret', 'admin', `${at}/secret`)
    await get('webhookSecret', 'admin', `${at}/secret`)
    expect((await get('webhookLog', 'admin', `${at}/deliveries?page=1`)).deliveries).toHaveLength(1)
    await get('webhookLog', 'admin', `${at}/deliveries?page=0`)
    const wrong = await host.rest('admin', 'POST', `${at}/secret`, { keepHours: -1 })
    agrees(PATHS.webhookSecret, 'post', wrong)
    const mine = { leaseMs: 60_000, now: Date.now, runner: 'another' }
    await claim(host.payload, claimOf(hook), mine)
    await post('webhookTest', 'admin', `${at}/test`)
    await post('webhookResend', 'admin', again)
    await release(host.payload, claimOf(hook), mine)
    for (const [as, from] of [
      [null, at],
      ['editor', at],
      ['admin', `/editorial/webhooks/${NOWHERE}`],
    ] as const) {
      await post('webhookTest', as, `${from}/test`)
      await post('webhookResend', as, `${from}/deliveries/${tested.id}/resend`)
      await post('webhookSecret', as, `${from}/secret`)
      await get('webhookSecret', as, `${from}/secret`)
      await get('webhookLog', as, `${from}/deliveries`)
    }
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

  it('the dashboard, and people by name', async () => {
    await scheduled(host)
    await get('desk', 'editor', '/editorial/desk')
    await get('desk', null, '/editorial/desk')
    await get('people', 'editor', '/editorial/people?collection=posts&locale=lv')
    await get('people', 'editor', '/editorial/people?action=erase')
    await get('people', null, '/editorial/people')
  })

  it('an action across documents', async () => {
    const across = async (as: null | Person, items: Json): Promise<Json> =>
      agrees(
        PATHS.across,
        'post',
        await host.rest(as, 'POST', '/editorial/bulk', { action: 'submit', items }),
      )
    const item = { collection: 'posts', id, locale: 'lv', revision: 1 }
    const outcome = await across('author', [item, { ...item, id: NOWHERE }])
    expect([outcome.done.length, outcome.refused.length]).toEqual([1, 1])
    await across('author', [])
    await across(null, [item])
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

  it('people, and those of them who may do something somewhere', async () => {
    const namesOf = async (query: string): Promise<string[]> =>
      (await get('people', 'author', `/editorial/people${query}`)).people.map(({ id: who }: Json) => who)
    expect(await namesOf('')).toContain(host.ids.author)
    const approvers = await namesOf('?action=approve&collection=posts&locale=lv')
    expect(approvers).toContain(host.ids.editor)
    expect(approvers).not.toContain(host.ids.author)
    await get('people', 'author', '/editorial/people?nonsense=1')
    await get('people', null, '/editorial/people')
  })

  it('what a version changes', async () => {
    const at = `/posts/${id}/workflow/lv/changes`
    expect((await get('changes', 'author', at)).fields.length).toBeGreaterThan(0)
    await get('changes', 'author', `${at}?nonsense=1`)
    await get('changes', null, at)
    await get('changes', 'author', `/posts/${NOWHERE}/workflow/lv/changes`)
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

  it('files of translators', async () => {
    const login = { email: 'editor@host.test', password: 'a-password-of-some-length' }
    const files = xliffClient(
      host.payload,
      async () => (await host.rest(null, 'POST', '/users/login', login)).body,
    )
    const query = `collection=posts&id=${id}&locale=en`
    const { headers, status, text } = await files.download('editor', query)
    const { content } = document.paths[PATHS.xliff].get.responses[status]
    expect(Object.keys(content)).toEqual([headers.get('content-type')?.split(';')[0]])
    seen.add(`get ${PATHS.xliff} ${status}`)
    for (const [as, url] of [
      ['editor', 'locale=en'],
      [null, query],
      ['editor', `${query}&id=${NOWHERE}`],
    ] as const)
      await get('xliff', as, `/editorial/xliff?${url}`)
    const sent = text.replace('</source>', '</source><target>Title</target>')
    const { counts } = agrees(PATHS.xliff, 'post', await files.upload('editor', sent))
    expect(counts).toMatchObject({ applied: 1 })
    agrees(PATHS.xliff, 'post', await files.upload('editor', ''))
    agrees(PATHS.xliff, 'post', await files.upload(null, text))
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

  it('translations segment by segment, and by a machine', async () => {
    const at = `/posts/${id}/translation`
    const read = async (as: null | Person, url: string): Promise<Json> => get('translation', as, url)
    const { units } = await read('author', `${at}/en`)
    await read(null, `${at}/en`)
    await read('author', `${at}/lv`)
    await read('author', `${at}/xx`)
    const [unit] = units
    const inputs = [{ id: unit.id, source: unit.sourceHash, target: 'Title', was: unit.targetHash }]
    const bodies: ['machine' | 'translation', 'PATCH' | 'POST', string, object][] = [
      ['machine', 'POST', '/machine', {}],
      ['translation', 'PATCH', '', { units: inputs }],
    ]
    for (const [name, method, end, body] of bodies) {
      const ask = async (as: null | Person, locale: string, sent: object = body): Promise<Json> =>
        agrees(PATHS[name], method.toLowerCase(), await host.rest(as, method, `${at}/${locale}${end}`, sent))
      await ask('author', 'en')
      await ask('author', 'en', { units: [] })
      await ask(null, 'en')
      await ask('author', 'lv')
      const { config } = host.payload.collections['posts' as never] as Json
      const was = config.access.update
      config.access.update = () => false
      await ask('author', 'en')
      config.access.update = was
    }
    await act('author', 'en', 'submit')
    for (const [name, method, end, body] of bodies)
      agrees(PATHS[name], method.toLowerCase(), await host.rest('author', method, `${at}/en${end}`, body))
  })

  it('comments', async () => {
    const at = `/posts/${id}/comments`
    const ask = async (
      name: keyof typeof PATHS,
      as: null | Person,
      method: 'DELETE' | 'PATCH' | 'POST',
      url: string,
      body?: object,
    ): Promise<Json> => agrees(PATHS[name], method.toLowerCase(), await host.rest(as, method, url, body))
    const begin = (as: null | Person, body: object) => ask('comments', as, 'POST', at, body)
    const anchor = { field: 'title', quote: { exact: 'Virs', suffix: 'raksts' } }
    const { thread } = await begin('author', { anchor, body: `@[${host.ids.editor}]`, locale: 'lv' })
    await begin('author', { body: '' })
    await begin('author', { body: '@[nobody]' })
    await begin(null, { body: 'x' })
    const one = `${at}/${thread.id}`
    for (const as of ['editor', null] as const)
      await ask('commentReplies', as, 'POST', `${one}/replies`, { body: 'x' })
    for (const body of [{}, { body: '@[nobody]' }])
      await ask('commentReplies', 'editor', 'POST', `${one}/replies`, body)
    await ask('commentReplies', 'editor', 'POST', `${at}/none/replies`, { body: 'x' })
    const edit = { body: 'y', revision: 1 }
    for (const [as, url, body] of [
      ['author', one, edit],
      ['author', one, edit],
      ['author', one, {}],
      ['author', one, { body: '@[nobody]', revision: 2 }],
      ['editor', one, edit],
      ['author', `${at}/none`, edit],
      [null, one, edit],
    ] as const)
      await ask('comment', as, 'PATCH', url, body)
    for (const [name, verb, revision] of [
      ['commentResolve', 'resolve', 2],
      ['commentReopen', 'reopen', 3],
    ] as const) {
      for (const body of [{ revision: 1 }, { revision }, {}, { revision }])
        await ask(name, 'editor', 'POST', `${one}/${verb}`, body)
      await ask(name, 'editor', 'POST', `${at}/none/${verb}`, { revision })
      await ask(name, null, 'POST', `${one}/${verb}`, { revision })
      if (verb === 'resolve') await ask('commentReplies', 'editor', 'POST', `${one}/replies`, { body: 'x' })
    }
    for (const as of ['author', null] as const) await get('comments', as, `${at}?locale=lv`)
    await get('comments', 'author', `${at}?status=nonsense`)
    await get('comments', 'author', `/posts/${NOWHERE}/comments`)
    agrees(
      PATHS.comments,
      'post',
      await host.rest('author', 'POST', `/posts/${NOWHERE}/comments`, { body: 'x' }),
    )
    for (const as of [null, 'editor', 'author'] as const) await ask('comment', as, 'DELETE', one)
    await ask('comment', 'author', 'DELETE', one)
    await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, { deletedAt: new Date().toISOString() })
    await begin('author', { body: 'x' })
    await ask('comment', 'author', 'DELETE', one)
  })

  it('memory and terms', async () => {
    const term = {
      entries: [
        { locale: 'lv', term: 'virsraksts' },
        { forbidden: ['headline'], locale: 'en', term: 'title' },
      ],
    }
    expect((await host.rest('editor', 'POST', '/editorial-terms', term)).status).toBe(201)
    const csv = 'sourceLocale,locale,source,target\nlv,en,Virsraksts,Headline\nlv,lv,a,b'
    const tmx = '<tmx version="1.4"><header srclang="lv"/><body><tu/></body></tmx>'
    for (const [name, body, query] of [
      ['memoryCsv', csv, '?locale=xx'],
      ['memoryTmx', tmx, '?locale=xx'],
      ['termsCsv', 'lv,en\nvirsraksts,headline', ''],
    ] as const)
      for (const [as, method, sent, more] of [
        ['editor', 'POST', body, ''],
        ['editor', 'POST', 'nothing', ''],
        ['author', 'POST', body, ''],
        [null, 'POST', body, ''],
        ['editor', 'GET', undefined, ''],
        ['editor', 'GET', undefined, query],
        ['author', 'GET', undefined, ''],
        [null, 'GET', undefined, ''],
      ] as const) {
        const answer = await sendFile(host, as, method, PATHS[name] + more, sent)
        if (answer.body) agrees(PATHS[name], method.toLowerCase(), answer)
        else seen.add(`get ${PATHS[name]} ${answer.status}`)
      }
    const texts = [{ id: 'a', source: 'Virsraksts' }]
    const body = { locale: 'en', sourceLocale: 'lv', texts }
    for (const as of ['author', null] as const) {
      await get('help', as, PATHS.help)
      for (const name of ['help', 'matches'] as const)
        for (const sent of [body, { ...body, locale: 'xx' }])
          agrees(PATHS[name], 'post', await host.rest(as, 'POST', PATHS[name], sent))
    }
  })

  it('the inbox, and people by name', async () => {
    const at = '/editorial/notices'
    const calls: [string, 'GET' | 'PATCH' | 'POST', unknown, unknown?, string?][] = [
      [at, 'GET', undefined, undefined, '?limit=0'],
      [`${at}/read`, 'POST', { all: true, upTo: new Date().toISOString() }, {}],
      [`${at}/settings`, 'GET', undefined],
      [`${at}/settings`, 'PATCH', { digestAt: '09:00' }, { digestAt: '9' }],
      [`${at}/unread`, 'GET', undefined],
      ['/editorial/people', 'GET', undefined, undefined, '?action=x'],
    ]
    // Somebody who has notices, and somebody who is no staff.
    await host.act('editor', id, 'lv', 'assign', { assignee: host.ids.translator })
    await host.act('author', id, 'lv', 'submit')
    await expect
      .poll(async () => (await host.rest('editor', 'GET', at)).body.rows, { timeout: 20_000 })
      .not.toEqual([])
    const { author2 } = host.ids
    const roles = (given: string[]) =>
      host.payload.update({
        id: author2,
        collection: 'users',
        data: { roles: given } as never,
        overrideAccess: true,
      })
    await roles([])
    for (const [path, method, body, bad, query] of calls) {
      for (const as of ['editor', 'author2', null] as const)
        agrees(path, method.toLowerCase(), await host.rest(as, method, path, body))
      if (bad !== undefined || query)
        agrees(path, method.toLowerCase(), await host.rest('editor', method, path + (query ?? ''), bad))
    }
    await roles(['author'])
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
      ['desk', '/editorial/desk'],
      ['people', '/editorial/people'],
      ['cycleTime', '/editorial/cycle-time'],
      ['queue', '/editorial/queue'],
      ['schedule', '/editorial/schedule'],
    ] as const)
      expect((await get(name, 'author2', url)).errors[0].data).toEqual({ code: 'notFound' })
    expect((await act('author2', 'lv', 'submit', { revision: 1 })).errors[0].data).toEqual({
      code: 'notFound',
    })
    agrees(PATHS.xliff, 'post', await host.rest('author2', 'POST', '/editorial/xliff'))
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      agrees(PATHS.feed, method.toLowerCase(), await host.rest('author2', method, PATHS.feed))
    agrees(PATHS.restore, 'post', await host.rest('author2', 'POST', `/posts/versions/${NOWHERE}`))
    const body = { items: [{ id, revision: 1 }] }
    agrees(PATHS.bulk, 'post', await host.rest('author2', 'POST', '/posts/workflow/lv/submit', body))
    agrees(PATHS.across, 'post', await host.rest('author2', 'POST', '/editorial/bulk', body))
    agrees(PATHS.releases, 'get', await host.rest('author2', 'GET', '/editorial/releases'))
    agrees(PATHS.help, 'get', await host.rest('author2', 'GET', PATHS.help))
    for (const name of ['help', 'matches'] as const)
      agrees(PATHS[name], 'post', await host.rest('author2', 'POST', PATHS[name], {}))
    for (const name of ['memoryCsv', 'memoryTmx', 'termsCsv'] as const)
      for (const method of ['GET', 'POST'] as const)
        agrees(PATHS[name], method.toLowerCase(), await host.rest('author2', method, PATHS[name]))
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
