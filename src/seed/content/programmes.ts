import type { SeedProgramme } from '../types'

/** Official formulas stay word for word as the funder gives them; `source` says how far each has been checked. */
export const programmes: SeedProgramme[] = [
  {
    key: 'cosme-2014-2020',
    name: { lv: 'COSME (2014.–2020. gads)', en: 'COSME (2014–2020)' },
    shortName: 'COSME',
    funder: 'european-union',
    periodStart: 2014,
    periodEnd: 2020,
    description: {
      lv: 'Eiropas Savienības programma mazo un vidējo uzņēmumu konkurētspējai.',
      en: 'The European Union’s programme for the competitiveness of small and medium-sized enterprises.',
    },
    publicity: [
      {
        validFrom: '2014-01-01',
        statement: {
          lv: 'Šis projekts ir saņēmis finansējumu no Eiropas Savienības programmas COSME (2014.–2020. gads)',
          en: 'This project has received funding from the European Union’s COSME Programme (2014–2020)',
        },
        disclaimer: {
          lv: 'Šīs publikācijas saturs pauž tikai autora uzskatus, un par to atbild vienīgi autors; nav uzskatāms, ka tas atspoguļo Eiropas Komisijas, Mazo un vidējo uzņēmumu izpildaģentūras (EASME) vai citas Eiropas Savienības iestādes viedokli. Eiropas Komisija un aģentūra neatbild par to, kā tiek izmantota publikācijā sniegtā informācija.',
          en: 'The content of this publication represents the views of the author only and is his/her sole responsibility; it cannot be considered to reflect the views of the European Commission and/or the Executive Agency for Small and Medium-sized Enterprises (EASME) or any other body of the European Union. The European Commission and the Agency do not accept any responsibility for use that may be made of the information it contains.',
        },
        emblemRequired: true,
        disclaimerRequired: true,
        numberFormat: 'Grant agreement number, digits',
        placement: { lv: 'Visos publicitātes materiālos', en: 'In all publicity material' },
        source:
          'COSME model grant agreement: statement to be confirmed; disclaimer seen in use with another agency name; the Latvian texts are our translation, to be confirmed. The grant agreement decides.',
      },
    ],
    checklist: [
      { item: { lv: 'ES emblēma ir redzama', en: 'The EU emblem is visible' } },
      {
        item: {
          lv: 'Norādīts dotācijas nolīguma numurs',
          en: 'The grant agreement number is given',
        },
      },
      { item: { lv: 'Pievienota atruna', en: 'The disclaimer is included' } },
    ],
  },
  {
    key: 'cosme-smp-2021-2027',
    name: {
      lv: 'Vienotā tirgus programmas COSME sadaļa (2021.–2027. gads)',
      en: 'COSME pillar of the Single Market Programme (2021–2027)',
    },
    shortName: 'COSME',
    funder: 'european-union',
    periodStart: 2021,
    periodEnd: 2027,
    description: {
      lv: 'Eiropas Savienības atbalsts mazo un vidējo uzņēmumu konkurētspējai Vienotā tirgus programmā. Sadaļa turpina izmantot nosaukumu COSME.',
      en: 'European Union support for the competitiveness of small and medium-sized enterprises within the Single Market Programme. The pillar keeps the COSME name.',
    },
    publicity: [
      {
        validFrom: '2021-01-01',
        statement: { lv: 'Līdzfinansē Eiropas Savienība', en: 'Co-funded by the European Union' },
        disclaimer: {
          lv: 'Tomēr paustie uzskati un viedokļi ir tikai autora(-u) uzskati un viedokļi un ne vienmēr atspoguļo Eiropas Savienības vai Eiropas Inovācijas padomes un MVU izpildaģentūras (EISMEA) uzskatus un viedokļus. Ne Eiropas Savienību, ne piešķīrējiestādi nevar saukt pie atbildības par tiem.',
          en: 'Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or the European Innovation Council and SMEs Executive Agency (EISMEA). Neither the European Union nor the granting authority can be held responsible for them.',
        },
        emblemRequired: true,
        disclaimerRequired: true,
        numberFormat: 'Grant agreement number, digits',
        placement: {
          lv: 'Visā saziņā un rezultātu izplatīšanā, arī sociālajos tīklos',
          en: 'In all communication and dissemination, including social media',
        },
        source:
          'Model grant agreement of the Single Market Programme, art. 17: to be confirmed; the same sentences seen in use with other agency names. The SELF story names only COSME, not the period: the grant agreement decides which text applies, and whether it says “Funded” or “Co-funded”.',
      },
    ],
    checklist: [
      {
        item: {
          lv: 'ES emblēma ir redzama arī mobilajā skatā, un tai blakus ir pilns teksts “Līdzfinansē Eiropas Savienība”',
          en: 'The EU emblem is visible, also on mobile, with “Co-funded by the European Union” in full beside it',
        },
      },
      { item: { lv: 'Pievienota atruna', en: 'The disclaimer is included' } },
      {
        item: {
          lv: 'Teksts salīdzināts ar dotācijas nolīgumu',
          en: 'The wording has been checked against the grant agreement',
        },
      },
      {
        item: {
          lv: 'Neviens cits logotips nav lielāks par ES emblēmu',
          en: 'No other logo is larger than the EU emblem',
        },
      },
    ],
  },
  {
    key: 'interreg-europe-2021-2027',
    name: { lv: 'Interreg Europe (2021.–2027. gads)', en: 'Interreg Europe (2021–2027)' },
    shortName: 'Interreg Europe',
    funder: 'european-union',
    periodStart: 2021,
    periodEnd: 2027,
    description: {
      lv: 'Eiropas Savienības programma, kuras projektos reģioni un pašvaldības apmainās ar pieredzi.',
      en: 'A European Union programme whose projects help regions and municipalities share experience.',
    },
    publicity: [
      {
        validFrom: '2021-01-01',
        statement: { lv: 'Līdzfinansē Eiropas Savienība', en: 'Co-funded by the European Union' },
        emblemRequired: true,
        disclaimerRequired: false,
        ownLogoRequired: true,
        numberFormat: 'Project code from the programme portal',
        placement: {
          lv: 'Partnera oficiālajā tīmekļvietnē vai sociālajos tīklos, dokumentos un uz A3 plakāta; emblēmai blakus ir vārds “Interreg”',
          en: 'On the partner’s official website or social media, on documents and on an A3 poster; the term “Interreg” stands next to the emblem',
        },
        source:
          'Regulation (EU) 2021/1059, art. 36(4): verified in the law text; Interreg Europe help centre, “Project communication”: verified in the text; a disclaimer in the programme manual: to be confirmed.',
        sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2021/1059/oj',
      },
    ],
    checklist: [
      {
        item: {
          lv: 'Izmantots gatavais projekta vizuālais elements: emblēma, “Interreg Europe” un projekta akronīms',
          en: 'The ready-made project visual is used: emblem, “Interreg Europe” and the project acronym',
        },
      },
      {
        item: {
          lv: 'Tīmekļvietnē īsi aprakstīts projekts, tā mērķi un rezultāti, un pateikts, ka to atbalsta ES',
          en: 'The website briefly describes the project, its aims and results, and says that the EU supports it',
        },
      },
      {
        item: {
          lv: 'A3 plakāts izvietots sešu mēnešu laikā un paliek redzams līdz projekta beigām',
          en: 'The A3 poster is up within six months and stays there until the project ends',
        },
      },
    ],
  },
  {
    key: 'leader-rdp-2014-2020',
    name: {
      lv: 'LEADER – Latvijas Lauku attīstības programma 2014.–2020. gadam',
      en: 'LEADER – Rural Development Programme of Latvia 2014–2020',
    },
    shortName: 'LEADER',
    funder: 'european-union',
    periodStart: 2014,
    periodEnd: 2020,
    description: {
      lv: 'Lauku attīstība, ko virza vietējās rīcības grupas. Finansējumu nodrošina Eiropas Lauksaimniecības fonds lauku attīstībai (ELFLA), atbalsta piešķiršanu administrē Lauku atbalsta dienests.',
      en: 'Rural development led by local action groups. The money comes from the European Agricultural Fund for Rural Development (EAFRD); the Rural Support Service administers the support.',
    },
    publicity: [
      {
        validFrom: '2014-01-01',
        statement: {
          lv: 'Eiropas Lauksaimniecības fonds lauku attīstībai: Eiropa investē lauku apvidos. Atbalsta Zemkopības ministrija un Lauku atbalsta dienests',
          en: 'The European Agricultural Fund for Rural Development: Europe investing in rural areas. Supported by the Ministry of Agriculture and the Rural Support Service',
        },
        emblemRequired: true,
        disclaimerRequired: false,
        ownLogoRequired: true,
        numberFormat: '00-00-A000.000-000000 (digits as in 19-00-A019.332-000009)',
        placement: {
          lv: 'Tīmekļvietnē kopā ar projekta mērķiem un rezultātiem; apakšā logotipu josla: NAP 2020, ES karogs ar saukli, LEADER zīme un vietējās rīcības grupas logotips',
          en: 'On the website with the project’s aims and results; below it the logo strip: NAP 2020, EU flag with slogan, LEADER sign and the local action group’s logo',
        },
        source:
          'Regulation (EU) No 808/2014, Annex III: English slogan seen in use, Latvian slogan to be confirmed; the sentence on the Ministry of Agriculture and the Rural Support Service seen in use on websites of local action groups (its English form is our translation); logo strip from the guidelines of the groups “Zied zeme” and Madona, verified in the text.',
        sourceUrl: 'https://eur-lex.europa.eu/eli/reg_impl/2014/808/oj',
      },
    ],
    checklist: [
      { item: { lv: 'Norādīts projekta numurs', en: 'The project number is given' } },
      { item: { lv: 'Tekstā pieminēts ELFLA', en: 'The text mentions the EAFRD' } },
      {
        item: {
          lv: 'Logotipu joslas elementus atdala vertikālas līnijas',
          en: 'Vertical lines separate the elements of the logo strip',
        },
      },
      {
        item: {
          lv: 'Citu projektu finansējums (piemēram, tīmekļvietnes izstrādei) norādīts atsevišķi',
          en: 'Funding of other projects, such as building the website, is credited separately',
        },
      },
    ],
  },
  {
    key: 'swedish-institute-baltic-sea',
    name: {
      lv: 'Zviedru institūta atbalsts sadarbībai Baltijas jūras reģionā',
      en: 'Swedish Institute support for cooperation in the Baltic Sea region',
    },
    shortName: 'SI',
    funder: 'swedish-institute',
    description: {
      lv: 'Zviedru institūta sēklas finansējums sadarbības projektiem Baltijas jūras reģionā.',
      en: 'Seed funding from the Swedish Institute for cooperation projects in the Baltic Sea region.',
    },
    publicity: [
      {
        statement: {
          lv: 'Projektu finansē Zviedru institūts (Swedish Institute)',
          en: 'Funded by the Swedish Institute',
        },
        emblemRequired: false,
        disclaimerRequired: false,
        placement: {
          lv: 'Kā noteikts līgumā; ES emblēmu neizmanto',
          en: 'As the contract says; the EU emblem is not used',
        },
        source:
          'Sentence seen in use in the story of the Valmiera Development Agency; no public rule found. Contract wording and logo: to be confirmed.',
      },
    ],
    checklist: [
      {
        item: {
          lv: 'Finansētājs nosaukts par Zviedru institūtu (Swedish Institute)',
          en: 'The funder is called the Swedish Institute (Zviedru institūts in Latvian)',
        },
      },
      { item: { lv: 'ES emblēma nav izmantota', en: 'The EU emblem is not used' } },
      {
        item: {
          lv: 'Logotips lietots tā, kā noteikts finansējuma lēmumā',
          en: 'The logo is used as the grant decision says',
        },
      },
    ],
  },
  {
    key: 'interreg-central-baltic',
    name: { lv: 'Centrālās Baltijas programma (Interreg Central Baltic)', en: 'Interreg Central Baltic' },
    funder: 'european-union',
    publicity: [],
    checklist: [],
  },
  {
    key: 'eea-active-citizens-fund',
    name: {
      lv: 'Aktīvo iedzīvotāju fonds (EEZ un Norvēģijas granti, 2014.–2021. gads)',
      en: 'Active Citizens Fund (EEA and Norway Grants 2014–2021)',
    },
    shortName: 'AIF',
    funder: 'eea-norway-grants',
    periodStart: 2014,
    periodEnd: 2021,
    description: {
      lv: 'Islandes, Lihtenšteinas un Norvēģijas finansēta EEZ un Norvēģijas grantu programma.',
      en: 'A programme of the EEA and Norway Grants, funded by Iceland, Liechtenstein and Norway.',
    },
    publicity: [
      {
        validFrom: '2014-01-01',
        statement: {
          lv: 'Šī publikācija ir izveidota ar Islandes, Lihtenšteinas un Norvēģijas atbalstu caur EEZ un Norvēģijas grantu programmu “Aktīvo iedzīvotāju fonds”',
          en: 'This publication was made with the support of Iceland, Liechtenstein and Norway through the EEA and Norway Grants programme “Active Citizens Fund”',
        },
        disclaimer: {
          lv: 'Par publikācijas saturu atbild projekta īstenotājs',
          en: 'The implementer of the project is responsible for its content',
        },
        emblemRequired: false,
        disclaimerRequired: true,
        ownLogoRequired: true,
        numberFormat: 'AIF/0000/XXX/00 (as in AIF/2020/SDK/01)',
        placement: {
          lv: 'Projekta tīmekļvietnē vai aktīvā sociālo tīklu profilā; izmanto EEZ un Norvēģijas grantu zīmi, ne ES emblēmu',
          en: 'On the project’s web page or active social media profile; with the EEA and Norway Grants mark, not the EU emblem',
        },
        source:
          'Latvian formula seen in use on livani.lv, there with project number and name of the implementer; the English form is our translation, not official, to be confirmed.',
      },
    ],
    checklist: [
      {
        item: {
          lv: 'Atrunā ierakstīts projekta numurs un īstenotāja nosaukums',
          en: 'The project number and the implementer’s name are filled in',
        },
      },
      {
        item: {
          lv: 'Ja fonds maksājis par tīmekļvietni, tās kājenē ir: “Mājaslapas izstrādi finansē Islande, Lihtenšteina un Norvēģija EEZ un Norvēģijas grantu programmas “Aktīvo iedzīvotāju fonds” ietvaros.”',
          en: 'If the fund paid for the website, its footer says so, naming Iceland, Liechtenstein and Norway',
        },
      },
      { item: { lv: 'ES emblēma nav izmantota', en: 'The EU emblem is not used' } },
    ],
  },
]
