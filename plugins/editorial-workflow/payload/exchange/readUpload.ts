import { FileFault } from './fault'

/** The largest file that is taken, in bytes: read whole, XML takes some ten times as much. */
export const FILE_BYTES = 16 * 1024 * 1024

/**
 * The text of a file that is sent as a body: UTF-8, with or without a byte order mark, or UTF-16 with one, as some tools write TMX. Reading
 * stops where it becomes too large.
 *
 * @throws {FileFault} `tooLarge`, `badEncoding`.
 */
export async function readUpload(body: null | ReadableStream<Uint8Array> | undefined): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > FILE_BYTES) {
      await reader?.cancel()
      throw new FileFault('tooLarge', String(FILE_BYTES / 1024 / 1024))
    }
    chunks.push(part.value)
  }
  return decode(Buffer.concat(chunks))
}

/** @throws {FileFault} `badEncoding`. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new FileFault('badEncoding')
  }
}
