import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { z } from 'zod'
import { mergeVariant, type Raw, type Variant } from '../../core'
import { compareLines } from '../../core/changes/compareLines'
import { movedRows } from '../../core/changes/pairRows'
import type { ChangedField, ValueLine } from '../../core/changes/types'
import { toRows } from '../../core/raw'
import { collectionConfig } from '../collectionConfig'
import { labelText } from '../content/labelText'
import { loadDocument, rowIn, type Document } from '../documents'
import { id } from '../endpoints/inputs'
import { readTitles } from '../endpoints/schedule/titles'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { localeOf } from '../endpoints/tell'
import { WorkflowNotFound } from '../errors'
import { partOf } from '../host'
import { isolate } from '../isolate'
import { findLinks } from '../links'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { keyOf, type Address } from '../store'
import { isPublished, loadLive, loadVersion, type StoredVersion } from '../versions'
import { leavesOf, type Leaf } from './leaves'
import { linesOf, rowText, type Reader } from './linesOf'

export const changesFilter = z.strictObject({
  from: id.optional().describe('The version to compare with. @default what is live'),
  to: id
    .optional()
    .describe('The version that is looked at. @default what was sent in or approved, or else the newest'),
})
export type ChangesFilter = z.output<typeof changesFilter>

/** What a version is to its variant. */
export const VERSION_KINDS = ['approved', 'earlier', 'live', 'newest', 'submitted'] as const

export type ToldVersion = {
  at: string
  is: (typeof VERSION_KINDS)[number]
  /** null of what is live, where that was put together from several. */
  version: null | string
}

/** What a version would change for readers of one language, field by field. */
export type Changes = {
  collection: string
  fields: ChangedField[]
  /** null where nothing of it is live: this would be the first publication. */
  from: null | ToldVersion
  id: string
  locale: string
  to: ToldVersion
}

type Asked = { collection: string; document: string; filter: ChangesFilter; locale: string }

/**
 * What readers of a language would get of a version beside what they have, or beside another version: exactly what its publication
 * changes. A translation changes its texts alone.
 *
 * @throws {WorkflowNotFound} 404 for documents and versions that are not there or may not be read.
 */
export async function readChanges(
  settings: Settings,
  req: PayloadRequest,
  { collection, document, filter, locale }: Asked,
): Promise<Changes> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document })
  const address: Address = { collection, document, locale: localeOf(settings, req, collection, locale) }
  const there = await loadDocument(settings, req, address)
  if (!there) throw new WorkflowNotFound(req)
  const variant = rowIn(there.rows, address.locale)?.variant
  const to = await versionToShow(req, address, there, variant, filter.to)
  const part = partOf(there.host, to.raw, address.locale)
  const from = await sideBefore(req, address, { document: there, from: filter.from, variant })
  const live = filter.from === undefined ? from?.raw : null
  // What the publication would write, which for a translation are the rows that are live.
  const now = mergeVariant(there.host.fields, { approved: to.raw, live: live ?? to.raw }, part)
  const config = collectionConfig(req, collection)
  const leaves = await leavesOf(
    { document, part, req, without: Object.keys(there.host.fixes) },
    config.flattenedFields,
    { before: from?.raw ?? {}, now },
  )
  return {
    collection,
    fields: await compared(settings, req, leaves, address),
    from: from?.told ?? null,
    id: document,
    locale: address.locale ?? NO_LOCALE,
    to: { at: to.savedAt, is: kindOf(to.id, there, variant), version: to.id },
  }
}

async function versionToShow(
  req: PayloadRequest,
  address: Address,
  { head }: Document,
  variant: undefined | Variant,
  asked: string | undefined,
): Promise<StoredVersion> {
  const { approved, state, submitted } = variant ?? {}
  const known = state === 'inReview' ? submitted : state === 'approved' ? approved : null
  const wanted = asked ?? known?.version ?? head.id
  return wanted === head.id && asked === undefined ? head : requireVersion(req, address, wanted)
}

async function requireVersion(req: PayloadRequest, address: Address, wanted: string): Promise<StoredVersion> {
  const version = await loadVersion(req, address, wanted)
  if (!version || !(await mayReadVersion(req, address, version.id))) throw new WorkflowNotFound(req)
  return version
}

/** Versions have a right of their own in Payload. */
async function mayReadVersion(
  req: PayloadRequest,
  { collection, document }: Address,
  version: string,
): Promise<boolean> {
  const { readVersions } = collectionConfig(req, collection).access
  const access = await readVersions?.({ id: document, req })
  if (!readVersions || access === true) return true
  if (!access) return false
  const { docs } = await req.payload.findVersions({
    collection: collection as CollectionSlug,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: isolate(req),
    where: { id: { equals: version } },
  })
  return docs.length > 0
}

