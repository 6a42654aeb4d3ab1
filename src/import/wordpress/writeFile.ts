import { createHash } from 'node:crypto'
import { MEDIA, type DOCUMENTS } from '@collections/slugs'
import { LOCALE_CODES, type Locale } from '@/locales'
import { remember } from '../records'
import type { OldFile, Upload } from './files'
import type { Session } from './session'
import type { Notes } from './types'

/** How a text asks for a file. */
export type Wanted = {
  /** Alternative texts that the text itself gives, where the attachment has none. */
  alt?: Partial<Record<Locale, string>>
  collection: typeof DOCUMENTS | typeof MEDIA
  locale: Locale
  note: Notes
}

/** What is said of a file, language by language. */
export type FileTexts = ReadonlyMap<Locale, Record<string, string | undefined>>

/** Lengths that the fields take, in characters. */
const ALT_MAX = 300
const CAPTION_MAX = 400
const TITLE_MAX = 200

/** The alternative text of a picture in a language. */
export const altOf = (file: OldFile, { alt }: Wanted, locale: Locale): string | undefined =>
  file.alt[locale] ?? (alt?.[locale] || undefined)

/** The texts of a file, as long as their fields take them. A document is named after its file where it has no title. */
export function textsOf(file: OldFile, wanted: Wanted, name: string): FileTexts {
  const cut = (text: string | undefined, max: number): string | undefined => {
    if (text !== undefined && text.length > max) wanted.note('textShortened', text)
    return text?.slice(0, max)
  }
  return new Map(
    LOCALE_CODES.map((locale) => {
      const title = file.title[locale] ?? (locale === wanted.locale ? name : undefined)
      const texts =
        wanted.collection === MEDIA
          ? {
              alt: cut(altOf(file, wanted, locale), ALT_MAX),
              caption: cut(file.caption[locale], CAPTION_MAX),
            }
          : { title: cut(title, TITLE_MAX) }
      return [locale, texts]
    }),
  )
}

type Write = { key: string; texts: FileTexts; upload: Upload; wanted: Wanted }

/**
 * Writes a picture or a document as a draft in its languages, with the record of where it came from, in one transaction.
 *
 * @returns its id
 * @throws as Payload refuses; nothing is written then
 */
export function writeFile(session: Session, { key, texts, upload, wanted }: Write): Promise<string> {
  const { collection, locale: source } = wanted
  return session.inTransaction(async (req) => {
    const local = { collection, depth: 0, draft: true, overrideAccess: false, req } as const
    const made = await req.payload.create({
      ...local,
      data: { _status: 'draft', ...texts.get(source), sourceLocale: source } as never,
      file: { ...upload },
      locale: source,
    })
    // The file stays as it is from here on.
    req.file = undefined
    let savedAt = made.updatedAt
    for (const [locale, own] of texts) {
      if (locale === source || !Object.values(own).some(Boolean)) continue
      const data = { _status: 'draft', ...own } as never
      savedAt = (await req.payload.update({ ...local, id: made.id, data, locale })).updatedAt
    }
    const document = String(made.id)
    const fingerprint = createHash('sha256').update(upload.data).digest('base64url')
    await remember(req, { collectionSlug: collection, document, fingerprint, key, savedAt })
    return document
  })
}
