import { APIError, type PayloadRequest } from 'payload'
import { judgeUnit } from '../../core/translation/judgeUnit'
import { tokensOf } from '../../core/translation/marked'
import type { Translation, TranslationUnit, UnitInput, UnitResult } from '../../core/translation/types'
import { languageTag, type XliffFile, type XliffUnit } from '../../core/xliff'
import { sourceSegments } from '../freshness'
import { hostOf } from '../host'
import type { Settings } from '../settings'
import { readTranslation, type TranslationAddress } from '../translation'
import { reasonText } from '../translation/write'
import { loadVersion } from '../versions'
import { workflowT } from '../workflowT'
import { refused } from './refuse'

/** A segment of a file, and what is to become of it. */
export type JudgedUnit = {
  id: string
  /** What is written of it; null where nothing is. */
  input: null | UnitInput
  label: null | string
  reason: null | string
  result: UnitResult
}
export type JudgedFile = {
  address: TranslationAddress
  lock: 'inReview' | 'trashed' | null
  title: string
  units: readonly JudgedUnit[]
}

/**
 * Holds one document of a file against the project, without writing anything.
 *
 * @param wanted the language that the file must be for. @default that of the file
 * @throws {WorkflowRefused} 400 for what makes the whole file one not to be trusted. A document that is not there and one that is not the
 * caller's are refused in the same words.
 */
export async function judgeFile(
  settings: Settings,
  req: PayloadRequest,
  file: XliffFile,
  wanted: string | undefined,
): Promise<JudgedFile> {
  const { collection, document, sourceLanguage, units } = file
  const address = { collection, document, locale: localeOf(req, file, wanted) }
  const translation = await readOwn(settings, req, address)
  const { locked, sourceLocale, title } = translation
  if (!isLanguage(sourceLocale, sourceLanguage))
    throw refused(req, {
      code: 'xliffSourceLanguage',
      values: {
        document: `${collection}/${document}`,
        found: sourceLanguage.slice(0, 40),
        wanted: languageTag(sourceLocale),
      },
    })
  await refuseInventedIds(settings, req, file, translation)
  return {
    address,
    lock: locked === 'forbidden' ? null : locked,
    title,
    units: units.map((unit) => judge(req, translation, unit)),
  }
}

const isLanguage = (locale: string, tag: string): boolean =>
  languageTag(locale).toLowerCase() === tag.toLowerCase()

function localeOf(
  req: PayloadRequest,
  { sourceLanguage, targetLanguage }: XliffFile,
  wanted: string | undefined,
): string {
  const { localization } = req.payload.config
  const locales: readonly string[] = localization ? localization.localeCodes : []
  const locale = locales.find((each) => isLanguage(each, targetLanguage))
  const isWanted = wanted === undefined || locale === wanted
  if (locale !== undefined && isWanted && !isLanguage(locale, sourceLanguage)) return locale
  throw refused(req, { code: 'xliffTargetLanguage', values: { found: targetLanguage.slice(0, 40) } })
}

/** A translation that the caller may write. */
async function readOwn(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
): Promise<Translation> {
  const name = `${address.collection}/${address.document}`.slice(0, 150)
  try {
    const translation = await readTranslation(settings, req, address)
    if (translation.locked !== 'forbidden') return translation
  } catch (err) {
    if (!(err instanceof APIError && err.status < 500)) throw err
  }
  throw refused(req, { code: 'xliffDocument', values: { document: name } })
}

/** Ids that the document has not, and had not when the file was written: the file is not one of it. */
async function refuseInventedIds(
  settings: Settings,
  req: PayloadRequest,
  { collection, document, units, version }: XliffFile,
  translation: Translation,
): Promise<void> {
  const known = new Set(translation.units.map(({ id }) => id))
  const unknown = units.filter(({ id }) => !known.has(id))
  const host = hostOf(settings, req, collection)
  if (unknown.length === 0 || !host) return
  const then =
    version === translation.version ? null : await loadVersion(req, { collection, document }, version)
  // Old versions are removed in time. Without it nobody can tell, and nothing is written either.
  if (!then && version !== translation.version) return
  const there = new Set(then ? sourceSegments(host, then.raw).map(({ id }) => id) : [])
  const invented = unknown.find(({ id }) => !there.has(id))
  if (invented) throw refused(req, { code: 'xliffUnit', values: { id: invented.id.slice(0, 100) } })
}

function judge(req: PayloadRequest, { units }: Translation, unit: XliffUnit): JudgedUnit {
  const { id, isPartial, sourceHash, status, target, targetHash } = unit
  const input: UnitInput = {
    id,
    source: sourceHash,
    ...(target !== '' && { target, was: targetHash, ...(status === 'done' && { done: true }) }),
  }
  const judged = judgeUnit(units, input, 'file')
  const label = judged.unit?.label ?? null
  if (judged.unit) refuseInventedTags(req, unit, judged.unit, judged.result)
  if (isPartial && judged.result === 'unchanged')
    return { id, input: null, label, reason: workflowT(req)('xliff:partial'), result: 'refused' }
  if (judged.result !== 'applied')
    return {
      id,
      input: null,
      label,
      reason: judged.reason && reasonText(req, judged.reason),
      result: judged.result,
    }
  return { id, input, label, reason: null, result: 'applied' }
}

/** Where source and translation are what they were, every tag of the file is one of theirs. */
function refuseInventedTags(
  req: PayloadRequest,
  { id, target }: XliffUnit,
  { tags }: TranslationUnit,
  result: UnitResult,
): void {
  if (result === 'conflict' || result === 'sourceMoved') return
  const isInvented = tokensOf(target).some((token) => token.kind !== 'text' && token.tag > tags.length)
  if (isInvented) throw refused(req, { code: 'xliffTags', values: { id: id.slice(0, 100) } })
}
