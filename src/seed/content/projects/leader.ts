import type { SeedProject } from '../../types'

export const leader: SeedProject = {
  key: 'leader-successful-social-entrepreneur',
  title: {
    lv: 'Veiksmīgs sociālais uzņēmējs lauku teritorijā',
    en: 'Successful social entrepreneur in rural areas',
  },
  projectNumber: '19-00-A019.332-000009',
  programme: 'leader-rdp-2014-2020',
  funders: ['european-union', 'ministry-of-agriculture', 'rural-support-service'],
  // Five local action groups and ten municipalities took part; the story names one group and six areas, and no lead.
  partners: [
    { partner: 'pierigas-partneriba', role: 'partner' },
    { partner: 'gulbene-municipality', role: 'stakeholder' },
    { partner: 'jelgava-municipality', role: 'stakeholder' },
    { partner: 'kekava-municipality', role: 'stakeholder' },
    { partner: 'kuldiga-municipality', role: 'stakeholder' },
    { partner: 'marupe-municipality', role: 'stakeholder' },
    { partner: 'olaine-municipality', role: 'stakeholder' },
  ],
  regions: [
    { name: { lv: 'Gulbenes novads', en: 'Gulbene Municipality' }, country: 'LV' },
    { name: { lv: 'Jelgavas novads', en: 'Jelgava Municipality' }, country: 'LV' },
    { name: { lv: 'Ķekavas novads', en: 'Ķekava Municipality' }, country: 'LV' },
    { name: { lv: 'Kuldīgas novads', en: 'Kuldīga Municipality' }, country: 'LV' },
    { name: { lv: 'Mārupes novads', en: 'Mārupe Municipality' }, country: 'LV' },
    { name: { lv: 'Olaines novads', en: 'Olaine Municipality' }, country: 'LV' },
  ],
  statusOverride: 'completed',
  summary: {
    lv: 'Divus gadus piecas vietējās rīcības grupas palīdzēja lauku iedzīvotājiem iepazīt sociālo uzņēmējdarbību un spert pirmos soļus tajā. Darbs aptvēra 10 pašvaldības.',
    en: 'For two years, five local action groups helped people in rural areas to discover social entrepreneurship and take their first steps in it. The work covered 10 municipalities.',
  },
  body: {
    lv: [
      {
        p: [
          'Projekta uzdevums bija panākt, lai laukos par sociālo uzņēmējdarbību zinātu vairāk, lai to uzskatītu par līdzvērtīgu citai uzņēmējdarbībai un lai iedzīvotāji, uzņēmēji un pašvaldības šajā jomā sadarbotos.',
        ],
      },
      { h2: 'Mācības no idejas līdz uzņēmumam' },
      {
        p: [
          'Projekta sākumā interesenti pulcējās darbnīcās un semināros savā apkaimē. Piedāvājumā bija arī biznesa ideju “laboratorija”, piecus mēnešus ilga mentoringa programma un braucieni pie sociālajiem uzņēmumiem. Pašvaldību darbiniekiem rīkoja atsevišķas diskusijas un kopīgu semināru.',
        ],
      },
      {
        p: [
          'Visiem, kurus šī joma interesē, projekts atstāj ',
          { link: 'https://ej.uz/SU_video_lekcijas', text: 'videolekcijas' },
          ' un bezmaksas ',
          { link: 'https://ej.uz/SUrokasgramata_LEADER', text: 'rokasgrāmatu' },
          '.',
        ],
      },
      { h2: 'Rezultāti' },
      {
        p: [
          'Pasākumos piedalījās gandrīz 300 dalībnieku. Deviņi no viņiem kļuvuši par sociālajiem uzņēmējiem: trīs Jelgavas novadā, divi Ķekavas novadā un pa vienam Olaines, Mārupes, Ogres un Balvu novadā. Vēl deviņi uzņēmumu veido. Lielākā daļa šo uzņēmumu strādā vai strādās sociālajā jomā un izglītībā.',
        ],
      },
      {
        p: [
          'Vairāk par projektu: ',
          { link: 'https://daugavkrasts.lv', text: 'daugavkrasts.lv' },
          ', ',
          { link: 'mailto:info@daugavkrasts.lv', text: 'info@daugavkrasts.lv' },
          '.',
        ],
      },
    ],
    en: [
      {
        p: [
          'The project set out to make social entrepreneurship better known in the countryside, to have it seen as the equal of any other business, and to get residents, entrepreneurs and municipalities working together on it.',
        ],
      },
      { h2: 'Learning, from idea to enterprise' },
      {
        p: [
          'At the start, people came to workshops and seminars close to home. The project also offered a business idea “laboratory”, a five-month mentoring programme and trips to social enterprises. Separate discussions and a joint seminar were held for municipal staff.',
        ],
      },
      {
        p: [
          'For everyone interested in the field, the project leaves behind a set of ',
          { link: 'https://ej.uz/SU_video_lekcijas', text: 'video lectures' },
          ' and a free ',
          { link: 'https://ej.uz/SUrokasgramata_LEADER', text: 'handbook' },
          '.',
        ],
      },
      { h2: 'Results' },
      {
        p: [
          'Almost 300 people took part in the events. Nine of them have become social entrepreneurs: three in Jelgava Municipality, two in Ķekava Municipality and one each in Olaine, Mārupe, Ogre and Balvi. Another nine are setting up an enterprise. Most of these enterprises work, or will work, in the social field and in education.',
        ],
      },
      {
        p: [
          'More about the project: ',
          { link: 'https://daugavkrasts.lv', text: 'daugavkrasts.lv' },
          ', ',
          { link: 'mailto:info@daugavkrasts.lv', text: 'info@daugavkrasts.lv' },
          '.',
        ],
      },
    ],
  },
  objectives: [
    {
      text: {
        lv: 'Popularizēt un attīstīt sociālo uzņēmējdarbību laukos',
        en: 'Promote and develop social entrepreneurship in the countryside',
      },
    },
    {
      text: {
        lv: 'Rosināt iedzīvotājus, uzņēmējus un pašvaldības sadarboties',
        en: 'Encourage residents, entrepreneurs and municipalities to work together',
      },
    },
    {
      text: {
        lv: 'Nostiprināt izpratni, ka sociālā uzņēmējdarbība ir līdzvērtīga citiem uzņēmējdarbības veidiem',
        en: 'Build the understanding that social entrepreneurship is the equal of other kinds of business',
      },
    },
  ],
  activities: [
    {
      title: {
        lv: 'Darbnīcas un semināri katras partnerības teritorijā',
        en: 'Workshops and seminars in the area of each local action group',
      },
      kind: 'workshop',
    },
    {
      title: {
        lv: 'Diskusijas ar pašvaldību darbiniekiem katrā iesaistītajā novadā',
        en: 'Discussions with municipal staff in each municipality involved',
      },
      kind: 'meeting',
    },
    {
      title: {
        lv: 'Kopīgs seminārs pašvaldību darbiniekiem',
        en: 'Joint seminar for municipal staff',
      },
      kind: 'seminar',
    },
    {
      title: {
        lv: 'Biznesa ideju attīstības “laboratorija”',
        en: 'Business idea development “laboratory”',
      },
      kind: 'laboratory',
    },
    {
      title: {
        lv: 'Piecu mēnešu mentoringa programma iesācējiem',
        en: 'Five-month mentoring programme for starters',
      },
      kind: 'mentoring',
    },
    {
      title: {
        lv: 'Pieredzes apmaiņas braucieni pie topošiem un jau strādājošiem sociālajiem uzņēmumiem',
        en: 'Study trips to emerging and established social enterprises',
      },
      kind: 'exchange',
    },
    {
      title: {
        lv: 'Rokasgrāmatas un videolekciju sagatavošana',
        en: 'Production of the handbook and video lectures',
      },
      kind: 'other',
    },
  ],
  results: [
    {
      label: { lv: 'Iesaistītās vietējās rīcības grupas', en: 'Local action groups involved' },
      value: 5,
      unit: 'organisations',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Pašvaldības projekta teritorijā', en: 'Municipalities in the project area' },
      value: 10,
      unit: 'municipalities',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Pasākumu dalībnieki', en: 'Participants in the events' },
      value: 300,
      unit: 'people',
      qualifier: 'almost',
    },
    {
      label: {
        lv: 'Dalībnieki, kuri nāca uz vairākiem vai visiem pasākumiem',
        en: 'Participants who came to several events or to all of them',
      },
      value: 15,
      unit: 'percent',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Mentoringa programmas ilgums', en: 'Length of the mentoring programme' },
      value: 5,
      unit: 'months',
      qualifier: 'exact',
    },
    {
      label: { lv: 'Aptaujātie dalībnieki', en: 'Participants surveyed' },
      value: 169,
      unit: 'people',
      qualifier: 'exact',
      detail: { lv: 'Aptauja, noslēdzot projektu', en: 'Survey at the end of the project' },
    },
    {
      label: {
        lv: 'Paplašinājuši redzesloku par sociālo uzņēmējdarbību',
        en: 'Have broadened their view of social entrepreneurship',
      },
      value: 46,
      unit: 'percent',
      qualifier: 'exact',
      detail: { lv: 'No aptaujātajiem', en: 'Of those surveyed' },
    },
    {
      label: {
        lv: 'Par noderīgākajām atzīst videolekcijas un rokasgrāmatu',
        en: 'Found the video lectures and handbook most useful',
      },
      value: 52,
      unit: 'percent',
      qualifier: 'exact',
      detail: { lv: 'No aptaujātajiem', en: 'Of those surveyed' },
    },
    {
      label: {
        lv: 'Par noderīgākajiem atzīst iepazīšanas pasākumus',
        en: 'Found the introductory events most useful',
      },
      value: 44,
      unit: 'percent',
      qualifier: 'exact',
      detail: { lv: 'No aptaujātajiem', en: 'Of those surveyed' },
    },
    {
      label: {
        lv: 'Par noderīgāko atzīst biznesa ideju “laboratoriju”',
        en: 'Found the business idea “laboratory” most useful',
      },
      value: 33,
      unit: 'percent',
      qualifier: 'exact',
      detail: { lv: 'No aptaujātajiem', en: 'Of those surveyed' },
    },
    {
      label: { lv: 'Dalībnieki, kuri veido uzņēmumu', en: 'Participants founding an enterprise' },
      value: 9,
      unit: 'people',
      qualifier: 'exact',
      detail: {
        lv: 'Sociālā uzņēmējdarbība būs uzņēmumu pamatdarbība',
        en: 'Social entrepreneurship will be the core business',
      },
    },
    {
      label: {
        lv: 'Dalībnieki, kuri kļuvuši par sociālajiem uzņēmējiem',
        en: 'Participants who have become social entrepreneurs',
      },
      value: 9,
      unit: 'people',
      qualifier: 'exact',
      detail: {
        lv: 'Jelgavas novadā 3, Ķekavas novadā 2, Olaines, Mārupes, Ogres un Balvu novadā pa 1',
        en: 'Jelgava 3, Ķekava 2, Olaine, Mārupe, Ogre and Balvi 1 each',
      },
    },
  ],
  resources: [
    {
      label: {
        lv: 'Videolekcijas par sociālo uzņēmējdarbību',
        en: 'Video lectures on social entrepreneurship',
      },
      kind: 'video',
      url: 'https://ej.uz/SU_video_lekcijas',
    },
    {
      label: {
        lv: 'Rokasgrāmata par sociālo uzņēmējdarbību (bez maksas)',
        en: 'Handbook on social entrepreneurship (free of charge)',
      },
      kind: 'handbook',
      url: 'https://ej.uz/SUrokasgramata_LEADER',
    },
    {
      label: { lv: 'Video: atskats uz projektā paveikto', en: 'Video: a look back at the project' },
      kind: 'video',
      url: 'https://ej.uz/videoSoci%C4%81l%C4%81uz%C5%86%C4%93m%C4%93jdarb%C4%ABba',
    },
    {
      label: { lv: 'Papildu informācija par projektu', en: 'Further information on the project' },
      kind: 'link',
      url: 'https://daugavkrasts.lv',
    },
    {
      label: { lv: 'Papildu informācija Facebook lapā', en: 'Further information on Facebook' },
      kind: 'social',
      url: 'https://ej.uz/biznesasiltumnica',
    },
  ],
  heroImage: 'hero-project-leader',
  topics: ['social-entrepreneurship', 'rural-development', 'learning-and-mentoring'],
  acknowledgement: {
    lv: 'LEADER sadarbības projekts Nr. 19-00-A019.332-000009 īstenots apakšpasākumā “Starpteritoriālā un starpvalstu sadarbība” (Latvijas Lauku attīstības programma 2014.–2020. gadam). Eiropas Lauksaimniecības fonds lauku attīstībai: Eiropa investē lauku apvidos. Atbalsta Zemkopības ministrija un Lauku atbalsta dienests.',
    en: 'LEADER cooperation project No. 19-00-A019.332-000009 was carried out under the sub-measure “Inter-territorial and transnational cooperation” (Rural Development Programme of Latvia 2014–2020). The European Agricultural Fund for Rural Development: Europe investing in rural areas. Supported by the Ministry of Agriculture and the Rural Support Service.',
  },
  sourceLocale: 'lv',
}
