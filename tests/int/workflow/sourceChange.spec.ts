import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { expectSound, go, makeTranslated, rich, save, TO_READERS, told } from '../../helpers/translated'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'
import { UNDER_REVIEW } from '../../helpers/workflowHostConfig'

let host: WorkflowHost
/** Live in both languages. */
let id: string

const makeLive = async (): Promise<void> => {
  id = await makeTranslated(host)
  await go(host, id, 'lv', ...TO_READERS)
  await go(host, id, 'en', ...TO_READERS)
}
/** Writes another title into the original and sends it in as the author calls it. */
async function send(title: string, change?: string): Promise<void> {
  await save(host, id, 'lv', { title })
  const { body, status } = await host.act('author', id, 'lv', 'submit', { ...(change && { change }) })
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
}
const freshness = async (): Promise<Json> => (await told(host, id, 'en')).freshness
const forReaders = async (): Promise<Json> =>
  (await host.rest(null, 'GET', `/posts/${id}?locale=en`)).body.translation
const history = async (locale = 'en'): Promise<Json[]> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)).body.events
const statusIn = async (locale: string): Promise<number> =>
  (await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)).status

describe('what the author of a change calls it', () => {
  beforeAll(async () => {
    host = await startWorkflowHost()
  })
  afterAll(() => host.stop())
  beforeEach(makeLive)
  afterEach(() => expectSound(host))

  it('cosmetic: the translation stays current, and its record says why', async () => {
    await send('Virsraksts!', 'cosmetic')
    expect((await freshness()).status).toBe('outdated')
    await go(host, id, 'lv', 'approve')
    expect(await freshness()).toEqual({ changes: [], sourceChangedAt: null, status: 'current' })
    const { approved } = await told(host, id, 'lv')
    const [last] = await history()
    expect(last).toMatchObject({ actor: host.ids.editor, basis: approved.basis, type: 'rebased' })
    expect((await forReaders()).freshness).toBe('current')
    await go(host, id, 'lv', 'publish')
    expect((await forReaders()).freshness).toBe('current')
    await save(host, id, 'lv', { body: rich('Pirmā.') })
    expect((await freshness()).changes.map(({ path }: Json) => path)).toEqual(['body.1', 'body.2'])
  })

  it.each(['meaning', 'urgent', undefined])('%s: the translation is outdated', async (change) => {
    await send('Cits', change)
    await go(host, id, 'lv', 'approve', 'publish')
    expect((await freshness()).status).toBe('outdated')
    expect(await forReaders()).toMatchObject({ availableLocales: ['lv', 'en'], freshness: 'outdated' })
    expect((await history('lv')).find(({ type }) => type === 'submitted')?.change).toBe(change)
  })

  it('cosmetic, after a change of meaning: what was outdated stays so', async () => {
    await send('Cits', 'meaning')
    await go(host, id, 'lv', 'approve')
    await send('Cits!', 'cosmetic')
    await go(host, id, 'lv', 'approve', 'publish')
    expect((await freshness()).status).toBe('outdated')
    expect((await history()).map(({ type }) => type)).not.toContain('rebased')
  })

  it('cosmetic, of the translation, changes nothing elsewhere', async () => {
    await save(host, id, 'en', { title: 'Another' })
    expect((await host.act('translator', id, 'en', 'submit', { change: 'cosmetic' })).status).toBe(200)
    await go(host, id, 'en', 'approve')
    expect((await history('lv')).map(({ type }) => type)).not.toContain('rebased')
  })

  it('can be said in GraphQL, and has to be a word of the list', async () => {
    await save(host, id, 'lv', { title: 'Virsraksts!' })
    const { revision } = await told(host, id, 'lv')
    const { body } = await host.graphql(
      'author',
      `mutation ($id: ID!, $revision: Int!) {
        editorialAction(collection: posts, id: $id, locale: lv, action: submit, revision: $revision, change: cosmetic) {
          variant { submitted { change } }
        }
      }`,
      { id, revision },
    )
    expect(body.data.editorialAction.variant.submitted).toEqual({ change: 'cosmetic' })
    const wrong = await host.act('author', id, 'lv', 'submit', { change: 'small' })
    expect([wrong.status, wrong.body.errors[0].data.code]).toEqual([400, 'badInput'])
  })
})

describe('onSourceChange: withdraw', () => {
  beforeAll(async () => {
    host = await startWorkflowHost({ onSourceChange: 'withdraw' })
  })
  afterAll(() => host.stop())
  beforeEach(makeLive)
  afterEach(() => expectSound(host))

  it('takes a translation off when an urgent change of its original goes live, and not before', async () => {
    await send('Cits', 'urgent')
    await go(host, id, 'lv', 'approve')
    expect(await statusIn('en')).toBe(200)
    await go(host, id, 'lv', 'publish')
    expect([await statusIn('lv'), await statusIn('en')]).toEqual([200, 404])
    const [last] = await history()
    expect(last).toMatchObject({ comment: null, type: 'unpublished', why: 'sourceChanged' })
    expect(await told(host, id, 'en')).toMatchObject({ freshness: { status: 'outdated' }, live: null })
  })

  it('also when something cosmetic is approved before the urgent change is live', async () => {
    await send('Cits', 'urgent')
    await go(host, id, 'lv', 'approve')
    await send('Cits!', 'cosmetic')
    await go(host, id, 'lv', 'approve', 'publish')
    expect(await statusIn('en')).toBe(404)
  })

  it.each(['cosmetic', 'meaning', undefined])('leaves it on after a change called %s', async (change) => {
    await send('Cits', change)
    await go(host, id, 'lv', 'approve', 'publish')
    expect(await statusIn('en')).toBe(200)
  })

  it('leaves on what was made from the urgent change already', async () => {
    await save(host, id, 'lv', { title: 'Cits' })
    await save(host, id, 'en', { title: 'Another' })
    await go(host, id, 'en', ...TO_READERS)
    expect((await host.act('author', id, 'lv', 'submit', { change: 'urgent' })).status).toBe(200)
    await go(host, id, 'lv', 'approve', 'publish')
    expect(await statusIn('en')).toBe(200)
  })
})

describe('onSourceChange: keep', () => {
  it('tells readers nothing, and staff all', async () => {
    host = await startWorkflowHost({ onSourceChange: 'keep' })
    await makeLive()
    await send('Cits', 'urgent')
    await go(host, id, 'lv', 'approve', 'publish')
    expect(await forReaders()).toEqual({
      alternates: [{ locale: 'lv', slug: null, url: null }],
      availableLocales: ['lv', 'en'],
      freshness: null,
      servedLocale: 'en',
      sourceChangedAt: null,
      sourceLocale: 'lv',
    })
    expect((await freshness()).status).toBe('outdated')
    await host.stop()
  })

  it('is one of three words', () => {
    const options = { collections: UNDER_REVIEW, onSourceChange: 'hide' as never }
    expect(() => readOptions(options)).toThrow(/`onSourceChange` must be one of flag, keep, withdraw/)
  })
})
