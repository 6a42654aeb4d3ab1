import type { Payload } from 'payload'

/**
 * Lets AVIF be encoded with the least effort: a picture of the demonstration content takes a quarter of a second instead of more
 * than one. Its format, size and shape stay; it is some bytes larger. Servers in processes of their own (tests/e2e) keep the effort of Tilts.
 */
export function quickPictures({ config }: Payload): void {
  for (const { upload } of config.collections)
    for (const { formatOptions } of upload?.imageSizes ?? [])
      if (formatOptions?.format === 'avif')
        formatOptions.options = { ...(formatOptions.options as object), effort: 0 }
}
