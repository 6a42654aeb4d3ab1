import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import {
  expectSound,
  go,
  makeTranslated,
  REVIEW,
  rich,
  save,
  TO_READERS,
  told,
} from '../../helpers/translated'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'
import { UNDER_REVIEW } from '../../helpers/workflowHostConfig'

let host: WorkflowHost
/** Its original is live, its translation approved. */
let id: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
beforeEach(async () => {
  id = await makeTranslated(host)
  await go(host, id, 'lv', ...TO_READERS)
  await go(host, id, 'en', ...REVIEW)
})
afterEach(() => expectSound(host))

const freshness = async (locale = 'en'): Promise<Json> => (await told(host, id, locale)).freshness
const changes = async (): Promise<Json[]> =>
  (await freshness()).changes.map(({ before, kind, now, path }: Json) => [kind, path, before, now])
const queued = async (query: string): Promise<string[]> => {
  const { body, status } = await host.rest('editor', 'GET', `/editorial/queue?limit=100&${query}`)
  expect(status).toBe(200)
  return body.rows.filter((row: Json) => row.document === id).map(({ locale }: Json) => locale)
}
const row = async (locale = 'en'): Promise<Json> => {
  const query = `where[document][equals]=${id}&where[locale][equals]=${locale}`
  return (await host.rest('admin', 'GET', `/editorial-variants?${query}`)).body.docs[0]
}
const original = async (): Promise<Json> =>
  (await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true&depth=0`)).body

describe('a translation beside its original', () => {
  it('is current once it is approved, and the original has nothing to be compared with', async () => {
    expect(await freshness()).toEqual({ changes: [], sourceChangedAt: null, status: 'current' })
    expect(await freshness('lv')).toBeNull()
    expect(await queued('freshness=current')).toEqual(['en'])
    expect(await queued('freshness=outdated')).toEqual([])
    expect((await told(host, id, 'en')).approved.basis.version).toBe(
      (await told(host, id, 'en')).approved.version,
    )
  })

  it('E1 is outdated by an edit of the original, which names what has changed', async () => {
    const { layout, steps } = await original()
    const before = Date.now()
    await save(host, id, 'lv', {
      body: rich('Pirmā.', 'Jauna.', 'Otrā, pārrakstīta.', 'Trešā.'),
      layout: [layout[1], { blockType: 'quote', text: 'Cits' }],
      seo: { description: '' },
      steps: [{ ...steps[0], label: 'Viens!' }, steps[1]],
    })
    const found = await freshness()
    expect(found.status).toBe('outdated')
    expect(Date.parse(found.sourceChangedAt)).toBeGreaterThanOrEqual(before)
    expect(new Set(await changes())).toEqual(
      new Set([
        ['removed', 'seo.description', 'Apraksts', null],
        ['changed', 'steps.0.label', 'Viens', 'Viens!'],
        ['added', 'layout.1.text', null, 'Cits'],
        ['removed', 'layout.0.text', 'Citāts', null],
        ['added', 'body.1', null, 'Jauna.'],
        ['changed', 'body.2', 'Otrā.', 'Otrā, pārrakstīta.'],
      ]),
    )
    expect(await queued('freshness=outdated')).toEqual(['en'])
    expect(await queued('freshness=outdated&locale=lv')).toEqual([])
  })

  it.each([
    ['what is for all languages', 'lv', { code: 'B2', contact: { person: 'Anna' } }],
    ['an address', 'lv', { path: 'cita-adrese' }],
    ['the translation itself', 'en', { title: 'Another title' }],
    ['the same words', 'lv', { title: 'Virsraksts' }],
  ])('is not outdated by an edit of %s', async (_name, locale, data) => {
    await save(host, id, locale, data)
    expect((await freshness()).status).toBe('current')
  })

  it('writes the row of a translation only when it turns', async () => {
    const start = (await row()).updatedAt
    await save(host, id, 'lv', { code: 'C3' })
    expect((await row()).updatedAt).toBe(start)
    await save(host, id, 'lv', { title: 'Cits' })
    const turned = await row()
    expect(turned.freshness).toBe('outdated')
    await save(host, id, 'lv', { title: 'Vēl cits' })
    expect((await row()).updatedAt).toBe(turned.updatedAt)
    expect((await freshness()).sourceChangedAt).toBe(turned.sourceChangedAt)
  })

  it('is current again when the original says what it said, and when it is approved anew', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    await save(host, id, 'lv', { title: 'Virsraksts' })
    expect(await freshness()).toEqual({ changes: [], sourceChangedAt: null, status: 'current' })
    await save(host, id, 'lv', { title: 'Cits' })
    await save(host, id, 'en', { title: 'Another' })
    expect((await freshness()).status).toBe('outdated')
    await go(host, id, 'en', 'submit')
    expect((await freshness()).status).toBe('outdated')
    await go(host, id, 'en', 'approve')
    expect((await freshness()).status).toBe('current')
  })

  it('is outdated at once when the original was edited while it was in review', async () => {
    await save(host, id, 'en', { title: 'Another' })
    await go(host, id, 'en', 'submit')
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'en', 'approve')
    expect((await freshness()).status).toBe('outdated')
    expect(await changes()).toEqual([['changed', 'title', 'Virsraksts', 'Cits']])
  })

  it('follows the original back to an older version', async () => {
    const { approved } = await told(host, id, 'lv')
    await save(host, id, 'lv', { title: 'Cits' })
    expect((await freshness()).status).toBe('outdated')
    const answer = await host.act('author', id, 'lv', 'revert', { version: approved.version })
    expect(answer.status).toBe(200)
    expect((await freshness()).status).toBe('current')
  })

  it('keeps what it was made from when it goes live, and loses it with approval and publication', async () => {
    const { approved } = await told(host, id, 'en')
    await go(host, id, 'en', 'publish')
    expect((await told(host, id, 'en')).live.basis).toEqual(approved.basis)
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'en', 'unpublish')
    expect((await freshness()).status).toBe('outdated')
    await save(host, id, 'en', { title: 'Another' })
    await go(host, id, 'en', 'withdraw')
    expect(await freshness()).toBeNull()
    expect(await row()).toMatchObject({ freshness: null, sourceChangedAt: null })
  })

  it('is judged also where it goes out past the review', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    const answer = await host.act('admin', id, 'en', 'bypass', { comment: 'Steidzami.' })
    expect(answer.status).toBe(200)
    expect((await freshness()).status).toBe('current')
    await save(host, id, 'lv', { title: 'Vēl cits' })
    expect((await freshness()).status).toBe('outdated')
  })

  it('E8 is not published, nor changed, by a publication of its original', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    await go(host, id, 'lv', ...TO_READERS)
    const { live, revision, state } = await told(host, id, 'en')
    expect([live, revision, state]).toEqual([null, 3, 'approved'])
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=en`)).status).toBe(404)
  })

  it('E11 opens, and can be brought up to date, after a block of the original has gone', async () => {
    const { layout } = await original()
    await save(host, id, 'en', {
      layout: layout.map((each: Json) => ({ ...each, ...(each.blockType === 'quote' && { text: 'Quote' }) })),
    })
    await go(host, id, 'en', ...REVIEW)
    await save(host, id, 'lv', { layout: [layout[1]] })
    expect(await changes()).toEqual([['removed', 'layout.0.text', 'Citāts', null]])
    const opened = await host.rest('translator', 'GET', `/posts/${id}?locale=en&draft=true`)
    expect([opened.status, opened.body.title, opened.body.layout.length]).toEqual([200, 'Title', 1])
    await save(host, id, 'en', { title: 'Without the quote' })
    await go(host, id, 'en', ...REVIEW)
    expect((await freshness()).status).toBe('current')
    expect((await original()).layout.map(({ id: block }: Json) => block)).toEqual([layout[1].id])
  })

  it('is told by GraphQL as by REST', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    const { body } = await host.graphql(
      'editor',
      `query ($id: ID!) {
        editorialWorkflow(collection: posts, id: $id) {
          variants { approved { basis { fingerprint } } freshness { status sourceChangedAt changes { kind path before now } } }
        }
        editorialQueue(freshness: outdated, limit: 100) { rows { document freshness sourceChangedAt } }
      }`,
      { id },
    )
    expect(body.errors).toBeUndefined()
    const { sourceChangedAt, status } = await freshness()
    const [, en] = body.data.editorialWorkflow.variants
    expect(en.freshness).toEqual({
      changes: [{ before: 'Virsraksts', kind: 'changed', now: 'Cits', path: 'title' }],
      sourceChangedAt,
      status,
    })
    expect(en.approved.basis.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    expect(body.data.editorialQueue.rows.filter((each: Json) => each.document === id)).toEqual([
      { document: id, freshness: 'outdated', sourceChangedAt },
    ])
  })
})

describe('the row of a translation', () => {
  it('that says something else than its record is found and put right', async () => {
    const settings = readOptions({ collections: UNDER_REVIEW })
    await host.payload.db.updateOne({
      id: (await row()).id,
      collection: 'editorial-variants' as never,
      data: { freshness: 'outdated', sourceChangedAt: '2026-01-01T00:00:00.000Z' },
    })
    const key = `posts/${id}/en`
    const found = await verify(settings, host.payload, { repair: true })
    expect(found.differences).toEqual([{ key, problem: 'projection', repaired: true }])
    expect(await row()).toMatchObject({ freshness: 'current', sourceChangedAt: null })
  })
})
