import { DEFAULT_LOCALE } from '@/locales'
import { pageKey } from './addresses'
import { download } from './download'
import { createOldFiles, readUpload } from './files'
import { createOldPages, type OldPages } from './links'
import type { ImportOptions } from './options'
import { localeOf, type Group } from './pairs'
import type { Workshop } from './prepare'
import { createNotes, emptyReport, type ImportReport } from './report'
import { keysOf } from './select'
import type { Session } from './session'
import { createSlugs, type Slugs } from './slugs'
import type { Spool } from './spool'
import { createStoredFiles } from './storeFiles'
import { articleEditor } from './toLexical'
import { createOldTopics } from './topics'
import type { Note, Notes, Outcome, WxrIndex, WxrItem } from './types'

/** What an import works on. */
export type Import = {
  index: WxrIndex
  options: ImportOptions
  session: Session
  spool: Spool
}

/** What it knows while it runs. */
export type State = Import & {
  /** The articles that links can lead to. */
  documents: Map<Group, string>
  keyOf: (item: WxrItem) => string
  /** Links to posts of the export. */
  linked: { group: Group; item: WxrItem; url: string }[]
  notes: Map<WxrItem, { list: Note[]; note: Notes }>
  outcomes: Map<WxrItem, { document?: string; outcome: Outcome; reason?: string }>
  pages: OldPages<Group>
  report: ImportReport
  slugs: Slugs
  workshop: Workshop
}

/** Makes everything ready to import these groups. */
export async function createState(
  own: Import,
  posts: readonly WxrItem[],
  groups: readonly Group[],
): Promise<State> {
  const { index, options, session } = own
  const keys = keysOf(posts, index)
  const stored = createStoredFiles({
    read: async (file) => {
      const there = options.mediaFrom ? await readUpload(options.mediaFrom, file.path) : undefined
      return there ?? (options.mediaFromWeb ? download(session.payload, file) : undefined)
    },
    session,
    site: (pageKey(index.site.urls.at(-1) ?? '') ?? '').split(/[/?]/)[0] ?? '',
  })
  return {
    ...own,
    documents: new Map(),
    keyOf: (item) => keys.get(item) ?? '',
    linked: [],
    notes: new Map(),
    outcomes: new Map(),
    pages: createOldPages(
      index,
      groups.flatMap((group) => group.posts.map(({ item }): [WxrItem, Group] => [item, group])),
    ),
    report: emptyReport(session.dryRun, index.site.title),
    slugs: createSlugs(session),
    workshop: {
      editor: articleEditor(session.payload),
      files: createOldFiles(index, options.language ?? localeOf(index.site.language) ?? DEFAULT_LOCALE),
      index,
      stored,
      topics: await createOldTopics({ index, isMaking: options.makeTopics ?? false, session }),
    },
  }
}

/** Takes notes of a post. */
export function notesOf({ notes, report }: State, item: WxrItem): Notes {
  const own = notes.get(item) ?? createNotes(report.notes)
  notes.set(item, own)
  return own.note
}
