import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { originalOf, uploadPath } from './addresses'
import { textOfHtml } from './html/dom'
import { languageOf } from './pairs'
import { isLocale, type Locale } from '@/locales'
import type { WxrIndex, WxrItem } from './types'

/** Larger files are not looked at, in bytes; the collections have lower limits. */
export const FILE_MAX_BYTES = 25 * 1024 * 1024

type InLocale = Partial<Record<Locale, string>>

/** A file of the old site. */
export type OldFile = {
  alt: InLocale
  caption: InLocale
  /** Below the folder of uploads; names the file. */
  path: string
  title: InLocale
  url: string
}

/** Finds the files that texts show and link, by the number or the address that they use. */
export type OldFiles = {
  byId: (id: number) => OldFile | undefined
  byUrl: (url: string) => OldFile | undefined
  /** The numbers of the pictures that were uploaded to a post, in their order. */
  picturesOf: (post: number) => number[]
}

/** Looks through the attachments of an export. Copies of an attachment in another language are one file with texts in both. */
export function createOldFiles({ items }: WxrIndex, fallback: Locale): OldFiles {
  const ids = new Map<number, OldFile>()
  const paths = new Map<string, OldFile>()
  const children = new Map<number, number[]>()
  for (const item of items) {
    if (item.type !== 'attachment') continue
    const at = pathOf(item)
    if (!at) continue
    const file = paths.get(at) ?? { alt: {}, caption: {}, path: at, title: {}, url: item.attachmentUrl }
    const code = languageOf(item)
    const locale = isLocale(code) ? code : fallback
    file.alt[locale] ??= textOfHtml(item.attachmentAlt) || undefined
    file.caption[locale] ??= textOfHtml(item.excerpt) || undefined
    file.title[locale] ??= textOfHtml(item.title) || undefined
    ids.set(item.id, file)
    for (const name of [at, at.replace('-scaled.', '.')]) if (!paths.has(name)) paths.set(name, file)
    if (item.parent && /\.(avif|gif|jpe?g|png|webp)$/i.test(at)) {
      children.set(item.parent, [...(children.get(item.parent) ?? []), item.id])
    }
  }
  return {
    byId: (id) => ids.get(id),
    byUrl(url) {
      const at = uploadPath(url)
      if (at === undefined) return undefined
      const known = paths.get(at) ?? paths.get(originalOf(at))
      // A picture that the export does not list may still be in the folder.
      return known ?? { alt: {}, caption: {}, path: originalOf(at), title: {}, url }
    },
    picturesOf: (post) => children.get(post) ?? [],
  }
}

const pathOf = ({ attachedFile, attachmentUrl }: WxrItem): string | undefined =>
  attachedFile.replace(/^.*\/uploads\//, '') || uploadPath(attachmentUrl)

/** A file as an upload takes it. */
export type Upload = { data: Buffer; mimetype: string; name: string; size: number }

/** By ending; what a file really is, the collections look at. */
const TYPES: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** What an upload of this name is. */
export const typeOf = (name: string): string =>
  TYPES[path.extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'

/**
 * Reads a file below a folder.
 *
 * @returns nothing where there is none, where it lies outside of the folder, also by a link, or is too large
 */
export async function readUpload(folder: string, name: string): Promise<Upload | undefined> {
  if (name.includes('\0')) return undefined
  try {
    const root = await realpath(folder)
    const file = await realpath(path.resolve(root, name))
    if (!file.startsWith(root + path.sep)) return undefined
    const { size, isFile } = await statOf(file)
    if (!isFile || size > FILE_MAX_BYTES) return undefined
    return { data: await readFile(file), mimetype: typeOf(name), name: path.basename(file), size }
  } catch (err) {
    if (isMissing(err)) return undefined
    throw err
  }
}

async function statOf(file: string): Promise<{ isFile: boolean; size: number }> {
  const found = await stat(file)
  return { isFile: found.isFile(), size: found.size }
}

const isMissing = (err: unknown): boolean =>
  err instanceof Error &&
  'code' in err &&
  ['ENAMETOOLONG', 'ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(err.code))
