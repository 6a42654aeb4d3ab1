import type { Funding } from '@/funding/loadFunding'
import type { PublicityRule } from '@/funding/ruleInForce'
import type { Media, Partner, Programme, Project } from '@/payload-types'
import type { Scene, Subject } from './scene'

/* What the specs of the rules are written with: documents as they come from the database, with what a spec is about. */

const made = <T>(id: string, fields: object): T => ({ id, ...fields }) as T

export const media = (id: string, fields: Partial<Media> = {}): Media =>
  made(id, { alt: `Alt of ${id}`, filename: `${id}.png`, peopleShown: 'none', ...fields })
export const partner = (id: string, fields: Partial<Partner> = {}): Partner =>
  made(id, { kind: 'association', name: `Partner ${id}`, ...fields })
export const project = (id: string, fields: Partial<Project> = {}): Project =>
  made(id, { title: `Project ${id}`, ...fields })
export const rule = (fields: Partial<PublicityRule> = {}): PublicityRule => ({
  source: 'A law',
  statement: 'Co-funded by the European Union',
  ...fields,
})
export const programme = (id: string, fields: Partial<Programme> = {}): Programme =>
  made(id, { name: `Programme ${id}`, publicity: [rule()], ...fields })

const byId = <T extends { id: string }>(docs: readonly T[]): Map<string, T> =>
  new Map(docs.map((doc) => [doc.id, doc]))

export type FundingOf = {
  logos?: Media[]
  partners?: Partner[]
  programmes?: Programme[]
  projects?: Project[]
}

export const fundingOf = ({
  logos = [],
  partners = [],
  programmes = [],
  projects = [],
}: FundingOf): Funding => ({
  logos: byId(logos),
  partners: byId(partners),
  programmes: byId(programmes),
  projects,
})

export const TODAY = new Date('2026-11-22T10:00:00Z')

type About = FundingOf & Partial<Pick<Scene, 'evidence' | 'pictures'>>

/** A document with what stands around it. Of a project its own money is known. */
export function sceneOf<C extends Scene['collection']>(
  collection: C,
  fields: object = {},
  { evidence = [], pictures = [], ...around }: About = {},
): Scene {
  const subject = {
    collection,
    doc: { id: 'own', title: 'Own', name: 'Own', ...fields },
  } as unknown as Subject
  const own = subject.collection === 'projects' ? [subject.doc] : []
  const funding = fundingOf({ ...around, projects: [...own, ...(around.projects ?? [])] })
  return { ...subject, evidence, funding, pictures, today: TODAY }
}
