import type { Article, Programme, Project } from '@/payload-types'
import { idOf } from './findLive'
import type { Funding } from './loadFunding'
import { ruleInForce } from './ruleInForce'

/** How one project is credited. */
export type Credit = Omit<NonNullable<Article['credits']>[number], 'id'>

/**
 * What has to be said of the money behind some projects on a day: one credit for each project that somebody funded, those of one funder
 * together, in the order in which the projects are named. A project's own acknowledgement stands in the place of its programme's statement.
 */
export function creditsOf(funding: Funding, day: Date): Credit[] {
  const credits = funding.projects.filter(isFunded).map((project) => creditOf(funding, project, day))
  const funders = [...new Set(credits.map(({ funder }) => funder))]
  return funders.flatMap((funder) => credits.filter((credit) => credit.funder === funder))
}

/** Whether somebody is to be credited for a project. */
export const isFunded = ({ acknowledgement, funders, programme }: Project): boolean =>
  Boolean(programme || acknowledgement?.trim() || funders?.length)

/** The programme of a project, as far as readers of the language know it. */
export const programmeOf = ({ programmes }: Funding, { programme }: Project): Programme | undefined =>
  programmes.get(idOf(programme) ?? '')

function creditOf(funding: Funding, project: Project, day: Date): Credit {
  const programme = programmeOf(funding, project)
  const rule = ruleInForce(programme?.publicity, day)
  const funders = programme?.funder ? [programme.funder] : (project.funders ?? [])
  const known = funders.flatMap((funder) => funding.partners.get(idOf(funder) ?? '') ?? [])
  const logoOf = (owner: { logo?: Programme['logo'] } | undefined): null | string =>
    funding.logos.get(idOf(owner?.logo) ?? '')?.id ?? null
  return {
    funder: textOf(known.map(({ name }) => name).join(', ')),
    programme: textOf(programme?.name),
    statement: textOf(project.acknowledgement) ?? textOf(rule?.statement),
    disclaimer: textOf(rule?.disclaimer),
    projectTitle: textOf(project.title),
    projectNumber: textOf(project.projectNumber),
    emblemRequired: rule?.emblemRequired ?? false,
    funderLogo: logoOf(known.find(({ logo }) => logo)),
    programmeLogo: logoOf(programme),
  }
}

const textOf = (value: null | string | undefined): null | string => value?.trim() || null
