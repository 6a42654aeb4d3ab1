import type { SeedProject } from '../../types'

export const creative: SeedProject = {
  key: 'creative-social-entrepreneurship',
  title: {
    lv: 'Radošā sociālā uzņēmējdarbība Baltijas jūras reģionā',
    en: 'Creative Social Entrepreneurship in the Baltic Sea Region',
  },
  programme: 'swedish-institute-baltic-sea',
  funders: ['swedish-institute'],
  partners: [
    { partner: 'valmiera-development-agency', role: 'partner', showCountry: true },
    { partner: 'coompanion-ostergotland', role: 'partner', showCountry: true },
    { partner: 'europe-foundation', role: 'partner', showCountry: true },
  ],
  regions: [{ name: { lv: 'Baltijas jūras reģions', en: 'Baltic Sea region' } }],
  startDate: '2019-01-01',
  startPrecision: 'year',
  // The story says "in October" without a year, so there is no end date.
  statusOverride: 'completed',
  summary: {
    lv: 'Trīs organizācijas no Latvijas, Zviedrijas un Gruzijas meklēja, kā kopīgi atbalstīt uzņēmumus, kuros radošās industrijas strādā sociālam mērķim.',
    en: 'Three organisations from Latvia, Sweden and Georgia looked for joint ways to support enterprises in which the creative industries serve a social purpose.',
  },
  body: {
    lv: [
      {
        p: [
          'Projektu no 2019. gada kopīgi īstenoja Valmieras Attīstības aģentūra, Coompanion Östergötland Ekonomisk Förening Zviedrijā un Europe Foundation Gruzijā.',
        ],
      },
      { h2: 'Divu nozaru krustpunkts' },
      {
        p: [
          'Radošā sociālā uzņēmējdarbība ir jauns virziens. To veicina radošo industriju augošā loma ekonomikā un rūpes par iekļaušanu un par cilvēkiem, kuriem grūtāk atrast darbu. Uzņēmuma peļņa atgriežas sociālo uzņēmumu sektorā un kalpo sabiedrībai.',
        ],
      },
      { h2: 'Paveiktais' },
      {
        p: [
          'Partneri salīdzināja, kādos apstākļos sociālie uzņēmumi strādā katrā valstī, un atrada projektu programmas, kurās pieteikties arī turpmāk – gan trijatā, gan ar jauniem partneriem. Plašākā kopīgi veidotā ideja domāta Centrālās Baltijas programmai.',
        ],
      },
    ],
    en: [
      {
        p: [
          'From 2019 the project was run jointly by Valmiera Development Agency, Coompanion Östergötland Ekonomisk Förening in Sweden and Europe Foundation in Georgia.',
        ],
      },
      { h2: 'Where two sectors meet' },
      {
        p: [
          'Creative social entrepreneurship is a new field. Behind it are the growing role of the creative industries in the economy and concern for inclusion and for people who find it harder to get work. Profits go back into the social enterprise sector and serve society.',
        ],
      },
      { h2: 'What was achieved' },
      {
        p: [
          'The partners compared the conditions in which social enterprises work in each country and found funding programmes to apply to in future, both as a trio and with new partners. The broadest idea they are developing together is meant for the Central Baltic programme.',
        ],
      },
    ],
  },
  objectives: [
    {
      text: {
        lv: 'Atrast kopīgus veidus, kā atbalstīt radošo sociālo uzņēmējdarbību',
        en: 'Find joint ways to support creative social entrepreneurship',
      },
    },
    {
      text: {
        lv: 'Attīstīt sociālo tirdzniecību starp partnervalstīm',
        en: 'Develop social trade between the partner countries',
      },
    },
    { text: { lv: 'Gūt jaunu pieredzi', en: 'Gain new experience' } },
    {
      text: {
        lv: 'Kopīgi sagatavot jaunu pieteikumu kādai ES fondu programmai',
        en: 'Prepare a new joint application to one of the EU funding programmes',
      },
    },
  ],
  activities: [
    {
      title: {
        lv: 'Sociālās uzņēmējdarbības vides iepazīšana katrā partnervalstī',
        en: 'Getting to know the conditions for social entrepreneurship in each partner country',
      },
      kind: 'study',
    },
    {
      title: {
        lv: 'Jaunām idejām piemērotu projektu programmu meklēšana',
        en: 'Search for funding programmes that suit new ideas',
      },
      kind: 'study',
    },
    {
      title: {
        lv: 'Kopīgas projekta idejas izstrāde Centrālās Baltijas programmai',
        en: 'Development of a joint project idea for the Central Baltic programme',
      },
      kind: 'other',
    },
  ],
  results: [
    {
      label: { lv: 'Partnerorganizācijas', en: 'Partner organisations' },
      value: 3,
      unit: 'organisations',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Partnervalstis', en: 'Partner countries' },
      value: 3,
      unit: 'countries',
      qualifier: 'exact',
      detail: { lv: 'Latvija, Zviedrija un Gruzija', en: 'Latvia, Sweden and Georgia' },
    },
  ],
  resources: [],
  heroImage: 'hero-project-creative',
  topics: ['social-entrepreneurship', 'creative-industries', 'international-cooperation'],
  acknowledgement: {
    lv: 'Projektu finansēja Zviedru institūts (Swedish Institute).',
    en: 'The project was funded by the Swedish Institute.',
  },
  sourceLocale: 'lv',
}
