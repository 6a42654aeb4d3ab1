import type { PayloadRequest } from 'payload'
import { basisOf, type Raw } from '../../core'
import { layOut, type LabelPart, type Layout, type LayOutInput } from '../../core/translation/layOut'
import { knownLines, type Marks } from '../../core/translation/marks'
import { unitsOf, type ApprovedState } from '../../core/translation/units'
import type { TranslationUnit } from '../../core/translation/types'
import { labelText } from '../content/labelText'
import { sha256 } from '../digest'
import { loadDocument, rowIn, type Document } from '../documents'
import { badInput } from '../endpoints/parseInput'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { WorkflowNotFound } from '../errors'
import { sourceLocaleOf } from '../host'
import type { Settings } from '../settings'
import type { Row } from '../store'
import { loadVersion } from '../versions'
import { loadMarks } from './marks'

/** One language of a document that is not its original. */
export type TranslationAddress = { collection: string; document: string; locale: string }

/** A translation as it is stored, and what is known of it. */
export type Situation = {
  approved: ApprovedState | null
  document: Document
  layout: Layout
  marks: Marks
  row: null | Row
  sourceLocale: string
}

/**
 * Looks a translation up for somebody who may see it.
 *
 * @throws {WorkflowNotFound} 404 for what is not there or is the original; {WorkflowRefused} 400 for a language that the project has not.
 */
export async function lookUp(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
): Promise<Situation> {
  requireStaff(settings, req)
  await requireReadable(req, address)
  const document = await loadDocument(settings, req, address)
  if (!document) throw new WorkflowNotFound(req)
  if (!document.host.locales?.includes(address.locale)) throw badInput(req, 'locale')
  const situation = await situationIn(req, address, document)
  if (!situation) throw new WorkflowNotFound(req)
  return situation
}

/** A translation in a document that is at hand, whoever asks; null for the original. */
export async function situationIn(
  req: PayloadRequest,
  address: TranslationAddress,
  document: Document,
): Promise<null | Situation> {
  const { head, host, rows } = document
  const sourceLocale = sourceLocaleOf(host, head.raw)
  if (sourceLocale === null || sourceLocale === address.locale) return null
  const marks = await loadMarks(req, address)
  const row = rowIn(rows, address.locale)
  const basis = row && basisOf(row.variant)
  const then = basis && (await loadVersion(req, address, basis.version))
  const languages = { from: sourceLocale, to: address.locale }
  const approved = basis &&
    then && { at: basis.at, layout: layOutRaw(document, then.raw, languages, { marks }) }
  const layout = layOutRaw(document, head.raw, languages, { approved, marks })
  return { approved, document, layout, marks, row, sourceLocale }
}

type Known = { approved?: ApprovedState | null; edit?: LayOutInput['edit']; marks: Marks }

/** Lays one state of a document out. */
export const layOutRaw = (
  { host }: Pick<Document, 'host'>,
  raw: Raw,
  { from, to }: Pick<LayOutInput, 'from' | 'to'>,
  { approved = null, edit, marks }: Known,
): Layout =>
  layOut(host.fields, raw, {
    edit,
    from,
    keyOf: shortHash,
    known: (flow) => knownLines(marks, approved, flow),
    rowId: (id) => sha256(`${to}/${id}`).slice(0, ROW_ID_LENGTH),
    to,
  })

/** As long as the ids of rows that Payload makes (ObjectId). */
const ROW_ID_LENGTH = 24

/** A fingerprint that is short enough to be sent for each of some hundred segments: 96 bits. */
export const shortHash = (text: string): string => sha256(text).slice(0, 24)

/** The units of a situation, with names in the language of the request. */
export const unitsIn = (req: PayloadRequest, { approved, layout, marks }: Situation): TranslationUnit[] =>
  unitsOf({ approved, digest: shortHash, labelOf: (labels) => nameOf(req, labels), layout, marks })

/**
 * The units of a translation as one version of its document has them, by the id of the version: of the approved one, for example. Without
 * asking who reads: for what the system does by itself.
 *
 * @returns nothing where the version or the document is gone, or the language is that of the original.
 */
export async function unitsAt(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  version: string,
): Promise<TranslationUnit[]> {
  const document = await loadDocument(settings, req, address)
  const stored = document && (await loadVersion(req, address, version))
  const from = stored && sourceLocaleOf(document.host, stored.raw)
  if (!stored || !from || from === address.locale) return []
  const marks = await loadMarks(req, address)
  const layout = layOutRaw(document, stored.raw, { from, to: address.locale }, { marks })
  const labelOf = (labels: readonly LabelPart[]): string => nameOf(req, labels)
  return unitsOf({ approved: null, digest: shortHash, labelOf, layout, marks })
}

/** The place of a text for people: the names of what it stands in, rows by their number from 1. */
export function nameOf(req: PayloadRequest, labels: readonly LabelPart[]): string {
  const names: string[] = []
  for (const part of labels) {
    if (typeof part === 'number') names[names.length - 1] = `${names.at(-1) ?? ''} ${part + 1}`
    else names.push(labelText(req, part.label as never, part.name))
  }
  return names.join(' > ')
}
