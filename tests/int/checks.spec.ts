import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, doc, docLink, p } from '@/rich-text/build'
import { rest, startApp, type Answer, type App, type Json } from '../helpers/app'
import { articleData } from '../helpers/content'
import { makeLive, makePicture } from '../helpers/live'
import { act, variantOf, type Locale } from '../helpers/review'

let app: App
/** Live in both languages, and in Latvian alone. */
let both: Record<'article' | 'partner' | 'picture', string>
let latvian: Record<'article' | 'partner' | 'picture', string>

beforeAll(async () => {
  app = await startApp()
  const live = async (en: boolean): Promise<typeof both> => {
    const name = en ? 'abās' : 'latviski'
    const picture = await makePicture(app, `${name}.jpg`, { en: en ? 'A picture' : undefined, lv: 'Attēls' })
    const partner = await makeLive(app, 'partners', {
      lv: { name: `Partneris ${name}`, kind: 'ngo' },
      en: en ? { name: 'A partner' } : undefined,
    })
    const article = await makeLive(app, 'articles', {
      lv: articleData(`Raksts ${name}`),
      en: en ? articleData('An article') : undefined,
    })
    return { article: article.id, partner: partner.id, picture }
  }
  both = await live(true)
  latvian = await live(false)
})
afterAll(() => app.stop())

type Path = `/${string}`

async function draft(collection: string, lv: object, en?: object): Promise<Path> {
  const as = app.people.editor
  const made = await rest('POST', `/${collection}?locale=lv`, { as, body: lv })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const path: Path = `/${collection}/${made.body.doc.id}`
  if (en) {
    const saved = await rest('PATCH', `${path}?locale=en`, { as, body: en })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  }
  return path
}
const article = (title: string, fields: object = {}, en: object = {}): Promise<Path> =>
  draft('articles', { ...articleData(title), ...fields }, { ...articleData(`${title} EN`), ...en })

/** What stands against an action, as the panel is told. */
async function against(path: Path, locale: Locale, action: string): Promise<Json[]> {
  const { body } = await rest('GET', `${path}/workflow`, { as: app.people.editor })
  return body.variants.find((each: Json) => each.locale === locale).refused[action] ?? []
}
const blocked = async (path: Path, locale: Locale): Promise<[string, string][]> =>
  (await against(path, locale, 'submit'))
    .filter(({ code }) => code === 'check')
    .map(({ values }) => [values.check, values.path])
const warned = ({ body }: Answer): [string, string][] =>
  body.warnings.map(({ code, path }: Json) => [code, path])

describe('what a text refers to', () => {
  const inBody = (node: ReturnType<typeof p>): object => ({ body: doc(p('Teksts'), node) })
  type Ids = typeof both
  const places: [string, (ids: Ids) => object, (ids: Ids) => string][] = [
    ['the main picture', ({ picture }) => ({ heroImage: picture }), ({ picture }) => `media/${picture}`],
    [
      'the picture for search',
      ({ picture }) => ({ meta: { image: picture } }),
      ({ picture }) => `media/${picture}`,
    ],
    ['a partner', ({ partner }) => ({ partners: [partner] }), ({ partner }) => `partners/${partner}`],
    [
      'a picture in the text',
      ({ picture }) => inBody(block('image', { media: picture })),
      ({ picture }) => `media/${picture}`,
    ],
    [
      'the organisation of a quotation',
      ({ partner }) => inBody(block('speakerQuote', { organisation: partner, speaker: 'A', text: 'B' })),
      ({ partner }) => `partners/${partner}`,
    ],
    [
      'related content',
      ({ article: id }) => inBody(block('relatedItems', { items: [{ relationTo: 'articles', value: id }] })),
      ({ article: id }) => `articles/${id}`,
    ],
    [
      'a link in the text',
      ({ article: id }) => inBody(p(docLink('articles', id, 'saite'))),
      ({ article: id }) => `articles/${id}`,
    ],
  ]

  it.each(places)('%s has to be live in the language of a translation too', async (_what, fields, name) => {
    const fine = await article('Kārtībā', fields(both), fields(both))
    const wrong = await article('Nav kārtībā', fields(latvian), fields(latvian))
    const deadLinks = async (path: Path, locale: Locale): Promise<string[]> =>
      (await against(path, locale, 'publish'))
        .filter(({ code }) => code === 'linksNotLive')
        .flatMap(({ values }) => values.links)
    for (const locale of ['lv', 'en'] as const) expect(await deadLinks(fine, locale)).toEqual([])
    expect(await deadLinks(wrong, 'lv')).toEqual([])
    expect(await deadLinks(wrong, 'en')).toEqual([name(latvian)])
  })

  it('a file to download is found too', async () => {
    const unknown = '5b1de0ad-7a53-4a0e-8f1e-0d6a1f3b9c11'
    const path = await article('Datne')
    const as = app.people.editor
    const file = app.payload.db.name === 'mongoose' ? '65f1c0ffee65f1c0ffee65f1' : unknown
    await rest('PATCH', `${path}?locale=lv`, { as, body: inBody(block('file', { document: file })) })
    const [reason] = (await against(path, 'lv', 'publish')).filter(({ code }) => code === 'linksNotLive')
    expect(reason.values.links).toEqual([`documents/${file}`])
  })
})

