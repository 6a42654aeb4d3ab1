import { PROJECTS } from '@collections/slugs'
import { creditsOf, type Credit } from '@/funding/creditsOf'
import type { Funding } from '@/funding/loadFunding'
import type { Media, Partner, Programme, Project } from '@/payload-types'
import { documentOf, rowsOf, type RelatedDocument } from '@/rich-text/read'
import type { Doc } from '../pages'
import type { ShownCredit } from '../parts/credits'

/**
 * Who paid, with the logos that readers may see. An article says what was fixed when it was published; a project what its programme says
 * today. It is worked out from what the reader was given and asks nothing more.
 */
export function publicCredits(collection: string, doc: Doc, now: Date): ShownCredit[] {
  const funding = fundingOf(doc)
  const credits: readonly (Credit & { id?: unknown })[] =
    collection === PROJECTS ? creditsOf(funding, now) : (rowsOf(doc.credits) as unknown as readonly Credit[])
  return credits.map(({ funderLogo, programmeLogo, ...credit }) => {
    const logos = [funderLogo, programmeLogo].flatMap((logo) => logoIn(funding, logo) ?? [])
    return { ...credit, logos: logos.filter(({ id }, i) => logos.findIndex((each) => each.id === id) === i) }
  })
}

/** A credit of an article holds its logo; one that was worked out names it. */
const logoIn = ({ logos }: Funding, logo: unknown): RelatedDocument | undefined =>
  documentOf(logo) ?? (typeof logo === 'string' ? documentOf(logos.get(logo)) : undefined)

function fundingOf(doc: Doc): Funding {
  const programme = documentOf(doc.programme) as (Programme & RelatedDocument) | undefined
  const funders = [programme?.funder, ...(Array.isArray(doc.funders) ? (doc.funders as unknown[]) : [])]
  const partners = funders.flatMap(
    (each) => (documentOf(each) as (Partner & RelatedDocument) | undefined) ?? [],
  )
  const logos = [programme, ...partners].flatMap(
    (each) => (documentOf(each?.logo) as (Media & RelatedDocument) | undefined) ?? [],
  )
  const byId = <T extends { id: string }>(docs: readonly T[]): Map<string, T> =>
    new Map(docs.map((each) => [each.id, each]))
  return {
    logos: byId(logos),
    partners: byId(partners),
    programmes: byId(programme ? [programme] : []),
    projects: [doc as unknown as Project],
  }
}
