import type { SeedProject } from '../../types'

export const baltic: SeedProject = {
  key: 'baltic-sea-impact-network',
  title: { lv: 'Baltijas jūras ietekmes tīkls', en: 'Baltic Sea Impact Network' },
  programme: 'swedish-institute-baltic-sea',
  funders: ['swedish-institute'],
  partners: [
    { partner: 'reach-for-change-sweden', role: 'partner', showCountry: true },
    { partner: 'social-enterprise-estonia', role: 'partner', showCountry: true },
    { partner: 'lsua', role: 'partner', showCountry: true },
    { partner: 'lithuanian-social-business-association', role: 'partner', showCountry: true },
  ],
  regions: [{ name: { lv: 'Baltijas jūras reģions', en: 'Baltic Sea region' } }],
  // The month of the closing event; the story gives no start.
  endDate: '2023-08-31',
  endPrecision: 'month',
  summary: {
    lv: 'Pilotprojekts, kurā 30 sociālie uzņēmēji no Latvijas, Lietuvas, Igaunijas un Zviedrijas 13 mēnešus mācās cits no cita un no ekspertiem.',
    en: 'A pilot project in which 30 social entrepreneurs from Latvia, Lithuania, Estonia and Sweden spend 13 months learning from each other and from experts.',
  },
  body: {
    lv: [
      {
        p: [
          'Baltijas jūras ietekmes tīkls ir vieta, kur sociālie uzņēmēji satiek kolēģus no kaimiņvalstīm. To izveidojušas četras organizācijas, kas sociālos uzņēmējus savās valstīs atbalsta jau ilgus gadus: LSUA Latvijā, “Reach for Change Zviedrija”, “Social Enterprise Igaunija” un Lietuvas Sociālā biznesa asociācija.',
        ],
      },
      { h2: 'Programma' },
      {
        p: [
          'Dalībnieks vispirms pats novērtē savas vajadzības un intereses. Programma ilgst 13 mēnešus: reizi mēnesī notiek savstarpējās mācīšanās sesijas, un ekspertu semināros var satikt arī publiskā sektora, korporāciju un ietekmes investoru pārstāvjus. Programmu noslēdz tikšanās Rīgā 2023. gada augustā.',
        ],
      },
      { h2: 'Pēc pilotprojekta' },
      {
        p: [
          'Dalībnieku atsauksmes palīdz pielāgot tīkla modeli un parāda tā pirmo ietekmi. Ilgtermiņā partneri vēlas ideju nostiprināt, atrast tai turpmāku finansējumu un ieviest citviet Ziemeļvalstu reģionā un Eiropā.',
        ],
      },
    ],
    en: [
      {
        p: [
          'The Baltic Sea Impact Network is a place for social entrepreneurs to meet colleagues from neighbouring countries. It was set up by four organisations with long experience of supporting social entrepreneurs at home: LSUA in Latvia, Reach for Change Sweden, Social Enterprise Estonia and the Lithuanian Social Business Association.',
        ],
      },
      { h2: 'Programme' },
      {
        p: [
          'Participants first assess their own needs and interests. The programme lasts 13 months: there is a peer-learning session every month, and at expert seminars they can also meet people from the public sector, corporations and impact investment. The programme closes with a meeting in Riga in August 2023.',
        ],
      },
      { h2: 'After the pilot' },
      {
        p: [
          'Feedback from participants helps to adjust the network’s model and shows its first impact. In the long run the partners want to put the idea on a firm footing, find further funding for it and introduce it elsewhere in the Nordic region and in Europe.',
        ],
      },
    ],
  },
  objectives: [
    {
      text: { lv: 'Palīdzēt dalībniekiem apgūt jaunas prasmes', en: 'Help participants to learn new skills' },
    },
    {
      text: {
        lv: 'Savest kopā domubiedrus no kaimiņvalstīm',
        en: 'Bring together like-minded people from neighbouring countries',
      },
    },
    {
      text: {
        lv: 'Atvieglot sociālajiem uzņēmējiem ceļu pie ieinteresētajām pusēm',
        en: 'Make it easier for social entrepreneurs to reach stakeholders',
      },
    },
  ],
  activities: [
    {
      title: { lv: 'Dalībnieku pašnovērtējums', en: 'Self-assessment by the participants' },
      kind: 'other',
    },
    {
      title: { lv: 'Ikmēneša savstarpējās mācīšanās sesijas', en: 'Monthly peer-learning sessions' },
      kind: 'exchange',
    },
    { title: { lv: 'Ekspertu vadīti semināri', en: 'Seminars led by experts' }, kind: 'seminar' },
    {
      title: { lv: 'Noslēguma pasākums klātienē', en: 'Closing event in person' },
      kind: 'event',
      date: '2023-08-01',
      datePrecision: 'month',
      place: { lv: 'Rīga', en: 'Riga' },
      country: 'LV',
    },
  ],
  results: [
    {
      label: {
        lv: 'Sociālie uzņēmēji, kurus aicina tīklā',
        en: 'Social entrepreneurs invited to join the network',
      },
      value: 30,
      unit: 'people',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Programmas ilgums', en: 'Length of the programme' },
      value: 13,
      unit: 'months',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Partnerorganizācijas', en: 'Partner organisations' },
      value: 4,
      unit: 'organisations',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Valstis', en: 'Countries' },
      value: 4,
      unit: 'countries',
      qualifier: 'exact',
      detail: { lv: 'Zviedrija, Igaunija, Latvija un Lietuva', en: 'Sweden, Estonia, Latvia and Lithuania' },
    },
    {
      label: {
        lv: 'Sadarbības projekti reģionā, ko ar sēklas finansējumu atbalsta Zviedru institūts',
        en: 'Cooperation projects in the region with seed funding from the Swedish Institute',
      },
      value: 23,
      unit: 'count',
      qualifier: 'exact',
      detail: { lv: 'Šis ir viens no tiem', en: 'This is one of them' },
    },
  ],
  resources: [],
  contact: {
    name: 'Kristīne Verpeja',
    role: {
      lv: 'Baltijas programmu un partnerību vadītāja, projekta koordinatore',
      en: 'Baltic Programmes and Partnerships Manager, project coordinator',
    },
    organisation: 'reach-for-change-sweden',
  },
  heroImage: 'hero-project-baltic',
  topics: ['social-entrepreneurship', 'learning-and-mentoring', 'international-cooperation'],
  acknowledgement: {
    lv: 'Projektu finansē Zviedru institūts (Swedish Institute). Tas ir viens no 23 sadarbības projektiem Baltijas jūras reģionā, kam institūts piešķīris sēklas finansējumu.',
    en: 'Funded by the Swedish Institute. The project is one of 23 cooperation projects in the Baltic Sea region to which the Institute has given seed funding.',
  },
  sourceLocale: 'lv',
}