type Before = { document: Document; from: string | undefined; variant: undefined | Variant }

async function sideBefore(
  req: PayloadRequest,
  address: Address,
  { document, from, variant }: Before,
): Promise<null | { raw: Raw; told: ToldVersion }> {
  if (from !== undefined) {
    const { id: version, raw, savedAt } = await requireVersion(req, address, from)
    return { raw, told: { at: savedAt, is: kindOf(version, document, variant), version } }
  }
  const live = variant?.live ? await loadLive(req, address) : null
  if (!variant?.live || !live || !isPublished(live._status, address.locale)) return null
  return { raw: live, told: { at: variant.live.at, is: 'live', version: variant.live.version } }
}

function kindOf(version: string, { head }: Document, variant: undefined | Variant): ToldVersion['is'] {
  if (version === variant?.submitted?.version && variant.state === 'inReview') return 'submitted'
  if (version === variant?.approved?.version) return 'approved'
  return version === head.id ? 'newest' : 'earlier'
}

async function compared(
  settings: Settings,
  req: PayloadRequest,
  leaves: readonly Leaf[],
  address: Address,
): Promise<ChangedField[]> {
  const reader = await readerFor(settings, req, leaves, address)
  return leaves.flatMap(({ before, field, id: at, isOrder, labels, now }): ChangedField[] => {
    if (isOrder)
      return [{ id: at, kind: 'moved', labels, lines: movedRows(toRows(before), toRows(now), rowText) }]
    const [was, is] = [before, now].map((value) => linesOf(reader, field, value)) as [
      ValueLine[],
      ValueLine[],
    ]
    // A box that was never ticked says as much as none.
    const isNothing = field.type === 'checkbox' && !before && !now
    if (isNothing || (was.length === 0 && is.length === 0)) return []
    const { kind, lines } = compareLines(was, is)
    return [{ id: at, kind, labels, lines }]
  })
}

async function readerFor(
  { timeZone }: Settings,
  req: PayloadRequest,
  leaves: readonly Leaf[],
  { locale }: Address,
): Promise<Reader> {
  const { localization } = req.payload.config
  const places = leaves.flatMap(({ before, field, now }) =>
    [before, now].map((value) => ({
      blockData: undefined,
      field,
      label: '',
      path: [],
      siblingData: {},
      value,
    })),
  )
  const links = findLinks(req, {}, places as never)
  const languages = localization ? [...new Set([locale, localization.defaultLocale])] : [null]
  const titles = await readTitles(
    req,
    links.flatMap(({ collection, id: document }) =>
      languages.map((each) => ({ collection, document, locale: each })),
    ),
  )
  const nameOf = (slug: string): string => {
    const config = req.payload.config.collections.find((each) => each.slug === slug)
    return labelText(req, config?.labels.singular, slug)
  }
  return {
    blockName: (slug) => labelText(req, blockLabels(req, leaves).get(slug) as never, slug),
    kindOf: nameOf,
    labelOf: (field) => labelText(req, ('label' in field ? field.label : undefined) as never, field.name),
    req,
    timeZone,
    titleOf: (collection, document) =>
      languages
        .map((each) => titles.get(keyOf({ collection, document, locale: each })))
        .find((title) => typeof title === 'string') ?? document,
  }
}

type Labelled = { labels?: { singular?: unknown }; slug: string }

/** The names of the blocks of the project, and of those that its editors have. */
function blockLabels({ payload }: PayloadRequest, leaves: readonly Leaf[]): ReadonlyMap<string, unknown> {
  const shared = Object.values(payload.blocks as Record<string, Labelled>)
  const own = leaves.flatMap(({ field }) => blocksOfEditor(field))
  return new Map([...shared, ...own].map(({ labels, slug }) => [slug, labels?.singular]))
}

type Feature = { sanitizedServerFeatureProps?: unknown }
type Editor = { editorConfig?: { resolvedFeatureMap?: Map<string, Feature> } }

function blocksOfEditor(field: FlattenedField): Labelled[] {
  const editor = ('editor' in field ? field.editor : undefined) as Editor | undefined
  const props = editor?.editorConfig?.resolvedFeatureMap?.get('blocks')?.sanitizedServerFeatureProps as
    { blocks?: (Labelled | string)[]; inlineBlocks?: (Labelled | string)[] } | undefined
  return [...(props?.blocks ?? []), ...(props?.inlineBlocks ?? [])].filter((each) => typeof each !== 'string')
}
