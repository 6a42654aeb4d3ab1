import { numberOf, recordOf, type RelatedDocument } from '../read'
import { siteHref } from '../urls'

/** The sizes that Media makes of a picture, smallest first: 400, 800 and 1600 pixels wide. */
const MEDIA_SIZES = ['thumbnail', 'card', 'hero'] as const

/** How much the shape of a size may differ from the original by rounding, as a share. */
const SHAPE_TOLERANCE = 0.02

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
 * The files of a picture: `card` for browsers that read only `src`, all of them in `srcset`. A size cropped to
 * another shape is left out, because the browser may take any; the original is offered when it is smaller than `hero`.
 *
 * @returns Nothing when the original has no address.
 */
export function pictureOf(media: RelatedDocument, origin?: string): Picture | undefined {
  const original = fileOf(media, origin)
  if (!original) return undefined
  const sizes = recordOf(media.sizes)
  const made = MEDIA_SIZES.map((name) => fileOf(recordOf(sizes[name]), origin))
  const [thumbnail, card, hero] = made.map((file) => (file && sameShape(file, original) ? file : undefined))
  const offered = [thumbnail, card, hero ?? original].filter((file) => file !== undefined)
  return { ...(card ?? original), srcset: offered.length > 1 ? srcsetOf(offered) : undefined }
}

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
  return files.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width ?? 0}w`).join(', ')
}
