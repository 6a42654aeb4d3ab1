import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Locale, Localized, RichNode, SeedArticle, SeedProject } from '../types'
import { content } from '.'

const SOURCES = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url))
const hasSources = existsSync(SOURCES)
/** Runs of words this long that also stand in a source count as copied. */
const COPIED_WORDS = 8

/** Keys whose strings are addresses, relations or options, not text for readers. */
const TECHNICAL = new Set([
  'link',
  'url',
  'media',
  'document',
  'organisation',
  'key',
  'to',
  'block',
  'tone',
  'lang',
])

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (TECHNICAL.has(name) ? [] : textsIn(inner)))
}

/** All text in one language: what stands under `lv` or `en`, however deep. */
const localeTexts = (value: unknown, locale: Locale): string[] => {
  if (Array.isArray(value)) return value.flatMap((inner) => localeTexts(inner, locale))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (name === 'lv' || name === 'en') return name === locale ? textsIn(inner) : []
    return localeTexts(inner, locale)
  })
}

/** A rich text as sentences would be read: inline parts of a line belong together. */
const proseOf = (nodes: RichNode[]): string[] =>
  nodes.flatMap((node) => {
    if ('p' in node) return [textsIn(node.p).join('')]
    if ('ul' in node) return node.ul.map((line) => textsIn(line).join(''))
    if ('ol' in node) return node.ol.map((line) => textsIn(line).join(''))
    return textsIn(node)
  })

const shapeOf = (nodes: RichNode[]): string[] =>
  nodes.map((node) => ('block' in node ? node.block : Object.keys(node).join()))

const bodiesOf = ({ body }: { body: Localized<RichNode[]> }): RichNode[][] => [
  body.lv,
  ...(body.en ? [body.en] : []),
]
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const keysOf = (records: { key: string }[]): string[] => records.map(({ key }) => key)
const duplicates = (list: string[]): string[] => list.filter((item, index) => list.indexOf(item) !== index)

const find = <T extends { key: string }>(records: T[], key: string): T => {
  const record = records.find((one) => one.key === key)
  if (!record) throw new Error(`no record “${key}”`)
  return record
}
const project = (key: string): SeedProject => find(content.projects, key)
const article = (key: string): SeedArticle => find(content.articles, key)

