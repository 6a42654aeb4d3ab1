import type { SeedArticle } from '../../types'

export const self: SeedArticle = {
  key: 'self-vidzeme-social-ecosystem',
  title: {
    lv: 'Vidzeme kopā ar trim Eiropas reģioniem stiprina sociālo uzņēmējdarbību laukos',
    en: 'Vidzeme joins three European regions to strengthen rural social entrepreneurship',
  },
  lead: {
    lv: 'Projektā SELF Vidzemes plānošanas reģions kopā ar partneriem Spānijā, Itālijā un Polijā noskaidro, kas laukos palīdz sociālajiem uzņēmumiem rasties un noturēties.',
    en: 'In the SELF project, Vidzeme Planning Region and partners in Spain, Italy and Poland are finding out what helps social enterprises to start and to last in the countryside.',
  },
  body: {
    lv: [
      {
        p: [
          'Kā lauku reģionā izveidot vidi, kurā sociālie uzņēmumi var augt? Atbildi Vidzemes plānošanas reģions meklē kopā ar partneriem Kantabrijā (Spānija), Lombardijā (Itālija) un Pomerānijas vojevodistē (Polija). Viņus vieno COSME projekts “Sociālās ekosistēmas vadīta attīstība” jeb SELF.',
        ],
      },
      {
        p: [
          'COSME ir Eiropas Savienības programma mazo un vidējo uzņēmumu konkurētspējai. SELF uzmanības centrā ir lauki. Projekta partneri vēlas, lai reģionus pārveidotu sociālā un solidaritātes ekonomika, un veido tam noturīgu sociālās uzņēmējdarbības modeli.',
        ],
      },
      { h2: 'Jauna nozare un kopīga atbildība' },
      {
        p: [
          'Gan Vidzemē, gan visā Latvijā sociālā uzņēmējdarbība vēl ir jauna nozare: oficiāli reģistrēto sociālo uzņēmumu ir aptuveni 170. Plānošanas reģions tajā saskata iespēju padarīt lauku ekonomiku ilgtspējīgāku. Publiskais sektors, privātie uzņēmēji un kopiena šajā modelī strādā kopā, un par to, kā kopienai klājas, atbild visi trīs.',
        ],
      },
      {
        block: 'figures',
        heading: 'SELF skaitļos',
        items: [
          { value: '4', label: 'reģioni partnerībā', note: 'Vidzeme, Kantabrija, Lombardija un Pomerānija' },
          {
            value: 'ap 170',
            label: 'oficiāli reģistrētu sociālo uzņēmumu',
            note: 'Vidzemē un Latvijā kopumā',
          },
          { value: '7', label: 'iesaistītās puses Vidzemē' },
        ],
      },
      { h2: 'Kas iesaistījies Vidzemē' },
      { p: ['Vidzemes balsi projektā veido septiņas puses:'] },
      {
        ul: [
          ['Vidzemes plānošanas reģiona pašvaldības,'],
          ['Labklājības ministrija,'],
          ['Latvijas Sociālās uzņēmējdarbības asociācija (LSUA),'],
          ['Valmieras Attīstības aģentūra,'],
          ['koprades māja “Skola6”,'],
          ['sociālais uzņēmums “Visi Var”,'],
          ['sociālais uzņēmums “RB cafe”.'],
        ],
      },
      {
        p: [
          'Kopā ar tām plānošanas reģions pārrunāja, kas Vidzemē kavē sociālo uzņēmējdarbību un kādu zināšanu tās attīstībai pietrūkst. Saruna bija arī par to, kā pašvaldībām līdz šim veicies darbā ar sociālajiem uzņēmējiem.',
        ],
      },
      { h2: 'Piemēri no partnerreģioniem' },
      {
        p: [
          'Tālākajam darbam atvēlēts gads. Spānijā, Itālijā un Polijā partneri meklēs piemērus, kas sevi attaisnojuši divējādi: palīdzējuši veidot ekosistēmu un panākuši, ka cilvēki labāk saprot, ko sociālie uzņēmumi dara. Vidzeme tos izmantos, lai rādītu, kā sociālā uzņēmējdarbība iekustina pārmaiņas laukos.',
        ],
      },
      {
        p: [
          'Līdztekus piemēriem taps starptautisks tīkls, kurā satiksies reģionālās pašvaldības, eksperti un nozares pārstāvji ar līdzīgām vajadzībām. No tā izaugs kopiena, kas domā par ilgtspējīgu sociālo uzņēmējdarbību Eiropas mērogā.',
        ],
      },
      {
        block: 'callout',
        tone: 'contact',
        heading: 'Papildu informācija',
        text: 'SELF projekta vadītāja Vidzemes plānošanas reģionā ir Rūta Ročāne. Plašāk par projektu var lasīt plānošanas reģiona tīmekļvietnē.',
      },
      {
        block: 'relatedItems',
        heading: 'Saistītais saturs',
        items: [
          { to: 'projects', key: 'self' },
          { to: 'partners', key: 'vidzeme-planning-region' },
        ],
      },
    ],
    en: [
      {
        p: [
          'How do you create conditions in which social enterprises can grow in a rural region? Vidzeme Planning Region is looking for the answer with partners in Cantabria (Spain), Lombardy (Italy) and the Pomeranian Voivodeship (Poland). What unites them is the COSME project Social Ecosystem-Led Development, or SELF.',
        ],
      },
      {
        p: [
          'COSME is the European Union’s programme for the competitiveness of small and medium-sized enterprises. SELF focuses on the countryside. Its partners want the social and solidarity economy to transform regions, and to that end they are building a resilient model of social entrepreneurship.',
        ],
      },
      { h2: 'A young sector and a shared responsibility' },
      {
        p: [
          'In Vidzeme, as in Latvia as a whole, social entrepreneurship is a young sector: there are about 170 officially registered social enterprises. The planning region sees it as a way to make the rural economy more sustainable. In this model the public sector, private businesses and the community work together, and all three answer for how the community fares.',
        ],
      },
      {
        block: 'figures',
        heading: 'SELF in figures',
        items: [
          {
            value: '4',
            label: 'regions in the partnership',
            note: 'Vidzeme, Cantabria, Lombardy and Pomerania',
          },
          {
            value: 'about 170',
            label: 'officially registered social enterprises',
            note: 'In Vidzeme and Latvia as a whole',
          },
          { value: '7', label: 'groups of participants in Vidzeme' },
        ],
      },
      { h2: 'Who is involved in Vidzeme' },
      { p: ['Seven groups make up Vidzeme’s voice in the project:'] },
      {
        ul: [
          ['municipalities of the Vidzeme planning region'],
          ['the Ministry of Welfare'],
          ['the Latvian Social Entrepreneurship Association (LSUA)'],
          ['Valmiera Development Agency'],
          ['the co-working house “Skola6”'],
          ['the social enterprise “Visi Var”'],
          ['the social enterprise “RB cafe”'],
        ],
      },
      {
        p: [
          'With them, the planning region discussed what holds social entrepreneurship back in Vidzeme and what knowledge it lacks. They also talked about how municipalities have fared so far in working with social entrepreneurs.',
        ],
      },
      { h2: 'Examples from the partner regions' },
      {
        p: [
          'A year is set aside for the next stage. In Spain, Italy and Poland the partners will look for examples that have proved themselves in two ways: they have helped to build an ecosystem, and they have helped people to understand what social enterprises do. Vidzeme will use them to show how social entrepreneurship sets change in motion in rural areas.',
        ],
      },
      {
        p: [
          'Alongside the examples, an international network will take shape, bringing together regional governments, experts and representatives of the sector with similar needs. It will grow into a community that cares about sustainable social entrepreneurship across Europe.',
        ],
      },
      {
        block: 'callout',
        tone: 'contact',
        heading: 'Further information',
        text: 'The SELF project manager at Vidzeme Planning Region is Rūta Ročāne. There is more about the project on the planning region’s website.',
      },
      {
        block: 'relatedItems',
        heading: 'Related content',
        items: [
          { to: 'projects', key: 'self' },
          { to: 'partners', key: 'vidzeme-planning-region' },
        ],
      },
    ],
  },
  projects: ['self'],
  partners: [
    'vidzeme-planning-region',
    'cantabria',
    'lombardy',
    'pomerania',
    'vidzeme-municipalities',
    'ministry-of-welfare',
    'lsua',
    'valmiera-development-agency',
    'skola6',
    'visi-var',
    'rb-cafe',
  ],
  topics: ['social-entrepreneurship', 'rural-development', 'international-cooperation'],
  heroImage: 'hero-article-self',
  meta: {
    title: {
      lv: 'SELF: Vidzeme stiprina sociālo uzņēmējdarbību laukos',
      en: 'SELF: Vidzeme strengthens rural social entrepreneurship',
    },
    description: {
      lv: 'Vidzemes plānošanas reģions un partneri Spānijā, Itālijā un Polijā COSME projektā SELF meklē noturīgu sociālās uzņēmējdarbības modeli laukiem.',
      en: 'In the COSME project SELF, Vidzeme Planning Region and partners in Spain, Italy and Poland seek a resilient model of rural social entrepreneurship.',
    },
  },
  sourceLocale: 'lv',
  status: { lv: 'published', en: 'published' },
}
