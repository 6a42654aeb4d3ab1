import type { PayloadRequest } from 'payload'
import { MEDIA, PARTNERS, PROGRAMMES, PROJECTS } from '@collections/slugs'
import type { Locale } from '@/locales'
import type { Media, Partner, Programme, Project } from '@/payload-types'
import { byIds, findLive, idOf } from './findLive'

/** Who paid for what, as readers of one language get it: what is not live in it is not there. */
export type Funding = {
  /** Logos of partners and programmes. */
  logos: ReadonlyMap<string, Media>
  partners: ReadonlyMap<string, Partner>
  programmes: ReadonlyMap<string, Programme>
  /** In the order in which they were named. */
  projects: readonly Project[]
}

type Named = {
  locale: Locale
  /** Partners beside those of the projects. */
  partners?: readonly string[]
  programmes?: readonly Programme[]
  /** Ids of what is loaded, or the documents themselves, which may be drafts. */
  projects?: readonly (Project | string)[]
}

const PROJECT_FIELDS = ['acknowledgement', 'funders', 'programme', 'projectNumber', 'title'] as const
const PROGRAMME_FIELDS = ['funder', 'logo', 'name', 'publicity', 'shortName'] as const
const PARTNER_FIELDS = ['kind', 'logo', 'name'] as const

/** Loads projects with their programmes, funders and logos, in one query for each kind. */
export async function loadFunding(req: PayloadRequest, named: Named): Promise<Funding> {
  const { locale } = named
  const found = await byIds(
    (named.projects ?? []).filter((project) => typeof project === 'string'),
    (where) => findLive(req, { collection: PROJECTS, fields: PROJECT_FIELDS, locale, sort: 'id', where }),
  )
  const projects = (named.projects ?? []).flatMap((project) =>
    typeof project === 'string' ? (found.get(project) ?? []) : [project],
  )
  const programmes = await byIds(
    idsOf(projects, ({ programme }) => [programme]),
    (where) => findLive(req, { collection: PROGRAMMES, fields: PROGRAMME_FIELDS, locale, sort: 'id', where }),
  )
  for (const programme of named.programmes ?? []) programmes.set(programme.id, programme)
  const funders = [
    ...idsOf(projects, ({ funders }) => funders ?? []),
    ...idsOf([...programmes.values()], ({ funder }) => [funder]),
  ]
  const partners = await byIds([...funders, ...(named.partners ?? [])], (where) =>
    findLive(req, { collection: PARTNERS, fields: PARTNER_FIELDS, locale, sort: 'id', where }),
  )
  const withLogos = [...programmes.values(), ...partners.values()]
  const logos = await byIds(
    idsOf(withLogos, ({ logo }) => [logo]),
    (where) => findLive(req, { collection: MEDIA, fields: ['alt', 'filename'], locale, sort: 'id', where }),
  )
  return { logos, partners, programmes, projects }
}

type Related = Parameters<typeof idOf>[0]
const idsOf = <T>(docs: readonly T[], relations: (doc: T) => readonly Related[]): string[] =>
  docs.flatMap((doc) => relations(doc).flatMap((related) => idOf(related) ?? []))
