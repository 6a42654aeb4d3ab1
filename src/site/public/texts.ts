import type { PluralForms } from '@/i18n/format'
import type { Locale } from '@/locales'

type Texts<L extends Locale> = {
  all: string
  /** What a feed is about. */
  feedAbout: string
  allArticles: string
  allPartners: string
  allProjects: string
  articles: string
  articlesLead: string
  articlesOf: string
  broken: string
  brokenText: string
  claim: string
  claimLead: string
  counts: Record<'articles' | 'found' | 'partners' | 'projects', PluralForms[L]>
  country: string
  current: string
  filter: string
  home: string
  kinds: Record<'articles' | 'partners' | 'projects', string>
  latest: string
  missing: string
  missingText: string
  newer: string
  nothingFound: string
  nothingFoundText: string
  nothingYet: string
  notTranslated: Record<'articles' | 'partners' | 'projects', string>
  nowInOther: string
  older: string
  otherList: Record<'articles' | 'partners' | 'projects', string>
  outdated: string
  outdatedOriginal: string
  page: string
  pages: string
  partners: string
  partnersLead: string
  project: string
  projects: string
  projectsLead: string
  projectsOf: string
  recent: string
  searchButton: string
  searchHint: string
  searchLabel: string
  searchTitle: string
  searchTooShort: string
  together: string
  togetherLead: string
  topic: string
  year: string
}

