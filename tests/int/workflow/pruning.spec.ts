import type { CollectionConfig, Config } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyPlugin } from '@plugins/editorial-workflow/applyPlugin'
import { hostOf } from '@plugins/editorial-workflow/payload/host'
import { installedIn } from '@plugins/editorial-workflow/payload/installed'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

/* C7: pruning never removes what is live, approved or in review, and everything else beyond the limit. */

const LIMIT = 5
const SAVES = 120

let host: WorkflowHost
let id: string
const settings = readOptions({ collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never })

const versions = async (document = id): Promise<{ id: string; title: string }[]> => {
  const { docs } = await host.payload.db.findVersions<Json>({
    collection: 'posts' as never,
    limit: 0,
    locale: 'all',
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: document } },
  })
  return docs.map((each) => ({ id: String(each.id), title: each.version.title?.lv }))
}
const save = async (as: Person, locale: string, body: object): Promise<void> => {
  const answer = await host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, body)
  expect([answer.status, JSON.stringify(answer.body.errors)]).toEqual([200, undefined])
}
const go = async (as: Person, locale: string, action: string, body?: object): Promise<Json> => {
  const answer = await host.act(as, id, locale, action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  return answer.body.variant
}
const seen = async (locale: string): Promise<Json> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}&depth=0`)
  const { createdAt: _c, updatedAt: _u, ...rest } = body
  return status === 200 ? rest : status
}
const draft = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&depth=0`)).body

async function make(): Promise<void> {
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv', {
    code: 'A1',
    steps: [{ amount: 1, label: 'Pirmais' }],
    tags: [{ tag: 'birka' }],
    title: 'Pirmais',
  })
  id = body.doc.id
}

