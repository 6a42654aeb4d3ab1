import type { ImageSize } from 'payload'

/** Originals are scaled down to this edge, in pixels: enough for print at 300 dpi on A4. */
export const ORIGINAL_MAX_EDGE = 4096

const webp = { format: 'webp', options: { quality: 80 } } as const
/** Effort 3 of 9: a hero takes half a second instead of three. */
const avif = { format: 'avif', options: { quality: 55, effort: 3 } } as const
const hidden = { disableListColumn: true, disableListFilter: true, disableGroupBy: true }

/**
 * What frontends show: `thumbnail` and `card` are cut to 4:3 around the focal point, for lists; `text`, `hero` and `heroAvif` keep the
 * shape of the original, for `srcset`. A size larger than the original is not made.
 */
export const imageSizes: ImageSize[] = [
  { name: 'thumbnail', width: 400, height: 300, formatOptions: webp, admin: hidden },
  { name: 'card', width: 800, height: 600, formatOptions: webp, admin: hidden },
  { name: 'text', width: 800, formatOptions: webp, admin: hidden },
  { name: 'hero', width: 1600, formatOptions: webp, admin: hidden },
  { name: 'heroAvif', width: 1600, formatOptions: avif, admin: hidden },
]
