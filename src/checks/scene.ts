import type { en } from '@/i18n/en'
import type { Funding } from '@/funding/loadFunding'
import type { Article, Media, Partner, Programme, Project } from '@/payload-types'

/** A document as it would go live in one language, its relations as ids. */
export type Subject =
  | { collection: 'articles'; doc: Article }
  | { collection: 'media'; doc: Media }
  | { collection: 'partners'; doc: Partner }
  | { collection: 'programmes'; doc: Programme }
  | { collection: 'projects'; doc: Project }

/** What the rules judge: a document, and what stands around it for readers. */
export type Scene = Subject & {
  /** Of an article without projects: the names in it that speak for one. */
  evidence: readonly string[]
  funding: Funding
  /** Every picture that is shown with the document. */
  pictures: readonly Picture[]
  today: Date
}

/** A picture as it was written down last: who takes a consent back does not wait for a review. `path` is the field that brings it. */
export type Picture = { media: Media; path: string }

export type CheckCode = keyof (typeof en)['checks']

/** What a rule found. `values` fill the sentence of the code; days are told in the language of the caller. */
export type Finding = {
  code: CheckCode
  level: 'block' | 'warn'
  /** The field in which it can be put right, or that leads there. */
  path: string
  values?: Readonly<Record<string, Date | string>>
}

/** One rule: looks at a scene and at nothing else. */
export type Rule = (scene: Scene) => Finding[]
