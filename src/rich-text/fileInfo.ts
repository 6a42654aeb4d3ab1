import { numberOf, type RelatedDocument, textOf } from './read'
import type { Locale } from '@/locales'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/**
 * The kind and the size of an uploaded file, so that nobody opens one unawares: "PDF, 1,2 MB".
 *
 * @returns What is known of both; '' when nothing is.
 */
export const fileInfo = (file: RelatedDocument, locale: Locale): string =>
  [fileKind(file), fileSize(numberOf(file.filesize), locale)].filter(Boolean).join(', ')

const fileKind = (file: RelatedDocument): string => {
  const extension = /\.([a-z\d]{1,5})$/i.exec(textOf(file.filename))?.[1]
  const subtype = /\/([a-z\d]{1,5})$/i.exec(textOf(file.mimeType))?.[1]
  return (extension ?? subtype ?? '').toUpperCase()
}

/** Sizes count in thousands (SI), as file managers and CLDR's kB and MB do. */
const fileSize = (bytes: number | undefined, locale: Locale): string => {
  if (bytes === undefined) return ''
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1)
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    maximumFractionDigits: 1,
  })
  return format.format(bytes / 1000 ** power)
}