describe('keys and references', () => {
  it.each(Object.entries(content))(
    '%s: keys are kebab-case and unique',
    (_name, records: { key: string }[]) => {
      expect(duplicates(keysOf(records))).toEqual([])
      expect(keysOf(records).filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([])
    },
  )

  const blocks = [...content.projects, ...content.articles]
    .flatMap(bodiesOf)
    .flat()
    .flatMap((node) => ('block' in node ? [node] : []))
  const related = (to: string): string[] =>
    blocks.flatMap((node) =>
      node.block === 'relatedItems' ? node.items.filter((item) => item.to === to).map(({ key }) => key) : [],
    )
  const optional = (key: string | undefined): string[] => (key === undefined ? [] : [key])

  const references = {
    partners: [
      ...content.programmes.map(({ funder }) => funder),
      ...content.projects.flatMap(({ funders, leadPartner, partners, contact }) => [
        ...funders,
        ...optional(leadPartner),
        ...partners.map(({ partner }) => partner),
        ...optional(contact?.organisation),
      ]),
      ...content.articles.flatMap(({ partners }) => partners),
      ...blocks.flatMap((node) => (node.block === 'speakerQuote' ? optional(node.organisation) : [])),
      ...related('partners'),
    ],
    programmes: content.projects.map(({ programme }) => programme),
    projects: [...content.articles.flatMap(({ projects }) => projects), ...related('projects')],
    articles: related('articles'),
    topics: [...content.projects, ...content.articles].flatMap(({ topics }) => topics),
    documents: [
      ...content.projects.flatMap(({ resources }) => resources.flatMap((one) => optional(one.document))),
      ...blocks.flatMap((node) => (node.block === 'file' ? [node.document] : [])),
    ],
    media: [
      ...content.partners.flatMap(({ logo }) => optional(logo)),
      ...[...content.projects, ...content.articles].map(({ heroImage }) => heroImage),
      ...blocks.flatMap((node) => (node.block === 'image' ? [node.media] : [])),
    ],
  } satisfies Record<keyof typeof content, string[]>

  it.each(Object.entries(references))('every reference to %s resolves', (name, keys) => {
    const known = new Set(
      keysOf(Object.entries(content).flatMap(([one, records]) => (one === name ? records : []))),
    )
    expect(keys.filter((key) => !known.has(key))).toEqual([])
  })

  it('shows every organisation and picture somewhere', () => {
    expect(keysOf(content.partners).filter((key) => !references.partners.includes(key))).toEqual([])
    expect(keysOf(content.media).filter((key) => !references.media.includes(key))).toEqual([])
  })

  it('gives every project and article a hero of its own', () => {
    expect(duplicates([...content.projects, ...content.articles].map(({ heroImage }) => heroImage))).toEqual(
      [],
    )
  })
})

describe('languages', () => {
  it('has no empty text', () => {
    expect(textsIn(content).filter((text) => text.trim() === '')).toEqual([])
  })

  it.each(content.articles)('$key: what is published in English is complete', ({ status, ...record }) => {
    if (status.en === 'published')
      expect(
        [record.title, record.lead, record.meta?.title, record.meta?.description].map((text) => text?.en),
      ).toEqual(Array(4).fill(expect.stringMatching(/\S/)))
    if (status.en) expect(shapeOf(record.body.en ?? [])).toEqual(shapeOf(record.body.lv))
    else expect(localeTexts(record, 'en')).toEqual([])
  })

  it.each(content.projects)('$key: both languages have the same blocks', ({ body }) => {
    expect(shapeOf(body.en)).toEqual(shapeOf(body.lv))
  })

  it('leaves one article without English and one with an English draft', () => {
    const withStatus = (en: string | undefined): string[] =>
      keysOf(content.articles.filter(({ status }) => status.en === en))
    expect(withStatus(undefined)).toEqual(['secon-riga-region-2023'])
    expect(withStatus('draft')).toEqual(['leader-project-concluded'])
    expect(content.articles.map(({ status }) => status.lv)).toEqual(Array(5).fill('published'))
  })

  it.each(content.articles)('$key: 250 to 450 words', ({ lead, body }) => {
    for (const locale of ['lv', 'en'] as const) {
      const nodes = body[locale]
      if (!nodes) continue
      const words = wordsOf([lead[locale] ?? '', ...proseOf(nodes)].join(' ')).length
      expect(words, locale).toBeGreaterThanOrEqual(250)
      expect(words, locale).toBeLessThanOrEqual(450)
    }
  })

  it.each(content.articles)('$key: titles and descriptions fit a search result', ({ meta }) => {
    expect(
      localeTexts(meta?.title, 'lv')
        .concat(localeTexts(meta?.title, 'en'))
        .filter((t) => t.length > 60),
    ).toEqual([])
    const descriptions = localeTexts(meta?.description, 'lv').concat(localeTexts(meta?.description, 'en'))
    expect(descriptions.filter((text) => text.length < 100 || text.length > 160)).toEqual([])
  })
})

describe('typography and style', () => {
  const rules: [string, Locale[], RegExp][] = [
    ['straight quotes', ['lv', 'en'], /["']/],
    ['low or mixed Latvian quotes', ['lv', 'en'], /[„‟»«]/],
    ['year glued to the word', ['lv'], /\d{4}\.gad/],
    ['per cent without a no-break space', ['lv'], /\d ?%/],
    ['per cent apart from its number', ['en'], /\d\s%/],
    ['range of years with a hyphen or spaces', ['lv', 'en'], /\d{4}\.?(-| ?- ?| – )\d{4}/],
    ['hyphen used as a dash', ['lv', 'en'], / - /],
    ['link text “here”', ['lv'], /\bšeit\b/iu],
    ['“priekš”', ['lv'], /(?<!\p{L})priekš(?!\p{L})/iu],
    ['“papildus zināšanas”', ['lv'], /papildus (zināš|inform)/i],
    ['“sekojošs” for “šāds”', ['lv'], /(?<!\p{L})sekojoš/iu],
    [
      'relative date',
      ['lv'],
      /(?<!\p{L})(šobrīd|šogad|pērn|šī gada|pagājušajā gadā|patlaban|pašlaik)(?!\p{L})/iu,
    ],
    ['relative date', ['en'], /\b(currently|this year|last year|at the moment|nowadays|recently)\b/i],
    ['bare short link', ['lv', 'en'], /ej\.uz/],
    ['funder in another form', ['lv'], /Zviedrijas institūt/],
    ['double space or space before punctuation', ['lv', 'en'], / {2}|\s[,.;](?!\d)/],
    ['American spelling', ['en'], /\b(\w{4,}iz(e|ed|es|ing|ations?)|programs?|center|color)\b/i],
  ]
  const lint = (texts: string[], rule: RegExp): string[] => texts.filter((text) => rule.test(text))

  it.each(rules)('no %s (%j)', (_name, locales, rule) => {
    expect(locales.flatMap((locale) => lint(localeTexts(content, locale), rule))).toEqual([])
  })

  it('closes every quotation mark it opens', () => {
    const count = (text: string, mark: string): number => text.split(mark).length
    const texts = [...localeTexts(content, 'lv'), ...localeTexts(content, 'en')]
    expect(texts.filter((text) => count(text, '“') !== count(text, '”'))).toEqual([])
  })
})

describe('facts', () => {
  const resultsOf = (key: string): unknown[] =>
    project(key).results.map(({ value, unit, qualifier }) => [value, unit, qualifier])
  const partnerKeys = (key: string): string[] => project(key).partners.map(({ partner }) => partner)
  const namesIn = (records: unknown[], locale: Locale, names: string[]): string[] => {
    const text = localeTexts(records, locale).join('\n')
    return names.filter((name) => !text.includes(name))
  }

  it('SELF', () => {
    const story = [project('self'), article('self-vidzeme-social-ecosystem')]
    expect(project('self').funders).toEqual(['european-union'])
    expect(find(content.programmes, project('self').programme).publicity[0]?.source).toContain(
      'grant agreement decides',
    )
    expect(resultsOf('self')).toContainEqual([170, 'enterprises', 'about'])
    expect(project('self').partners.filter(({ role }) => role === 'stakeholder')).toHaveLength(7)
    expect(project('self').contact?.name).toBe('Rūta Ročāne')
    expect(
      namesIn(story, 'lv', [
        'COSME',
        'Kantabrij',
        'Lombardij',
        'Pomerānij',
        'aptuveni 170',
        '“Skola6”',
        '“Visi Var”',
        '“RB cafe”',
      ]),
    ).toEqual([])
    expect(
      namesIn(story, 'en', [
        'Cantabria',
        'Lombardy',
        'Pomerania',
        'about 170',
        'Ministry of Welfare',
        'LSUA',
        'Valmiera Development Agency',
      ]),
    ).toEqual([])
  })

  it('SECON', () => {
    expect(project('secon').programme).toBe('interreg-europe-2021-2027')
    expect(resultsOf('secon')).toContainEqual([9, 'countries', 'exact'])
    const dated = project('secon').activities.flatMap(({ kind, date, datePrecision, country }) =>
      date ? [[kind, date.slice(0, 7), datePrecision, country]] : [],
    )
    expect(dated).toEqual([
      ['webinar', '2023-06', 'month', undefined],
      ['visit', '2023-09', 'month', 'LV'],
      ['seminar', '2023-11', 'month', undefined],
      ['visit', '2023-11', 'month', 'BG'],
    ])
    expect(article('secon-riga-region-2023').preparedBy?.name).toBe('Vita Žunda')
    expect(
      namesIn([article('secon-riga-region-2023')], 'lv', [
        '9 Eiropas Savienības valstīm',
        'VARAM',
        '“Cerību spārni”',
        '“Dabas Zirgus”',
        '“Drošas velobraukšanas skolu”',
        'Bulgārijā',
        'Improving visibility of social economy enterprises',
      ]),
    ).toEqual([])
  })

  it('Creative Social Entrepreneurship', () => {
    const { startDate, startPrecision, statusOverride, funders } = project('creative-social-entrepreneurship')
    expect({ startDate, startPrecision, statusOverride, funders }).toEqual({
      startDate: '2019-01-01',
      startPrecision: 'year',
      statusOverride: 'completed',
      funders: ['swedish-institute'],
    })
    const countries = partnerKeys('creative-social-entrepreneurship').map(
      (key) => find(content.partners, key).country,
    )
    expect(countries).toEqual(['LV', 'SE', 'GE'])
    expect(namesIn(content.articles, 'lv', ['Ilze Eglāja', 'Centrālās Baltijas programma'])).toEqual([])
  })

  it('LEADER', () => {
    const { title, projectNumber, results, resources } = project('leader-successful-social-entrepreneur')
    expect(title).toEqual({
      lv: 'Veiksmīgs sociālais uzņēmējs lauku teritorijā',
      en: 'Successful social entrepreneur in rural areas',
    })
    expect(projectNumber).toBe('19-00-A019.332-000009')
    expect(results.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '5 organisations',
      '10 municipalities',
      '300 people',
      '15 percent',
      '5 months',
      '169 people',
      '46 percent',
      '52 percent',
      '44 percent',
      '33 percent',
      '9 people',
      '9 people',
    ])
    expect(results[2]?.qualifier).toBe('almost')
    expect(results[11]?.detail).toEqual({
      lv: 'Jelgavas novadā 3, Ķekavas novadā 2, Olaines, Mārupes, Ogres un Balvu novadā pa 1',
      en: 'Jelgava 3, Ķekava 2, Olaine, Mārupe, Ogre and Balvi 1 each',
    })
    expect(resources.map(({ url }) => url)).toContain('https://ej.uz/SUrokasgramata_LEADER')
    expect(
      namesIn([article('leader-project-concluded')], 'lv', [
        '46\u00A0%',
        '52\u00A0%',
        '44\u00A0%',
        '33\u00A0%',
        '15\u00A0%',
        '169',
      ]),
    ).toEqual([])
  })

  it('Baltic Sea Impact Network', () => {
    expect(resultsOf('baltic-sea-impact-network')).toEqual([
      [30, 'people', 'exact'],
      [13, 'months', 'exact'],
      [4, 'organisations', 'exact'],
      [4, 'countries', 'exact'],
      [23, 'count', 'exact'],
    ])
    const countries = partnerKeys('baltic-sea-impact-network').map(
      (key) => find(content.partners, key).country,
    )
    expect(countries).toEqual(['SE', 'EE', 'LV', 'LT'])
    expect(article('baltic-sea-impact-network-launched').publishedOn).toBe('2022-09-26')
    expect(
      namesIn(content.articles, 'lv', ['Kristīne Verpeja', 'Viktorija Bražiūnaite', '2023. gada augustā']),
    ).toEqual([])
  })

  it('keeps the EU emblem off money that is not the EU’s', () => {
    const other = content.programmes.filter(({ funder }) => funder !== 'european-union')
    expect(other.map(({ shortName }) => shortName)).toEqual(['SI', 'AIF'])
    expect(other.flatMap(({ publicity }) => publicity).map(({ emblemRequired }) => emblemRequired)).toEqual([
      false,
      false,
    ])
  })

  it('has a disclaimer wherever one is required', () => {
    const rules = content.programmes.flatMap(({ publicity }) => publicity)
    expect(
      rules.filter(({ disclaimerRequired, disclaimer }) => disclaimerRequired !== Boolean(disclaimer)),
    ).toEqual([])
  })
})

describe('own words', () => {
  // Names are facts: a text is cut where the name of a project stands.
  const titles = content.projects.flatMap(({ title }) => [title.lv, title.en])
  const withoutTitles = (text: string): string[] =>
    titles.reduce((parts, title) => parts.flatMap((part) => part.split(title)), [text])
  const runsOf = (text: string): string[] => {
    const words = wordsOf(text)
    const runs = words.map((_word, index) => words.slice(index, index + COPIED_WORDS))
    return runs.filter(({ length }) => length === COPIED_WORDS).map((run) => run.join(' '))
  }

  // The sources lie beside one checkout only; the project must not depend on them.
  it.skipIf(!hasSources)(`shares no run of ${COPIED_WORDS} words with a source`, () => {
    const sources = readdirSync(SOURCES).map((name) => readFileSync(join(SOURCES, name), 'utf8'))
    const copied = new Set(sources.flatMap(runsOf))
    // Publicity rules and checklists quote official formulas word for word.
    const own = [
      ...localeTexts({ ...content, programmes: [] }, 'lv'),
      ...[...content.projects, ...content.articles].flatMap(({ body }) => proseOf(body.lv)),
    ]
    expect(copied.size).toBeGreaterThan(0)
    expect(
      own
        .flatMap(withoutTitles)
        .flatMap(runsOf)
        .filter((run) => copied.has(run)),
    ).toEqual([])
  })
})
