import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

/* A13, over ways back: whoever goes back to an older text does not free those who wrote it. */

let host: WorkflowHost
let id: string
const settings = readOptions({ collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never })

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const save = async (as: Person, title: string, locale = 'lv'): Promise<string> => {
  const answer = await host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, { title })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return (await variant(locale)).head
}
const act = async (as: Person, action: string, body?: object, locale = 'lv'): Promise<Json> => {
  const answer = await host.act(as, id, locale, action, body)
  expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  return answer.body.variant
}
const variant = async (locale = 'lv'): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants.find(
    (each: Json) => each.locale === locale,
  )
const people = (authors: string[]): string[] =>
  authors.map((each) => Object.entries(host.ids).find(([, own]) => own === each)?.[0] ?? each).sort()

/** Sends in and approves by another. */
async function approve(by: Person): Promise<Json> {
  await act('author', 'submit')
  return act(by, 'approve')
}

/** Text of the editor that nobody else has approved can be approved by another editor alone. */
async function expectOwnText(): Promise<void> {
  await act('author2', 'submit')
  const own = await host.act('editor', id, 'lv', 'approve')
  expect([own.status, own.body.errors?.[0]?.data?.code]).toEqual([403, 'ownText'])
  expect((await host.act('editor2', id, 'lv', 'approve')).status).toBe(200)
  expect((await verify(settings, host.payload)).differences).toEqual([])
}

const versions: Record<string, string> = {}
beforeEach(async () => {
  const { body } = await host.rest('editor', 'POST', '/posts?locale=lv', { title: 'Redaktora pirmais' })
  id = body.doc.id
  await save('translator', 'Title', 'en')
  await act('author', 'submit')
  versions.first = (await variant()).submitted.version
  await act('editor2', 'approve')
  await act('editor2', 'publish')
  versions.draft = await save('editor', 'Redaktora melnraksts')
  versions.later = await save('author', 'Autora otrais')
  await approve('editor2')
  await act('editor2', 'publish')
  await save('author2', 'Otra autora trešais')
  versions.approved = (await approve('editor2')).approved.version
})

describe('a way back', () => {
  it.each([
    ['a text that was approved and live long ago', 'first', ['author2', 'editor']],
    ['a draft that was never approved', 'draft', ['author2', 'editor']],
  ])('to %s makes its author one again', async (_name, which, authors) => {
    const back = await act('author2', 'revert', { version: versions[which] })
    expect(people(back.authors)).toEqual(authors)
    await expectOwnText()
  })

  it('to a draft over which another has written names both', async () => {
    const back = await act('author2', 'revert', { version: versions.later })
    expect(people(back.authors)).toEqual(['author', 'author2', 'editor'])
  })

  it('to a copy that was written at a publication names its author', async () => {
    const { docs } = await host.payload.db.findVersions<Json>({
      collection: 'posts' as never,
      limit: 0,
      locale: 'all',
      pagination: false,
      sort: 'updatedAt',
      where: { parent: { equals: id } },
    })
    const copy = docs.findLast((each) => each.version.title.lv === 'Redaktora pirmais')
    expect(copy?.id).not.toBe(versions.first)
    await act('author2', 'revert', { version: String(copy?.id) })
    await expectOwnText()
  })

  it('to what is approved frees its authors still', async () => {
    await save('editor', 'Redaktors labo')
    const back = await act('author', 'revert', { version: versions.approved })
    expect(people(back.authors)).toEqual(['author', 'editor'])
    await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { code: 'jauns' })
    await act('author', 'submit')
    expect((await host.act('editor', id, 'lv', 'approve')).body.errors[0].data.code).toBe('ownText')
    expect((await host.act('editor2', id, 'lv', 'approve')).status).toBe(200)
  })

  it('to what was approved and taken back does not', async () => {
    await act('editor2', 'withdraw')
    await save('author', 'Cits')
    await approve('editor2')
    const back = await act('author', 'revert', { version: versions.approved })
    // With those of the approval before it, which is replaced as well.
    expect(people(back.authors)).toEqual(['author', 'author2', 'editor'])
  })

  it('by Payload’s restore is the same', async () => {
    const answer = await host.rest('author2', 'POST', `/posts/versions/${versions.draft}?locale=lv`)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    await expectOwnText()
  })

  it('and back again names them all', async () => {
    await act('author2', 'revert', { version: versions.draft })
    const between = (await variant()).head
    await save('author', 'Vēl kas')
    await approve('editor2')
    const back = await act('author', 'revert', { version: between })
    expect(people(back.authors)).toEqual(['author', 'author2', 'editor'])
    await expectOwnText()
  })

  it('in another language is of those who wrote that one', async () => {
    const back = await act('translator', 'revert', { version: versions.draft }, 'en')
    expect(people(back.authors)).toEqual(['translator'])
  })

  it('tells whose text it is, in the record', async () => {
    await act('author2', 'revert', { version: versions.draft })
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=lv`)
    expect(body.events[0]).toMatchObject({
      authors: [host.ids.editor],
      from: versions.draft,
      type: 'reverted',
    })
    const query = `{ editorialHistory(collection: posts, id: "${id}", locale: lv) { events { type authors from } } }`
    const inGraphQL = await host.graphql('editor', query)
    expect(inGraphQL.body.data.editorialHistory.events.slice(0, 2)).toEqual([
      { authors: [host.ids.editor], from: versions.draft, type: 'reverted' },
      { authors: null, from: null, type: 'approved' },
    ])
  })

  it('to a version of another document is refused, and nothing changes', async () => {
    const other = await host.rest('editor', 'POST', '/posts?locale=lv', { title: 'Cits' })
    const there = await host.rest('editor', 'GET', `/posts/${other.body.doc.id}/workflow`)
    const before = await variant()
    for (const version of [there.body.variants[0].head, 'nonsense'])
      expect((await host.act('author2', id, 'lv', 'revert', { version })).status).toBe(404)
    expect(await variant()).toEqual(before)
  })
})
