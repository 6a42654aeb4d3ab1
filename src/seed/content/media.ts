import type { SeedMedia } from '../types'

const own = { credit: 'Tilts', peopleShown: 'none' } as const

/** Alt texts describe the drawing that the code makes from `design`, not a photograph. */
export const media: SeedMedia[] = [
  {
    key: 'hero-project-self',
    alt: {
      lv: 'Zīmējums: stilizēta Eiropas karte, kurā četri punkti savienoti ar līnijām',
      en: 'Drawing: a stylised map of Europe with four points joined by lines',
    },
    caption: {
      lv: 'Četri reģioni vienā projektā: Vidzeme, Kantabrija, Lombardija un Pomerānija',
      en: 'Four regions in one project: Vidzeme, Cantabria, Lombardy and Pomerania',
    },
    ...own,
    design: { motif: 'map', palette: ['#1f4e5f', '#79a8a9', '#f4f7f7'], label: 'SELF' },
  },
  {
    key: 'hero-article-self',
    alt: {
      lv: 'Zīmējums: zaļi un zeltaini lauki, kas joslām stiepjas līdz apvārsnim',
      en: 'Drawing: bands of green and golden fields running to the horizon',
    },
    ...own,
    design: { motif: 'fields', palette: ['#2f6b3c', '#e0b84c', '#f6f3e4'] },
  },
  {
    key: 'hero-project-secon',
    alt: {
      lv: 'Zīmējums: zils tīkls, kurā deviņi apļi savienoti ar tievām līnijām',
      en: 'Drawing: a blue network of nine circles joined by thin lines',
    },
    caption: {
      lv: 'SECON apvieno partnerus no 9 ES valstīm',
      en: 'SECON brings together partners from 9 EU countries',
    },
    ...own,
    design: { motif: 'network', palette: ['#17375e', '#5b8fc9', '#eef3fa'], label: 'SECON' },
  },
  {
    key: 'hero-article-secon',
    alt: {
      lv: 'Zīmējums: pakāpieni no tumša uz gaišu toni, kas ved pa labi augšup',
      en: 'Drawing: steps shading from dark to light, leading up to the right',
    },
    ...own,
    design: { motif: 'steps', palette: ['#3b3561', '#8a84c6', '#f3f2fa'] },
  },
  {
    key: 'hero-project-creative',
    alt: {
      lv: 'Zīmējums: sarkanbrūns tilts ar trim balstiem pār gaišu ūdeni',
      en: 'Drawing: a russet bridge with three piers over pale water',
    },
    ...own,
    design: { motif: 'bridge', palette: ['#8c3b2e', '#e3a587', '#fbf3ee'] },
  },
  {
    key: 'hero-article-creative',
    alt: {
      lv: 'Zīmējums: sarkanas un smilškrāsas viļņu līnijas cita virs citas',
      en: 'Drawing: red and sand-coloured wave lines, one above another',
    },
    ...own,
    design: { motif: 'waves', palette: ['#a63d40', '#e9b872', '#fdf6ec'] },
  },
  {
    key: 'hero-project-leader',
    alt: {
      lv: 'Zīmējums: piecas lauku joslas dažādos zaļos toņos zem gaišām debesīm',
      en: 'Drawing: five strips of field in different greens under a pale sky',
    },
    ...own,
    design: { motif: 'fields', palette: ['#38603a', '#9bbf6b', '#f2f7ea'], label: 'LEADER' },
  },
  {
    key: 'hero-article-leader',
    alt: {
      lv: 'Zīmējums: zaļi pakāpieni, kas ved augšup pretī dzeltenam lokam',
      en: 'Drawing: green steps leading up towards a yellow arc',
    },
    caption: {
      lv: 'No idejas līdz uzņēmumam: daļa projekta dalībnieku šo ceļu jau ir nogājusi',
      en: 'From idea to enterprise: some of the participants have already come all the way',
    },
    ...own,
    design: { motif: 'steps', palette: ['#2d5d4b', '#f0c33c', '#f8f6e8'] },
  },
  {
    key: 'hero-project-baltic',
    alt: {
      lv: 'Zīmējums: tumši un gaiši zili jūras viļņi',
      en: 'Drawing: sea waves in dark and light blue',
    },
    ...own,
    design: { motif: 'waves', palette: ['#0f4c75', '#6fb1d6', '#edf6fb'] },
  },
  {
    key: 'hero-article-baltic',
    alt: {
      lv: 'Zīmējums: četri lieli un vairāki mazi apļi, ko savieno tirkīza līnijas',
      en: 'Drawing: four large circles and several small ones joined by turquoise lines',
    },
    ...own,
    design: { motif: 'network', palette: ['#0b5d66', '#4fb3bf', '#ecf8f8'] },
  },
  {
    key: 'logo-vidzeme-planning-region',
    alt: {
      lv: 'Zīmēta zīme ar burtiem VPR (nav oficiālais logotips)',
      en: 'A drawn sign with the letters VPR (not the official logo)',
    },
    ...own,
    design: { motif: 'logo', palette: ['#2f6b3c', '#e0b84c', '#ffffff'], label: 'VPR' },
  },
  {
    key: 'logo-riga-planning-region',
    alt: {
      lv: 'Zīmēta zīme ar burtiem RPR (nav oficiālais logotips)',
      en: 'A drawn sign with the letters RPR (not the official logo)',
    },
    ...own,
    design: { motif: 'logo', palette: ['#17375e', '#5b8fc9', '#ffffff'], label: 'RPR' },
  },
  {
    key: 'logo-valmiera-development-agency',
    alt: {
      lv: 'Zīmēta zīme ar burtiem VAA (nav oficiālais logotips)',
      en: 'A drawn sign with the letters VAA (not the official logo)',
    },
    ...own,
    design: { motif: 'logo', palette: ['#8c3b2e', '#e3a587', '#ffffff'], label: 'VAA' },
  },
  {
    key: 'logo-lsua',
    alt: {
      lv: 'Zīmēta zīme ar burtiem LSUA (nav oficiālais logotips)',
      en: 'A drawn sign with the letters LSUA (not the official logo)',
    },
    ...own,
    design: { motif: 'logo', palette: ['#0b5d66', '#4fb3bf', '#ffffff'], label: 'LSUA' },
  },
]