describe('the money', () => {
  const RULE = { source: 'Likums', statement: 'Līdzfinansē ES' }
  const programme = async (rule: object, en: object | null = {}): Promise<string> => {
    const made = await makeLive(app, 'programmes', {
      lv: { name: 'Programma', publicity: [{ ...RULE, ...rule }] },
    })
    if (en) {
      const [row] = made.publicity
      const publicity = [{ ...row, statement: 'Co-funded', ...en }]
      const common = { id: made.id, collection: 'programmes', locale: 'en', overrideAccess: true } as const
      await app.payload.update({
        ...common,
        context: { editorialBypass: 'A programme for a test' },
        data: { name: 'Programme', publicity, _status: 'published' } as never,
      })
    }
    return made.id
  }
  const project = async (fields: object): Promise<string> =>
    (
      await makeLive(app, 'projects', {
        lv: { title: 'Projekts', summary: 'Kopsavilkums', ...fields },
        en: { title: 'Project', summary: 'Summary' },
      })
    ).id

  it('an article is not sent in without the statement in its language', async () => {
    const projects = [await project({ programme: await programme({}, null) })]
    const path = await article('Bez paziņojuma', { projects })
    expect(await blocked(path, 'lv')).toEqual([])
    expect(await blocked(path, 'en')).toEqual([['statementMissing', 'projects']])
    const { revision } = await variantOf(app, path, 'en')
    const refused = await rest('POST', `${path}/workflow/en/submit`, {
      as: app.people.editor,
      body: { revision },
    })
    expect([refused.status, refused.body.errors[0].data.reasons[0].values.check]).toEqual([
      422,
      'statementMissing',
    ])
    expect((await variantOf(app, path, 'en')).state).toBe('draft')
  })

  it('nor without a disclaimer where the programme wants one', async () => {
    const wants = { disclaimer: 'Tikai autora uzskati.', disclaimerRequired: true }
    const projects = [await project({ programme: await programme(wants, { disclaimer: null }) })]
    const path = await article('Bez atrunas', { projects })
    expect(await blocked(path, 'lv')).toEqual([])
    expect(await blocked(path, 'en')).toEqual([['disclaimerMissing', 'projects']])
  })

  it('is told in the language of whoever asks', async () => {
    const path = await article('Valodas', {
      projects: [await project({ programme: await programme({}, null) })],
    })
    const messages = await Promise.all(
      ['lv', 'en'].map(async (language) => {
        const { body } = await rest('GET', `${path}/workflow`, {
          as: app.people.editor,
          headers: { 'Accept-Language': language },
        })
        return body.variants.find(({ locale }: Json) => locale === 'en').refused.submit[0].message
      }),
    )
    expect(messages[0]).toMatch(/^Projektam “Project” šajā valodā nav paziņojuma par finansējumu/)
    expect(messages[1]).toMatch(/^The project “Project” has no funding statement in this language/)
  })

  it('the page of a project needs the number that its programme gives', async () => {
    const id = await programme({ numberFormat: '00-00-A000' })
    const body = { title: 'Bez numura', summary: 'Kopsavilkums', programme: id }
    const path = await draft('projects', body)
    expect(await blocked(path, 'lv')).toEqual([['numberMissing', 'projectNumber']])
    await rest('PATCH', `${path}?locale=lv`, { as: app.people.editor, body: { projectNumber: '19-00-A019' } })
    expect(await blocked(path, 'lv')).toEqual([])
  })

  it('who writes about a project without a number is warned, and goes on', async () => {
    const id = await programme({ numberFormat: '00-00-A000' })
    const path = await article('Par projektu', { projects: [await project({ programme: id })] })
    const sent = await act(app, path, 'lv', 'submit')
    expect([sent.status, warned(sent)]).toEqual([200, [['numberMissing', 'projects']]])
  })

  it('who names a programme and no project is warned', async () => {
    await makeLive(app, 'programmes', { lv: { name: 'Programma Alfa', shortName: 'ALFA', publicity: [] } })
    const path = await article('Programma ALFA sākas')
    const sent = await act(app, path, 'lv', 'submit')
    expect([sent.status, warned(sent)]).toEqual([200, [['projectMissing', 'projects']]])
    expect(sent.body.warnings[0].message).toContain('“ALFA”')
    expect(warned(await act(app, await article('Par ko citu'), 'lv', 'submit'))).toEqual([])
  })

  it('a translation is judged by the projects that are live, not by those of the draft', async () => {
    const silent = await project({ programme: await programme({}, null) })
    const path = await article('Divas valodas')
    for (const [action, as] of [
      ['submit', app.people.editor],
      ['approve', app.people.editor2],
      ['publish', app.people.editor],
    ] as const)
      expect((await act(app, path, 'lv', action, { as })).status).toBe(200)
    await rest('PATCH', `${path}?locale=lv`, { as: app.people.editor, body: { projects: [silent] } })
    expect(await blocked(path, 'en')).toEqual([])
  })

  it('a page that nobody has looked through for long is sent in with a warning', async () => {
    const path = await draft('projects', {
      title: 'Ilgs projekts',
      summary: 'Kopsavilkums',
      startDate: '2020-01-01',
      endDate: '2099-12-31',
      lastReviewedAt: '2020-06-01',
    })
    expect(warned(await act(app, path, 'lv', 'submit'))).toEqual([['notReviewed', 'lastReviewedAt']])
  })

  it('costs the same number of queries however many projects and partners there are', async () => {
    const id = await programme({})
    const many: { partner: string; project: string }[] = []
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const partner = { lv: { name: `Partneris ${n}`, kind: 'ngo', logo: both.picture } }
      many.push({
        partner: (await makeLive(app, 'partners', partner)).id,
        project: await project({ programme: id }),
      })
    }
    const fields = (rows: typeof many): object => ({
      partners: rows.map(({ partner }) => partner),
      projects: rows.map((row) => row.project),
    })
    const one = await article('Viens', fields(many.slice(0, 1)))
    const six = await article('Seši', fields(many))
    expect(await queriesOf(() => against(six, 'lv', 'submit'))).toBe(
      await queriesOf(() => against(one, 'lv', 'submit')),
    )
  })

  /** How often the database is asked. */
  async function queriesOf(work: () => Promise<unknown>): Promise<number> {
    const { db } = app.payload
    const { find, findOne, findVersions, queryDrafts } = db
    let asked = 0
    const counted = <F extends (...args: never[]) => unknown>(own: F): F =>
      ((...args: Parameters<F>) => {
        asked += 1
        return own.apply(db, args)
      }) as F
    Object.assign(db, {
      find: counted(find),
      findOne: counted(findOne),
      findVersions: counted(findVersions),
      queryDrafts: counted(queryDrafts),
    })
    await work()
    Object.assign(db, { find, findOne, findVersions, queryDrafts })
    expect(asked).toBeGreaterThan(5)
    return asked
  }
})

