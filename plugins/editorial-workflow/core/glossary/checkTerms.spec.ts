import { describe, expect, it } from 'vitest'
import { checkTerms } from './checkTerms'
import type { Term } from './types'

type Given = [
  lv: string,
  en: string,
  more?: { enForbidden?: string[]; enForms?: string[]; lvForms?: string[] },
]

const GLOSSARY: Given[] = [
  ['projekts', 'project'],
  ['vadošais partneris', 'lead partner', { enForbidden: ['leading partner', 'partner'] }],
  ['partneris', 'partner'],
  ['plānošanas reģions', 'planning region'],
  ['finansējuma saņēmējs', 'beneficiary', { enForbidden: ['recipient'] }],
  ['projektu konkurss', 'call for proposals', { enForbidden: ['project competition'] }],
  ['kārta', 'call', { lvForms: ['kārtas', 'kārtu', 'kārtā', 'kārtai'] }],
  ['vadošā iestāde', 'managing authority'],
  ['vietējā rīcības grupa', 'local action group', { enForms: ['LAG'], lvForms: ['VRG'] }],
  ['sociālā uzņēmējdarbība', 'social entrepreneurship'],
  ['sociālais uzņēmums', 'social enterprise', { enForbidden: ['social company'] }],
  ['pašvaldība', 'municipality', { enForbidden: ['self-government'] }],
  ['nodibinājums', 'foundation', { enForbidden: ['fund'] }],
  ['tīmekļvietne', 'website'],
  ['līdzfinansējums', 'co-financing'],
  ['piekļūstamība', 'accessibility', { enForbidden: ['availability'] }],
  ['jaunumu vēstule', 'newsletter'],
]

const TERMS: Term[] = GLOSSARY.map(([lv, en, { enForbidden = [], enForms = [], lvForms = [] } = {}], i) => ({
  entries: [
    { forbidden: [], forms: lvForms, locale: 'lv', term: lv },
    { forbidden: enForbidden, forms: enForms, locale: 'en', term: en },
  ],
  id: String(i),
  note: null,
}))

const check = (source: string, target = '', [sourceLocale, locale] = ['lv', 'en'] as [string, string]) =>
  checkTerms(TERMS, source, target, { locale, sourceLocale })
const found = (...given: Parameters<typeof check>): string[] => check(...given).map(({ term }) => term)
const warnings = (...given: Parameters<typeof check>): string[] =>
  check(...given)
    .filter(({ warning }) => warning)
    .map(({ term, warning }) => `${term}: ${warning}`)

