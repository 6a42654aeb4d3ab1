import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/* The glossary: who writes it, what is refused, and what it says to a translation. */

let host: WorkflowHost

const term = (lv: string, en?: string, more: object = {}): Json => ({
  entries: [{ locale: 'lv', term: lv }, ...(en === undefined ? [] : [{ locale: 'en', term: en, ...more }])],
})
const make = (as: null | Person, data: object): Promise<Answer> =>
  host.rest(as, 'POST', '/editorial-terms', data)
const made = async (...given: Parameters<typeof term>): Promise<string> => {
  const { body, status } = await make('editor', term(...given))
  expect([status, JSON.stringify(body)]).toEqual([201, expect.any(String)])
  return String(body.doc.id)
}
const refusal = ({ body }: Answer): Json => body.errors[0]
const help = async (source: string, target: string, as: Person = 'translator'): Promise<Json> => {
  const texts = [{ id: 'a', matches: false, source, target }]
  const { body, status } = await host.rest(as, 'POST', '/editorial/translation-help', {
    locale: 'en',
    sourceLocale: 'lv',
    texts,
  })
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body.a
}

let beneficiary: string

beforeAll(async () => {
  host = await startWorkflowHost({
    isStaff: (user) => Boolean((user as Json)?.roles?.length),
    mayActOn: ({ locale, user }) => !(user as Json).roles.includes('translator') || locale === 'en',
    mayEditTerms: (user) => !(user as Json).roles.includes('author'),
  })
  beneficiary = await made('finansējuma saņēmējs', 'beneficiary', {
    forbidden: ['recipient'],
    forms: ['grantee'],
  })
  await host.rest('editor', 'PATCH', `/editorial-terms/${beneficiary}`, { note: 'ES fondi' })
  await made('plānošanas reģions', 'planning region')
})
afterAll(() => host.stop())

describe('terms are said with a text', () => {
  it('that occur in it, as they stand there, with a warning', async () => {
    expect(await help('Finansējuma saņēmējiem no plānošanas reģiona', 'To Recipients')).toEqual({
      matches: [],
      terms: [
        {
          forbidden: ['recipient'],
          found: 'Finansējuma saņēmējiem',
          id: beneficiary,
          isUsed: false,
          note: 'ES fondi',
          term: 'finansējuma saņēmējs',
          translations: ['beneficiary', 'grantee'],
          usedForbidden: ['Recipients'],
          warning: 'forbidden',
        },
        expect.objectContaining({ term: 'plānošanas reģions', warning: 'missing' }),
      ],
    })
  })

  it('without one where they are used, or nothing is written yet', async () => {
    for (const target of ['Grantees of planning regions', ''])
      expect((await help('Finansējuma saņēmēji, plānošanas reģioni', target)).terms).toMatchObject([
        { warning: null },
        { warning: null },
      ])
  })

  it('as the glossary is now', async () => {
    const id = await made('līdzfinansējums', 'cofinancing')
    expect((await help('Līdzfinansējumu piešķir', '')).terms).toMatchObject([
      { translations: ['cofinancing'] },
    ])
    const entries = term('līdzfinansējums', 'co-financing').entries
    expect((await host.rest('editor', 'PATCH', `/editorial-terms/${id}`, { entries })).status).toBe(200)
    expect((await help('Līdzfinansējumu piešķir', '')).terms).toMatchObject([
      { translations: ['co-financing'] },
    ])
    expect((await host.rest('editor', 'DELETE', `/editorial-terms/${id}`)).status).toBe(200)
    expect((await help('Līdzfinansējumu piešķir', '')).terms).toEqual([])
  })

  it('the same in GraphQL', async () => {
    const query = `query ($texts: [EditorialWorkflowTextToHelp!]!) {
      editorialTranslationHelp(sourceLocale: lv, locale: en, texts: $texts) {
        id matches { score }
        terms { forbidden found id isUsed note term translations usedForbidden warning }
      }
    }`
    const [source, target] = ['Finansējuma saņēmējs', 'The recipient']
    const { body } = await host.graphql('translator', query, { texts: [{ id: 'a', source, target }] })
    expect(body.data.editorialTranslationHelp).toEqual([{ id: 'a', ...(await help(source, target)) }])
  })

  it('to staff alone', async () => {
    const body = { locale: 'en', sourceLocale: 'lv', texts: [{ id: 'a', source: 'a' }] }
    expect((await host.rest(null, 'POST', '/editorial/translation-help', body)).status).toBe(401)
    expect((await host.rest(null, 'GET', '/editorial-terms')).status).toBe(403)
    expect((await host.rest('author', 'GET', '/editorial-terms')).status).toBe(200)
  })
})

