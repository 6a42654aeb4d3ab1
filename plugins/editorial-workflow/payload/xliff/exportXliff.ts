import type { PayloadRequest } from 'payload'
import type { Translation } from '../../core/translation/types'
import { languageTag, writeXliff } from '../../core/xliff'
import { badInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { workflowT } from '../workflowT'
import type { ExportInput } from './inputs'
import { refused } from './refuse'
import { selectTranslations } from './select'

/** `more`: whether there is more of it than one file holds. */
export type Exported = { documents: number; more: boolean; name: string; text: string }

/**
 * Translations as an XLIFF file for professional translators.
 *
 * @throws {WorkflowNotFound} 404 for a document that the caller may not read; {WorkflowRefused} 400 for a language that is none, where there
 * is nothing to do, where 2.1 is asked for originals in several languages, and for a character that 1.2 cannot hold.
 */
export async function exportXliff(
  settings: Settings,
  req: PayloadRequest,
  input: ExportInput,
): Promise<Exported> {
  requireStaff(settings, req)
  if (input.id.length === 0 && !input.outdated && !input.untranslated)
    throw badInput(req, 'id, outdated, untranslated')
  if (input.id.length > 0 && input.collection === undefined) throw badInput(req, 'collection')
  const { localization } = req.payload.config
  const locales: readonly string[] = localization ? localization.localeCodes : []
  if (!locales.includes(input.locale))
    throw refused(req, { code: 'xliffTargetLanguage', values: { found: input.locale.slice(0, 20) } })
  const { more, translations: all } = await selectTranslations(settings, req, input)
  const translations = all.filter(({ units }) => units.length > 0)
  const [first] = translations
  if (!first) throw refused(req, { code: 'xliffNothing' })
  if (input.version === '2.1' && translations.some(({ sourceLocale }) => sourceLocale !== first.sourceLocale))
    throw refused(req, { code: 'xliffSources' })
  const t = workflowT(req)
  const written = writeXliff(translations, {
    beforeText: (before) => t('xliff:before', { before }),
    version: input.version,
  })
  if ('fault' in written) {
    const { collection, document, label } = written.fault
    throw refused(req, { code: 'xliffCharacter', values: { document: `${collection}/${document}`, label } })
  }
  return { documents: translations.length, more, name: nameOf(translations, first), text: written.text }
}

/** One document by its title, several by their number; then from which language into which. */
function nameOf(
  translations: readonly Translation[],
  { collection, locale, sourceLocale, title }: Translation,
): string {
  const name = translations.length === 1 ? `${collection} ${title}` : `${translations.length} documents`
  const clean = name.replace(/[^\p{L}\p{N}._ -]+/gu, ' ').replace(/\s+/g, ' ')
  return `${clean.trim().slice(0, 80).trim()} ${languageTag(sourceLocale)}-${languageTag(locale)}.xlf`
}
