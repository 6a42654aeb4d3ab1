import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { retryAfterMs } from '../../core/webhooks'
import { isPublicAddress, pinnedLookup, requireAllowedHost, type Resolve } from './addresses'

/** How much of an answer is kept, in bytes; the rest is not read. */
const ANSWER_BYTES = 1_024
/** The most that the headers of an answer may be, in bytes. */
const HEADER_BYTES = 16_384

/** What came of one attempt. */
export type Outcome = {
  /** The beginning of what was answered. */
  answer: string
  /** Why there was no answer, or none that counts: `privateAddress`, `timeout`, `redirect`, or a code of the system. */
  error: null | string
  ms: number
  status: null | number
}

/** An outcome, and how long the receiver asked to be left alone (`Retry-After`), in milliseconds. */
export type Answered = { retryAfterMs?: number } & Outcome

export type Posting = {
  allowPrivateAddresses: boolean
  body: string
  headers: Readonly<Record<string, string>>
  resolve: Resolve
  /** For all of it: name, connection, answer. */
  timeoutMs: number
  url: string
}

/** Sends a body once. Follows nothing, keeps no connection, and never throws. */
export async function post(posting: Posting): Promise<Answered> {
  const startedAt = performance.now()
  const signal = AbortSignal.timeout(posting.timeoutMs)
  const outcome = await attempt(posting, signal).catch((err: unknown): Omit<Answered, 'ms'> => ({
    answer: '',
    error: signal.aborted ? 'timeout' : codeOf(err),
    status: null,
  }))
  return { ...outcome, ms: Math.round(performance.now() - startedAt) }
}

async function attempt(posting: Posting, signal: AbortSignal): Promise<Omit<Answered, 'ms'>> {
  const url = new URL(posting.url)
  const isAllowed = posting.allowPrivateAddresses ? () => true : isPublicAddress
  requireAllowedHost(url, isAllowed)
  const response = await respond(posting, url, { isAllowed, signal })
  const status = response.statusCode ?? 0
  const answer = await beginningOf(response)
  const error = status >= 300 && status < 400 ? 'redirect' : null
  return { answer, error, retryAfterMs: retryAfterMs(response.headers['retry-after'], Date.now()), status }
}

type Ways = { isAllowed: (address: string) => boolean; signal: AbortSignal }

const respond = (
  { body, headers, resolve }: Posting,
  url: URL,
  { isAllowed, signal }: Ways,
): Promise<IncomingMessage> =>
  new Promise((told, failed) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const request = send(url, {
      // A connection of its own: one that is kept would pass by the look at its address.
      agent: false,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: pinnedLookup(resolve, isAllowed),
      maxHeaderSize: HEADER_BYTES,
      method: 'POST',
      signal,
    })
    request.on('response', told)
    request.on('error', failed)
    request.end(body)
  })

/** What fails after the status was told says nothing against it. */
function beginningOf(response: IncomingMessage): Promise<string> {
  return new Promise((told) => {
    const parts: Buffer[] = []
    let length = 0
    const end = (): void => {
      response.destroy()
      told(readable(Buffer.concat(parts).subarray(0, ANSWER_BYTES)))
    }
    response.on('data', (part: Buffer) => {
      parts.push(part)
      length += part.length
      if (length >= ANSWER_BYTES) end()
    })
    response.on('end', end)
    response.on('error', end)
    response.on('close', end)
  })
}

/** As text for a screen: some databases refuse a zero byte. */
const readable = (bytes: Buffer): string => bytes.toString('utf8').replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')

const codeOf = (err: unknown): string => {
  const { code, message } = err as { code?: unknown; message?: unknown }
  return String(code ?? message ?? err).slice(0, 200)
}
