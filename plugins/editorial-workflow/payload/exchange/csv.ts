import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { FileFault } from './fault'

/** What a spreadsheet may take for a formula, and what we mark it with. */
const RISKY = /^['=+\-@\t\r]/

/**
 * A table as a file (RFC 4180, UTF-8 with a byte order mark, which spreadsheets know the encoding by). A cell that would be a formula is
 * preceded by an apostrophe, and so is one that begins with an apostrophe, so that `readCsv` gives back what there was.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${stringify(rows.map((row) => row.map((cell) => (RISKY.test(cell) ? `'${cell}` : cell))))}`

/** A row of a file, by the names of its columns. */
export type CsvRow = { cells: Readonly<Record<string, string>>; line: number }

/**
 * Reads a file with a line of names. The separator may be a semicolon, as spreadsheets write it where the comma is a decimal sign.
 *
 * @throws {FileFault} for a file that is none, has columns twice, lacks one that is required, or has more rows than `most`.
 */
export function readCsv(
  text: string,
  { most, required }: { most: number; required: readonly string[] },
): { columns: string[]; rows: CsvRow[] } {
  const [head, ...records] = parseAll(text)
  const columns = (head?.record ?? []).map((name) => name.trim())
  const missing = required.find((name) => !columns.includes(name))
  if (missing !== undefined || new Set(columns).size < columns.length)
    throw new FileFault('badHeader', missing ?? columns.join(', ').slice(0, 80), 1)
  if (records.length > most) throw new FileFault('tooManyRows', String(most))
  return {
    columns,
    rows: records.map(({ line, record }) => ({
      cells: Object.fromEntries(columns.map((name, i) => [name, harmless(record[i] ?? '')])),
      line,
    })),
  }
}

const harmless = (cell: string): string => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

type Parsed = { line: number; record: string[] }

function parseAll(text: string): Parsed[] {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = first.includes(',') || !first.includes(';') ? ',' : ';'
  try {
    const found = parse(text, { bom: true, delimiter, info: true, skip_empty_lines: true }) as unknown as {
      info: { lines: number }
      record: string[]
    }[]
    return found.map(({ record }, i) => ({ line: i === 0 ? 1 : (found[i - 1]?.info.lines ?? 0) + 1, record }))
  } catch (err) {
    const { code, lines } = err as { code?: string; lines?: number }
    throw new FileFault('badFile', String(code ?? 'CSV'), lines ?? null)
  }
}
