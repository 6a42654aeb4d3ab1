import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql, rest, startApp, type Answer, type App } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { makeLive } from '../helpers/live'

let app: App
let article: string
let topic: string

beforeAll(async () => {
  app = await startApp()
  article = await makeArticle(app, { lv: 'Esošs raksts', en: 'Present article', publish: ['lv', 'en'] })
  topic = (await makeLive(app, 'topics', { lv: { name: 'Mežs' } })).id
})
afterAll(() => app.stop())

/** Everything there is, to see that a broken input changed nothing. */
async function everything(): Promise<unknown> {
  const state = await Promise.all(
    (['articles', 'projects', 'topics', 'media', 'documents', 'users'] as const).map((collection) =>
      app.payload.find({
        collection,
        depth: 0,
        draft: true,
        limit: 0,
        locale: 'all',
        overrideAccess: true,
        trash: true,
      }),
    ),
  )
  return JSON.parse(
    JSON.stringify(state.map(({ docs }) => docs.map((doc) => ({ ...doc, sessions: undefined })))),
  )
}

function expectRefusal(answer: Answer, ...statuses: number[]): void {
  expect(statuses, JSON.stringify(answer.body).slice(0, 300)).toContain(answer.status)
  const [error] = answer.body.errors ?? [answer.body]
  expect(error.message).toBeTruthy()
  expect(JSON.stringify(answer.body)).not.toMatch(
    /node_modules|\bat .+:\d+:\d+|Something went wrong|select distinct/i,
  )
}

describe('reading', () => {
  const queries: [string, string, ...number[]][] = [
    ['an unknown locale', '/articles?locale=xx', 400],
    ['all locales at once', '/articles?locale=all', 400],
    ['two locales', '/articles?locale[]=lv&locale[]=en', 400],
    ['a page that is no number', '/articles?page=abc', 400],
    ['page 0', '/articles?page=0', 400],
    ['a negative page', '/articles?page=-1', 400],
    ['a limit that is no number', '/articles?limit=all', 400],
    ['no limit', '/articles?limit=0', 400],
    ['a limit over the bound', '/articles?limit=1000', 400],
    ['a negative limit', '/articles?limit=-5', 400],
    ['a depth that is no number', '/articles?depth=deep', 400],
    ['a depth over the bound', '/articles?depth=99', 400],
    ['where as text', '/articles?where=nonsense', 400],
    ['where with an unknown field', '/articles?where[nonsense][equals]=1', 400],
    ['where with an unknown operator', '/articles?where[title][nonsense]=1', 400],
    ['where without an operator', '/articles?where[title]=Raksts', 400],
    ['where on a password', '/users?where[hash][like]=a', 400, 403],
    ['where with no date for a date', '/articles?where[publishedOn][greater_than]=yesterday', 400],
    ['where with an object for a value', '/articles?where[title][equals][a]=1', 400],
    [
      'where with an array for a value',
      '/articles?where[publishedOn][equals][]=x&where[publishedOn][equals][]=y',
      400,
    ],
    ['where through an unknown field of a relation', '/articles?where[projects.nonsense][equals]=1', 400],
    ['sort by an unknown field', '/articles?sort=nonsense', 400],
    ['an unknown collection', '/nonsense', 404],
    ['an unknown id', '/articles/00000000-0000-4000-8000-000000000000', 404],
    ['an id of another kind', '/articles/1', 404, 400],
    ['an id that climbs', `/articles/${encodeURIComponent('../users')}`, 404, 400],
    ['a file that climbs', `/media/file/${encodeURIComponent('../../package.json')}`, 400, 403, 404],
    ['a file that is not there', '/media/file/nothing.webp', 403, 404],
    ['versions as an outsider', '/articles/versions', 403],
    ['users as an outsider', '/users', 403],
  ]
  it.each(queries)('refuses %s', async (_name, path, ...statuses) => {
    expectRefusal(await rest('GET', path), ...statuses)
  })

  const documents: [string, string][] = [
    ['no GraphQL at all', 'nonsense {'],
    ['an unknown field', '{ Articles { docs { nonsense } } }'],
    ['an unknown locale', '{ Articles(locale: xx) { totalDocs } }'],
    ['a limit over the bound', '{ Articles(limit: 100000) { totalDocs } }'],
    ['no limit', '{ Articles(limit: 0) { totalDocs } }'],
    ['a negative page', '{ Articles(page: -1) { totalDocs } }'],
    [
      'too wide a query',
      `{ ${Array.from({ length: 120 }, (_, i) => `a${i}: Articles { docs { projects { id } } }`).join(' ')} }`,
    ],
    [
      'where with no date for a date',
      '{ Articles(where: { publishedOn: { greater_than: "yesterday" } }) { totalDocs } }',
    ],
  ]
  it.each(documents)('refuses GraphQL with %s', async (_name, query) => {
    const answer = await graphql(query)
    expect(answer.body.errors?.length, JSON.stringify(answer.body).slice(0, 300)).toBeGreaterThan(0)
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|Something went wrong|select distinct/i)
    expect(answer.status).toBeLessThan(500)
  })

  it('refuses GraphQL that is too deep', async () => {
    const allowed =
      '{ Articles { docs { projects { contact { organisation { logo { sizes { card { url } } } } } } } } }'
    expect((await graphql(allowed)).body.errors).toBeUndefined()
    const deeper =
      '{ versionsArticles { docs { version { projects { contact { organisation { logo { sizes { card { url } } } } } } } } } }'
    const answer = await graphql(deeper)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body.errors[0].message).toMatch(/depth limit/i)
  })
})

