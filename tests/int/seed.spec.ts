import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richTextToPlainText } from '@/rich-text'
import { content } from '@/seed/content'
import { seedContent } from '@/seed/seed'
import { graphql, rest, startApp, type App, type Json } from '../helpers/app'
import { act, goLive } from '../helpers/review'

let app: App

beforeAll(async () => {
  app = await startApp()
  await seedContent(app.payload)
})
afterAll(() => app.stop())

const COLLECTIONS = [
  'articles',
  'projects',
  'partners',
  'programmes',
  'topics',
  'media',
  'documents',
] as const
const LOCALES = ['lv', 'en'] as const
const GRAPHQL_NAMES: Record<(typeof COLLECTIONS)[number], string> = {
  articles: 'Articles',
  documents: 'Documents',
  media: 'allMedia',
  partners: 'Partners',
  programmes: 'Programmes',
  projects: 'Projects',
  topics: 'Topics',
}

/** Ids that the database holds as published in a language, read past all access. */
async function publishedIds(
  collection: (typeof COLLECTIONS)[number],
  locale: 'en' | 'lv',
): Promise<string[]> {
  const { docs } = await app.payload.find({
    collection,
    depth: 0,
    limit: 0,
    locale: 'all',
    overrideAccess: true,
    pagination: false,
  })
  const live = docs.filter(
    (doc) => (doc._status as unknown as Record<string, string> | undefined)?.[locale] === 'published',
  )
  return live.map(({ id }) => String(id)).sort()
}

const idsOf = (docs: { id: string }[]): string[] => docs.map(({ id }) => id).sort()

describe('the seed', () => {
  it('makes every record of the content', async () => {
    for (const collection of COLLECTIONS) {
      const { totalDocs } = await app.payload.count({ collection, overrideAccess: true })
      expect([collection, totalDocs]).toEqual([collection, content[collection].length])
    }
    expect(COLLECTIONS.reduce((sum, collection) => sum + content[collection].length, 0)).toBeGreaterThan(25)
  })

  it('run again, adds nothing and leaves edits alone', async () => {
    const { docs } = await app.payload.find({
      collection: 'partners',
      limit: 1,
      overrideAccess: true,
      where: { slug: { equals: 'visi-var' } },
    })
    const id = docs[0]?.id ?? ''
    await rest('PATCH', `/partners/${id}?locale=lv`, {
      as: app.people.editor,
      body: { website: 'https://example.org/' },
    })
    const before = await app.payload.countVersions({ collection: 'partners', overrideAccess: true })
    await seedContent(app.payload)
    for (const collection of COLLECTIONS) {
      const { totalDocs } = await app.payload.count({ collection, overrideAccess: true })
      expect([collection, totalDocs]).toEqual([collection, content[collection].length])
    }
    const { body } = await rest('GET', `/partners/${id}?locale=lv&draft=true`, { as: app.people.editor })
    expect(body.website).toBe('https://example.org/')
    expect(await app.payload.countVersions({ collection: 'partners', overrideAccess: true })).toEqual(before)
  })
})

describe.each(COLLECTIONS)('%s', (collection) => {
  it.each(LOCALES)(
    'shows the public what is published in %s, by REST and GraphQL, and nothing else',
    async (locale) => {
      const expected = await publishedIds(collection, locale)
      expect(expected.length).toBeGreaterThan(0)
      const list = await rest('GET', `/${collection}?locale=${locale}&limit=100&depth=2`)
      expect(list.status).toBe(200)
      expect(idsOf(list.body.docs)).toEqual(expected)
      const query = `{ list: ${GRAPHQL_NAMES[collection]}(locale: ${locale}, limit: 100) { totalDocs docs { id } } }`
      const answer = await graphql(query)
      expect(answer.body.errors).toBeUndefined()
      expect(idsOf(answer.body.data.list.docs)).toEqual(expected)
      const { docs } = await app.payload.find({
        collection,
        depth: 0,
        limit: 0,
        overrideAccess: true,
        pagination: false,
      })
      for (const { id } of docs) {
        const one = await rest('GET', `/${collection}/${id}?locale=${locale}`)
        expect([id, one.status]).toEqual([id, expected.includes(String(id)) ? 200 : 404])
      }
    },
  )

  it.each(LOCALES)('leaves no title in %s empty that is published', async (locale) => {
    const { body } = await rest('GET', `/${collection}?locale=${locale}&limit=100&depth=0`)
    const name =
      ({ articles: 'title', documents: 'title', media: 'alt', projects: 'title' } as Record<string, string>)[
        collection
      ] ?? 'name'
    for (const doc of body.docs) expect(doc[name], doc.id).toBeTruthy()
  })
})

