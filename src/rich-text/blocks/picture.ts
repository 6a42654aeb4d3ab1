import { numberOf, recordOf, type RelatedDocument } from '../read'
import { siteHref } from '../urls'

/** How much the shape of a size may differ from the original by rounding, as a share. */
const SHAPE_TOLERANCE = 0.02

/** The width for readers that know only `src`, in pixels: mail programs, feed readers. */
const PLAIN_WIDTH = 800

/** The width from which a size is large enough for every screen, in pixels; below it the original is offered too. */
const FULL_WIDTH = 1600

/** A file of a picture. */
interface PictureFile {
  src: string
  width: number | undefined
  height: number | undefined
}

/** The attributes of an `img` that depend on the files. */
export interface Picture extends PictureFile {
  srcset: string | undefined
}

/**
 * The files of a picture. Of the sizes that Media makes only those that show the whole picture are offered: one cropped
 * to another shape would cut charts and faces, and the browser may take any. AVIF needs a `picture` element.
 *
 * @returns Nothing when the original has no address.
 */
export function pictureOf(media: RelatedDocument, origin?: string): Picture | undefined {
  const original = fileOf(media, origin)
  if (!original) return undefined
  const sizes = Object.values(recordOf(media.sizes))
    .map(recordOf)
    .filter(({ mimeType }) => mimeType !== 'image/avif')
    .flatMap((size) => fileOf(size, origin) ?? [])
    .filter((file) => sameShape(file, original))
    .sort((a, b) => widthOf(a) - widthOf(b))
  const isFull = sizes.some((file) => widthOf(file) >= FULL_WIDTH)
  const offered = isFull ? sizes : [...sizes, original]
  const plain = sizes.findLast((file) => widthOf(file) <= PLAIN_WIDTH) ?? offered[0] ?? original
  return { ...plain, srcset: offered.length > 1 ? srcsetOf(offered) : undefined }
}

const widthOf = ({ width }: PictureFile): number => width ?? 0

function fileOf(file: Record<string, unknown>, origin?: string): PictureFile | undefined {
  const src = siteHref(file.url, origin)
  return src ? { src, width: numberOf(file.width), height: numberOf(file.height) } : undefined
}

function sameShape(file: PictureFile, original: PictureFile): boolean {
  if (!file.width || !file.height || !original.width || !original.height) return false
  return Math.abs((file.width / file.height) * (original.height / original.width) - 1) < SHAPE_TOLERANCE
}

/** A comma would end an address in `srcset`. */
function srcsetOf(files: PictureFile[]): string {
  return files.map((file) => `${file.src.replaceAll(',', '%2C')} ${widthOf(file)}w`).join(', ')
}
