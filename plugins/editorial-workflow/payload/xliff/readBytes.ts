import type { PayloadRequest } from 'payload'
import { XLIFF_LIMITS } from '../../core/xliff'
import { badInput } from '../endpoints/parseInput'
import { refused } from './refuse'

const TYPES = /^(application\/(x-)?xliff\+xml|application\/xml|text\/xml|application\/octet-stream)\s*(;|$)/i
const MULTIPART = /^multipart\/form-data\s*;/i

/** What a form puts around a file, in bytes. */
const AROUND = 10_000

/**
 * The file that a request brings: as its body, or as `file` of a form. Stops reading where it is too large.
 *
 * @throws {WorkflowRefused} 400 `xliffTooLarge`; `badInput` where there is no such file.
 */
export async function readBytes(req: PayloadRequest): Promise<Uint8Array> {
  const type = req.headers.get('content-type') ?? ''
  if (TYPES.test(type)) return collect(req, XLIFF_LIMITS.bytes)
  if (!MULTIPART.test(type)) throw badInput(req, 'Content-Type: application/xliff+xml')
  const body = await collect(req, XLIFF_LIMITS.bytes + AROUND)
  const form = await new Response(body as never, { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  const file = form?.get('file')
  if (!file || typeof file === 'string') throw badInput(req, 'file')
  return new Uint8Array(await file.arrayBuffer())
}

async function collect(req: PayloadRequest, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    refused(req, { code: 'xliffTooLarge', values: { megabytes: String(XLIFF_LIMITS.bytes / 1_000_000) } })
  if (Number(req.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = req.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.byteLength
    if (length > limit) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(next.value)
  }
  return Buffer.concat(chunks)
}