describe('partial translation', () => {
  const titles = async (locale: string): Promise<string[]> =>
    (await rest('GET', `/articles?locale=${locale}&limit=100`)).body.docs.map(
      ({ title }: { title: string }) => title,
    )

  it('is visible: five articles in Latvian, three in English', async () => {
    expect(await titles('lv')).toHaveLength(5)
    expect(await titles('en')).toHaveLength(3)
  })

  it.each([
    ['locale=en&draft=true'],
    ['locale=en&fallback-locale=lv'],
    ['locale=en&fallbackLocale=lv'],
    ['locale=en&fallback-locale[]=lv'],
    ['locale=en&trash=true'],
    ['locale=en&draft=true&depth=5'],
    ['locale=en&where[or][0][_status][equals]=draft&where[or][1][_status][equals]=published'],
    ['locale=en&where[_status.lv][equals]=published'],
    ['locale=en&overrideAccess=true'],
    ['locale=en&showHiddenFields=true'],
  ])('cannot be got round by ?%s', async (query) => {
    const { body } = await rest('GET', `/articles?${query}&limit=50`)
    expect(body.docs?.length ?? 0).toBeLessThanOrEqual(3)
    expect(JSON.stringify(body)).not.toContain('Rīgas plānošanas reģions īsteno')
    for (const doc of body.docs ?? []) expect(doc._status).toBe('published')
  })

  it('cannot be got round by GraphQL arguments', async () => {
    const answer = await graphql(
      '{ Articles(locale: en, fallbackLocale: lv, draft: true, limit: 50) { docs { title _status } } }',
    )
    expect(answer.body.data.Articles.docs).toHaveLength(3)
    const { docs } = await app.payload.find({
      collection: 'articles',
      locale: 'all',
      limit: 0,
      overrideAccess: true,
      pagination: false,
    })
    const hidden = docs.filter((doc) => (doc._status as unknown as Record<string, string>).en !== 'published')
    expect(hidden).toHaveLength(2)
    for (const { id } of hidden) {
      for (const args of ['locale: en', 'locale: en, draft: true', 'locale: en, fallbackLocale: lv']) {
        const one = await graphql(`{ Article(id: "${id}", ${args}) { title } }`)
        expect(one.body.data?.Article ?? null).toBeNull()
      }
    }
  })

  it('does not show a hidden document through what refers to it', async () => {
    const partner = await rest('GET', '/partners?where[slug][equals]=visi-var')
    const id: string = partner.body.docs[0].id
    expect((await act(app, `/partners/${id}`, 'en', 'unpublish')).status).toBe(200)
    const article = await rest('GET', '/articles?locale=en&depth=3&limit=50')
    expect(JSON.stringify(article.body)).not.toMatch(/"slug":"visi-var"/)
    const inGraphQL = await graphql(
      '{ Articles(locale: en, limit: 50) { docs { partners { slug } projects { partners { partner { slug } } } } } }',
    )
    expect(JSON.stringify(inGraphQL.body)).not.toContain('visi-var')
    expect(JSON.stringify((await rest('GET', '/articles?locale=lv&depth=3&limit=50')).body)).toMatch(
      /"slug":"visi-var"/,
    )
    expect((await goLive(app, `/partners/${id}`, 'en')).status).toBe(200)
  })
})

