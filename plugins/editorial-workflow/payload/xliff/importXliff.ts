import { APIError, type PayloadRequest } from 'payload'
import { UNIT_RESULTS, type UnitResult } from '../../core/translation/types'
import { readXliff } from '../../core/xliff'
import { requireStaff } from '../endpoints/requireStaff'
import { isWriteConflict } from '../isWriteConflict'
import type { Settings } from '../settings'
import { writeTranslation } from '../translation'
import { workflowT } from '../workflowT'
import { decode } from './decode'
import type { DocumentReport, ImportInput, ImportReport } from './inputs'
import { judgeFile, type JudgedFile, type JudgedUnit } from './judgeFile'
import { refused } from './refuse'

/**
 * Takes the translations of an XLIFF file over into the drafts of its documents. The whole file is looked through first: what is hostile, or
 * not the caller's, is refused as a whole. Then each document is written in a transaction of its own, and every segment is told of.
 *
 * @throws {WorkflowRefused} 400, with a code that begins with `xliff`; nothing is changed then.
 */
export async function importXliff(
  settings: Settings,
  req: PayloadRequest,
  bytes: Uint8Array,
  { dryRun, locale }: ImportInput,
): Promise<ImportReport> {
  requireStaff(settings, req)
  const text = decode(bytes)
  const content = typeof text === 'string' ? readXliff(text) : text
  if ('fault' in content) throw refused(req, content.fault)
  const judged: JudgedFile[] = []
  for (const file of content.files) judged.push(await judgeFile(settings, req, file, locale))
  const documents: DocumentReport[] = []
  for (const file of judged) documents.push(dryRun ? foretell(req, file) : await write(settings, req, file))
  return { counts: countOf(documents.flatMap(({ units }) => units)), documents, dryRun }
}

/** What `write` would do, as far as can be known now. */
function foretell(req: PayloadRequest, { lock, ...file }: JudgedFile): DocumentReport {
  if (lock === null) return reportOf(file, file.units)
  return reportOf(file, file.units, { code: lock, message: workflowT(req)(`reasons:${lock}`) })
}

async function write(settings: Settings, req: PayloadRequest, file: JudgedFile): Promise<DocumentReport> {
  const wanted = file.units.filter(({ input, result }) => input && result === 'applied')
  if (wanted.length === 0) return foretell(req, file)
  try {
    const { units } = await writeTranslation(settings, req, file.address, {
      origin: 'file',
      units: wanted.flatMap(({ input }) => input ?? []),
    })
    // What was done may be less than was foretold: others write at the same time.
    const done = new Map(units.map(({ id, reason, result }) => [id, { reason, result }]))
    return reportOf(
      file,
      file.units.map((unit) => (unit.result === 'applied' ? { ...unit, ...done.get(unit.id) } : unit)),
    )
  } catch (err) {
    return reportOf(file, file.units, tellFault(req, err))
  }
}

/** One document keeps no other from being written. */
function tellFault(req: PayloadRequest, err: unknown): { code: string; message: string } {
  if (err instanceof APIError && err.isPublic)
    return { code: (err.data as { code?: string } | null)?.code ?? err.name, message: err.message }
  const code = isWriteConflict(err) ? 'writeConflict' : 'unexpected'
  if (code === 'unexpected')
    req.payload.logger.error({ err, msg: 'editorial-workflow: one document of an XLIFF file failed' })
  return { code, message: workflowT(req)(`reasons:${code}`) }
}

/** Of a document that was refused, nothing is applied. */
function reportOf(
  { address, title }: Pick<JudgedFile, 'address' | 'title'>,
  judged: readonly JudgedUnit[],
  why: DocumentReport['refused'] = null,
): DocumentReport {
  const units = judged.map(({ id, label, reason, result }) =>
    why && result === 'applied'
      ? { id, label, reason: why.message, result: 'refused' as const }
      : { id, label, reason, result },
  )
  return { ...address, counts: countOf(units), refused: why, title, units }
}

const countOf = (units: readonly { result: UnitResult }[]): ImportReport['counts'] => {
  const counts = UNIT_RESULTS.map((each) => [each, units.filter(({ result }) => result === each).length])
  return Object.fromEntries(counts) as ImportReport['counts']
}
