import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

/* A version that was sent in or approved stays what it was: in a project whose forms save by themselves, and when somebody writes into it. */

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost(
    {},
    withCollection('posts', (posts) => ({
      ...posts,
      versions: { drafts: { autosave: true, localizeStatus: true } },
    })),
  )
})
afterAll(() => host.stop())

beforeEach(async () => {
  const steps = [
    { amount: 1, label: 'Pirmais' },
    { amount: 2, label: 'Otrais' },
  ]
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', { steps, title: 'Virsraksts' })
  id = body.doc.id
})

const autosave = (as: Person, locale: string, data: object): Promise<Answer> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}&draft=true&autosave=true`, data)
const draft = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&depth=0`)).body
const seen = async (locale: string): Promise<Json> =>
  (await host.rest(null, 'GET', `/posts/${id}?locale=${locale}&depth=0`)).body
const variant = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants.find(
    (each: Json) => each.locale === locale,
  )
const versions = async (): Promise<Json[]> =>
  (await host.rest('editor', 'GET', `/posts/versions?locale=lv&where[parent][equals]=${id}&limit=50`)).body
    .docs

async function go(locale: string, ...steps: [as: Person, action: string][]): Promise<void> {
  for (const [as, action] of steps) {
    const { body, status } = await host.act(as, id, locale, action)
    expect([action, status, JSON.stringify(body)]).toEqual([action, 200, expect.any(String)])
  }
}
const liveInLatvian = () => go('lv', ['author', 'submit'], ['editor', 'approve'], ['editor', 'publish'])

/** Writes the words of the translator by autosave, so that they stand in a version that autosave would go on with. */
async function translated(): Promise<void> {
  const { steps } = await draft('lv')
  const { status } = await autosave('translator', 'en', {
    steps: steps.map((row: Json, i: number) => ({ ...row, label: `Step ${i + 1}` })),
    title: 'Title',
  })
  expect(status).toBe(200)
}

describe('autosave', () => {
  it('writes into its own version', async () => {
    await autosave('author', 'lv', { title: 'A' })
    const before = await versions()
    await autosave('author', 'lv', { title: 'B' })
    expect((await versions()).map((each) => each.id)).toEqual(before.map((each) => each.id))
    expect((await draft('lv')).title).toBe('B')
  })

  it('and not into one that was sent in: another language goes on beside it', async () => {
    await liveInLatvian()
    await translated()
    await go('en', ['translator', 'submit'])
    const { submitted } = await variant('en')
    const [first] = (await draft('lv')).steps
    // Somebody takes a row away, with what the translator has written in it.
    expect((await autosave('author', 'lv', { steps: [first], title: 'Cits' })).status).toBe(200)
    expect((await variant('en')).head).not.toBe(submitted.version)
    await go('en', ['editor', 'approve'], ['editor', 'publish'])
    expect(await seen('en')).toMatchObject({
      steps: [{ label: 'Step 1' }, { label: 'Step 2' }],
      title: 'Title',
    })
    expect((await draft('lv')).steps).toHaveLength(1)
  })

  it('nor into one that was approved: what is published is that, and what was written since waits', async () => {
    await autosave('author', 'lv', { title: 'Apstiprināts' })
    await go('lv', ['author', 'submit'], ['editor', 'approve'])
    await autosave('author', 'lv', { title: 'Vēlāks' })
    expect((await variant('lv')).state).toBe('draft')
    await go('lv', ['editor', 'publish'])
    expect([(await seen('lv')).title, (await draft('lv')).title]).toEqual(['Apstiprināts', 'Vēlāks'])
  })

  it('nor into one that a bypass let out', async () => {
    await autosave('author', 'lv', { title: 'Steidzams' })
    await host.act('admin', id, 'lv', 'bypass', { comment: 'Avārija' })
    const { live } = await variant('lv')
    await autosave('author', 'lv', { title: 'Vēlāks' })
    const { body } = await host.rest('editor', 'GET', `/posts/versions/${live.version}?locale=lv`)
    expect([body.version.title, body.autosave, (await seen('lv')).title]).toEqual([
      'Steidzams',
      false,
      'Steidzams',
    ])
  })
})

describe('a version that somebody has written into', () => {
  /** As a script would, past the plugin. */
  async function tamper(version: string, locale: string): Promise<void> {
    const { docs } = await host.payload.db.findVersions<Json>({
      collection: 'posts' as never,
      limit: 1,
      locale: 'all',
      where: { id: { equals: version } },
    })
    const [found]: Json[] = docs
    const title = { ...found.version.title, [locale]: 'Nobody has approved this' }
    await host.payload.db.updateVersion<Json>({
      id: version,
      collection: 'posts' as never,
      versionData: { ...found, version: { ...found.version, title } },
    })
  }
  const told = ({ body, status }: Answer): Json => [status, body.errors?.[0]?.data?.code]

  it.each([
    ['lv', 'author'],
    ['en', 'translator'],
  ] as const)('after its approval is not published: %s', async (locale, writer) => {
    if (locale === 'en') {
      await liveInLatvian()
      await host.rest('translator', 'PATCH', `/posts/${id}?locale=en`, { title: 'Title' })
    }
    await go(locale, [writer, 'submit'], ['editor', 'approve'])
    await tamper((await variant(locale)).approved.version, locale)
    const before = await versions()
    const { refused } = await variant(locale)
    expect(refused.publish.map(({ code }: Json) => code)).toEqual(['versionChanged'])
    expect(told(await host.act('editor', id, locale, 'publish'))).toEqual([409, 'versionChanged'])
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)).status).toBe(404)
    expect(await versions()).toEqual(before)
    // The way out: it is taken back, looked at and approved again.
    await go(locale, [writer, 'withdraw'], [writer, 'submit'], ['editor', 'approve'], ['editor', 'publish'])
    expect((await seen(locale)).title).toBe('Nobody has approved this')
  })

  it('in review is not approved', async () => {
    await go('lv', ['author', 'submit'])
    await tamper((await variant('lv')).submitted.version, 'lv')
    expect(told(await host.act('editor', id, 'lv', 'approve'))).toEqual([409, 'versionChanged'])
    expect((await variant('lv')).state).toBe('inReview')
  })

  it('and one that is gone is not published either', async () => {
    await go('lv', ['author', 'submit'], ['editor', 'approve'])
    const { approved } = await variant('lv')
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Vēlāks' })
    await host.payload.db.deleteVersions({
      collection: 'posts' as never,
      where: { id: { equals: approved.version } },
    })
    expect((await variant('lv')).refused.publish[0].code).toBe('versionGone')
    expect(told(await host.act('editor', id, 'lv', 'publish'))).toEqual([409, 'versionGone'])
  })
})