describe(`with a limit of ${LIMIT}`, () => {
  beforeAll(async () => {
    const versions = { drafts: { localizeStatus: true }, maxPerDoc: LIMIT }
    host = await startWorkflowHost(
      {},
      withCollection('posts', (posts) => ({ ...posts, versions })),
    )
  })
  afterAll(() => host.stop())

  it(`${SAVES} saves leave what is live, approved and in review, and the newest`, async () => {
    await make()
    await go('author', 'lv', 'submit')
    const { approved: first } = await go('editor', 'lv', 'approve')
    const { live } = await go('editor', 'lv', 'publish')
    expect(live.version).toBe(first.version)
    const before = await seen('lv')
    const steps = (await draft('lv')).steps
    await save('author', 'lv', { code: 'B2', steps: [{ ...steps[0], label: 'Otrais' }], title: 'Otrais' })
    await go('author', 'lv', 'submit')
    const { approved } = await go('editor', 'lv', 'approve')
    await save('translator', 'en', { title: 'Second' })
    const { submitted } = await go('translator', 'en', 'submit')
    for (let n = 1; n <= SAVES; n += 1) await save('author', 'lv', { title: `Melnraksts ${n}` })

    const left = await versions()
    const newest = left.slice(0, LIMIT)
    expect(newest.map(({ title }) => title)).toEqual(
      Array.from({ length: LIMIT }, (_, i) => `Melnraksts ${SAVES - i}`),
    )
    expect(
      left
        .slice(LIMIT)
        .map((each) => each.id)
        .sort(),
    ).toEqual([approved.version, live.version, submitted.version].sort())

    await go('editor', 'lv', 'publish')
    expect(await seen('lv')).toMatchObject({
      code: 'B2',
      steps: [{ amount: 1, label: 'Otrais' }],
      tags: before.tags,
      title: 'Otrais',
    })
    await go('editor', 'en', 'approve')
    await go('editor', 'en', 'publish')
    expect(await seen('en')).toMatchObject({ code: 'B2', title: 'Second' })
    expect((await draft('lv')).title).toBe(`Melnraksts ${SAVES}`)

    // The source again, over a translation that went live from a version of long ago.
    for (let n = 1; n <= LIMIT; n += 1) await save('author', 'lv', { title: `Vēl ${n}` })
    await go('author', 'lv', 'submit')
    await go('editor', 'lv', 'approve')
    await go('editor', 'lv', 'publish')
    expect([(await seen('lv')).title, (await seen('en')).title]).toEqual([`Vēl ${LIMIT}`, 'Second'])
    expect((await verify(settings, host.payload)).differences).toEqual([])
  })

  it('what is live can be gone back to', async () => {
    await make()
    await go('author', 'lv', 'submit')
    await go('editor', 'lv', 'approve')
    const { live } = await go('editor', 'lv', 'publish')
    for (let n = 1; n <= 2 * LIMIT; n += 1) await save('author', 'lv', { code: `X${n}`, title: `Cits ${n}` })
    await go('author', 'lv', 'revert', { version: live.version })
    expect(await draft('lv')).toMatchObject({ code: 'A1', title: 'Pirmais' })
  })

  it('what nobody refers to any longer goes', async () => {
    await make()
    await go('author', 'lv', 'submit')
    const { approved } = await go('editor', 'lv', 'approve')
    for (let n = 1; n <= LIMIT; n += 1) await save('author', 'lv', { title: `Cits ${n}` })
    expect((await versions()).map((each) => each.id)).toContain(approved.version)
    await go('author', 'lv', 'withdraw')
    await save('author', 'lv', { title: 'Pēdējais' })
    const left = await versions()
    expect(left.map((each) => each.id)).not.toContain(approved.version)
    expect(left).toHaveLength(LIMIT)
  })

  it('actions keep to the limit too, and other documents are left alone', async () => {
    await make()
    const other = id
    const kept = await versions(other)
    await make()
    for (let n = 1; n <= LIMIT; n += 1) {
      await save('author', 'lv', { title: `Nr. ${n}` })
      await go('author', 'lv', 'submit')
      await go('editor', 'lv', 'approve')
      await save('author', 'lv', { title: `Nr. ${n} a` })
      await go('editor', 'lv', 'publish')
      expect((await seen('lv')).title).toBe(`Nr. ${n}`)
      expect((await versions()).length).toBeLessThanOrEqual(LIMIT + 2)
    }
    await go('editor', 'lv', 'unpublish')
    await host.rest('editor', 'PATCH', `/posts?locale=lv&where[id][equals]=${id}`, { title: 'Visiem' })
    expect((await versions()).length).toBeLessThanOrEqual(LIMIT + 2)
    expect(await versions(other)).toEqual(kept)
  })

  it('a save that is refused removes nothing', async () => {
    await make()
    for (let n = 1; n < LIMIT; n += 1) await save('author', 'lv', { title: `Nr. ${n}` })
    await go('author', 'lv', 'submit')
    const before = await versions()
    const where = `where[id][equals]=${id}`
    for (const path of [`/posts/${id}?locale=lv`, `/posts?locale=lv&${where}`])
      expect(JSON.stringify(await host.rest('author', 'PATCH', path, { title: 'Nē' }))).toContain('in review')
    expect(await versions()).toEqual(expect.arrayContaining(before))
  })

  it('with more room a count is made now and then only, and the limit kept all the same', async () => {
    const [limit, slack] = [20, 2]
    const known = hostOf(settings, { payload: host.payload }, 'posts')
    const { countVersions } = host.payload.db
    let counts = 0
    const saves = 3 * limit
    Object.assign(known ?? {}, { versionLimit: limit })
    host.payload.db.countVersions = (args) => {
      if (String(args.collection) === 'posts') counts += 1
      return countVersions.call(host.payload.db, args)
    }
    try {
      await make()
      let most = 0
      for (let n = 1; n <= saves; n += 1) {
        await save('author', 'lv', { title: `Nr. ${n}` })
        most = Math.max(most, (await versions()).length)
      }
      expect(most).toBe(limit + slack)
      expect(counts).toBeGreaterThan(saves / (slack + 2))
      expect(counts).toBeLessThan(saves * 0.7)
      expect((await versions())[0]?.title).toBe(`Nr. ${saves}`)
    } finally {
      host.payload.db.countVersions = countVersions
      Object.assign(known ?? {}, { versionLimit: LIMIT })
    }
  })

  it.each([
    ['1 leaves the newest, and what is approved', 1, 1],
    ['0 leaves all', 0, 12],
  ])('another one: %s', async (_name, versionLimit, expected) => {
    const known = hostOf(settings, { payload: host.payload }, 'posts')
    Object.assign(known ?? {}, { versionLimit })
    try {
      await make()
      for (let n = 1; n <= 11; n += 1) await save('author', 'lv', { title: `Nr. ${n}` })
      const left = await versions()
      expect([left.length, left[0]?.title]).toEqual([expected, 'Nr. 11'])
      await go('author', 'lv', 'submit')
      await go('editor', 'lv', 'approve')
      await save('author', 'lv', { title: 'Nr. 12' })
      await go('editor', 'lv', 'publish')
      expect([(await seen('lv')).title, (await draft('lv')).title]).toEqual(['Nr. 11', 'Nr. 12'])
    } finally {
      Object.assign(known ?? {}, { versionLimit: LIMIT })
    }
  })
})

describe('a limit', () => {
  const posts = { slug: 'posts', fields: [], versions: { drafts: true } } as unknown as CollectionConfig
  const plugin = applyPlugin({ collections: { posts: {} } as never })

  it.each([
    ['is the project’s', { drafts: true, maxPerDoc: 7 }, 7],
    ['may be none', { drafts: true, maxPerDoc: 0 }, 0],
    ['is that of Payload otherwise', { drafts: true }, 100],
  ])('%s, and Payload itself removes nothing', (_name, given, limit) => {
    const config = { collections: [{ ...posts, versions: given }] } as unknown as Config
    const before = structuredClone(config)
    const result = plugin(config)
    expect(result.collections?.[0]?.versions).toEqual({ drafts: true, maxPerDoc: 0 })
    expect(installedIn(result as never)?.versionLimits).toEqual({ posts: limit })
    expect(config).toEqual(before)
  })
})
