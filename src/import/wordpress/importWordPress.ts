import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { Locale } from '@/locales'
import { finishLinks } from './finishLinks'
import { textOfHtml } from './html/dom'
import { importGroups } from './importGroups'
import type { ImportOptions } from './options'
import { pairPosts, type Group } from './pairs'
import { readWxr } from './readWxr'
import type { ImportReport } from './report'
import { selectPosts } from './select'
import { createSession } from './session'
import { createSpool } from './spool'
import { createState, notesOf, type Import, type State } from './state'
import { excerptOf, type PostReport, type WxrItem } from './types'

/** Groups whose earlier imports are looked up at once. */
const CHUNK = 50

/**
 * Imports an export of WordPress (WXR) as drafts. What was imported before is not made again, and what somebody has changed since is left
 * alone; an import that was broken off goes on where it was.
 *
 * @param file the path of the export
 * @throws {WxrFault} where the file is no export; then nothing has happened
 * @throws {Error} where the account may not write, or the folder of the files is not there
 */
export async function importWordPress(
  payload: Payload,
  file: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const session = await createSession(payload, options.as, options.dryRun ?? false)
  if (options.mediaFrom !== undefined) await checkFolder(options.mediaFrom)
  const spool = await createSpool()
  try {
    const index = await readWxr(file, spool)
    await spool.flush()
    return await importIndex({ index, options, session, spool })
  } finally {
    await spool.close()
  }
}

async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new Error(`There is no folder ${folder}.`)
}

async function importIndex(own: Import): Promise<ImportReport> {
  const { index, options } = own
  const { posts, skipped, workings } = selectPosts(index, options)
  const { groups, leftOut } = pairPosts(posts, index, options.language)
  const state = await createState(own, posts, groups)
  for (const { item, reason } of skipped) state.outcomes.set(item, { outcome: 'skipped', reason })
  for (const { isConflict, item, reason } of leftOut) {
    state.outcomes.set(item, { outcome: isConflict ? 'refused' : 'skipped', reason })
    if (isConflict) notesOf(state, item)('pairConflict', reason)
  }
  for (let i = 0; i < groups.length; i += CHUNK) await importGroups(state, groups.slice(i, i + CHUNK))
  await settleLinks(state)
  return reportOf(state, groups, workings)
}

function reportOf(state: State, groups: readonly Group[], workings: number): ImportReport {
  const { index, report, workshop } = state
  const { stored, topics } = workshop
  const places = new Map(
    groups.flatMap((group) => group.posts.map(({ item, locale }) => [item, { group, locale }])),
  )
  for (const item of index.items) {
    const outcome = state.outcomes.get(item)
    if (!outcome) continue
    report.posts.push(tellPost(state, item, places.get(item)))
    report.counts[outcome.outcome] += 1
  }
  Object.assign(report.counts, {
    comments: index.comments,
    documents: groups.length,
    filesMade: stored.counts.made,
    filesMissing: stored.counts.missing,
    filesRefused: stored.counts.refused,
    posts: report.posts.length,
    topicsMade: topics.made(),
    workings,
  })
  report.picturesWithoutAlt = stored.withoutAlt()
  return report
}

/** Makes the links that had to wait, and notes those whose article is not there in the end. */
async function settleLinks(state: State): Promise<void> {
  const { documents, linked: links, pages, report, session } = state
  for (const { group, item, url } of links) {
    if (documents.has(group)) report.counts.linksResolved += 1
    else {
      notesOf(state, item)('linkUnresolved', url)
      report.unresolvedLinks.push({ address: url, id: item.id })
    }
  }
  if (session.dryRun) return
  const idOf = (url: string): string | undefined => {
    const group = pages.find(url)
    return group && documents.get(group)
  }
  await finishLinks(session, { idOf, isExpected: (url) => pages.find(url) !== undefined })
}

function tellPost(
  { notes, outcomes }: State,
  item: WxrItem,
  place: undefined | { group: Group; locale: Locale },
): PostReport {
  const { document, outcome, reason } = outcomes.get(item) ?? { outcome: 'refused' }
  const others = place?.group.posts.filter((post) => post.item !== item) ?? []
  return {
    address: item.link,
    date: item.date,
    document: document ?? null,
    id: item.id,
    locale: place?.locale ?? null,
    notes: notes.get(item)?.list ?? [],
    outcome,
    ...(reason && { reason }),
    title: excerptOf(textOfHtml(item.title)),
    translations: others.map((post) => post.item.id),
    type: item.type,
  }
}
