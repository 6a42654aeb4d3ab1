import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EDITORIAL_BYPASS, type Fix } from '@plugins/editorial-workflow'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { backfill, verify } from '@plugins/editorial-workflow/payload/maintenance'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'

/** What the funder asks for at the moment. */
let words: string
let fails = false

const credits: Fix = ({ doc, locale }) => {
  if (fails) throw new Error('The funder cannot be found.')
  return words
    ? [{ statement: `${words} (${locale}, ${String(doc.code)})`, signs: [{ sign: doc.title }] }]
    : []
}
const options = {
  collections: { posts: { fixedAtPublication: { credits }, sourceLocaleField: 'sourceLocale' } },
} as never

let host: WorkflowHost
let id: string

beforeAll(async () => {
  host = await startWorkflowHost(options)
})
afterAll(() => host.stop())

beforeEach(async () => {
  words = 'Finansē A'
  fails = false
  const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Virsraksts', code: 'K1' })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  id = made.body.doc.id
})

type Who = Parameters<WorkflowHost['rest']>[0]
const save = (as: Who, locale: string, body: object): Promise<Json> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, body)

async function published(locale: string, writer: 'author' | 'translator' = 'author'): Promise<void> {
  for (const [as, action] of [
    [writer, 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
  ] as const) {
    const answer = await host.act(as, id, locale, action)
    expect(answer.status, `${action}: ${JSON.stringify(answer.body)}`).toBe(200)
  }
}
async function inBothLanguages(): Promise<void> {
  await published('lv')
  expect((await save('translator', 'en', { title: 'Title' })).status).toBe(200)
  await published('en', 'translator')
}

const rowsIn = async (as: Who, query: string, document = id): Promise<Json[]> =>
  (await host.rest(as, 'GET', `/posts/${document}?depth=0&${query}`)).body.credits ?? []
const statements = (rows: Json[]): string[] => rows.map(({ statement }) => statement)
/** What readers get. */
const seen = async (locale: string): Promise<string[]> => statements(await rowsIn(null, `locale=${locale}`))
const inDraft = async (locale: string): Promise<string[]> =>
  statements(await rowsIn('editor', `locale=${locale}&draft=true`))
/** What the document itself holds, whoever asks. */
async function held(locale: string): Promise<string[]> {
  const doc = await host.payload.findByID({
    id,
    collection: 'posts' as never,
    locale: 'all' as never,
    overrideAccess: true,
  })
  return statements((doc as Json).credits?.[locale] ?? [])
}

async function expectWholeRecord(): Promise<void> {
  const { differences, events } = await verify(readOptions(options), host.payload)
  expect(events).toBeGreaterThan(1)
  expect(differences.filter(({ key }) => key.includes(id))).toEqual([])
}

describe('a field that publications fill', () => {
  it('is filled for readers when its language is published, with rows as Payload makes them', async () => {
    expect(await inDraft('lv')).toEqual([])
    await published('lv')
    const [row] = await rowsIn(null, 'locale=lv')
    expect(row).toMatchObject({ statement: 'Finansē A (lv, K1)', signs: [{ sign: 'Virsraksts' }] })
    expect([row.id, row.signs[0].id]).toEqual([
      expect.stringMatching(/^[0-9a-f]{24}$/),
      expect.stringMatching(/^[0-9a-f]{24}$/),
    ])
    expect(await inDraft('lv')).toEqual(await seen('lv'))
    expect(await held('en')).toEqual([])
  })

  it('is filled in GraphQL too', async () => {
    await published('lv')
    const { body } = await host.graphql(
      null,
      `{ Post(id: "${id}", locale: lv) { credits { statement signs { sign } } } }`,
    )
    expect(body.data?.Post.credits).toEqual([
      { statement: 'Finansē A (lv, K1)', signs: [{ sign: 'Virsraksts' }] },
    ])
  })

  it('stays when what it came from changes, until its own language is published anew', async () => {
    await inBothLanguages()
    words = 'Finansē B'
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē A (lv, K1)'], ['Finansē A (en, K1)']])
    await save('author', 'lv', { title: 'Otrais' })
    expect(await inDraft('lv')).toEqual(['Finansē A (lv, K1)'])
    await published('lv')
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē A (en, K1)']])
    await save('translator', 'en', { title: 'Second' })
    await published('en', 'translator')
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē B (en, K1)']])
  })

  it('of a translation comes from the shared fields that are live, not from the draft', async () => {
    await published('lv')
    await save('author', 'lv', { code: 'SLEPENS' })
    await save('translator', 'en', { title: 'Title' })
    await published('en', 'translator')
    expect(await seen('en')).toEqual(['Finansē A (en, K1)'])
  })

  it('stays with what is written on top of what is published', async () => {
    await host.act('author', id, 'lv', 'submit')
    await host.act('editor', id, 'lv', 'approve')
    await save('author', 'lv', { title: 'Jaunāks' })
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(200)
    expect([await seen('lv'), await inDraft('lv')]).toEqual([['Finansē A (lv, K1)'], ['Finansē A (lv, K1)']])
    const { body } = await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true`)
    expect([body.title, body._status]).toEqual(['Jaunāks', 'draft'])
  })

  it('can become empty', async () => {
    await published('lv')
    words = ''
    await save('author', 'lv', { title: 'Otrais' })
    await published('lv')
    expect([await seen('lv'), await held('lv')]).toEqual([[], []])
  })

  it('goes when its language is taken off, stays in the other, and is filled anew', async () => {
    await inBothLanguages()
    words = 'Finansē B'
    expect((await host.act('editor', id, 'en', 'unpublish')).status).toBe(200)
    expect([await held('lv'), await held('en')]).toEqual([['Finansē A (lv, K1)'], []])
    expect((await host.act('editor', id, 'en', 'publish')).status).toBe(200)
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē A (lv, K1)'], ['Finansē B (en, K1)']])
  })

  it('is there in both languages when they go live at once', async () => {
    await published('lv')
    await save('translator', 'en', { title: 'Title' })
    await save('author', 'lv', { title: 'Otrais' })
    for (const [locale, as] of [
      ['lv', 'author'],
      ['en', 'translator'],
    ] as const) {
      expect((await host.act(as, id, locale, 'submit')).status).toBe(200)
      expect((await host.act('editor', id, locale, 'approve')).status).toBe(200)
    }
    words = 'Finansē B'
    const both = await Promise.all(['lv', 'en'].map((locale) => host.act('editor', id, locale, 'publish')))
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē B (en, K1)']])
    expect([await inDraft('lv'), await inDraft('en')]).toEqual([await seen('lv'), await seen('en')])
  })

  it('is no part of going back to an older version', async () => {
    await published('lv')
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    words = 'Finansē B'
    await save('author', 'lv', { title: 'Otrais' })
    await published('lv')
    const back = await host.act('author', id, 'lv', 'revert', { version: body.variants[0].live.version })
    expect(back.status).toBe(200)
    expect([await seen('lv'), await inDraft('lv')]).toEqual([['Finansē B (lv, K1)'], ['Finansē B (lv, K1)']])
  })

  it('is no part of a copy', async () => {
    await inBothLanguages()
    const copy = await host.rest('author', 'POST', `/posts/${id}/duplicate?locale=lv`, {})
    expect(copy.status, JSON.stringify(copy.body)).toBe(200)
    for (const locale of ['lv', 'en'])
      expect(await rowsIn('editor', `locale=${locale}&draft=true`, copy.body.doc.id)).toEqual([])
  })

  it('is no part of the record, which stays whole', async () => {
    await inBothLanguages()
    words = 'Finansē B'
    await save('author', 'lv', { title: 'Otrais' })
    await published('lv')
    await expectWholeRecord()
  })

  it('that cannot be worked out stops the publication, and nothing is changed', async () => {
    await host.act('author', id, 'lv', 'submit')
    await host.act('editor', id, 'lv', 'approve')
    fails = true
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(500)
    expect((await host.rest(null, 'GET', `/posts/${id}?locale=lv`)).status).toBe(404)
    fails = false
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0].state).toBe('approved')
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(200)
  })
})

describe('what others send for it', () => {
  const forged = [{ statement: 'Viltots', signs: [] }]

  it.each<[string, () => Promise<Json>]>([
    ['PATCH', () => save('admin', 'lv', { title: 'Mainīts', credits: forged })],
    ['PATCH of a translation', () => save('admin', 'en', { title: 'Changed', credits: forged })],
    ['PATCH that empties it', () => save('admin', 'lv', { title: 'Mainīts', credits: [] })],
    [
      'a write of several documents',
      async () => {
        const { errors } = await host.payload.update({
          collection: 'posts' as never,
          data: { title: 'Mainīts', credits: forged } as never,
          locale: 'lv' as never,
          overrideAccess: true,
          where: { id: { equals: id } },
        })
        return { status: 200, body: { errors } }
      },
    ],
    [
      'GraphQL',
      () =>
        host.graphql(
          'admin',
          `mutation { updatePost(id: "${id}", locale: lv, data: { title: "Mainīts", credits: [{ statement: "Viltots" }] }) { id } }`,
        ),
    ],
    [
      'the Local API',
      async () => ({
        status: 200,
        body: await host.payload.update({
          id,
          collection: 'posts' as never,
          data: { title: 'Mainīts', credits: forged } as never,
          locale: 'lv' as never,
          overrideAccess: true,
        }),
      }),
    ],
  ])('by %s is ignored', async (_name, act) => {
    await inBothLanguages()
    const answer = await act()
    expect([answer.status, answer.body.errors ?? []]).toEqual([200, []])
    for (const locale of ['lv', 'en']) {
      expect(await seen(locale)).toEqual([`Finansē A (${locale}, K1)`])
      expect(await inDraft(locale)).toEqual([`Finansē A (${locale}, K1)`])
    }
    // The rest of what was sent is saved.
    const titles = ['lv', 'en'].map(
      async (locale) =>
        (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true`)).body.title,
    )
    expect(await Promise.all(titles)).toContainEqual(expect.stringMatching(/Mainīts|Changed/))
  })

  it('by POST is ignored', async () => {
    const made = await host.rest('admin', 'POST', '/posts?locale=lv', { title: 'Jauns', credits: forged })
    expect(made.status).toBe(201)
    expect(await rowsIn('editor', 'locale=lv&draft=true', made.body.doc.id)).toEqual([])
  })
})