describe('probing by an outsider', () => {
  let hidden: string
  const count = async (query: string): Promise<number> =>
    (await rest('GET', `/articles?locale=en&${query}`)).body.totalDocs

  beforeAll(async () => {
    const { body } = await rest('GET', '/projects?locale=en&where[acronym][equals]=SELF')
    hidden = body.docs[0].id
    expect(await count('where[projects.acronym][equals]=SELF')).toBe(1)
    expect((await act(app, `/projects/${hidden}`, 'en', 'unpublish')).status).toBe(200)
  })
  afterAll(async () => {
    expect((await goLive(app, `/projects/${hidden}`, 'en')).status).toBe(200)
  })

  it.each([
    'where[projects.acronym][equals]=SELF',
    'where[projects.title][like]=Ecosystem',
    'where[or][0][projects.acronym][equals]=SELF',
    'where[and][0][or][0][projects.acronym][like]=SE',
    'where[projects.programme.shortName][like]=COSME',
    'where[projects.partners.partner.slug][equals]=rb-cafe',
  ])('learns nothing of a hidden project by ?%s', async (query) => {
    expect(await count(query)).toBe(0)
  })

  it('still filters through what is published', async () => {
    expect(await count('where[partners.country][equals]=SE')).toBeGreaterThan(0)
    expect(await count(`where[projects][contains]=${hidden}`)).toBe(1)
  })

  it.each([
    'where[title.lv][exists]=true',
    'where[title.en][like]=a',
    'where[_status.lv][equals]=published',
    'sort=projects.title',
    'sort=title.lv',
  ])('is refused ?%s', async (query) => {
    expect((await rest('GET', `/articles?locale=en&${query}`)).status).toBe(400)
    expect((await rest('GET', `/articles?locale=en&${query}`, { as: app.people.editor })).status).toBe(200)
  })

  it('is refused the same in GraphQL', async () => {
    expect(
      (await graphql('{ Articles(locale: en, sort: "projects.title") { totalDocs } }')).body.errors,
    ).toBeTruthy()
  })
})

