import type { SeedProject } from '../../types'

export const self: SeedProject = {
  key: 'self',
  title: { lv: 'Sociālās ekosistēmas vadīta attīstība', en: 'Social Ecosystem-Led Development' },
  acronym: 'SELF',
  // The story says only "COSME". This text claims no more than EU co-funding; the grant agreement decides.
  programme: 'cosme-smp-2021-2027',
  funders: ['european-union'],
  partners: [
    { partner: 'vidzeme-planning-region', role: 'partner', showCountry: true },
    { partner: 'cantabria', role: 'partner', showCountry: true },
    { partner: 'lombardy', role: 'partner', showCountry: true },
    { partner: 'pomerania', role: 'partner', showCountry: true },
    { partner: 'vidzeme-municipalities', role: 'stakeholder' },
    { partner: 'ministry-of-welfare', role: 'stakeholder' },
    { partner: 'lsua', role: 'stakeholder' },
    { partner: 'valmiera-development-agency', role: 'stakeholder' },
    { partner: 'skola6', role: 'stakeholder' },
    { partner: 'visi-var', role: 'stakeholder' },
    { partner: 'rb-cafe', role: 'stakeholder' },
  ],
  regions: [
    { name: { lv: 'Vidzeme', en: 'Vidzeme' }, country: 'LV' },
    { name: { lv: 'Kantabrija', en: 'Cantabria' }, country: 'ES' },
    { name: { lv: 'Lombardija', en: 'Lombardy' }, country: 'IT' },
    { name: { lv: 'Pomerānija', en: 'Pomerania' }, country: 'PL' },
  ],
  statusOverride: 'active',
  summary: {
    lv: 'Vidzemes plānošanas reģions un partneri Spānijā, Itālijā un Polijā veido modeli, ar kuru sociālā uzņēmējdarbība laukos var iesakņoties un noturēties.',
    en: 'Vidzeme Planning Region and partners in Spain, Italy and Poland are building a model that lets social entrepreneurship take root and last in the countryside.',
  },
  body: {
    lv: [
      {
        p: [
          'SELF finansē COSME – Eiropas Savienības programma mazo un vidējo uzņēmumu konkurētspējai. Kopā ar Vidzemes plānošanas reģionu projektā strādā partneri no trim citiem reģioniem: Kantabrijas Spānijā, Lombardijas Itālijā un Pomerānijas vojevodistes Polijā.',
        ],
      },
      { h2: 'Kāpēc tas vajadzīgs laukiem' },
      {
        p: [
          'Sociālā uzņēmējdarbība var padarīt lauku ekonomiku ilgtspējīgāku. Tajā satiekas publiskais sektors, privātie uzņēmēji un vietējie iedzīvotāji, un par kopienas labklājību atbild visi kopā. Latvijā nozare vēl ir jauna, tāpēc pieredze no citām valstīm ir īpaši noderīga.',
        ],
      },
      { h2: 'Ko projekts atstās' },
      {
        p: [
          'Darba gaitā top tīkls, kurā pāri robežām sadarbojas reģionālās pašvaldības, eksperti un nozares pārstāvji. Viņu vajadzības ir līdzīgas, un kopā viņi veido kopienu, kas Eiropas sociālo uzņēmējdarbību grib padarīt ilgtspējīgu.',
        ],
      },
      {
        p: [
          'Vidzemē projektā iesaistījušās pašvaldības, Labklājības ministrija, Latvijas Sociālās uzņēmējdarbības asociācija, Valmieras Attīstības aģentūra, koprades māja “Skola6” un divi sociālie uzņēmumi – “Visi Var” un “RB cafe”.',
        ],
      },
    ],
    en: [
      {
        p: [
          'SELF is funded under COSME, the European Union’s programme for the competitiveness of small and medium-sized enterprises. Vidzeme Planning Region works on it with partners from three other regions: Cantabria in Spain, Lombardy in Italy and the Pomeranian Voivodeship in Poland.',
        ],
      },
      { h2: 'Why the countryside needs it' },
      {
        p: [
          'Social entrepreneurship can make the rural economy more sustainable. It brings together the public sector, private businesses and local people, who share the responsibility for how the community fares. In Latvia the sector is still young, so experience from other countries is especially useful.',
        ],
      },
      { h2: 'What the project will leave behind' },
      {
        p: [
          'Along the way, a network is taking shape in which regional governments, experts and representatives of the sector work together across borders. Their needs are similar, and together they form a community that wants to make social entrepreneurship in Europe sustainable.',
        ],
      },
      {
        p: [
          'In Vidzeme those involved are municipalities, the Ministry of Welfare, the Latvian Social Entrepreneurship Association, Valmiera Development Agency, the co-working house “Skola6” and two social enterprises, “Visi Var” and “RB cafe”.',
        ],
      },
    ],
  },
  objectives: [
    {
      text: {
        lv: 'Radīt noturīgu sociālās uzņēmējdarbības modeli, kas der lauku apvidiem',
        en: 'Create a resilient model of social entrepreneurship that suits rural areas',
      },
    },
    {
      text: {
        lv: 'Rosināt reģionos pārmaiņas ar sociālo un solidaritātes ekonomiku',
        en: 'Bring about change in the regions through the social and solidarity economy',
      },
    },
    {
      text: {
        lv: 'Izveidot starptautisku tīklu, kurā satiekas reģionālās pašvaldības, eksperti un sociālās uzņēmējdarbības pārstāvji',
        en: 'Set up an international network of regional governments, experts and representatives of social entrepreneurship',
      },
    },
  ],
  activities: [
    {
      title: {
        lv: 'Sarunas ar Vidzemes dalībniekiem par nozares izaicinājumiem, trūkstošajām zināšanām un pašvaldību pieredzi',
        en: 'Talks with participants in Vidzeme on the sector’s challenges, missing knowledge and the experience of municipalities',
      },
      kind: 'meeting',
    },
    {
      title: {
        lv: 'Veiksmīgu piemēru meklēšana partnerreģionos Spānijā, Itālijā un Polijā',
        en: 'Search for successful examples in the partner regions of Spain, Italy and Poland',
      },
      kind: 'study',
    },
  ],
  results: [
    {
      label: { lv: 'Reģioni partnerībā', en: 'Regions in the partnership' },
      value: 4,
      unit: 'count',
      qualifier: 'exact',
      detail: {
        lv: 'Vidzeme, Kantabrija, Lombardija un Pomerānija',
        en: 'Vidzeme, Cantabria, Lombardy and Pomerania',
      },
    },
    {
      label: {
        lv: 'Oficiāli reģistrēti sociālie uzņēmumi, projektu sākot',
        en: 'Officially registered social enterprises at the start of the project',
      },
      value: 170,
      unit: 'enterprises',
      qualifier: 'about',
      detail: { lv: 'Vidzemē un Latvijā kopumā', en: 'In Vidzeme and Latvia as a whole' },
    },
    {
      label: { lv: 'Dalībnieku grupas Vidzemē', en: 'Groups of participants in Vidzeme' },
      value: 7,
      unit: 'count',
      qualifier: 'exact',
      detail: {
        lv: 'Pašvaldības, ministrija, asociācija, aģentūra, koprades māja un divi sociālie uzņēmumi',
        en: 'Municipalities, a ministry, an association, an agency, a co-working house and two social enterprises',
      },
    },
  ],
  resources: [],
  contact: {
    name: 'Rūta Ročāne',
    role: { lv: 'SELF projekta vadītāja', en: 'SELF project manager' },
    organisation: 'vidzeme-planning-region',
  },
  heroImage: 'hero-project-self',
  topics: ['social-entrepreneurship', 'rural-development', 'international-cooperation'],
  sourceLocale: 'lv',
}
