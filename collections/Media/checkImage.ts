import sharp from 'sharp'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuse } from '@/refuse'

/** What may be uploaded, by the name that sharp gives to the content it finds. */
const FORMATS = { avif: 'image/avif', heif: 'image/avif', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }
export const IMAGE_TYPES = ['image/avif', 'image/jpeg', 'image/png', 'image/webp'] as const

/** Largest picture file, in megabytes. */
export const IMAGE_MAX_MB = 15
/** Largest picture, in megapixels: a small file can unpack to gigabytes. */
export const IMAGE_MAX_MEGAPIXELS = 50

/** Refuses pictures that are too large, that are SVG (it can carry scripts), or whose content is not what they say. */
export const checkImage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) await check(req, req.file)
  return args
}

async function check(req: PayloadRequest, file: NonNullable<PayloadRequest['file']>): Promise<void> {
  if (/\.svgz?$/i.test(file.name) || file.mimetype.includes('svg')) throw refuse(req, 'badRequest', 'svgRefused')
  if (file.size > IMAGE_MAX_MB * 1024 * 1024) {
    throw refuse(req, 'payloadTooLarge', 'imageTooLarge', { limit: IMAGE_MAX_MB })
  }
  const found = await sharp(file.tempFilePath || file.data, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (found?.format === 'svg') throw refuse(req, 'badRequest', 'svgRefused')
  const type = found?.format && found.format in FORMATS ? FORMATS[found.format as keyof typeof FORMATS] : undefined
  if (!found || !type || type !== file.mimetype) {
    throw refuse(req, 'badRequest', 'fileTypeRefused', { type: found?.format ?? file.mimetype })
  }
  if ((found.width * found.height) / 1e6 > IMAGE_MAX_MEGAPIXELS) {
    throw refuse(req, 'payloadTooLarge', 'imageTooManyPixels', { limit: IMAGE_MAX_MEGAPIXELS })
  }
}