describe('writing', () => {
  const png = async (width: number, height: number): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#003399' } })
      .png()
      .toBuffer()

  const form = (
    file: { data: Buffer | string; name: string; type: string } | undefined,
    payload: unknown,
  ): FormData => {
    const data = new FormData()
    data.set('_payload', JSON.stringify(payload))
    if (file) data.set('file', new Blob([file.data as BlobPart], { type: file.type }), file.name)
    return data
  }

  type Case = [string, () => Promise<Answer>, ...number[]]
  const cases: Case[] = [
    ['JSON that is none', () => rest('POST', '/articles', { as: app.people.editor, raw: '{"title": ' }), 400],
    ['no body at all', () => rest('POST', '/articles', { as: app.people.editor, raw: '' }), 400],
    [
      'JSON that is no object',
      () => rest('PATCH', `/articles/${article}`, { as: app.people.editor, raw: '"text"' }),
      400,
    ],
    [
      'a publication without its required fields',
      () =>
        rest('POST', '/articles', {
          as: app.people.editor,
          body: { _status: 'published', title: 'Tikai virsraksts' },
        }),
      403,
    ],
    [
      'a title of the wrong type',
      () => rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { title: { a: 1 } } }),
      400,
    ],
    [
      'a title that is too long',
      () =>
        rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { title: 'a'.repeat(5000) } }),
      400,
    ],
    [
      'rich text that is none',
      () => rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { body: 'text' } }),
      400,
    ],
    [
      'a date that is none',
      () =>
        rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { publishedOn: 'yesterday' } }),
      400,
    ],
    [
      'a relation to nothing',
      () =>
        rest('PATCH', `/articles/${article}`, {
          as: app.people.editor,
          body: { projects: ['00000000-0000-4000-8000-000000000000'] },
        }),
      400,
    ],
    [
      'a relation of the wrong type',
      () => rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { projects: [{ a: 1 }] } }),
      400,
    ],
    [
      'a source language that is none',
      () => rest('PATCH', `/articles/${article}`, { as: app.people.editor, body: { sourceLocale: 'xx' } }),
      400,
    ],
    [
      'an unknown locale',
      () =>
        rest('PATCH', `/articles/${article}?locale=xx`, { as: app.people.editor, body: { title: 'Jauns' } }),
      400,
    ],
    [
      'a slug of nothing',
      () =>
        rest('POST', '/articles?draft=true', {
          as: app.people.editor,
          body: { ...articleData('Jauns'), slug: '///' },
        }),
      400,
    ],
    [
      'a slug that is taken',
      () =>
        rest('POST', '/articles?draft=true', {
          as: app.people.editor,
          body: { ...articleData('Jauns'), slug: 'esoss-raksts' },
        }),
      400,
    ],
    [
      'a slug changed after publication where nobody remembers the old one',
      () =>
        rest('PATCH', `/topics/${topic}?locale=lv`, {
          as: app.people.editor,
          body: { slug: 'cita-adrese' },
        }),
      400,
    ],
    [
      'an unknown id',
      () =>
        rest('PATCH', '/articles/00000000-0000-4000-8000-000000000000', {
          as: app.people.editor,
          body: { title: 'Jauns' },
        }),
      404,
    ],
    ['a write by nobody', () => rest('POST', '/articles', { body: articleData('Jauns') }), 403],
    [
      'a write with a broken token',
      () => rest('POST', '/articles', { as: { token: 'broken' }, body: articleData('Jauns') }),
      403,
    ],
    ['a deletion by nobody', () => rest('DELETE', `/articles/${article}`), 403],
    ['a deletion by an author', () => rest('DELETE', `/articles/${article}`, { as: app.people.author }), 403],
    [
      'an address that is none',
      () =>
        rest('POST', '/partners', {
          as: app.people.editor,
          body: { name: 'P', kind: 'ngo', website: 'javascript:alert(1)' },
        }),
      400,
    ],
    [
      'a picture without a file',
      () => rest('POST', '/media', { as: app.people.editor, body: { alt: 'x' } }),
      400,
    ],
    [
      'an SVG',
      () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: '<svg xmlns="http://www.w3.org/2000/svg"/>', name: 'a.svg', type: 'image/svg+xml' },
            { alt: 'x' },
          ),
        }),
      400,
    ],
    [
      'an SVG that calls itself PNG',
      () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: '<svg xmlns="http://www.w3.org/2000/svg"/>', name: 'a.png', type: 'image/png' },
            { alt: 'x' },
          ),
        }),
      400,
    ],
    [
      'HTML that calls itself JPEG',
      () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: '<html><script>1</script></html>', name: 'a.jpg', type: 'image/jpeg' },
            { alt: 'x' },
          ),
        }),
      400,
    ],
    [
      'a PNG that calls itself JPEG',
      async () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form({ data: await png(10, 10), name: 'a.jpg', type: 'image/jpeg' }, { alt: 'x' }),
        }),
      400,
    ],
    [
      'a picture cut off',
      async () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: (await png(400, 400)).subarray(0, 60), name: 'a.png', type: 'image/png' },
            { alt: 'x' },
          ),
        }),
      400,
    ],
    [
      'a picture of too many pixels',
      async () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form({ data: await png(9000, 9000), name: 'a.png', type: 'image/png' }, { alt: 'x' }),
        }),
      413,
    ],
    [
      'a picture of too many bytes',
      () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: Buffer.alloc(16 * 1024 * 1024), name: 'a.png', type: 'image/png' },
            { alt: 'x' },
          ),
        }),
      413,
    ],
    [
      'a picture over the limit of the server',
      () =>
        rest('POST', '/media', {
          as: app.people.editor,
          form: form(
            { data: Buffer.alloc(26 * 1024 * 1024), name: 'a.png', type: 'image/png' },
            { alt: 'x' },
          ),
        }),
      413,
    ],
    [
      'a program that calls itself PDF',
      () =>
        rest('POST', '/documents', {
          as: app.people.editor,
          form: form(
            { data: 'MZ\u0090\u0000 not a pdf', name: 'a.pdf', type: 'application/pdf' },
            { title: 'x' },
          ),
        }),
      400,
    ],
    [
      'a picture as a document',
      async () =>
        rest('POST', '/documents', {
          as: app.people.editor,
          form: form({ data: await png(10, 10), name: 'a.png', type: 'image/png' }, { title: 'x' }),
        }),
      400,
    ],
    [
      'a user with an unknown role',
      () =>
        rest('POST', '/users', {
          as: app.people.admin,
          body: { name: 'x', email: 'x@tilts.test', password: 'long enough password', roles: ['king'] },
        }),
      400,
    ],
    [
      'a user with no e-mail',
      () =>
        rest('POST', '/users', {
          as: app.people.admin,
          body: { name: 'x', email: 'nonsense', password: 'long enough password', roles: ['author'] },
        }),
      400,
    ],
    [
      'the demotion of the last administrator',
      () =>
        rest('PATCH', `/users/${app.people.admin.user.id}`, {
          as: app.people.admin,
          body: { roles: ['editor'] },
        }),
      409,
    ],
    [
      'the deletion of the last administrator',
      () => rest('DELETE', `/users/${app.people.admin.user.id}`, { as: app.people.admin }),
      409,
    ],
    [
      'a second first user',
      () =>
        rest('POST', '/users/first-register', {
          body: { name: 'x', email: 'x@tilts.test', password: 'long enough password' },
        }),
      403,
    ],
  ]

  it('refuses an end before the start', async () => {
    const body = { title: 'P', startDate: '2024-02-01', endDate: '2023-01-01' }
    const answer = await rest('POST', '/projects', { as: app.people.editor, body })
    expectRefusal(answer, 400)
    const paths = answer.body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    expect(paths).toContain('endDate')
    const right = await rest('POST', '/projects', {
      as: app.people.editor,
      body: { ...body, endDate: '2025-01-01' },
    })
    expect(right.status).toBe(201)
  })

  it.each(cases)('refuses %s and changes nothing', async (_name, act, ...statuses) => {
    const before = await everything()
    expectRefusal(await act(), ...statuses)
    expect(await everything()).toEqual(before)
  })
})
