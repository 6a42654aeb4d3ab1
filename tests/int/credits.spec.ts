import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seedContent } from '@/seed/seed'
import { graphql, rest, startApp, type App, type Json } from '../helpers/app'
import { articleData } from '../helpers/content'
import { makeLive, makePicture } from '../helpers/live'
import { act, goLive, type Locale } from '../helpers/review'

let app: App
/** A programme and one of its projects, new for each test. */
let programme: Json
let project: string
let article: string
let emblem: string
let funder: string
let count = 0

beforeAll(async () => {
  app = await startApp()
  emblem = await makePicture(app, 'emblema.jpg', { en: 'EU emblem', lv: 'ES emblēma' })
  const eu = await makeLive(app, 'partners', {
    lv: { name: 'Eiropas Savienība', kind: 'funder', logo: emblem, slug: 'es' },
    en: { name: 'European Union' },
  })
  funder = eu.id
})
afterAll(() => app.stop())

const RULE = { source: 'Likums', disclaimerRequired: true, emblemRequired: true }

beforeEach(async () => {
  count += 1
  programme = await makeLive(app, 'programmes', {
    lv: {
      name: `Programma ${count}`,
      funder,
      slug: `programma-${count}`,
      publicity: [{ ...RULE, statement: 'Līdzfinansē ES', disclaimer: 'Tikai autora uzskati.' }],
    },
  })
  const [row] = programme.publicity
  const rows = [{ ...row, statement: 'Co-funded by the EU', disclaimer: 'Views of the author only.' }]
  await makeEnglish('programmes', programme.id, { name: `Programme ${count}`, publicity: rows })
  project = await makeProject(`Projekts ${count}`, { projectNumber: '101', programme: programme.id })
  article = await makeDraft({ projects: [project] })
  await published('lv')
})

const makeProject = async (title: string, fields: object = {}): Promise<string> =>
  (
    await makeLive(app, 'projects', {
      lv: { title, summary: 'Kopsavilkums', ...fields },
      en: { title: `${title} EN`, summary: 'Summary' },
    })
  ).id

async function makeEnglish(collection: 'programmes', id: string, data: object): Promise<void> {
  const saved = await rest('PATCH', `/${collection}/${id}?locale=en`, { as: app.people.editor, body: data })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const live = await goLive(app, `/${collection}/${id}`, 'en')
  expect(live.status, JSON.stringify(live.body)).toBe(200)
}

async function makeDraft(fields: object): Promise<string> {
  const as = app.people.author
  const body = { ...articleData(`Raksts ${count}`), ...fields }
  const made = await rest('POST', '/articles?locale=lv', { as, body })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = made.body.doc
  await rest('PATCH', `/articles/${id}?locale=en`, { as, body: articleData(`Article ${count}`) })
  return id
}

