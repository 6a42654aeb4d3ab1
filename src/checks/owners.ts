import { idOf } from '@/funding/findLive'
import type { Partner, Programme } from '@/payload-types'
import type { Scene } from './scene'

export type Owner = Partner | Programme

/** Partners, funders and programmes whose logos are shown with a document, beside itself. */
export const ownersOfLogos = ({ doc, funding }: Pick<Scene, 'doc' | 'funding'>): Owner[] =>
  [...funding.partners.values(), ...funding.programmes.values()].filter(
    ({ id, logo }) => id !== doc.id && logo,
  )

/** The field of a document that leads to a partner, a funder or a programme. */
export function pathTo(scene: Pick<Scene, 'collection' | 'doc'>, { id }: Owner): string {
  const fields = FIELDS[scene.collection]
  const found = fields.find((name) =>
    idsIn((scene.doc as unknown as Record<string, unknown>)[name]).includes(id),
  )
  return found ?? fields.at(-1) ?? 'id'
}

/** Where a name is looked for, in this order; what stands nowhere comes through the last. */
const FIELDS: Record<Scene['collection'], readonly string[]> = {
  articles: ['partners', 'projects'],
  media: [],
  partners: [],
  programmes: ['funder'],
  projects: ['leadPartner', 'partners', 'funders', 'programme'],
}

/** Ids in a relation, in a list of them, or in rows that hold a partner. */
function idsIn(value: unknown): (string | undefined)[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value === 'object' && value !== null && 'partner' in value) return idsIn(value.partner)
  return [idOf(value as Parameters<typeof idOf>[0])]
}
