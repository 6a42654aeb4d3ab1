import { malformed, XLIFF_LIMITS, type XliffFault } from '../../core/xliff'

/** The text of a file in UTF-8, or in UTF-16 with a mark at its beginning, as some tools write it. */
export function decode(bytes: Uint8Array): string | { fault: XliffFault } {
  if (bytes.byteLength > XLIFF_LIMITS.bytes)
    return { fault: { code: 'xliffTooLarge', values: { megabytes: String(XLIFF_LIMITS.bytes / 1_000_000) } } }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return { fault: malformed('UTF-8') }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
