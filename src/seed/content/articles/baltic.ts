import type { SeedArticle } from '../../types'

export const baltic: SeedArticle = {
  key: 'baltic-sea-impact-network-launched',
  title: {
    lv: 'Baltijas jūras ietekmes tīkls aicina 30 sociālos uzņēmējus no četrām valstīm',
    en: 'Baltic Sea Impact Network invites 30 social entrepreneurs from four countries',
  },
  lead: {
    lv: 'Četras organizācijas no Zviedrijas, Igaunijas, Latvijas un Lietuvas sākušas pilotprojektu, kurā sociālie uzņēmēji 13 mēnešus mācīsies cits no cita un no ekspertiem.',
    en: 'Four organisations from Sweden, Estonia, Latvia and Lithuania have started a pilot project in which social entrepreneurs will spend 13 months learning from each other and from experts.',
  },
  body: {
    lv: [
      {
        p: [
          'Sociālajam uzņēmējam noderīgs padoms var nākt arī no otra Baltijas jūras krasta. Tāpēc Latvijas Sociālās uzņēmējdarbības asociācija (LSUA), Lietuvas Sociālā biznesa asociācija, “Reach for Change Zviedrija” un “Social Enterprise Igaunija” veido Baltijas jūras ietekmes tīklu.',
        ],
      },
      {
        p: [
          'Sociālos uzņēmējus šīs četras organizācijas atbalsta jau ilgus gadus. Katra savā valstī ir pratusi iesaistīt gan uzņēmējus, gan ieinteresētās puses. Kopīgo ideju ar sēklas finansējumu atbalsta Zviedru institūts: tas ir viens no 23 sadarbības projektiem reģionā.',
        ],
      },
      { h2: 'Līdzīgi šķēršļi visapkārt jūrai' },
      {
        block: 'speakerQuote',
        text: 'Šķēršļi Baltijas jūras reģionā visur lielā mērā ir līdzīgi: trūkst specializēta finansējuma, atpazīstamība ir zema, un ir maz iespēju ilgtermiņā attīstīt kapacitāti. Mūsu pieredze rāda, ka izšķiroša nozīme ir uzņēmēju tīkliem un sadarbībai: problēmas risinām kopā un labāko praksi pārņemam cits no cita.',
        speaker: 'Kristīne Verpeja',
        role: 'Baltijas programmu un partnerību vadītāja, projekta koordinatore',
        organisation: 'reach-for-change-sweden',
      },
      { h2: 'Kā tīkls strādās' },
      {
        p: [
          'Dalībnieki apgūs jaunas prasmes, atradīs domubiedrus kaimiņvalstīs un vieglāk nonāks pie cilvēkiem un iestādēm, kuru atbalsts viņiem vajadzīgs. Programmā paredzēti četri soļi:',
        ],
      },
      {
        ol: [
          ['Katrs dalībnieks pats izvērtē, kas viņam vajadzīgs un kas interesē.'],
          ['Reizi mēnesī notiek sesija, kurā uzņēmēji mācās cits no cita.'],
          [
            'Ekspertu vadītos semināros var satikt, piemēram, publiskā sektora, korporāciju un ietekmes investoru pārstāvjus.',
          ],
          ['2023. gada augustā visi tiekas klātienē noslēguma pasākumā Rīgā.'],
        ],
      },
      {
        block: 'figures',
        heading: 'Tīkls skaitļos',
        items: [
          { value: '30', label: 'sociālo uzņēmēju', note: 'No Zviedrijas, Igaunijas, Latvijas un Lietuvas' },
          { value: '13', label: 'mēnešu programmā' },
          { value: '4', label: 'partnerorganizācijas' },
          {
            value: '23',
            label: 'Zviedru institūta atbalstīti projekti reģionā',
            note: 'Tīkls ir viens no tiem',
          },
        ],
      },
      { h2: 'No izmēģinājuma līdz paliekošam formātam' },
      {
        block: 'speakerQuote',
        text: 'Nenoteiktības laikā sociālajiem uzņēmējiem un inovatoriem šāda sadarbība ir steidzami vajadzīga. Priecājamies par partnerību un darīsim, ko spējam, lai pilotprojekts kļūtu par veiksmes stāstu un ilglaicīgu formātu.',
        speaker: 'Viktorija Bražiūnaite',
        role: 'direktore',
        organisation: 'lithuanian-social-business-association',
      },
      {
        p: [
          'Dalībnieki visu laiku stāstīs, kas tīklā darbojas un kas ne. Pēc viņu atsauksmēm partneri pielāgos modeli un vērtēs pirmo ietekmi. Tālākais mērķis ir ideju nostiprināt, pieteikties turpmākam finansējumam un ieviest tīklu arī citur Ziemeļvalstu reģionā un plašāk Eiropā.',
        ],
      },
      {
        block: 'relatedItems',
        heading: 'Saistītais saturs',
        items: [
          { to: 'projects', key: 'baltic-sea-impact-network' },
          { to: 'partners', key: 'lsua' },
        ],
      },
    ],
    en: [
      {
        p: [
          'A social entrepreneur may find good advice on the other shore of the Baltic Sea. That is why the Latvian Social Entrepreneurship Association (LSUA), the Lithuanian Social Business Association, Reach for Change Sweden and Social Enterprise Estonia are building the Baltic Sea Impact Network.',
        ],
      },
      {
        p: [
          'The four organisations have been supporting social entrepreneurs for many years. Each has shown in its own country that it can mobilise both entrepreneurs and stakeholders. The Swedish Institute backs their joint idea with seed funding: it is one of 23 cooperation projects in the region.',
        ],
      },
      { h2: 'Similar obstacles all around the sea' },
      {
        block: 'speakerQuote',
        text: 'The obstacles are largely similar across the Baltic Sea region: specialised funding is lacking, visibility is low, and there are few opportunities to build capacity in the long term. Our experience shows that networks of entrepreneurs and cooperation are decisive: we solve problems together and adopt the best practice from each other.',
        speaker: 'Kristīne Verpeja',
        role: 'Baltic Programmes and Partnerships Manager, project coordinator',
        organisation: 'reach-for-change-sweden',
      },
      { h2: 'How the network will work' },
      {
        p: [
          'Participants will learn new skills, find like-minded people in neighbouring countries and have easier access to the people and institutions whose support they need. The programme has four steps:',
        ],
      },
      {
        ol: [
          ['Each participant assesses what they need and what interests them.'],
          ['Once a month there is a session in which entrepreneurs learn from each other.'],
          [
            'Seminars led by experts are a chance to meet, for example, people from the public sector, corporations and impact investors.',
          ],
          ['In August 2023 everyone meets in person at the closing event in Riga.'],
        ],
      },
      {
        block: 'figures',
        heading: 'The network in figures',
        items: [
          { value: '30', label: 'social entrepreneurs', note: 'From Sweden, Estonia, Latvia and Lithuania' },
          { value: '13', label: 'months in the programme' },
          { value: '4', label: 'partner organisations' },
          {
            value: '23',
            label: 'projects in the region supported by the Swedish Institute',
            note: 'The network is one of them',
          },
        ],
      },
      { h2: 'From trial run to lasting format' },
      {
        block: 'speakerQuote',
        text: 'In a time of uncertainty, social entrepreneurs and innovators urgently need this kind of cooperation. We are delighted with the partnership and will do what we can to make the pilot a success story and a long-lasting format.',
        speaker: 'Viktorija Bražiūnaite',
        role: 'Director',
        organisation: 'lithuanian-social-business-association',
      },
      {
        p: [
          'Throughout, participants will say what works in the network and what does not. The partners will use their feedback to adjust the model and assess its first impact. The further aim is to put the idea on a firm footing, apply for more funding and introduce the network elsewhere in the Nordic region and in Europe more widely.',
        ],
      },
      {
        block: 'relatedItems',
        heading: 'Related content',
        items: [
          { to: 'projects', key: 'baltic-sea-impact-network' },
          { to: 'partners', key: 'lsua' },
        ],
      },
    ],
  },
  publishedOn: '2022-09-26',
  projects: ['baltic-sea-impact-network'],
  partners: [
    'reach-for-change-sweden',
    'social-enterprise-estonia',
    'lsua',
    'lithuanian-social-business-association',
    'swedish-institute',
  ],
  topics: ['social-entrepreneurship', 'learning-and-mentoring', 'international-cooperation'],
  heroImage: 'hero-article-baltic',
  meta: {
    title: {
      lv: 'Baltijas jūras ietekmes tīkls sociālajiem uzņēmējiem',
      en: 'Baltic Sea Impact Network for social entrepreneurs',
    },
    description: {
      lv: 'Zviedru institūta atbalstīts pilotprojekts: 30 sociālie uzņēmēji no četrām valstīm 13 mēnešus mācīsies kopā. Noslēgums – 2023. gada augustā Rīgā.',
      en: 'A pilot backed by the Swedish Institute: 30 social entrepreneurs from four countries will learn together for 13 months, closing in Riga in August 2023.',
    },
  },
  sourceLocale: 'lv',
  status: { lv: 'published', en: 'published' },
}
