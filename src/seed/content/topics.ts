import type { SeedTopic } from '../types'

export const topics: SeedTopic[] = [
  {
    key: 'social-entrepreneurship',
    name: { lv: 'Sociālā uzņēmējdarbība', en: 'Social entrepreneurship' },
    description: {
      lv: 'Uzņēmumi, kas strādā sabiedrības labā, un vide, kas tiem palīdz augt.',
      en: 'Enterprises that work for the good of society, and the conditions that help them grow.',
    },
  },
  {
    key: 'rural-development',
    name: { lv: 'Lauku attīstība', en: 'Rural development' },
    description: {
      lv: 'Iniciatīvas, kas dod jaunas iespējas lauku iedzīvotājiem un uzņēmējiem.',
      en: 'Initiatives that open up new opportunities for people and businesses in the countryside.',
    },
  },
  {
    key: 'international-cooperation',
    name: { lv: 'Starptautiskā sadarbība', en: 'International cooperation' },
    description: {
      lv: 'Kopīgi projekti ar partneriem citās valstīs.',
      en: 'Joint projects with partners in other countries.',
    },
  },
  {
    key: 'regional-policy',
    name: { lv: 'Reģionālā politika', en: 'Regional policy' },
    description: {
      lv: 'Kā reģioni, ministrijas un pašvaldības veido noteikumus un atbalstu.',
      en: 'How regions, ministries and municipalities shape rules and support.',
    },
  },
  {
    key: 'creative-industries',
    name: { lv: 'Radošās industrijas', en: 'Creative industries' },
    description: {
      lv: 'Radošais darbs kā uzņēmējdarbības un pārmaiņu dzinulis.',
      en: 'Creative work as a driver of business and change.',
    },
  },
  {
    key: 'learning-and-mentoring',
    name: { lv: 'Mācīšanās un mentorings', en: 'Learning and mentoring' },
    description: {
      lv: 'Darbnīcas, semināri, mentoru palīdzība un mācību materiāli.',
      en: 'Workshops, seminars, mentoring and learning materials.',
    },
  },
  {
    key: 'good-practice',
    name: { lv: 'Labās prakses piemēri', en: 'Good practice' },
    description: {
      lv: 'Pārbaudīti risinājumi, ko var pārņemt arī citur.',
      en: 'Tried and tested solutions that others can adopt.',
    },
  },
  {
    key: 'inclusion-and-employment',
    name: { lv: 'Iekļaušana un nodarbinātība', en: 'Inclusion and employment' },
    description: {
      lv: 'Darba iespējas cilvēkiem, kuriem darba tirgū ir grūtāk.',
      en: 'Work for people who face barriers in the labour market.',
    },
  },
]
