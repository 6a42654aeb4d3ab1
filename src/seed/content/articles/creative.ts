import type { SeedArticle } from '../../types'

export const creative: SeedArticle = {
  key: 'creative-social-entrepreneurship-concluded',
  title: {
    lv: 'Radošums sociālam mērķim: noslēdzies Valmieras, Zviedrijas un Gruzijas kopprojekts',
    en: 'Creativity with a social purpose: Valmiera’s project with Sweden and Georgia concludes',
  },
  lead: {
    lv: 'Valmieras Attīstības aģentūra ar partneriem Zviedrijā un Gruzijā meklēja, kā atbalstīt uzņēmumus, kuros radošās industrijas strādā sociālam mērķim. Projekts beidzās oktobrī, un partneri jau plāno nākamos.',
    en: 'With partners in Sweden and Georgia, Valmiera Development Agency looked for ways to support enterprises in which the creative industries serve a social purpose. The project ended in October, and the partners are already planning the next ones.',
  },
  body: {
    lv: [
      {
        p: [
          'Projektu “Radošā sociālā uzņēmējdarbība Baltijas jūras reģionā” (',
          { text: 'Creative Social Entrepreneurship in the Baltic Sea Region', italic: true },
          ') no 2019. gada īstenoja trīs organizācijas: Valmieras Attīstības aģentūra, Coompanion Östergötland Ekonomisk Förening no Zviedrijas un Europe Foundation no Gruzijas. Tās apņēmās:',
        ],
      },
      {
        ul: [
          ['atrast kopīgus veidus, kā palīdzēt radošajiem sociālajiem uzņēmumiem,'],
          ['attīstīt sociālo tirdzniecību, kas savieno partnervalstis,'],
          ['smelties jaunu pieredzi,'],
          ['kopā sagatavot projekta pieteikumu kādai no ES fondu programmām.'],
        ],
      },
      { h2: 'Divas nozares, viens virziens' },
      {
        p: [
          'Radošās industrijas pasaulē arvien vairāk ietekmē to, kā attīstās uzņēmējdarbība. Vienlaikus sabiedrībā aug bažas par iekļaušanu un par tiem, kuriem grūtāk iegūt un saglabāt darbu. Abām norisēm satiekoties, radies jauns virziens – radošā sociālā uzņēmējdarbība.',
        ],
      },
      {
        p: [
          'Ko tas nozīmē praksē? Uzņēmums pelna, bet peļņu iegulda atpakaļ sociālo uzņēmumu sektorā. Ieguvēji ir cilvēki, jo šī nauda ļauj īstenoties dažādām sociālām aktivitātēm. Visi trīs partneri ir vienisprātis: ja radošajiem sociālajiem uzņēmumiem būtu sava atbalsta sistēma, tā nāktu par labu gan kopējai izaugsmei, gan sociālo jautājumu risināšanai.',
        ],
      },
      {
        block: 'image',
        media: 'hero-project-creative',
        caption: 'Tilts starp trim valstīm: Latviju, Zviedriju un Gruziju',
      },
      { h2: 'Nākamais solis – Centrālās Baltijas programma' },
      {
        p: [
          'Projekta laikā partneri iepazina, kā sociālajiem uzņēmumiem klājas un kādā vidē tie strādā katrā no trim valstīm. Viņi arī noskaidroja, kurās projektu programmās varētu pieteikties turpmāk – gan līdzšinējā sastāvā, gan plašākā lokā. Tieši to Valmieras Attīstības aģentūra vērtē kā būtisku rezultātu.',
        ],
      },
      {
        block: 'speakerQuote',
        text: 'Kopā ar zviedru un gruzīņu partneriem esam atraduši vairākas programmas, kurās startēt ar jaunām idejām. Plašākā no tām ir domāta Centrālās Baltijas programmai, un tās atvēršanu mēs gaidām ar nepacietību.',
        speaker: 'Ilze Eglāja',
        role: 'valdes priekšsēdētāja',
        organisation: 'valmiera-development-agency',
      },
      { h2: 'Finansējums' },
      {
        p: [
          'Projektu finansēja Zviedru institūts (Swedish Institute). Tā nav Eiropas Savienības nauda, tāpēc ES emblēmas pie šī projekta nav. Kā finansētājus norāda dažādās programmās, skaidro vienas lapas ceļvedis.',
        ],
      },
      {
        block: 'file',
        document: 'funding-statement-guide',
        label: 'Kā norādīt projekta finansējumu: ceļvedis',
      },
      {
        block: 'relatedItems',
        heading: 'Saistītais saturs',
        items: [
          { to: 'projects', key: 'creative-social-entrepreneurship' },
          { to: 'articles', key: 'baltic-sea-impact-network-launched' },
        ],
      },
    ],
    en: [
      {
        p: [
          'From 2019, Creative Social Entrepreneurship in the Baltic Sea Region was run by three organisations: Valmiera Development Agency, Coompanion Östergötland Ekonomisk Förening from Sweden and Europe Foundation from Georgia. They undertook to:',
        ],
      },
      {
        ul: [
          ['find joint ways to help creative social enterprises'],
          ['develop social trade that links the partner countries'],
          ['gain new experience'],
          ['prepare a joint application to one of the EU funding programmes'],
        ],
      },
      { h2: 'Two sectors, one direction' },
      {
        p: [
          'Around the world, the creative industries have a growing influence on how business develops. At the same time there is rising concern about inclusion and about people who find it harder to get and keep a job. Where the two meet, a new field has emerged: creative social entrepreneurship.',
        ],
      },
      {
        p: [
          'What does that mean in practice? The enterprise makes a profit but puts it back into the social enterprise sector. People benefit, because the money makes all kinds of social activities possible. All three partners agree: a support system for creative social enterprises would be good both for growth in general and for tackling social issues.',
        ],
      },
      {
        block: 'image',
        media: 'hero-project-creative',
        caption: 'A bridge between three countries: Latvia, Sweden and Georgia',
      },
      { h2: 'Next step: the Central Baltic programme' },
      {
        p: [
          'During the project the partners learned how social enterprises fare, and under what conditions they work, in each of the three countries. They also established which funding programmes they could apply to in future, both as they are and in a wider circle. Valmiera Development Agency regards this as an important result.',
        ],
      },
      {
        block: 'speakerQuote',
        text: 'Together with our Swedish and Georgian partners we have found several programmes to which we can bring new ideas. The broadest of them is meant for the Central Baltic programme, and we cannot wait for it to open.',
        speaker: 'Ilze Eglāja',
        role: 'Chair of the Board',
        organisation: 'valmiera-development-agency',
      },
      { h2: 'Funding' },
      {
        p: [
          'The project was funded by the Swedish Institute. This is not European Union money, so the project does not carry the EU emblem. A one-page guide explains how to credit funders in different programmes.',
        ],
      },
      { block: 'file', document: 'funding-statement-guide', label: 'How to credit project funding: a guide' },
      {
        block: 'relatedItems',
        heading: 'Related content',
        items: [
          { to: 'projects', key: 'creative-social-entrepreneurship' },
          { to: 'articles', key: 'baltic-sea-impact-network-launched' },
        ],
      },
    ],
  },
  projects: ['creative-social-entrepreneurship'],
  partners: [
    'valmiera-development-agency',
    'coompanion-ostergotland',
    'europe-foundation',
    'swedish-institute',
  ],
  topics: ['social-entrepreneurship', 'creative-industries', 'international-cooperation'],
  heroImage: 'hero-article-creative',
  meta: {
    title: {
      lv: 'Noslēdzies radošās sociālās uzņēmējdarbības projekts',
      en: 'Creative social entrepreneurship project concludes',
    },
    description: {
      lv: 'Valmieras Attīstības aģentūra ar partneriem Zviedrijā un Gruzijā noslēgusi Zviedru institūta finansētu projektu un gatavo nākamo ideju.',
      en: 'Valmiera Development Agency and partners in Sweden and Georgia have completed a project funded by the Swedish Institute and are preparing the next idea.',
    },
  },
  sourceLocale: 'lv',
  status: { lv: 'published', en: 'published' },
}
