import type { PayloadRequest, Where } from 'payload'
import { isBalanced, tidy } from '../../core/memory/texts'
import { readCsv, writeCsv } from '../exchange/csv'
import type { ImportReport, Read, RowFault } from '../exchange/fault'
import { readTmx, writeTmx, type TmxPair } from '../exchange/tmx'
import { MEMORY } from '../slugs'
import { workflowT } from '../workflowT'
import { isWorthKeeping, keepPairs, SEGMENT_LENGTH, type Languages, type MemoryRow } from './store'

export const FORMATS = ['csv', 'tmx'] as const
export type Format = (typeof FORMATS)[number]

/** The most pairs of one file. */
export const PAIRS_MAX = 50_000
/** Rows that are read at once. */
const PAGE = 1_000
const COLUMNS = ['sourceLocale', 'locale', 'source', 'target', 'usedAt', 'collection', 'document'] as const

/** The memory, or what it has from one language into another, as a file: the same pairs in the same order each time. */
export async function exportMemory(
  req: PayloadRequest,
  format: Format,
  filter: Partial<Languages>,
): Promise<string> {
  const rows: MemoryRow[] = []
  for await (const page of pagesOf(req, filter)) rows.push(...page)
  if (format === 'tmx')
    return writeTmx(
      rows.map((row) => ({ ...row, usedAt: isoOf(row.usedAt) })),
      { sourceLocale: filter.sourceLocale ?? null },
    )
  const cells = rows.map((row) => [
    row.sourceLocale,
    row.locale,
    row.source,
    row.target,
    isoOf(row.usedAt),
    row.collectionSlug ?? '',
    row.document ?? '',
  ])
  return writeCsv([[...COLUMNS], ...cells])
}

const isoOf = (date: string): string => new Date(date).toISOString()

/** In the order of their keys: what is added meanwhile neither hides a row nor brings it twice. */
async function* pagesOf(
  req: PayloadRequest,
  { locale, sourceLocale }: Partial<Languages>,
): AsyncGenerator<MemoryRow[]> {
  const wanted: Where[] = [
    ...(locale ? [{ locale: { equals: locale } }] : []),
    ...(sourceLocale ? [{ sourceLocale: { equals: sourceLocale } }] : []),
  ]
  for (let after = ''; ;) {
    const { docs } = await req.payload.db.find<MemoryRow>({
      collection: MEMORY as never,
      limit: PAGE,
      pagination: false,
      req,
      sort: 'key',
      where: { and: [...wanted, { key: { greater_than: after } }] },
    })
    yield docs
    if (docs.length < PAGE) return
    after = docs.at(-1)?.key ?? ''
  }
}

type Import = {
  format: Format
  /** Languages that pairs may be from and into. */
  locales: readonly string[]
  /** Whether the caller may add pairs into this language. @default all */
  mayAdd?: (locale: string) => boolean
  text: string
}

/**
 * Takes the pairs of a file into the memory. What is there already stays as it is; a row that cannot be used is told with its line.
 *
 * @throws {FileFault} for a file that cannot be read at all: then nothing is taken.
 */
export async function importMemory(
  req: PayloadRequest,
  { format, locales, mayAdd = () => true, text }: Import,
): Promise<ImportReport> {
  const read = format === 'tmx' ? readTmx(text, { locales, most: PAIRS_MAX }) : readPairs(text, locales)
  const judged = read.map((each) => judge(each, mayAdd))
  const good = judged.flatMap((each) => ('row' in each ? [each.row] : []))
  const added = await keepPairs(req, good, new Date().toISOString(), { touchKnown: false })
  const t = workflowT(req)
  return {
    added: added.size,
    refused: judged.flatMap((each) =>
      'fault' in each ? [{ line: each.line, reason: t(`files:${each.fault}`) }] : [],
    ),
    rows: read.length,
    unchanged: good.length - added.size,
  }
}

function readPairs(text: string, locales: readonly string[]): Read<TmxPair>[] {
  const required = ['sourceLocale', 'locale', 'source', 'target']
  return readCsv(text, { most: PAIRS_MAX, required }).rows.map(({ cells, line }): Read<TmxPair> => {
    const { locale = '', source = '', sourceLocale = '', target = '', usedAt = '' } = cells
    if (!locales.includes(locale) || !locales.includes(sourceLocale)) return { fault: 'badLanguage', line }
    const date = new Date(usedAt)
    return {
      line,
      row: {
        locale,
        source,
        sourceLocale,
        target,
        usedAt: usedAt === '' || Number.isNaN(date.getTime()) ? null : date.toISOString(),
      },
    }
  })
}

function judge(read: Read<TmxPair>, mayAdd: (locale: string) => boolean): Read<TmxPair> {
  if ('fault' in read) return read
  const fault = faultOf(read.row, mayAdd)
  return fault ? { fault, line: read.line } : read
}

function faultOf(
  { locale, source, sourceLocale, target }: TmxPair,
  mayAdd: (locale: string) => boolean,
): null | RowFault {
  if (locale === sourceLocale) return 'badLanguage'
  if (!mayAdd(locale)) return 'forbidden'
  if (Math.max(source.length, target.length) > SEGMENT_LENGTH) return 'tooLong'
  if (![source, target].every(isBalanced)) return 'badTags'
  return isWorthKeeping({ source: tidy(source), target: tidy(target) }) ? null : 'empty'
}
