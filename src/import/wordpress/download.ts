import { setTimeout } from 'node:timers/promises'
import { createLocalReq, type Payload } from 'payload'
import { getExternalFile } from 'payload/internal'
import { FILE_MAX_BYTES, typeOf, type OldFile, type Upload } from './files'

/** How long a file may take, in milliseconds. */
const TIMEOUT_MS = 60_000

/**
 * Fetches a file from where the export says it is, as Payload fetches files for uploads: by http and https alone, never from private
 * addresses, also not through a redirect, and without any cookie.
 *
 * @returns the file, or why it cannot be had
 */
export async function download(payload: Payload, { path, url }: OldFile): Promise<string | Upload> {
  // A request of nobody: nothing of ours goes out with it.
  const req = await createLocalReq({}, payload)
  const name = path.split('/').at(-1) ?? path
  const ended = new AbortController()
  try {
    const found = await Promise.race([
      getExternalFile({ data: { filename: name, url }, req, uploadConfig: {} }),
      setTimeout(TIMEOUT_MS, undefined, { signal: ended.signal }),
    ])
    if (!found) return 'it took too long'
    const { data } = found
    if (data.length > FILE_MAX_BYTES) return 'it is too large'
    return { data, mimetype: typeOf(name), name, size: data.length }
  } catch (err) {
    return err instanceof Error ? err.message : String(err)
  } finally {
    ended.abort()
  }
}