describe('past the workflow', () => {
  const bypass = { [EDITORIAL_BYPASS]: 'import' }
  const update = (locale: string, data: object, draft = false): Promise<unknown> =>
    host.payload.update({
      id,
      collection: 'posts' as never,
      context: bypass,
      data: data as never,
      draft,
      locale: locale as never,
      // An import is nobody's.
      overrideAccess: true,
    })

  it('a document that is created as published gets it', async () => {
    const made = await host.payload.create({
      collection: 'posts' as never,
      context: bypass,
      data: {
        title: 'Ievests',
        code: 'K2',
        _status: 'published',
        credits: [{ statement: 'Viltots' }],
      } as never,
      locale: 'lv' as never,
      overrideAccess: true,
    })
    id = String((made as Json).id)
    expect([await seen('lv'), await inDraft('lv')]).toEqual([['Finansē A (lv, K2)'], ['Finansē A (lv, K2)']])
    await update('en', { title: 'Imported', _status: 'published' })
    words = 'Finansē B'
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē A (lv, K2)'], ['Finansē A (en, K2)']])
    await update('en', { title: 'Imported again', _status: 'published' })
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē A (lv, K2)'], ['Finansē B (en, K2)']])
    expect([await inDraft('lv'), await inDraft('en')]).toEqual([
      ['Finansē A (lv, K2)'],
      ['Finansē B (en, K2)'],
    ])
    await expectWholeRecord()
  })

  it('keeps that of the other language beside a draft that is older', async () => {
    await published('lv')
    await save('author', 'lv', { title: 'Melnraksts' })
    await save('translator', 'en', { title: 'Title' })
    await published('en', 'translator')
    words = 'Finansē B'
    await update('lv', { title: 'Steidzami', _status: 'published' })
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē A (en, K1)']])
  })

  it('a draft fills nothing', async () => {
    await published('lv')
    words = 'Finansē B'
    await update('lv', { title: 'Melnraksts', _status: 'draft' }, true)
    expect([await seen('lv'), await inDraft('lv')]).toEqual([['Finansē A (lv, K1)'], ['Finansē A (lv, K1)']])
  })

  it('all languages at once get it', async () => {
    await save('translator', 'en', { title: 'Title' })
    await host.payload.update({
      id,
      collection: 'posts' as never,
      context: bypass,
      data: {} as never,
      locale: 'lv' as never,
      overrideAccess: true,
      publishAllLocales: true,
    })
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē A (lv, K1)'], ['Finansē A (en, K1)']])
  })

  it('what was live before the field was there is filled once', async () => {
    words = ''
    await inBothLanguages()
    expect(await seen('lv')).toEqual([])
    words = 'Finansē B'
    await backfill(readOptions(options), host.payload)
    expect([await seen('lv'), await seen('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē B (en, K1)']])
    words = 'Finansē C'
    await backfill(readOptions(options), host.payload)
    expect([await seen('lv'), await inDraft('en')]).toEqual([['Finansē B (lv, K1)'], ['Finansē B (en, K1)']])
    await expectWholeRecord()
  })
})
