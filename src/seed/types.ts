/**
 * The shape of the demonstration content. Content modules hold plain data in these types; they know neither Payload nor a database.
 * Records name each other by `key`; a loader turns keys into ids and `RichNode[]` into Lexical.
 */

/** Kebab-case, unique within its list, never shown to readers. */
export type Key = string
export type TopicKey = Key
export type ProgrammeKey = Key
export type PartnerKey = Key
export type ProjectKey = Key
export type ArticleKey = Key
export type DocumentKey = Key
export type MediaKey = Key

/** A calendar date, `YYYY-MM-DD`. What the precision leaves open is filled with the first day (start) or the last day (end). */
export type IsoDate = `${number}-${number}-${number}`
export type Precision = 'day' | 'month' | 'year'
/** ISO 3166-1 alpha-2. */
export type Country = 'BG' | 'EE' | 'ES' | 'GE' | 'IT' | 'LT' | 'LV' | 'PL' | 'SE'
export type Locale = 'lv' | 'en'

/** A localized value: Latvian always, English where the story has it. */
export interface Localized<T = string> {
  lv: T
  en?: T
}
export type L = Localized
/** A localized value of a record that both languages share (partners, programmes, topics, projects, media). */
export type Both<T = string> = Required<Localized<T>>

export type Inline = string | { text: string; bold?: true; italic?: true } | { link: string; text: string }

export interface Figure {
  value: string
  label: string
  note?: string
}

export interface RelatedItem {
  to: 'articles' | 'projects' | 'partners'
  key: Key
}

export type BlockNode =
  | {
      block: 'speakerQuote'
      text: string
      speaker: string
      role?: string
      organisation?: PartnerKey
      lang?: 'lv' | 'en' | 'other'
    }
  | { block: 'image'; media: MediaKey; caption?: string; width?: 'column' | 'wide' }
  | { block: 'figures'; heading?: string; items: Figure[] }
  | { block: 'video'; url: string; title: string; transcript?: string }
  | { block: 'file'; document: DocumentKey; label?: string }
  | { block: 'callout'; tone: 'info' | 'important' | 'contact'; heading?: string; text: string }
  | { block: 'relatedItems'; heading?: string; items: RelatedItem[] }

export type RichNode =
  { p: Inline[] } | { h2: string } | { h3: string } | { ul: Inline[][] } | { ol: Inline[][] } | BlockNode

export interface SeedTopic {
  key: TopicKey
  name: Both
  description?: Both
}

/** One rule on how to name the funder, dated because rules change while old articles keep their credit. */
export interface Publicity {
  validFrom?: IsoDate
  /** Empty on purpose in the demonstration data: a credit is never taken off an old article. */
  validTo?: IsoDate
  statement: Both
  disclaimer?: Both
  emblemRequired: boolean
  disclaimerRequired: boolean
  ownLogoRequired?: boolean
  numberFormat?: string
  placement?: Both
  /** The law or manual, and in words how far the text has been checked. */
  source: string
  sourceUrl?: string
}

export interface SeedProgramme {
  key: ProgrammeKey
  name: Both
  shortName?: string
  funder: PartnerKey
  /** Years of the programming period. */
  periodStart?: number
  periodEnd?: number
  description?: Both
  publicity: Publicity[]
  checklist: { item: Both }[]
}

export type PartnerKind =
  | 'planningRegion'
  | 'municipality'
  | 'ministry'
  | 'ngo'
  | 'association'
  | 'agency'
  | 'socialEnterprise'
  | 'foundation'
  | 'hub'
  | 'authority'
  | 'region'
  | 'localActionGroup'
  | 'funder'
  | 'cooperative'

export interface SeedPartner {
  key: PartnerKey
  name: Both
  shortName?: string
  kind: PartnerKind
  country?: Country
  region?: Both
  website?: string
  logo?: MediaKey
  about?: Both
  contacts?: { name?: string; role?: Both; email?: string; phone?: string }[]
}

export type ActivityKind =
  | 'visit'
  | 'seminar'
  | 'workshop'
  | 'webinar'
  | 'meeting'
  | 'forum'
  | 'mentoring'
  | 'exchange'
  | 'laboratory'
  | 'event'
  | 'study'
  | 'other'

export interface SeedActivity {
  title: Both
  kind: ActivityKind
  date?: IsoDate
  datePrecision?: Precision
  place?: Both
  country?: Country
}

export interface SeedResult {
  label: Both
  value: number
  unit:
    | 'count'
    | 'percent'
    | 'people'
    | 'enterprises'
    | 'organisations'
    | 'municipalities'
    | 'countries'
    | 'months'
  qualifier?: 'exact' | 'about' | 'almost' | 'atLeast'
  detail?: Both
}

export interface SeedResource {
  label: Both
  kind: 'video' | 'handbook' | 'link' | 'file' | 'social'
  url?: string
  document?: DocumentKey
  language?: string
}

export interface SeedProject {
  key: ProjectKey
  title: Both
  acronym?: string
  projectNumber?: string
  programme: ProgrammeKey
  funders: PartnerKey[]
  leadPartner?: PartnerKey
  partners: {
    partner: PartnerKey
    role: 'lead' | 'partner' | 'associated' | 'stakeholder'
    showCountry?: boolean
  }[]
  regions: { name: Both; country?: Country }[]
  startDate?: IsoDate
  startPrecision?: Precision
  endDate?: IsoDate
  endPrecision?: Precision
  statusOverride?: 'planned' | 'active' | 'completed'
  summary: Both
  body: Both<RichNode[]>
  objectives: { text: Both }[]
  activities: SeedActivity[]
  results: SeedResult[]
  resources: SeedResource[]
  contact?: { name: string; role?: Both; organisation?: PartnerKey; email?: string; phone?: string }
  heroImage: MediaKey
  topics: TopicKey[]
  /** Only where the story has more to say than the programme's own statement. */
  acknowledgement?: Both
  sourceLocale: Locale
}

export type PublicationStatus = 'published' | 'draft'

export interface SeedArticle {
  key: ArticleKey
  title: L
  lead: L
  body: Localized<RichNode[]>
  publishedOn?: IsoDate
  preparedBy?: { name: string; role?: L }
  projects: ProjectKey[]
  partners: PartnerKey[]
  topics: TopicKey[]
  heroImage: MediaKey
  meta?: { title: L; description: L }
  sourceLocale: Locale
  status: { lv: PublicationStatus; en?: PublicationStatus }
}

/** A document that the seed makes itself: a title and plain paragraphs. */
export interface SeedDocument {
  key: DocumentKey
  title: Both
  text: Both<string[]>
}

export type Motif = 'waves' | 'network' | 'bridge' | 'fields' | 'hands' | 'steps' | 'map' | 'logo'
export type HexColour = `#${string}`

/** A picture that is drawn by code; nobody is shown on any of them. */
export interface SeedMedia {
  key: MediaKey
  alt: Both
  caption?: Both
  credit: 'Tilts'
  peopleShown: 'none'
  design: { motif: Motif; palette: [HexColour, HexColour, HexColour]; label?: string }
}

export interface SeedContent {
  topics: SeedTopic[]
  programmes: SeedProgramme[]
  partners: SeedPartner[]
  projects: SeedProject[]
  articles: SeedArticle[]
  documents: SeedDocument[]
  media: SeedMedia[]
}
