import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const FULL = {
  title: 'Virsraksts',
  code: 'A1',
  seo: { description: 'Apraksts', index: true },
  contact: { person: 'Vārds', role: 'vadītāja' },
  steps: [
    { label: 'Pirmais', amount: 1 },
    { label: 'Otrais', amount: 2 },
  ],
  tags: [{ tag: 'birka' }],
  layout: [
    { blockType: 'quote', text: 'Citāts', year: 2024 },
    { blockType: 'rows', items: [{ name: 'Rinda' }] },
  ],
}

/** What an anonymous reader gets, without what every save changes. */
async function seen(locale: string, document = id): Promise<Json> {
  const { body, status } = await host.rest(null, 'GET', `/posts/${document}?locale=${locale}&depth=0`)
  if (status !== 200) return status
  const { createdAt: _c, updatedAt: _u, ...rest } = body
  return rest
}
const draft = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&depth=0`)).body
const save = (as: Parameters<WorkflowHost['rest']>[0], locale: string, body: object) =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, body)

async function approved(locale: string): Promise<void> {
  for (const [as, action] of [
    ['author', 'submit'],
    ['editor', 'approve'],
  ] as const) {
    const answer = await host.act(as, id, locale, action)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
}
async function published(locale: string): Promise<void> {
  await approved(locale)
  const answer = await host.act('editor', id, locale, 'publish')
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

beforeEach(async () => {
  const made = await host.rest('author', 'POST', '/posts?locale=lv', FULL)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  id = made.body.doc.id
})

describe('one review', () => {
  it('goes from draft to live through two people', async () => {
    expect(await seen('lv')).toBe(404)
    await approved('lv')
    expect(await seen('lv')).toBe(404)
    expect((await host.act('editor', id, 'lv', 'publish')).body.variant.state).toBe('published')
    expect(await seen('lv')).toMatchObject({
      ...FULL,
      steps: [{ label: 'Pirmais' }, { label: 'Otrais' }],
      _status: 'published',
    })
    expect(await seen('en')).toBe(404)
  })

  it('A13: nobody approves what they wrote', async () => {
    await save('editor', 'lv', { title: 'Redaktora labojums' })
    await host.act('author', id, 'lv', 'submit')
    const own = await host.act('editor', id, 'lv', 'approve')
    expect(own.status).toBe(403)
    expect(own.body.errors[0].data.code).toBe('ownText')
    expect((await host.act('editor2', id, 'lv', 'approve')).status).toBe(200)
  })

  it('A14: approving names the version seen', async () => {
    await host.act('author', id, 'lv', 'submit')
    const other = await host.act('editor', id, 'lv', 'approve', { version: 'another' })
    expect([other.status, other.body.errors[0].data.code]).toEqual([409, 'otherVersion'])
  })

  it('C4: what is in review is frozen', async () => {
    await host.act('author', id, 'lv', 'submit')
    const edit = await save('author', 'lv', { title: 'Vēl viens labojums' })
    expect([edit.status, edit.body.errors?.[0]?.data?.code]).toEqual([409, 'inReview'])
    expect((await draft('lv')).title).toBe('Virsraksts')
    const shared = await save('author2', 'en', { code: 'B2' })
    expect(shared.status).toBe(409)
  })

  it('sends back with a comment and goes on', async () => {
    await host.act('author', id, 'lv', 'submit')
    expect((await host.act('editor', id, 'lv', 'requestChanges')).status).toBe(400)
    const back = await host.act('editor', id, 'lv', 'requestChanges', { comment: 'Trūkst datuma.' })
    expect(back.body.variant.state).toBe('changesRequested')
    expect((await save('author', 'lv', { title: 'Labots' })).status).toBe(200)
    await published('lv')
    expect((await seen('lv')).title).toBe('Labots')
  })
})

describe('what is live', () => {
  it('C1: is what was approved; a later edit waits and is not lost', async () => {
    await approved('lv')
    await save('author', 'lv', { title: 'Jaunāks', code: 'B2', steps: [] })
    await host.act('editor', id, 'lv', 'publish')
    expect(await seen('lv')).toMatchObject({
      title: 'Virsraksts',
      code: 'A1',
      steps: [{ label: 'Pirmais' }, { label: 'Otrais' }],
    })
    expect(await draft('lv')).toMatchObject({ title: 'Jaunāks', code: 'B2', steps: [] })
  })

  it('C2: a shared field changed in a draft never reaches readers through the other language', async () => {
    await published('lv')
    const rows = (await draft('lv')).steps
    await save('translator', 'en', {
      title: 'Title',
      steps: rows.map((row: Json, i: number) => ({ ...row, label: `Step ${i}` })),
      contact: { role: 'manager' },
    })
    await host.act('translator', id, 'en', 'submit')
    await host.act('editor', id, 'en', 'approve')
    await save('author', 'lv', {
      code: 'SECRET',
      contact: { person: 'Slepens', role: 'x' },
      steps: [{ label: 'Slepens', amount: 9 }],
    })
    const go = await host.act('editor', id, 'en', 'publish')
    expect(go.status, JSON.stringify(go.body)).toBe(200)
    for (const locale of ['lv', 'en'])
      expect(JSON.stringify(await seen(locale))).not.toMatch(/SECRET|Slepens/)
    expect(await seen('en')).toMatchObject({
      title: 'Title',
      code: 'A1',
      contact: { person: 'Vārds', role: 'manager' },
      steps: [
        { label: 'Step 0', amount: 1 },
        { label: 'Step 1', amount: 2 },
      ],
    })
    expect(await seen('lv')).toMatchObject({ title: 'Virsraksts', code: 'A1' })
    expect(await draft('lv')).toMatchObject({
      code: 'SECRET',
      contact: { person: 'Slepens' },
      steps: [{ label: 'Slepens' }],
    })
  })

  it('stays while its draft is edited, and A4: a plain save never changes it', async () => {
    await published('lv')
    const before = await seen('lv')
    expect((await save('editor', 'lv', { title: 'Citādi', _status: 'draft' })).status).toBe(200)
    expect(
      (
        await host.rest('editor', 'PATCH', `/posts?locale=lv&where[id][equals]=${id}`, {
          title: 'Vēl citādi',
        })
      ).status,
    ).toBe(200)
    expect(await seen('lv')).toEqual(before)
  })

  it('is taken off in one language alone', async () => {
    await published('lv')
    await save('translator', 'en', { title: 'Title' })
    for (const [as, action] of [
      ['translator', 'submit'],
      ['editor', 'approve'],
      ['editor', 'publish'],
    ] as const)
      await host.act(as, id, 'en', action)
    expect((await seen('en')).title).toBe('Title')
    expect((await host.act('author', id, 'en', 'unpublish')).status).toBe(403)
    expect((await host.act('editor', id, 'en', 'unpublish')).status).toBe(200)
    expect([await seen('en'), (await seen('lv')).title]).toEqual([404, 'Virsraksts'])
  })

  it('loses the last row of a list that each language has of its own', async () => {
    await published('lv')
    await save('author', 'lv', { tags: [] })
    await published('lv')
    expect((await seen('lv')).tags ?? []).toEqual([])
  })

  it('keeps no list of a language that was taken off', async () => {
    await published('lv')
    expect((await host.act('editor', id, 'lv', 'unpublish')).status).toBe(200)
    const everything = await host.payload.findByID({
      id,
      collection: 'posts' as never,
      locale: 'all' as never,
      // What the document itself holds, whoever asks.
      overrideAccess: true,
    })
    expect((everything as Json).tags?.lv ?? []).toEqual([])
  })

  it('goes back to an older version as a draft', async () => {
    await published('lv')
    const first = (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0].live.version
    await save('author', 'lv', { title: 'Otrais', code: 'B' })
    await published('lv')
    expect((await seen('lv')).title).toBe('Otrais')
    const back = await host.act('author', id, 'lv', 'revert', { version: first })
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    expect(await draft('lv')).toMatchObject({ title: 'Virsraksts', code: 'A1' })
    expect((await seen('lv')).title).toBe('Otrais')
    await published('lv')
    expect(await seen('lv')).toMatchObject({ title: 'Virsraksts', code: 'A1' })
  })
})

describe('ways around it', () => {
  const asPublished = { _status: 'published' }
  it.each<[string, () => Promise<Json>]>([
    ['A1 PATCH', () => save('admin', 'lv', asPublished)],
    [
      'A1 PATCH with draft',
      () => host.rest('admin', 'PATCH', `/posts/${id}?locale=lv&draft=true`, asPublished),
    ],
    [
      'A2 GraphQL',
      () =>
        host.graphql(
          'admin',
          `mutation { updatePost(id: "${id}", locale: lv, data: { _status: published }) { id } }`,
        ),
    ],
    ['A3 POST', () => host.rest('admin', 'POST', '/posts', { title: 'X', ...asPublished })],
    ['A6 bulk', () => host.rest('admin', 'PATCH', `/posts?locale=lv&where[id][equals]=${id}`, asPublished)],
    ['all languages', () => host.rest('admin', 'PATCH', `/posts/${id}?publishAllLocales=true`, {})],
    ['one language', () => host.rest('admin', 'PATCH', `/posts/${id}?publishSpecificLocale=lv`, {})],
    [
      'A5 duplicate as published',
      () => host.rest('admin', 'POST', `/posts/${id}/duplicate?draft=false`, asPublished),
    ],
    [
      'A8 Local API',
      async () =>
        host.payload
          .update({
            collection: 'posts' as never,
            id,
            data: asPublished as never,
            locale: 'lv' as never,
            overrideAccess: true,
          })
          .then(
            () => ({ status: 200, body: {} }),
            (err: { status: number }) => ({ status: err.status, body: { errors: [err] } }),
          ),
    ],
    ['A9 a variant row', () => host.rest('admin', 'POST', '/editorial-variants', { key: 'x' })],
    ['A9 an event', () => host.rest('admin', 'POST', '/editorial-events', { variant: 'x', seq: 1 })],
  ])('%s is refused and changes nothing', async (_name, act) => {
    const answer = await act()
    expect(
      answer.status >= 400 || answer.body.errors?.length > 0,
      JSON.stringify(answer.body).slice(0, 300),
    ).toBe(true)
    expect(await seen('lv')).toBe(404)
  })

  it('A7: an old published version comes back as a draft', async () => {
    await published('lv')
    const { body } = await host.rest(
      'editor',
      'GET',
      `/posts/versions?locale=lv&where[parent][equals]=${id}&limit=20`,
    )
    const old = body.docs.find((each: Json) => each.version._status === 'published')
    await save('author', 'lv', { title: 'Jaunāks' })
    await host.act('editor', id, 'lv', 'unpublish')
    const restored = await host.rest('editor', 'POST', `/posts/versions/${old.id}`)
    expect(restored.status, JSON.stringify(restored.body)).toBe(200)
    expect((await draft('lv')).title).toBe('Virsraksts')
    const inGraphQL = await host.graphql('editor', `mutation { restoreVersionPost(id: "${old.id}") { id } }`)
    expect(inGraphQL.body.errors).toBeTruthy()
    expect(await seen('lv')).toBe(404)
  })

  it('A15: an administrator’s bypass needs a reason and is on record', async () => {
    expect((await host.act('editor', id, 'lv', 'bypass', { comment: 'x' })).status).toBe(403)
    expect((await host.act('admin', id, 'lv', 'bypass')).status).toBe(400)
    expect((await host.act('admin', id, 'lv', 'bypass', { comment: 'Avārijas paziņojums' })).status).toBe(200)
    expect((await seen('lv')).title).toBe('Virsraksts')
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=lv`)
    expect(body.events.map(({ type }: Json) => type)).toEqual(['published', 'bypassed', 'created'])
    expect(body.events[1]).toMatchObject({ actor: host.ids.admin, comment: 'Avārijas paziņojums' })
  })

  it('A18: trash and restore void the approval and what was live', async () => {
    await published('lv')
    expect(
      (await host.rest('author', 'PATCH', `/posts/${id}`, { deletedAt: new Date().toISOString() })).status,
    ).toBe(403)
    const trash = await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, {
      deletedAt: new Date().toISOString(),
    })
    expect(trash.status, JSON.stringify(trash.body)).toBe(200)
    expect(await seen('lv')).toBe(404)
    const back = await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv&trash=true`, { deletedAt: null })
    expect(back.status, JSON.stringify(back.body)).toBe(200)
    expect(await seen('lv')).toBe(404)
    expect((await host.act('editor', id, 'lv', 'publish')).body.errors[0].data.code).toBe('notApproved')
  })

  it('A19: what is live is deleted only with the right, and the record stays', async () => {
    await published('lv')
    expect((await host.rest('author', 'DELETE', `/posts/${id}`)).status).toBe(403)
    expect((await host.rest('editor', 'DELETE', `/posts/${id}`)).status).toBe(200)
    const { body } = await host.rest(
      'admin',
      'GET',
      `/editorial-events?where[variant][equals]=posts/${id}/lv&sort=-seq&limit=1`,
    )
    expect(body.docs[0]).toMatchObject({ type: 'discarded' })
  })

  it('shows workflow data to staff only', async () => {
    for (const path of [`/posts/${id}/workflow`, `/posts/${id}/workflow/history`])
      expect((await host.rest(null, 'GET', path)).status).toBe(401)
    for (const slug of ['editorial-variants', 'editorial-events'])
      expect((await host.rest(null, 'GET', `/${slug}`)).status).toBe(403)
    expect((await host.act(null, id, 'lv', 'submit', { revision: 1 })).status).toBe(401)
  })
})

describe('two at once', () => {
  it('C3: a save from an old starting point is refused with who and what', async () => {
    const { body } = await host.rest('author', 'GET', `/posts/${id}/workflow`)
    const base = body.variants[0].head
    expect(
      (
        await host.rest(
          'author2',
          'PATCH',
          `/posts/${id}?locale=lv`,
          { title: 'Pirmais' },
          { 'If-Match': `"${base}"` },
        )
      ).status,
    ).toBe(200)
    const second = await host.rest(
      'author',
      'PATCH',
      `/posts/${id}?locale=lv`,
      { title: 'Otrais' },
      { 'If-Match': `"${base}"` },
    )
    expect(second.status).toBe(412)
    expect(second.body.errors[0].data).toMatchObject({ code: 'staleSave', savedBy: 'author2' })
    // Payload's own messages would make a list of what follows a colon.
    expect(second.body.errors[0].message).toMatch(/^author2 [^:]* \d\d?\.\d\d/)
    expect(
      (await host.rest('author', 'PATCH', `/posts/${id}?locale=lv`, { title: 'Otrais', baseVersion: base }))
        .status,
    ).toBe(409)
    expect((await draft('lv')).title).toBe('Pirmais')
  })

  it('C3: two people can write in two languages, until one changes what both share', async () => {
    const opened = await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true`)
    const { baseVersion } = opened.body
    expect(baseVersion).toMatch(/./)
    const send = (as: Person, locale: string, fields: object) => save(as, locale, { ...fields, baseVersion })
    expect((await send('translator', 'en', { title: 'Bridge' })).status).toBe(200)
    const own = await send('author', 'lv', { title: 'Tilts, labots', code: 'B-2' })
    expect(own.status).toBe(200)
    expect(own.body.doc.baseVersion).not.toBe(baseVersion)
    const late = await send('translator', 'en', { title: 'The bridge' })
    expect([late.status, late.body.errors[0].data]).toMatchObject([409, { savedBy: 'author' }])
    expect((await draft('en')).title).toBe('Bridge')
  })

  it('C3: in GraphQL the version is a field of the data', async () => {
    const base = (await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true`)).body.baseVersion
    const mutation = (title: string) =>
      `mutation { updatePost(id: "${id}", locale: lv, draft: true, data: { title: "${title}", baseVersion: "${base}" }) { title baseVersion } }`
    expect((await host.graphql('author2', mutation('Pirmais'))).body.data.updatePost.title).toBe('Pirmais')
    const late = await host.graphql('author', mutation('Otrais'))
    expect(late.body.errors[0].extensions).toMatchObject({ statusCode: 409, data: { code: 'staleSave' } })
  })

  it('tells the version to staff alone, and stores it nowhere', async () => {
    await published('lv')
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).body).not.toHaveProperty('baseVersion')
    const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'X', baseVersion: 'x' })
    expect(made.body.doc.baseVersion).not.toBe('x')
    const { docs } = (
      await host.rest('author', 'GET', `/posts?where[id][equals]=${made.body.doc.id}&draft=true`)
    ).body
    expect(docs[0].baseVersion ?? null).toBeNull()
  })

  it('C5: of many decisions one wins', async () => {
    await host.act('author', id, 'lv', 'submit')
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    const { revision, submitted } = body.variants[0]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        host.act(i % 2 ? 'editor' : 'editor2', id, 'lv', i % 3 ? 'approve' : 'requestChanges', {
          revision,
          version: submitted.version,
          comment: 'x',
        }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(19)
  })
})