describe('terms are found in sentences', () => {
  it.each<[string, string[]]>([
    ['Projekta vadošajam partnerim ir pieci mēneši.', ['projekts', 'vadošais partneris']],
    ['Vidzemes plānošanas reģionā norisinājās seminārs.', ['plānošanas reģions']],
    ['Abi plānošanas reģioni vienojās ar pašvaldībām.', ['plānošanas reģions', 'pašvaldība']],
    ['Finansējuma saņēmējiem jāpublicē paziņojums.', ['finansējuma saņēmējs']],
    ['Vadošās iestādes un vadošo iestāžu sanāksme.', ['vadošā iestāde']],
    ['Izsludināta projektu konkursa trešā kārta.', ['projektu konkurss', 'kārta']],
    ['VRG “Pierīgas partnerība” aicina pieteikties.', ['vietējā rīcības grupa']],
    ['Vietējām rīcības grupām pieejams līdzfinansējums.', ['vietējā rīcības grupa', 'līdzfinansējums']],
    [
      'Sociālās uzņēmējdarbības atbalsts sociālajiem uzņēmumiem.',
      ['sociālā uzņēmējdarbība', 'sociālais uzņēmums'],
    ],
    ['Visu tīmekļvietņu piekļūstamību pārbauda reizi gadā.', ['tīmekļvietne', 'piekļūstamība']],
    ['Abonējiet mūsu jaunumu vēstuļu kopu!', ['jaunumu vēstule']],
    ['PROJEKTS sākās, un projekti turpinās.', ['projekts']],
    ['Nodibinājuma pārstāvji tikās.', ['nodibinājums']],
    // Written with combining marks, as macOS does.
    ['Pla\u0304nos\u030canas reg\u0327iona attīstība.', ['plānošanas reģions']],
    ['<1>Projek</1>ta <2/>partneri', ['projekts', 'partneris']],
  ])('%s', (sentence, terms) => {
    expect(found(sentence)).toEqual(terms)
  })

  it.each([
    'Projektors un projektēšana nav tas pats, kas projektoram vajadzīgs.',
    'Partnerība ir biedrība, un partnerattiecības ir citas.',
    'Pirmā kārtība, bez kārtības nekā.',
    'Finansējumu saņēma biedrība.',
    'Plānošana reģionā un reģiona plānošana.',
    'Iestādes vadītāja vadīja sanāksmi.',
    'Sociālā joma un uzņēmumu reģistrs.',
    'Piekļuve un pieejamība.',
    'Pašvērtējums, pašvaldniecība.',
    'Vēstule par jaunumiem.',
    '',
  ])('but not in: %s', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  it('tells them as they stand there', () => {
    expect(check('Abos <1>plānošanas reģionos</1>.')[0]?.found).toBe('plānošanas reģionos')
  })

  it.each<[string, string[]]>([
    ["The projects' lead partners met.", ['projekts', 'vadošais partneris']],
    [
      'Municipalities and a LAG applied in two calls for proposals.',
      ['pašvaldība', 'vietējā rīcības grupa', 'projektu konkurss'],
    ],
    ['The callers projected a partnership.', []],
    ['Social enterprises support social entrepreneurship.', ['sociālais uzņēmums', 'sociālā uzņēmējdarbība']],
  ])('in English: %s', (sentence, terms) => {
    const byEnglish = new Map(GLOSSARY.map(([lv, en]) => [en, lv]))
    expect(found(sentence, '', ['en', 'lv']).map((term) => byEnglish.get(term))).toEqual(terms)
  })
})

describe('warnings', () => {
  it.each<[string, string, string[]]>([
    ['Projekta partneri tikās.', 'The project partners met.', []],
    ['Projekta partneri tikās.', '', []],
    ['Projekta partneri tikās.', 'The partners met.', ['projekts: missing']],
    ['Finansējuma saņēmēju pienākumi', 'Duties of beneficiaries', []],
    ['Finansējuma saņēmēju pienākumi', 'Duties of recipients', ['finansējuma saņēmējs: forbidden']],
    ['Vietējā rīcības grupa aicina', 'The LAG invites', []],
    ['Izsludināts projektu konkurss', 'A call for proposals is open', []],
    ['Izsludināts projektu konkurss', 'A project competition is open', ['projektu konkurss: forbidden']],
    // The one that is right holds a word that would be wrong alone.
    ['Vadošais partneris ziņo', 'The lead partner reports', []],
    ['Vadošais partneris ziņo', 'The leading partner reports', ['vadošais partneris: forbidden']],
    ['Mājaslapa', 'Website availability', []],
    ['Tīmekļvietnes piekļūstamība', 'The availability of the website', ['piekļūstamība: forbidden']],
    ['Pašvaldības lēmums', 'Decision of the self-government', ['pašvaldība: forbidden']],
    ['Nodibinājuma projekts', 'A project of the foundation', []],
  ])('%s → %s', (source, target, expected) => {
    expect(warnings(source, target)).toEqual(expected)
  })

  it('find inflected translations in Latvian', () => {
    expect(
      warnings('Two calls for proposals of the managing authority', 'Vadošās iestādes projekta konkursi', [
        'en',
        'lv',
      ]),
    ).toEqual(['call for proposals: missing'])
    expect(warnings('The managing authority', 'Par to lemj vadošajā iestādē', ['en', 'lv'])).toEqual([])
  })

  it('name what must not be used as it stands there', () => {
    expect(check('Finansējuma saņēmējs', 'The Recipients')[0]).toMatchObject({
      forbidden: ['recipient'],
      isUsed: false,
      translations: ['beneficiary'],
      usedForbidden: ['Recipients'],
      warning: 'forbidden',
    })
  })

  it('never speak of a term that has no translation', () => {
    const [entry] = TERMS
    const only = [{ ...entry, entries: entry?.entries.slice(0, 1) ?? [], id: 'x', note: null }]
    expect(checkTerms(only, 'Projekts', 'Nothing', { locale: 'en', sourceLocale: 'lv' })[0]).toMatchObject({
      translations: [],
      warning: null,
    })
  })
})
