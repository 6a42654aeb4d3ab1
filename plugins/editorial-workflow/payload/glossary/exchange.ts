import { ValidationError, type PayloadRequest } from 'payload'
import { canonicalJson } from '../../core'
import type { Term, TermEntry } from '../../core/glossary/types'
import { WorkflowRefused } from '../errors'
import { readCsv, writeCsv, type CsvRow } from '../exchange/csv'
import type { ImportReport } from '../exchange/fault'
import { isolate } from '../isolate'
import { TERMS } from '../slugs'
import { workflowT } from '../workflowT'
import { keyOfTerm } from './checkTerm'
import { loadTerms } from './loadTerms'

/** The most terms of one file. */
export const TERMS_MAX = 5_000
const NOTE = 'note'

/** Of each language a column for the term, and two for its other forms and for what is forbidden, each list with `|` between. */
const columnsOf = (locales: readonly string[]): string[] => [
  ...locales.flatMap((locale) => [locale, `${locale} forms`, `${locale} forbidden`]),
  NOTE,
]

/** The glossary as a file. */
export async function exportTerms(req: PayloadRequest, locales: readonly string[]): Promise<string> {
  const rows = (await loadTerms(req)).map(({ entries, note }) => [
    ...locales.flatMap((locale) => {
      const entry = entries.find((each) => each.locale === locale)
      return [entry?.term ?? '', join(entry?.forms), join(entry?.forbidden)]
    }),
    note ?? '',
  ])
  return writeCsv([columnsOf(locales), ...rows])
}

const join = (texts: readonly string[] = []): string =>
  texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|')

const split = (cell: string): string[] =>
  (cell.match(/(?:\\.|[^|\\])+/gs) ?? []).map((text) => text.replace(/\\(.)/gs, '$1').trim()).filter(Boolean)

type Given = Pick<Term, 'entries' | 'note'>

/**
 * Takes the terms of a file into the glossary, as its caller could write them by hand. What is there already stays as it is; a row that says
 * otherwise of a term that is there is refused, as is one that could not be saved, with its line.
 *
 * @throws {FileFault} for a file that cannot be read at all: then nothing is taken.
 */
export async function importTerms(
  req: PayloadRequest,
  { locales, text }: { locales: readonly string[]; text: string },
): Promise<ImportReport> {
  const { rows } = readCsv(text, { most: TERMS_MAX, required: locales.slice(0, 1) })
  const known = byKey(await loadTerms(req))
  const refused: { line: number; reason: string }[] = []
  let unchanged = 0
  for (const row of rows) {
    const given = toTerm(row, locales)
    const keys = given.entries.map(({ locale, term }) => keyOfTerm(locale, term))
    const there = keys.map((key) => known.get(key)).find((each) => each !== undefined)
    if (there && canonicalOf(there) === canonicalOf(given)) unchanged += 1
    else {
      const reason = await add(req, given)
      if (reason !== null) refused.push({ line: row.line, reason })
      else for (const key of keys) known.set(key, given)
    }
  }
  return { added: rows.length - refused.length - unchanged, refused, rows: rows.length, unchanged }
}

function toTerm({ cells }: CsvRow, locales: readonly string[]): Given {
  const entries = locales.flatMap((locale): TermEntry[] => {
    const [term = '', forms = '', forbidden = ''] = [locale, `${locale} forms`, `${locale} forbidden`].map(
      (name) => cells[name]?.trim(),
    )
    const entry = { forbidden: split(forbidden), forms: split(forms), locale, term }
    return term === '' && entry.forms.length + entry.forbidden.length === 0 ? [] : [entry]
  })
  return { entries, note: cells[NOTE]?.trim() || null }
}

const byKey = (terms: readonly Term[]): Map<string, Given> =>
  new Map(
    terms.flatMap((term) =>
      term.entries.map((entry) => [keyOfTerm(entry.locale, entry.term), term] as const),
    ),
  )

const canonicalOf = ({ entries, note }: Given): string =>
  canonicalJson([
    [...entries]
      .sort((a, b) => (a.locale < b.locale ? -1 : 1))
      .map(({ forbidden, forms, locale, term }) => ({ forbidden, forms, locale, term })),
    note,
  ])

/** @returns why it was refused; null where it was added. */
async function add(req: PayloadRequest, { entries, note }: Given): Promise<null | string> {
  if (entries.length === 0) return workflowT(req)('files:empty')
  try {
    await req.payload.create({
      collection: TERMS as never,
      data: { entries, note } as never,
      depth: 0,
      // Scripts act for nobody.
      overrideAccess: req.user === null,
      req: isolate(req),
    })
    return null
  } catch (err) {
    if (err instanceof WorkflowRefused) return err.message
    if (err instanceof ValidationError)
      return err.data.errors.map(({ message }) => message).join(' ') || err.message
    throw err
  }
}
