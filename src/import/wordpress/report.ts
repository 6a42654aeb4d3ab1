import {
  NOTE_KINDS,
  excerptOf,
  type Note,
  type NoteKind,
  type Notes,
  type Outcome,
  type PostReport,
} from './types'

/** What an import did, or in a dry run would do. */
export type ImportReport = {
  counts: Record<Outcome, number> & {
    comments: number
    documents: number
    filesMade: number
    filesMissing: number
    filesRefused: number
    linksResolved: number
    posts: number
    topicsMade: number
    workings: number
  }
  dryRun: boolean
  /** Notes by kind. */
  notes: Partial<Record<NoteKind, number>>
  picturesWithoutAlt: string[]
  posts: PostReport[]
  site: string
  unresolvedLinks: { address: string; id: number }[]
}

/** Notes of one post that are written out; the counts are of all. */
const WRITTEN_OUT = 200

/** Takes notes for a post, and counts them. */
export function createNotes(counts: ImportReport['notes']): { list: Note[]; note: Notes } {
  const list: Note[] = []
  return {
    list,
    note(kind, excerpt = '') {
      counts[kind] = (counts[kind] ?? 0) + 1
      if (list.length < WRITTEN_OUT) list.push({ excerpt: excerptOf(excerpt), kind })
    },
  }
}

/** Of each kind of note, so many are shown to people; the file of the report has all. */
const SHOWN = 5

/** The report in lines for people. */
export function tellImport(report: ImportReport): string[] {
  const { counts, dryRun, notes, posts } = report
  const would = dryRun ? 'would be ' : ''
  const kinds = Object.entries(NOTE_KINDS).filter(([kind]) => notes[kind as NoteKind])
  return [
    `${report.site || 'The site'}: ${many(counts.posts, 'post')} in ${many(counts.documents, 'article')}.`,
    `  ${counts.made} ${would}made, ${counts.updated} ${would}updated, ${counts.unchanged} unchanged, ${counts.kept} left as changed here, ${counts.skipped} not wanted, ${counts.refused} refused.`,
    `  ${many(counts.filesMade, 'file')} ${would}brought, ${counts.filesMissing} not found, ${counts.filesRefused} refused; ${many(counts.topicsMade, 'topic')} ${would}made; ${many(counts.linksResolved, 'link')} between articles.`,
    `  Not imported: ${many(counts.comments, 'comment')}, ${many(counts.workings, 'item')} that hold no texts.`,
    ...posts
      .filter(({ outcome }) => outcome === 'refused' || outcome === 'kept')
      .map(({ id, reason = '', title }) => `  ${id}, ${title}: ${reason}`),
    ...kinds.flatMap(([kind, meaning]) => [
      `${meaning}: ${notes[kind as NoteKind] ?? 0}`,
      ...posts
        .flatMap((post) =>
          post.notes.filter((note) => note.kind === kind).map((note) => `  ${post.id}: ${note.excerpt}`),
        )
        .filter((line) => !/: $/.test(line))
        .slice(0, SHOWN),
    ]),
    ...(dryRun ? ['Nothing was written.'] : []),
  ]
}

const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

/** A report in which nothing has happened yet. */
export const emptyReport = (dryRun: boolean, site: string): ImportReport => ({
  counts: {
    comments: 0,
    documents: 0,
    filesMade: 0,
    filesMissing: 0,
    filesRefused: 0,
    kept: 0,
    linksResolved: 0,
    made: 0,
    posts: 0,
    refused: 0,
    skipped: 0,
    topicsMade: 0,
    unchanged: 0,
    updated: 0,
    workings: 0,
  },
  dryRun,
  notes: {},
  picturesWithoutAlt: [],
  posts: [],
  site,
  unresolvedLinks: [],
})