describe('the facts of the five stories, as the public reads them', () => {
  type Story = { article?: Json; project: Json; text: string }

  async function story(where: string, locale: 'en' | 'lv'): Promise<Story> {
    const found = await rest('GET', `/projects?locale=${locale}&depth=2&${where}`)
    const project = found.body.docs[0]
    expect(project).toBeTruthy()
    const articles = await rest(
      'GET',
      `/articles?locale=${locale}&depth=2&where[projects][contains]=${project.id}`,
    )
    const article = articles.body.docs[0]
    const bodies = [article?.body, project.body].map((body) => richTextToPlainText(body, { locale }))
    const text = [
      ...bodies,
      JSON.stringify({ ...article, body: undefined }),
      JSON.stringify({ ...project, body: undefined }),
    ].join('\n')
    return { article, project, text: text.replaceAll('\u00A0', ' ') }
  }

  const partnersOf = (project: Json): string[] => project.partners.map(({ partner }: Json) => partner.slug)
  const result = (project: Json, value: number, unit: string): Json =>
    project.results.find((row: Json) => row.value === value && row.unit === unit)

  it.each(LOCALES)('SELF, %s', async (locale) => {
    const { article, project, text } = await story('where[acronym][equals]=SELF', locale)
    expect(article).toBeTruthy()
    expect(project.programme.shortName ?? project.programme.name).toContain('COSME')
    expect(project.regions).toHaveLength(4)
    expect(text).toMatch(
      locale === 'lv' ? /Kantabrij.*Lombardij.*Pomerānij/s : /Cantabria.*Lombardy.*Pomerania/s,
    )
    expect(result(project, 170, 'enterprises')).toMatchObject({ qualifier: 'about' })
    for (const name of ['Skola6', 'RB', 'Visi', 'Valmiera'])
      expect(text).toContain(name.replace('Valmiera', 'Valmier'))
    expect(text).toMatch(locale === 'lv' ? /Labklājības ministrij/ : /Ministry of Welfare/)
    expect(text).toMatch(
      locale === 'lv' ? /Sociālās uzņēmējdarbības asociācij/i : /Social Entrepreneurship Association/,
    )
    expect(text).toMatch(locale === 'lv' ? /pašvaldīb/ : /municipalit/)
    expect(text).toContain('Rūta Ročāne')
  })

  it('SECON, lv', async () => {
    const { article, project, text } = await story('where[acronym][equals]=SECON', 'lv')
    expect(article).toBeTruthy()
    expect(project.programme.name).toContain('Interreg Europe')
    expect(result(project, 9, 'countries')).toBeTruthy()
    const months = project.activities.map(({ date }: Json) => date?.slice(0, 7))
    expect(months).toEqual(expect.arrayContaining(['2023-06', '2023-09', '2023-11']))
    for (const fact of [
      /Sadarbības grup/,
      /Improving visibility of social economy enterprises/,
      /Bulgārij/,
      /Cerību spārni/,
      /Dabas Zirgi/,
      /Drošas velobraukšanas skola/,
      /Vita Žunda/,
    ])
      expect(text).toMatch(fact)
  })

  it('SECON has a project but no article in English', async () => {
    expect((await story('where[acronym][equals]=SECON', 'en')).article).toBeUndefined()
  })

  it.each(LOCALES)('Creative Social Entrepreneurship, %s', async (locale) => {
    const { article, project, text } = await story(
      `where[title][like]=${encodeURIComponent(locale === 'lv' ? 'Radošā sociālā' : 'Creative Social')}`,
      locale,
    )
    expect(article).toBeTruthy()
    expect(JSON.stringify(project.programme)).toMatch(/Swedish Institute/)
    expect(partnersOf(project)).toEqual(
      expect.arrayContaining(['coompanion-ostergotland', 'europe-foundation']),
    )
    expect(project).toMatchObject({ startPrecision: 'year', status: 'completed' })
    expect(project.startDate).toMatch(/^2019/)
    const countries = project.partners.map(({ partner }: Json) => partner.country)
    expect(countries).toEqual(expect.arrayContaining(['SE', 'GE']))
    expect(text).toContain('Ilze Eglāja')
  })

  it.each(LOCALES)('LEADER, %s', async (locale) => {
    const { project, text } = await story('where[projectNumber][equals]=19-00-A019.332-000009', locale)
    expect(project.programme.name).toContain('LEADER')
    expect(result(project, 10, 'municipalities')).toBeTruthy()
    expect(result(project, 300, 'people')).toMatchObject({ qualifier: 'almost' })
    for (const share of [15, 46, 52, 44, 33])
      expect([share, Boolean(result(project, share, 'percent'))]).toEqual([share, true])
    expect(text).toMatch(/169/)
    expect(text).toMatch(locale === 'lv' ? /Jelgavas.*Ķekavas.*Olaines/s : /Jelgava.*Ķekava.*Olaine/s)
  })

  it('LEADER has its article in Latvian only, for English is a draft', async () => {
    expect((await story('where[projectNumber][equals]=19-00-A019.332-000009', 'lv')).article).toBeTruthy()
    expect((await story('where[projectNumber][equals]=19-00-A019.332-000009', 'en')).article).toBeUndefined()
  })

  it.each(LOCALES)('Baltic Sea impact network, %s', async (locale) => {
    const { article, project, text } = await story(
      `where[title][like]=${encodeURIComponent(locale === 'lv' ? 'ietekmes tīkls' : 'Impact Network')}`,
      locale,
    )
    expect(article.publishedOn).toMatch(/^2022-09-26/)
    expect(project.partners.filter(({ role }: Json) => role !== 'stakeholder')).toHaveLength(4)
    expect(new Set(project.partners.map(({ partner }: Json) => partner.country))).toEqual(
      new Set(['SE', 'EE', 'LV', 'LT']),
    )
    expect(result(project, 30, 'people') ?? result(project, 30, 'count')).toBeTruthy()
    expect(result(project, 13, 'months')).toBeTruthy()
    expect(text).toMatch(/\b23\b/)
    expect(text).toMatch(/Kristīne Verpeja/)
    expect(text).toMatch(/Viktorija Bražiūnaite/)
    expect(project.activities.some(({ date }: Json) => date?.startsWith('2023-08'))).toBe(true)
  })
})

