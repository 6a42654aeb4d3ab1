/** What somebody typed into a form of the page, as it came. */
export type Typed = {
  agreed: boolean
  comment: string
  form: 'comment' | 'signOff'
  name: string
  organisation: string
  seen: { fingerprint: string; version: string }
}

/** The largest form, in bytes: its longest texts in letters of three bytes, encoded. */
export const FORM_BYTES = 64 * 1024

/** What cannot be a form of ours is answered with this status. */
export type NoForm = { status: 400 | 403 | 413 }

/**
 * Reads a form that was sent from a page of ours. The token in the address is the right to send it; that no other page sends it for somebody is
 * seen to by what browsers say of where a request comes from.
 *
 * @param own the origin of this site.
 */
export async function readForm(request: Request, own: string): Promise<NoForm | Typed> {
  if (isFromElsewhere(request.headers, own)) return { status: 403 }
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
    return { status: 400 }
  const text = await readText(request)
  if (text === null) return { status: 413 }
  const fields = new URLSearchParams(text)
  const form = fields.get('form')
  if (form !== 'comment' && form !== 'signOff') return { status: 400 }
  const field = (name: string): string => (fields.get(name) ?? '').replaceAll('\r\n', '\n').trim()
  return {
    agreed: fields.get('agreed') === 'yes',
    comment: field('comment'),
    form,
    name: field('name'),
    organisation: field('organisation'),
    seen: { fingerprint: field('fingerprint'), version: field('version') },
  }
}

/** Pages without a referrer send `Origin: null`, also to themselves; then the browser says in its own words where the form stood. */
function isFromElsewhere(headers: Headers, own: string): boolean {
  const [origin, site] = [headers.get('Origin'), headers.get('Sec-Fetch-Site')]
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  return origin !== null && origin !== 'null' && origin !== own
}

/** null where it is longer than a form can be; what is longer is not read to its end. */
async function readText(request: Request): Promise<null | string> {
  if (Number(request.headers.get('Content-Length') ?? 0) > FORM_BYTES) return null
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > FORM_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