async function published(locale: Locale): Promise<void> {
  const answer = await goLive(app, `/articles/${article}`, locale)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** Changes what a programme asks for, through the review. */
async function restate(locale: Locale, statement: string): Promise<void> {
  const { body } = await rest('GET', `/programmes/${programme.id}?locale=${locale}&depth=0&draft=true`, {
    as: app.people.editor,
  })
  const [row] = body.publicity
  const saved = await rest('PATCH', `/programmes/${programme.id}?locale=${locale}`, {
    as: app.people.editor,
    body: { publicity: [{ ...row, statement }] },
  })
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  const live = await goLive(app, `/programmes/${programme.id}`, locale)
  expect(live.status, JSON.stringify(live.body)).toBe(200)
}

const edit = (locale: Locale, body: object): Promise<Json> =>
  rest('PATCH', `/articles/${article}?locale=${locale}`, { as: app.people.author, body })

/** What readers get. */
async function credits(locale: Locale, query = 'depth=0'): Promise<Json[]> {
  const { body, status } = await rest('GET', `/articles/${article}?locale=${locale}&${query}`)
  expect(status).toBe(200)
  return (body.credits ?? []).map(({ id: _, ...credit }: Json) => credit)
}
const statements = async (locale: Locale): Promise<string[]> =>
  (await credits(locale)).map(({ statement }) => statement)

describe('the credits of an article', () => {
  it('say in its language who paid and what has to be said', async () => {
    const shared = { emblemRequired: true, funderLogo: emblem, projectNumber: '101' }
    expect(await credits('lv')).toMatchObject([
      {
        ...shared,
        disclaimer: 'Tikai autora uzskati.',
        funder: 'Eiropas Savienība',
        programme: `Programma ${count}`,
        projectTitle: `Projekts ${count}`,
        statement: 'Līdzfinansē ES',
      },
    ])
    await published('en')
    expect(await credits('en')).toMatchObject([
      {
        ...shared,
        disclaimer: 'Views of the author only.',
        funder: 'European Union',
        programme: `Programme ${count}`,
        projectTitle: `Projekts ${count} EN`,
        statement: 'Co-funded by the EU',
      },
    ])
  })

  it('come with the logo when asked for depth, and in GraphQL', async () => {
    const [credit] = await credits('lv', 'depth=1')
    expect(credit.funderLogo).toMatchObject({ alt: 'ES emblēma', filename: 'emblema.jpg' })
    const { body } = await graphql(
      `{ Article(id: "${article}", locale: lv) { credits { statement projectNumber emblemRequired funderLogo { alt } } } }`,
    )
    expect(body).toEqual({
      data: {
        Article: {
          credits: [
            {
              emblemRequired: true,
              funderLogo: { alt: 'ES emblēma' },
              projectNumber: '101',
              statement: 'Līdzfinansē ES',
            },
          ],
        },
      },
    })
  })

  it('stay when the programme changes, in each language until that is published anew', async () => {
    await published('en')
    await restate('lv', 'Finansē ES')
    await restate('en', 'Funded by the EU')
    expect([await statements('lv'), await statements('en')]).toEqual([
      ['Līdzfinansē ES'],
      ['Co-funded by the EU'],
    ])

    await edit('lv', { lead: 'Labots ievads' })
    await published('lv')
    expect([await statements('lv'), await statements('en')]).toEqual([
      ['Finansē ES'],
      ['Co-funded by the EU'],
    ])

    await edit('en', { lead: 'A better lead' })
    await published('en')
    expect([await statements('lv'), await statements('en')]).toEqual([['Finansē ES'], ['Funded by the EU']])
  })

  it('stay through drafts and come anew after the article was off the site', async () => {
    await restate('lv', 'Finansē ES')
    await edit('lv', { lead: 'Melnraksts', projects: [] })
    expect(await statements('lv')).toEqual(['Līdzfinansē ES'])
    const { body } = await rest('GET', `/articles/${article}?locale=lv&draft=true&depth=0`, {
      as: app.people.author,
    })
    expect(body).toMatchObject({ lead: 'Melnraksts', credits: [{ statement: 'Līdzfinansē ES' }] })
    for (const action of ['unpublish', 'publish'])
      expect((await act(app, `/articles/${article}`, 'lv', action)).status).toBe(200)
    expect(await statements('lv')).toEqual(['Finansē ES'])
  })

  it('bind nobody to a logo that is off the site by now', async () => {
    const logo = await makePicture(app, 'fonds.jpg', { lv: 'Fonda logotips' })
    const fund = await makeLive(app, 'partners', { lv: { name: 'Fonds', kind: 'funder', logo } })
    const funded = await makeProject('Fonda projekts', { acknowledgement: 'Paldies.', funders: [fund.id] })
    await edit('lv', { projects: [funded] })
    await published('lv')
    expect(await credits('lv')).toMatchObject([{ funder: 'Fonds', funderLogo: logo }])
    const off = await act(app, `/media/${logo}`, 'lv', 'unpublish')
    expect(off.status, JSON.stringify(off.body)).toBe(200)
    await edit('lv', { lead: 'Bez projekta', projects: [] })
    await published('lv')
    expect(await credits('lv')).toEqual([])
  })

  it.each([
    ['REST', (body: object) => edit('lv', body)],
    [
      'REST by an administrator',
      (body: object) => rest('PATCH', `/articles/${article}?locale=lv`, { as: app.people.admin, body }),
    ],
    [
      'GraphQL',
      () =>
        graphql(
          `mutation { updateArticle(id: "${article}", locale: lv, data: { lead: "Labots", credits: [{ statement: "Viltots" }] }) { id } }`,
          { as: app.people.admin },
        ),
    ],
  ])('never come from a client: %s', async (_by, send) => {
    const answer = await send({
      lead: 'Labots',
      // Not even what could not be saved in any field is looked at.
      credits: [{ statement: 'Viltots', funderLogo: 'nav' }],
    })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    await published('lv')
    expect(await statements('lv')).toEqual(['Līdzfinansē ES'])
    expect((await rest('GET', `/articles/${article}?locale=lv`)).body.lead).toBe('Labots')
  })

  it('stand together by funder, in the order of the projects', async () => {
    const other = await makeProject('Cits', { acknowledgement: 'Projektu atbalsta fonds' })
    const second = await makeProject('Otrais', { programme: programme.id, projectNumber: '102' })
    const unfunded = await makeProject('Bez naudas')
    await edit('lv', { projects: [project, other, unfunded, second] })
    await published('lv')
    const told = (await credits('lv')).map((credit) => [
      credit.funder,
      credit.projectNumber,
      credit.statement,
    ])
    expect(told).toEqual([
      ['Eiropas Savienība', '101', 'Līdzfinansē ES'],
      ['Eiropas Savienība', '102', 'Līdzfinansē ES'],
      [null, null, 'Projektu atbalsta fonds'],
    ])
  })
})

describe('the demonstration content', () => {
  beforeAll(() => seedContent(app.payload))

  it.each(['lv', 'en'] as const)('credits whoever paid, in %s', async (locale) => {
    const { body } = await rest('GET', `/articles?locale=${locale}&limit=50&depth=0`)
    const funded = body.docs.filter(({ projects }: Json) => projects?.length)
    expect(funded.length).toBeGreaterThan(3)
    for (const { credits: told, title } of funded) {
      expect([title, told?.length > 0]).toEqual([title, true])
      for (const credit of told) expect(credit.statement).toMatch(/\S/)
    }
  })
})
