/** As long as every date is. */
const NO_DATE = ' '.repeat('Mon, 23 Nov 2026 12:00:00 GMT'.length)

/** What Node.js calls the statuses of kept answers. */
const STATUS = { 200: 'OK', 304: 'Not Modified' }

/**
 * An answer as it goes over the wire, head and body in one piece. `body` of the result is a part of it, so that it can be held once.
 *
 * @param {200 | 304} status
 * @param {readonly string[]} headers flat, as `writeHead` takes them
 * @param {Buffer} body
 * @param {number} keepAliveMs
 */
export function wholeBytes(status, headers, body, keepAliveMs) {
  const before = headers.reduce(
    (text, part, at) => text + (at % 2 === 0 ? `${part}: ` : `${part}\r\n`),
    `HTTP/1.1 ${status} ${STATUS[status]}\r\n`,
  )
  // In the order that Node.js has, which adds these to what it is told.
  const after = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(keepAliveMs / 1_000)}\r\n\r\n`
  const head = `${before}Date: ${NO_DATE}${after}`
  const bytes = Buffer.allocUnsafeSlow(head.length + body.byteLength)
  bytes.latin1Write(head)
  body.copy(bytes, head.length)
  return {
    body: bytes.subarray(head.length),
    bytes,
    dateAt: before.length + 'Date: '.length,
    /** Somebody has not taken all of them yet, or had not when they were last sent. */
    isSending: false,
    second: 0,
  }
}

const thisSecond = () => Math.floor(Date.now() / 1_000)

/**
 * Whether these bytes can be sent now: not where another date had to be written into what is still on its way to somebody.
 *
 * @param {ReturnType<typeof wholeBytes>} whole
 */
export const isUsable = (whole) => !whole.isSending || whole.second === thisSecond()

/**
 * The same with the time of now in its head.
 *
 * @param {ReturnType<typeof wholeBytes>} whole one that is usable
 */
export function dated(whole) {
  const second = thisSecond()
  if (second !== whole.second && !whole.isSending) {
    whole.second = second
    whole.bytes.latin1Write(new Date(second * 1_000).toUTCString(), whole.dateAt)
  }
  return whole.bytes
}