describe('a term is refused', () => {
  it.each<[string, Json, string]>([
    ['that is there already', term('Plānošanas  REĢIONS', 'region'), 'entries.0.term'],
    ['whose translation is there already', term('ieguvējs', 'Beneficiary'), 'entries.1.term'],
    ['without words', term('—', 'dash'), 'entries.0.term'],
    ['that is right and forbidden', term('fonds', 'fund', { forbidden: ['Fund'] }), 'entries.1.forbidden'],
    [
      'in one language twice',
      { entries: [...term('aa').entries, ...term('bb').entries] },
      'entries.1.locale',
    ],
    ['in a language that is none', { entries: [{ locale: 'xx', term: 'aaa' }] }, 'entries.0.locale'],
    ['that is too long', term('a'.repeat(201)), 'entries.0.term'],
    ['with a form that is too long', term('cc', 'dd', { forms: ['a'.repeat(201)] }), 'entries.1.forms'],
    [
      'with too many forms',
      term('cc', 'dd', { forms: Array.from({ length: 51 }, (_, i) => `a${i}`) }),
      'entries.1.forms',
    ],
    ['that is empty', { entries: [] }, 'entries'],
    ['that is no text', { entries: [{ locale: 'lv', term: { a: 1 } }] }, 'entries.0.term'],
  ])('%s', async (_what, data, path) => {
    const before = await host.payload.count({ collection: 'editorial-terms' as never, overrideAccess: true })
    const answer = await make('editor', data)
    expect([answer.status, refusal(answer).data?.errors.map((each: Json) => each.path)]).toEqual([
      400,
      expect.arrayContaining([path]),
    ])
    expect(
      await host.payload.count({ collection: 'editorial-terms' as never, overrideAccess: true }),
    ).toEqual(before)
  })

  it('where two write the same at once, but for one', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => make('editor', term('vienlaikus', 'at once'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400])
    await host.payload.delete({
      collection: 'editorial-terms' as never,
      overrideAccess: true,
      where: { title: { contains: 'vienlaikus' } },
    })
  })
})

describe('roles', () => {
  it('E5 a translator writes their own language alone', async () => {
    const id = await made('nodevums')
    const lv = { locale: 'lv', term: 'nodevums' }
    const patch = (entries: Json[]): Promise<Answer> =>
      host.rest('translator', 'PATCH', `/editorial-terms/${id}`, { entries })
    expect((await patch([lv, { locale: 'en', term: 'deliverable' }])).status).toBe(200)
    const kept = await host.payload.findByID({
      collection: 'editorial-terms' as never,
      id,
      overrideAccess: true,
    })
    for (const entries of [
      [
        { ...lv, term: 'cits' },
        { locale: 'en', term: 'deliverable' },
      ],
      [
        { ...lv, forms: ['nodeva'] },
        { locale: 'en', term: 'deliverable' },
      ],
      [{ locale: 'en', term: 'deliverable' }],
    ]) {
      const answer = await patch(entries)
      expect([answer.status, refusal(answer).data.code]).toEqual([403, 'localeNotAllowed'])
    }
    expect((await make('translator', term('jauns'))).status).toBe(403)
    expect((await host.rest('translator', 'DELETE', `/editorial-terms/${id}`)).status).toBe(403)
    const now = await host.payload.findByID({
      collection: 'editorial-terms' as never,
      id,
      overrideAccess: true,
    })
    expect(now).toEqual(kept)
  })

  it('who may not edit terms does not', async () => {
    expect((await make('author', term('autors', 'author'))).status).toBe(403)
    expect((await make(null, term('neviens', 'nobody'))).status).toBe(403)
    expect(
      (await host.rest('author', 'PATCH', `/editorial-terms/${beneficiary}`, { note: 'x' })).status,
    ).toBe(403)
    const mutation = `mutation { createEditorialTerm(data: { entries: [{ locale: lv, term: "x" }] }) { id } }`
    expect((await host.graphql('author', mutation)).body.errors).toHaveLength(1)
  })
})
