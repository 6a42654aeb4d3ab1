import type { SeedProject } from '../../types'

export const secon: SeedProject = {
  key: 'secon',
  title: {
    lv: 'Reģionālā politika sociālās ekonomikas un sociālās uzņēmējdarbības atbalstam',
    en: 'Regional Policy in Support of the Social Economy and Social Entrepreneurship',
  },
  acronym: 'SECON',
  programme: 'interreg-europe-2021-2027',
  funders: ['european-union'],
  partners: [
    { partner: 'riga-planning-region', role: 'partner', showCountry: true },
    { partner: 'ministry-of-regional-development', role: 'stakeholder' },
    { partner: 'ministry-of-welfare', role: 'stakeholder' },
    { partner: 'riga-region-municipalities', role: 'stakeholder' },
    { partner: 'lsua', role: 'stakeholder' },
  ],
  regions: [{ name: { lv: 'Rīgas reģions', en: 'Riga region' }, country: 'LV' }],
  statusOverride: 'active',
  summary: {
    lv: 'Reģioni un pašvaldības no 9 ES valstīm dalās pieredzē un gādā par vidi, kurā sociālā uzņēmējdarbība var attīstīties. Rīgas reģionu projektā pārstāv Rīgas plānošanas reģions.',
    en: 'Regions and municipalities from 9 EU countries share experience and work for conditions in which social entrepreneurship can develop. Riga Planning Region represents the Riga region.',
  },
  body: {
    lv: [
      {
        p: [
          'SECON ir Interreg Europe projekts par sociālo ekonomiku un sociālo uzņēmējdarbību. Tajā piedalās reģioni un pašvaldības no 9 Eiropas Savienības valstīm, un Rīgas plānošanas reģions (RPR) ir viens no partneriem.',
        ],
      },
      { h2: 'Pētījums' },
      {
        p: [
          'RPR ir apzinājis, kādu politiku un finansējumu sociālie uzņēmumi var izmantot, kas nozarei palīdz un kas to bremzē. Rezultāts ir ziņojums, kas ietilpst projekta reģionu kopīgajā pārskatā angļu valodā.',
        ],
      },
      { h2: 'Sadarbības grupa' },
      {
        p: [
          'Par projekta virzību RPR spriež kopā ar Sadarbības grupu: VARAM, Labklājības ministriju, Rīgas reģiona pašvaldībām, Latvijas Sociālās uzņēmējdarbības asociāciju (LSUA) un atbalsta organizācijām. Par tradīciju kļuvis sanāksmes rīkot kopā ar viesošanos sociālajā uzņēmumā.',
        ],
      },
      { h2: 'Pieredze Latvijā un citur' },
      {
        p: [
          'Projekts vāc un izplata labās prakses piemērus. RPR par tiem ir stāstījis seminārā, piedalījies Interreg Europe Platformas vebinārā, viesojies sociālajā uzņēmumā Bulgārijā un bijis klāt pasākumos Mārupē un Ķekavas novadā.',
        ],
      },
    ],
    en: [
      {
        p: [
          'SECON is an Interreg Europe project on the social economy and social entrepreneurship. Regions and municipalities from 9 European Union countries take part; Riga Planning Region (RPR) is one of the partners.',
        ],
      },
      { h2: 'Study' },
      {
        p: [
          'RPR has looked into the policies and finance open to social enterprises, and into what helps the sector and what slows it down. The outcome is a report that forms part of the joint overview by the project’s regions, available in English.',
        ],
      },
      { h2: 'Stakeholder group' },
      {
        p: [
          'RPR discusses the project with a stakeholder group: two ministries (VARAM, responsible for environmental protection and regional development, and the Ministry of Welfare), the municipalities of the Riga region, the Latvian Social Entrepreneurship Association (LSUA) and support organisations. It has become a tradition to combine its meetings with a visit to a social enterprise.',
        ],
      },
      { h2: 'Experience at home and abroad' },
      {
        p: [
          'The project collects and shares examples of good practice. RPR has presented them at a seminar, joined a webinar of the Interreg Europe Platform, visited a social enterprise in Bulgaria and taken part in events in Mārupe and Ķekava Municipality.',
        ],
      },
    ],
  },
  objectives: [
    {
      text: {
        lv: 'Palīdzēt labāk saprast sociālo ekonomiku',
        en: 'Help people to understand the social economy better',
      },
    },
    {
      text: {
        lv: 'Apmainīties ar pieredzi starp reģioniem un pašvaldībām',
        en: 'Exchange experience between regions and municipalities',
      },
    },
    {
      text: {
        lv: 'Veidot vidi, kas sociālo uzņēmējdarbību atbalsta',
        en: 'Create conditions that support social entrepreneurship',
      },
    },
  ],
  activities: [
    {
      title: {
        lv: 'Izpēte un ziņojums par sociālās uzņēmējdarbības politiku, finansējumu, veicinošajiem un kavējošajiem apstākļiem',
        en: 'Study and report on social entrepreneurship policy, finance, and what helps or hinders the sector',
      },
      kind: 'study',
    },
    {
      title: { lv: 'Sadarbības grupas sanāksmes', en: 'Meetings of the stakeholder group' },
      kind: 'meeting',
    },
    {
      title: {
        lv: 'Labās prakses piemēru apkopošana un izplatīšana',
        en: 'Collecting and sharing examples of good practice',
      },
      kind: 'other',
    },
    {
      title: { lv: 'Interreg Europe Platformas vebinārs', en: 'Webinar of the Interreg Europe Platform' },
      kind: 'webinar',
      date: '2023-06-01',
      datePrecision: 'month',
    },
    {
      title: {
        lv: 'Tikšanās ar Siguldas novada sociālo uzņēmumu “Visi Var”',
        en: 'Meeting with the social enterprise “Visi Var” from Sigulda Municipality',
      },
      kind: 'visit',
      date: '2023-09-01',
      datePrecision: 'month',
      country: 'LV',
    },
    {
      title: {
        lv: 'Seminārs “Improving visibility of social economy enterprises”',
        en: 'Seminar “Improving visibility of social economy enterprises”',
      },
      kind: 'seminar',
      date: '2023-11-01',
      datePrecision: 'month',
    },
    {
      title: {
        lv: 'Viesošanās sociālajā uzņēmumā Bulgārijā',
        en: 'Visit to a social enterprise in Bulgaria',
      },
      kind: 'visit',
      date: '2023-11-01',
      datePrecision: 'month',
      country: 'BG',
    },
    {
      title: { lv: 'Sociālās uzņēmējdarbības domnīca', en: 'Social entrepreneurship forum' },
      kind: 'forum',
      place: { lv: 'Mārupe', en: 'Mārupe' },
      country: 'LV',
    },
    {
      title: {
        lv: 'Pieredzes apmaiņas un tīklošanās pasākums “Ciemos pie sociālajiem uzņēmumiem Rīgas reģionā”',
        en: 'Exchange and networking event “Visiting social enterprises in the Riga region”',
      },
      kind: 'exchange',
      place: { lv: 'Mārupe un Ķekavas novads', en: 'Mārupe and Ķekava Municipality' },
      country: 'LV',
    },
  ],
  results: [
    {
      label: { lv: 'ES valstis, no kurām ir partneri', en: 'EU countries represented by the partners' },
      value: 9,
      unit: 'countries',
      qualifier: 'exact',
    },
    {
      label: {
        lv: 'Sociālie uzņēmumi, kas tuvāk iepazīti Rīgas reģionā',
        en: 'Social enterprises explored more closely in the Riga region',
      },
      value: 2,
      unit: 'enterprises',
      qualifier: 'exact',
      detail: {
        lv: '“Drošas velobraukšanas skola” un “Dabas Zirgi”',
        en: '“Drošas velobraukšanas skola” and “Dabas Zirgi”',
      },
    },
  ],
  resources: [],
  heroImage: 'hero-project-secon',
  topics: ['social-entrepreneurship', 'regional-policy', 'good-practice', 'international-cooperation'],
  sourceLocale: 'lv',
}