describe('pictures', () => {
  const withdrawn = { consent: { basis: 'consent', withdrawnAt: '2026-11-01' }, peopleShown: 'adults' }

  it('a logo needs an alternative text in the language', async () => {
    const logo = await makePicture(app, 'logo.jpg', { lv: 'Logotips' })
    const partner = await makeLive(app, 'partners', {
      lv: { name: 'Ar logotipu', kind: 'ngo', logo },
      en: { name: 'With a logo' },
    })
    const path = await article('Ar partneri', { partners: [partner.id] })
    expect(await blocked(path, 'lv')).toEqual([])
    expect(await blocked(path, 'en')).toEqual([['logoWithoutAlt', 'partners']])
    const own: Path = `/partners/${partner.id}`
    await rest('PATCH', `${own}?locale=en`, { as: app.people.editor, body: { about: 'An association' } })
    expect(await blocked(own, 'en')).toEqual([['logoWithoutAlt', 'logo']])
  })

  it.each<[string, (picture: string) => Promise<object> | object, string]>([
    ['the main picture', (heroImage) => ({ heroImage }), 'heroImage'],
    ['a picture in the text', (media) => ({ body: doc(p('Teksts'), block('image', { media })) }), 'body'],
    ['the picture for search', (image) => ({ meta: { image } }), 'meta.image'],
    [
      'the logo of a partner',
      async (logo) => ({
        partners: [(await makeLive(app, 'partners', { lv: { name: 'Ar seju', kind: 'ngo', logo } })).id],
      }),
      'partners',
    ],
  ])('%s is not published once its consent is withdrawn, reviewed or not', async (_what, fields, at) => {
    const picture = await makePicture(app, 'cilveki.jpg', { lv: 'Cilvēki', peopleShown: 'adults' })
    const path = await article('Ar attēlu', await fields(picture))
    expect(await blocked(path, 'lv')).toEqual([])
    // A draft of the picture, which nobody has approved.
    const saved = await rest('PATCH', `/media/${picture}?locale=lv`, {
      as: app.people.author,
      body: withdrawn,
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    expect(await blocked(path, 'lv')).toEqual([['consentWithdrawn', at]])
    expect(await blocked(`/media/${picture}`, 'lv')).toEqual([['consentWithdrawn', 'consent']])
  })

  it('what was approved before is not published after', async () => {
    const picture = await makePicture(app, 'vel.jpg', { lv: 'Cilvēki', peopleShown: 'adults' })
    const path = await article('Apstiprināts', { heroImage: picture })
    expect((await act(app, path, 'lv', 'submit')).status).toBe(200)
    expect((await act(app, path, 'lv', 'approve', { as: app.people.editor2 })).status).toBe(200)
    await rest('PATCH', `/media/${picture}?locale=lv`, { as: app.people.author, body: withdrawn })
    const refused = await act(app, path, 'lv', 'publish')
    expect([refused.status, refused.body.errors[0].data.reasons[0].values.check]).toEqual([
      422,
      'consentWithdrawn',
    ])
    expect((await rest('GET', `${path}?locale=lv`)).status).toBe(404)
  })
})
