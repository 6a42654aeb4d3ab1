import type { PayloadRequest } from 'payload'
import { MEDIA } from '@collections/slugs'
import type { CheckInput } from '@plugins/editorial-workflow'
import { byIds, findNewest, idOf } from '@/funding/findLive'
import { loadFunding, type Funding } from '@/funding/loadFunding'
import { isLocale, type Locale } from '@/locales'
import { findEvidence } from './findEvidence'
import { mentionsIn } from './mentions'
import { ownersOfLogos, pathTo } from './owners'
import type { Picture, Scene, Subject } from './scene'

/**
 * Loads what the rules look at: one query for each kind of document, however many there are.
 *
 * @returns nothing for a document without a language: in Tilts each has one.
 */
export async function loadScene({ collection, doc, id, locale, req }: CheckInput): Promise<null | Scene> {
  if (!isLocale(locale)) return null
  const subject = { collection, doc: { ...doc, id } } as unknown as Subject
  const funding = await loadFunding(req, { locale, ...namedIn(subject) })
  const isAlone = subject.collection === 'articles' && !subject.doc.projects?.length
  const evidence = isAlone ? await findEvidence(req, { article: subject.doc, funding, locale }) : []
  const pictures = await loadPictures(req, { funding, locale, subject })
  return { ...subject, evidence, funding, pictures, today: new Date() }
}

/** What a document names that money or logos come from. */
function namedIn(subject: Subject): Omit<Parameters<typeof loadFunding>[1], 'locale'> {
  if (subject.collection === 'programmes') return { programmes: [subject.doc] }
  if (subject.collection === 'articles') {
    const { partners, projects } = subject.doc
    return { partners: idsOf(partners), projects: idsOf(projects) }
  }
  if (subject.collection !== 'projects') return {}
  const { leadPartner, partners } = subject.doc
  return {
    partners: idsOf([leadPartner, ...(partners ?? []).map(({ partner }) => partner)]),
    projects: [subject.doc],
  }
}

type Related = Parameters<typeof idOf>[0]
const idsOf = (relations: null | readonly Related[] | undefined): string[] =>
  (relations ?? []).flatMap((related) => idOf(related) ?? [])

type Around = { funding: Funding; locale: Locale; subject: Subject }

async function loadPictures(req: PayloadRequest, { funding, locale, subject }: Around): Promise<Picture[]> {
  if (subject.collection === MEDIA) return [{ media: subject.doc, path: 'consent' }]
  const logos = ownersOfLogos({ ...subject, funding }).map((owner): Shown => [
    owner.logo,
    pathTo(subject, owner),
  ])
  const shown = [...shownBy(subject), ...logos].flatMap(([related, path]) => {
    const id = idOf(related)
    return id ? [{ id, path }] : []
  })
  const media = await byIds(idsOf(shown), (where) =>
    findNewest(req, { collection: MEDIA, fields: FIELDS, locale, where }),
  )
  return shown.flatMap(({ id, path }) => {
    const found = media.get(id)
    return found ? [{ media: found, path }] : []
  })
}

const FIELDS = ['alt', 'consent', 'filename', 'peopleShown'] as const

type Shown = [related: Related, path: string]

/** The pictures in the fields and texts of a document itself. */
function shownBy(subject: Exclude<Subject, { collection: typeof MEDIA }>): Shown[] {
  if (subject.collection === 'partners' || subject.collection === 'programmes')
    return [[subject.doc.logo, 'logo']]
  const { body, heroImage, meta } = subject.doc
  const inText = mentionsIn(body).filter(({ collection }) => collection === MEDIA)
  return [
    [heroImage, 'heroImage'],
    [meta?.image, 'meta.image'],
    ...inText.map((found): Shown => [found, 'body']),
  ]
}