/** The words of the public pages. `{{…}}` stands for what is filled in. Where a phrase is for readers of the other language, it is in that one. */
export const PUBLIC_TEXTS: { [L in Locale]: Texts<L> } = {
  lv: {
    all: 'Rādīt visu',
    feedAbout: 'Ziņas un stāsti par projektiem un cilvēkiem, kas tos īsteno.',
    allArticles: 'Visi raksti',
    allPartners: 'Visi partneri',
    allProjects: 'Visi projekti',
    articles: 'Raksti',
    articlesLead: 'Ziņas un stāsti par projektiem un cilvēkiem, kas tos īsteno.',
    articlesOf: 'Raksti par projektu',
    broken: 'Lapu neizdevās parādīt',
    brokenText: 'Kļūda ir mūsu pusē. Lūdzu, mēģiniet vēlreiz pēc brīža.',
    claim: 'Projekti, kas savieno reģionus',
    claimLead:
      'Organizācijas Latvijā un citviet Eiropā kopā meklē risinājumus savām kopienām. Šeit lasāms, ko tās dara, ar ko kopā un par kādu finansējumu.',
    counts: {
      articles: { one: '{{count}} raksts', other: '{{count}} raksti', zero: '{{count}} rakstu' },
      found: { one: '{{count}} rezultāts', other: '{{count}} rezultāti', zero: '{{count}} rezultātu' },
      partners: { one: '{{count}} partneris', other: '{{count}} partneri', zero: '{{count}} partneru' },
      projects: { one: '{{count}} projekts', other: '{{count}} projekti', zero: '{{count}} projektu' },
    },
    country: 'Valsts',
    current: 'Projekti, ko tagad īsteno',
    filter: 'Atlasīt',
    home: 'Sākumlapa',
    kinds: { articles: 'Raksts', partners: 'Partneris', projects: 'Projekts' },
    latest: 'Jaunākais',
    missing: 'Šādas lapas nav',
    missingText: 'Iespējams, tā ir pārvietota vai noņemta, vai arī adresē ir kļūda.',
    newer: 'Iepriekšējā lapa',
    notTranslated: {
      articles: 'Šis raksts latviešu valodā nav pieejams.',
      partners: 'Šis apraksts latviešu valodā nav pieejams.',
      projects: 'Šī projekta lapa latviešu valodā nav pieejama.',
    },
    nothingFound: 'Nekas nav atrasts',
    nothingFoundText: 'Pamēģiniet citu vārdu vai tikai tā sākumu: garumzīmes un lielie burti nav svarīgi.',
    nothingYet: 'Šeit vēl nekā nav.',
    nowInOther: 'Šī lapa ir pieejama latviešu valodā:',
    older: 'Nākamā lapa',
    otherList: {
      articles: 'Visi raksti latviski',
      partners: 'Visi partneri latviski',
      projects: 'Visi projekti latviski',
    },
    outdated: 'Šis tulkojums tiek atjaunināts: oriģināls ir mainīts {{date}}',
    outdatedOriginal: 'Skatīt oriģinālu',
    page: '{{page}}. lapa no {{pages}}',
    pages: 'Lapas',
    partners: 'Partneri',
    partnersLead: 'Organizācijas, kas projektus vada, īsteno un finansē.',
    project: 'Projekts',
    projects: 'Projekti',
    projectsLead: 'Ko dara, ar ko kopā, par kādu finansējumu un ar kādu rezultātu.',
    projectsOf: 'Projekti, kuros piedalās',
    recent: 'Jaunākie projekti',
    searchButton: 'Meklēt',
    searchHint: 'Meklē virsrakstos, ievados un nosaukumos. Garumzīmes un lielie burti nav svarīgi.',
    searchLabel: 'Ko meklējat?',
    searchTitle: 'Meklēšana',
    searchTooShort: 'Ierakstiet vismaz divus burtus.',
    together: 'Kas to dara',
    togetherLead: 'Partneri, kas šos projektus vada, īsteno un finansē.',
    topic: 'Tēma',
    year: 'Gads',
  },
  en: {
    all: 'All',
    feedAbout: 'News and stories about projects and the people behind them.',
    allArticles: 'All articles',
    allPartners: 'All partners',
    allProjects: 'All projects',
    articles: 'Articles',
    articlesLead: 'News and stories about projects and the people behind them.',
    articlesOf: 'Articles about the project',
    broken: 'This page could not be shown',
    brokenText: 'The fault is on our side. Please try again in a moment.',
    claim: 'Projects that connect regions',
    claimLead:
      'Organisations in Latvia and elsewhere in Europe look for answers for their communities together. Read what they do, with whom and with which funding.',
    counts: {
      articles: { one: '{{count}} article', other: '{{count}} articles' },
      found: { one: '{{count}} result', other: '{{count}} results' },
      partners: { one: '{{count}} partner', other: '{{count}} partners' },
      projects: { one: '{{count}} project', other: '{{count}} projects' },
    },
    country: 'Country',
    current: 'Projects under way',
    filter: 'Filter',
    home: 'Home',
    kinds: { articles: 'Article', partners: 'Partner', projects: 'Project' },
    latest: 'Latest',
    missing: 'There is no such page',
    missingText: 'It may have been moved or taken down, or there is a mistake in the address.',
    newer: 'Previous page',
    notTranslated: {
      articles: 'This article is not available in English.',
      partners: 'This description is not available in English.',
      projects: 'The page of this project is not available in English.',
    },
    nothingFound: 'Nothing found',
    nothingFoundText: 'Try another word, or only its beginning: accents and capitals do not matter.',
    nothingYet: 'There is nothing here yet.',
    nowInOther: 'This page is available in English:',
    older: 'Next page',
    otherList: {
      articles: 'All articles in English',
      partners: 'All partners in English',
      projects: 'All projects in English',
    },
    outdated: 'This translation is being updated: the original changed on {{date}}',
    outdatedOriginal: 'See the original',
    page: 'Page {{page}} of {{pages}}',
    pages: 'Pages',
    partners: 'Partners',
    partnersLead: 'Organisations that lead, carry out and fund the projects.',
    project: 'Project',
    projects: 'Projects',
    projectsLead: 'What is done, with whom, with which funding and to what effect.',
    projectsOf: 'Projects it takes part in',
    recent: 'Latest projects',
    searchButton: 'Search',
    searchHint: 'Looks through titles, introductions and names. Accents and capitals do not matter.',
    searchLabel: 'What are you looking for?',
    searchTitle: 'Search',
    searchTooShort: 'Type at least two letters.',
    together: 'Who is behind it',
    togetherLead: 'Partners that lead, carry out and fund these projects.',
    topic: 'Topic',
    year: 'Year',
  },
}

/** The number of something in words: `21 raksts`, `3 articles`. */
export type Counted = keyof Texts<Locale>['counts']
