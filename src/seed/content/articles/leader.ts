import type { SeedArticle } from '../../types'

/** The one article whose English version is still a draft. */
export const leader: SeedArticle = {
  key: 'leader-project-concluded',
  title: {
    lv: 'Deviņi jau kļuvuši par sociālajiem uzņēmējiem, vēl deviņi ir ceļā: noslēdzies LEADER projekts',
    en: 'Nine have become social entrepreneurs and nine more are on their way: a LEADER project concludes',
  },
  lead: {
    lv: 'Divus gadus piecas vietējās rīcības grupas laukos stāstīja par sociālo uzņēmējdarbību un palīdzēja to sākt. Projekts “Veiksmīgs sociālais uzņēmējs lauku teritorijā” aptvēra 10 pašvaldības un pulcēja gandrīz 300 dalībnieku.',
    en: 'For two years, five local action groups explained social entrepreneurship in the countryside and helped people to get started. The project “Successful social entrepreneur in rural areas” covered 10 municipalities and drew almost 300 participants.',
  },
  body: {
    lv: [
      {
        p: [
          'LEADER sadarbības projekts laukos popularizēja sociālo uzņēmējdarbību kā līdzvērtīgu jebkurai citai. Vienlaikus tas mudināja iedzīvotājus, uzņēmējus un pašvaldības strādāt kopā.',
        ],
      },
      {
        p: [
          'Projekta sākumā katras partnerības teritorijā notika semināri un darbnīcas, kurās varēja uzzināt, kas ir sociālā uzņēmējdarbība. Interese par tiem bija īpaši liela. Par šo jomu diskutēja arī ar katras iesaistītās pašvaldības darbiniekiem, un viņiem sarīkoja kopīgu semināru. Idejas varēja attīstīt “laboratorijā”, iesācējiem piecus mēnešus palīdzēja mentori, bet braucienos dalībnieki iepazina gan topošus, gan jau strādājošus sociālos uzņēmumus.',
        ],
      },
      {
        block: 'figures',
        heading: 'Projekts skaitļos',
        items: [
          { value: '5', label: 'vietējās rīcības grupas' },
          { value: '10', label: 'pašvaldību' },
          {
            value: 'gandrīz 300',
            label: 'dalībnieku',
            note: '15\u00A0% nāca uz vairākiem vai visiem pasākumiem',
          },
          { value: '9', label: 'dalībnieki veido uzņēmumu' },
          { value: '9', label: 'dalībnieki kļuvuši par sociālajiem uzņēmējiem' },
        ],
      },
      { h2: 'No kurienes brauca dalībnieki' },
      {
        p: [
          'Dalībnieki nāca no partnerību teritorijām (Gulbenes, Jelgavas, Ķekavas, Kuldīgas, Mārupes un Olaines novada) un no kaimiņu novadiem. Ceļu mēroja arī interesenti no Ogres, Vecumnieku, Jūrmalas, Cēsu, Balvu un Liepājas puses.',
        ],
      },
      { h2: 'Ko rāda aptauja' },
      {
        p: [
          'Projekta izskaņā 169 dalībniekiem vaicāja, vai pasākumi viņus pamudinājuši darboties tālāk. 46\u00A0% atbildēja, ka papildu zināšanas, idejas un kontakti ir paplašinājuši viņu redzesloku. Par visnoderīgāko dalībnieki atzina:',
        ],
      },
      {
        ul: [
          ['videolekcijas un rokasgrāmatu – 52\u00A0%,'],
          ['pasākumus, kuros iepazina sociālo uzņēmējdarbību, – 44\u00A0%,'],
          ['biznesa ideju attīstības “laboratoriju” – 33\u00A0%.'],
        ],
      },
      { h2: 'Lielākais ieguvums – jauni uzņēmēji' },
      {
        p: [
          'Deviņi dalībnieki dibina uzņēmumu, kura pamatdarbība būs sociālā uzņēmējdarbība. Vēl deviņi par sociālajiem uzņēmējiem jau kļuvuši: trīs Jelgavas novadā, divi Ķekavas novadā un pa vienam – Olaines, Mārupes, Ogres un Balvu novadā. Lielākā daļa šo uzņēmumu pievērsusies sociālajai jomai un izglītībai.',
        ],
      },
      { h2: 'Ko var izmantot arī turpmāk' },
      {
        p: [
          'Ikviens var noskatīties ',
          { link: 'https://ej.uz/SU_video_lekcijas', text: 'videolekcijas' },
          ' un bez maksas lejupielādēt ',
          { link: 'https://ej.uz/SUrokasgramata_LEADER', text: 'rokasgrāmatu par sociālo uzņēmējdarbību' },
          '.',
        ],
      },
      {
        block: 'video',
        url: 'https://ej.uz/videoSoci%C4%81l%C4%81uz%C5%86%C4%93m%C4%93jdarb%C4%ABba',
        title: 'Video: atskats uz projektā paveikto',
      },
      {
        p: [
          'Vairāk par projektu var uzzināt ',
          { link: 'https://daugavkrasts.lv', text: 'tīmekļvietnē daugavkrasts.lv' },
          ' un ',
          { link: 'https://ej.uz/biznesasiltumnica', text: 'Facebook lapā' },
          ' vai jautāt, rakstot uz ',
          { link: 'mailto:info@daugavkrasts.lv', text: 'info@daugavkrasts.lv' },
          '.',
        ],
      },
      {
        block: 'callout',
        tone: 'info',
        heading: 'Finansējums',
        text: 'LEADER sadarbības projekts Nr. 19-00-A019.332-000009, Latvijas Lauku attīstības programma 2014.–2020. gadam, apakšpasākums “Starpteritoriālā un starpvalstu sadarbība”.',
      },
      {
        block: 'relatedItems',
        heading: 'Saistītais saturs',
        items: [
          { to: 'projects', key: 'leader-successful-social-entrepreneur' },
          { to: 'partners', key: 'pierigas-partneriba' },
        ],
      },
    ],
    en: [
      {
        p: [
          'In the countryside, the LEADER cooperation project promoted social entrepreneurship as the equal of any other kind of business. It also encouraged residents, entrepreneurs and municipalities to work together.',
        ],
      },
      {
        p: [
          'At the start, seminars and workshops in the area of each partnership explained what social entrepreneurship is. Interest in them was especially strong. There were discussions with staff of every municipality involved, and a joint seminar for them. Ideas could be developed in a “laboratory”, mentors helped beginners for five months, and on study trips participants got to know both emerging and established social enterprises.',
        ],
      },
      {
        block: 'figures',
        heading: 'The project in figures',
        items: [
          { value: '5', label: 'local action groups' },
          { value: '10', label: 'municipalities' },
          {
            value: 'almost 300',
            label: 'participants',
            note: '15% came to several events or to all of them',
          },
          { value: '9', label: 'participants founding an enterprise' },
          { value: '9', label: 'participants who have become social entrepreneurs' },
        ],
      },
      { h2: 'Where participants came from' },
      {
        p: [
          'Participants came from the municipalities of the partnerships (Gulbene, Jelgava, Ķekava, Kuldīga, Mārupe and Olaine) and from neighbouring ones. Others travelled from around Ogre, Vecumnieki, Jūrmala, Cēsis, Balvi and Liepāja.',
        ],
      },
      { h2: 'What the survey shows' },
      {
        p: [
          'As the project drew to a close, 169 participants were asked whether it had prompted them to go further. 46% replied that additional knowledge, ideas and contacts had broadened their view. What they found most useful:',
        ],
      },
      {
        ul: [
          ['the video lectures and handbook – 52%'],
          ['events introducing social entrepreneurship – 44%'],
          ['the business idea development “laboratory” – 33%'],
        ],
      },
      { h2: 'The greatest gain: new entrepreneurs' },
      {
        p: [
          'Nine participants are founding an enterprise whose core business will be social entrepreneurship. Another nine have already become social entrepreneurs: three in Jelgava Municipality, two in Ķekava and one each in Olaine, Mārupe, Ogre and Balvi. Most of these enterprises have turned to the social field and education.',
        ],
      },
      { h2: 'Still there to use' },
      {
        p: [
          'Anyone can watch the ',
          { link: 'https://ej.uz/SU_video_lekcijas', text: 'video lectures' },
          ' and download the ',
          { link: 'https://ej.uz/SUrokasgramata_LEADER', text: 'handbook on social entrepreneurship' },
          ' free of charge.',
        ],
      },
      {
        block: 'video',
        url: 'https://ej.uz/videoSoci%C4%81l%C4%81uz%C5%86%C4%93m%C4%93jdarb%C4%ABba',
        title: 'Video: a look back at the project',
      },
      {
        p: [
          'There is more about the project on the ',
          { link: 'https://daugavkrasts.lv', text: 'website daugavkrasts.lv' },
          ' and on a ',
          { link: 'https://ej.uz/biznesasiltumnica', text: 'Facebook page' },
          '; questions can be sent to ',
          { link: 'mailto:info@daugavkrasts.lv', text: 'info@daugavkrasts.lv' },
          '.',
        ],
      },
      {
        block: 'callout',
        tone: 'info',
        heading: 'Funding',
        text: 'LEADER cooperation project No. 19-00-A019.332-000009, Rural Development Programme of Latvia 2014–2020, sub-measure “Inter-territorial and transnational cooperation”.',
      },
      {
        block: 'relatedItems',
        heading: 'Related content',
        items: [
          { to: 'projects', key: 'leader-successful-social-entrepreneur' },
          { to: 'partners', key: 'pierigas-partneriba' },
        ],
      },
    ],
  },
  projects: ['leader-successful-social-entrepreneur'],
  partners: [
    'pierigas-partneriba',
    'ministry-of-agriculture',
    'rural-support-service',
    'gulbene-municipality',
    'jelgava-municipality',
    'kekava-municipality',
    'kuldiga-municipality',
    'marupe-municipality',
    'olaine-municipality',
    'balvi-municipality',
    'cesis-municipality',
    'jurmala-municipality',
    'liepaja-municipality',
    'ogre-municipality',
    'vecumnieki-municipality',
  ],
  topics: ['social-entrepreneurship', 'rural-development', 'learning-and-mentoring'],
  heroImage: 'hero-article-leader',
  meta: {
    title: {
      lv: 'LEADER projekts laukos: deviņi jauni sociālie uzņēmēji',
      en: 'Rural LEADER project: nine new social entrepreneurs',
    },
    description: {
      lv: 'Noslēdzies LEADER projekts “Veiksmīgs sociālais uzņēmējs lauku teritorijā”: gandrīz 300 dalībnieku, deviņi jauni sociālie uzņēmēji un vēl deviņi ceļā.',
      en: 'The LEADER project “Successful social entrepreneur in rural areas” is complete: almost 300 participants, nine new social entrepreneurs and nine to follow.',
    },
  },
  sourceLocale: 'lv',
  status: { lv: 'published', en: 'draft' },
}
