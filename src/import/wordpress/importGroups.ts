import { foldToSlug } from '@/fields/fold'
import { decoded } from './addresses'
import { isOldFile, linksOf, relink } from './links'
import type { Group } from './pairs'
import { prepareVariant, type Variant } from './prepare'
import { fingerprintOf, priorsOf, type Prior } from './prior'
import { refusalOf } from './session'
import { notesOf, type State } from './state'
import type { WxrItem } from './types'
import { writeArticle } from './writeArticle'

/** Imports some groups; a post that is refused does not stop the others. */
export async function importGroups(state: State, groups: readonly Group[]): Promise<void> {
  const { keyOf, session, slugs } = state
  const priorOf = await priorsOf(session, groups, keyOf)
  await slugs.look(groups.flatMap(({ posts }) => posts.map(({ item }) => baseSlug(item)).filter(Boolean)))
  for (const group of groups) {
    try {
      await importGroup(state, group, priorOf)
    } catch (err) {
      const reason = refusalOf(err)
      if (reason === undefined) throw err
      for (const { item } of group.posts) state.outcomes.set(item, { outcome: 'refused', reason })
    }
  }
}

async function importGroup(
  state: State,
  group: Group,
  priorOf: (group: Group, prints: ReadonlyMap<WxrItem, string>) => Prior,
): Promise<void> {
  const { documents, keyOf, options, outcomes, session, spool } = state
  const { makeTopics, mediaFrom, mediaFromWeb } = options
  const contents = new Map<WxrItem, string>()
  const prints = new Map<WxrItem, string>()
  for (const { item } of group.posts) {
    const content = await spool.read(item.content)
    contents.set(item, content)
    prints.set(
      item,
      fingerprintOf(item, content, [Boolean(mediaFrom), mediaFromWeb ?? false, makeTopics ?? false]),
    )
  }
  const prior = priorOf(group, prints)
  // Nothing is to lead to what somebody has removed.
  if (prior.kind !== 'new' && (prior.kind !== 'kept' || prior.isThere)) documents.set(group, prior.document)
  if (prior.kind === 'kept' || prior.kind === 'unchanged') {
    const { document, kind: outcome } = prior
    const reason = prior.kind === 'kept' ? prior.reason : undefined
    for (const { item } of group.posts) outcomes.set(item, { document, outcome, reason })
    return
  }

  const variants = await variantsOf(state, group, contents, prior)
  const [source, ...others] = variants.map((variant) => linked(state, variant))
  if (!source) return

  let document: string | undefined
  if (!session.dryRun) {
    document = await writeArticle(session, {
      document: prior.kind === 'update' ? prior.document : undefined,
      fingerprints: prints,
      isPending: ({ body }) => linksOf(body).some((url) => state.pages.find(url) !== undefined),
      keyOf,
      records: prior.kind === 'update' ? prior.records : undefined,
      variants: [source, ...others],
    })
  }
  documents.set(group, document ?? `dry ${source.item.id}`)
  for (const { item } of [source, ...others]) {
    outcomes.set(item, { document, outcome: prior.kind === 'update' ? 'updated' : 'made' })
  }
}

/** The posts of a group as they would be written; those that cannot be are left out, with the reason. */
async function variantsOf(
  state: State,
  group: Group,
  contents: Map<WxrItem, string>,
  prior: Prior,
): Promise<Variant[]> {
  const { outcomes, slugs, workshop } = state
  const variants: Variant[] = []
  for (const { item, locale } of group.posts) {
    const note = notesOf(state, item)
    const made = item.isOversized
      ? 'A part of it is longer than anybody writes.'
      : await prepareVariant(workshop, { content: contents.get(item) ?? '', item, locale, note })
    contents.delete(item)
    if (typeof made === 'string') {
      outcomes.set(item, { outcome: 'refused', reason: made })
      continue
    }
    const base = baseSlug(item)
    const isNew = prior.kind !== 'update' || !prior.records.has(item)
    const slug = base && isNew ? slugs.claim(base, locale) : undefined
    if (base && isNew && slug !== base) note('slugChanged', `${base}: ${slug ?? 'made of the title'}`)
    variants.push({ ...made, slug })
  }
  return variants
}

/** Leads links to the articles that are there already, and notes those that lead nowhere any more. */
function linked(state: State, variant: Variant): Variant {
  const { documents, pages, report, session } = state
  const note = notesOf(state, variant.item)
  for (const url of linksOf(variant.body)) {
    if (!pages.isOwn(url)) continue
    const group = pages.find(url)
    if (group) state.linked.push({ group, item: variant.item, url })
    else if (isOldFile(url)) note('fileFromOutside', url)
    else {
      note('linkUnresolved', url)
      report.unresolvedLinks.push({ address: url, id: variant.item.id })
    }
  }
  if (session.dryRun) return variant
  const { data } = relink(variant.body, (url) => {
    const group = pages.find(url)
    return group && documents.get(group)
  })
  return { ...variant, body: data }
}

const baseSlug = ({ slug }: WxrItem): string => foldToSlug(decoded(slug))