describe('reading', () => {
  it('sorts by the Latvian alphabet', async () => {
    const { body } = await rest('GET', '/partners?locale=lv&limit=100&depth=0&sort=sortKey')
    const names: string[] = body.docs.map(({ name }: Json) => name)
    const word = (name: string): string =>
      (name.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLocaleLowerCase('lv')
    const expected = [...names].sort((a, b) => new Intl.Collator('lv').compare(word(a), word(b)))
    expect(names).toEqual(expected)
  })

  it('pages, selects, sorts and filters', async () => {
    const page = await rest(
      'GET',
      '/partners?locale=en&limit=5&page=2&sort=-sortKey&select[name]=true&depth=0',
    )
    expect(page.body).toMatchObject({ page: 2, limit: 5, hasPrevPage: true })
    expect(Object.keys(page.body.docs[0]).sort()).toEqual(expect.arrayContaining(['id', 'name']))
    expect(page.body.docs[0]).not.toHaveProperty('about')
    const swedish = await rest('GET', '/partners?locale=en&where[country][equals]=SE&depth=0')
    expect(swedish.body.totalDocs).toBeGreaterThan(1)
    for (const doc of swedish.body.docs) expect(doc.country).toBe('SE')
  })

  it('gives articles with partners and programmes populated', async () => {
    const { body } = await rest('GET', '/articles?locale=lv&depth=2&limit=50')
    for (const { partners, projects } of body.docs) {
      expect(projects[0].programme.name).toBeTruthy()
      expect(partners[0].name).toBeTruthy()
    }
    const inGraphQL = await graphql(
      '{ Articles(locale: lv, limit: 50) { docs { partners { name } projects { programme { name funder { name } } } } } }',
    )
    for (const { partners, projects } of inGraphQL.body.data.Articles.docs) {
      expect(projects[0].programme.funder.name).toBeTruthy()
      expect(partners[0].name).toBeTruthy()
    }
  })
})

describe('GraphQL', () => {
  it.each(COLLECTIONS)(
    'gives each field of %s, asked for alone, as when all are read',
    async (collection) => {
      const name = GRAPHQL_NAMES[collection]
      const fields = await fieldsOf(name)
      expect(fields.length).toBeGreaterThan(5)
      const ask = async (how: string, field: string): Promise<Json> => {
        const query = `{ ${name}(locale: lv, limit: 100, sort: "id"${how}) { docs { id ${field} } } }`
        const { body } = await graphql(query)
        expect(body.errors, query).toBeUndefined()
        return body.data[name].docs
      }
      for (const field of fields)
        expect(await ask('', field), field).toEqual(await ask(', select: false', field))
    },
  )
})

/** What can be asked of a document, each with all that lies in it, and of relations the id and the address. */
async function fieldsOf(query: string): Promise<string[]> {
  const { body } = await graphql(`
    {
      __schema {
        queryType {
          fields {
            name
            type {
              ...of
            }
          }
        }
        types {
          name
          kind
          fields {
            name
            args {
              name
              type {
                kind
              }
            }
            type {
              ...of
            }
          }
        }
      }
    }
    fragment of on __Type {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
          ofType {
            kind
            name
          }
        }
      }
    }
  `)
  const { queryType, types } = body.data.__schema
  const named = (type: Json): Json => (type.name && !type.ofType ? type : named(type.ofType))
  const typeOf = (name: string): Json => types.find((type: Json) => type.name === name)
  const fieldOf = (of: Json, name: string): Json => of.fields.find((field: Json) => field.name === name)
  const select = (field: Json, depth: number): string => {
    const type = typeOf(named(field.type).name)
    if (type.kind === 'SCALAR' || type.kind === 'ENUM') return field.name
    if (type.kind !== 'OBJECT' || depth > 2) return ''
    const isRelation =
      type.fields.some((each: Json) => each.name === 'id') &&
      type.fields.some((each: Json) => each.name === 'createdAt')
    const inner = type.fields
      .filter((each: Json) => !isRelation || ['filename', 'id', 'slug', 'url'].includes(each.name))
      .map((each: Json) => select(each, depth + 1))
      .join(' ')
    return inner.trim() ? `${field.name} { ${inner} }` : ''
  }
  const docs = fieldOf(typeOf(named(fieldOf(queryType, query).type).name), 'docs')
  const fields: Json[] = typeOf(named(docs.type).name).fields
  return fields.map((field) => select(field, 0)).filter(Boolean)
}
