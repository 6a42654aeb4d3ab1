import { LRUCache } from 'lru-cache'

/** Longer requests are read each time, in bytes. */
const REQUEST_MAX = 8 * 1024
/** What all requests that are known may take, in bytes. */
const KNOWN_BYTES = 4 * 1024 * 1024
const HEAD_END = '\r\n\r\n'

/** The bytes that a request came in, where they are one chunk that holds nothing else. */
const BYTES = Symbol('bytes')

/**
 * Answers requests that came before in the very same bytes before Node.js reads them: for a kept answer, reading its request is most of the
 * work. Nothing is parsed here. Node's parser has read each request that is known, as one whole request with nothing before or after it; and a
 * chunk counts as known only between two requests of its connection, and only where it equals one of these from the first byte to the last.
 *
 * To be called before other listeners for requests are added.
 *
 * @template Known
 * @param {import('node:http').Server} server
 * @param {(socket: import('node:net').Socket, known: Known) => boolean} give writes the answer; false where there is none to be given
 */
export function answerRepeats(server, give) {
  /** @type {LRUCache<string, Known>} */
  const requests = new LRUCache({
    maxSize: KNOWN_BYTES,
    sizeCalculation: (_, bytes) => bytes.length + 200,
  })
  /**
   * `isEven`: what came last ended with the end of a request. `open`: requests that are not answered yet.
   *
   * @type {WeakMap<import('node:net').Socket, { chunk: Buffer | undefined, isEven: boolean, isFirst: boolean, open: number }>}
   */
  const states = new WeakMap()

  server.on('connection', (socket) => {
    const state = { chunk: undefined, isEven: true, isFirst: true, open: 0 }
    states.set(socket, state)
    const [read] = socket.listeners('data')
    // A Node.js that reads in another way goes on to read all by itself.
    if (!read) return
    socket.off('data', read)
    socket.on('data', (chunk) => {
      const isBetween = state.isEven && state.open === 0
      // The first of a connection is always Node's, which ends connections that have asked nothing for long.
      if (isBetween && !state.isFirst && chunk.byteLength <= REQUEST_MAX && socket.writableLength === 0) {
        const known = requests.get(chunk.latin1Slice())
        if (known !== undefined && give(socket, known)) return
      }
      state.isFirst = false
      state.isEven = false
      state.chunk = isBetween ? chunk : undefined
      read(chunk)
      state.chunk = undefined
    })
  })

  server.on('request', (request, response) => {
    const state = states.get(request.socket)
    if (!state) return
    const { chunk } = state
    // A second one in the same chunk is not alone in it.
    state.chunk = undefined
    state.isEven = chunk !== undefined && isWhole(request, chunk)
    if (state.isEven && chunk.byteLength <= REQUEST_MAX) request[BYTES] = chunk
    state.open += 1
    response.once('close', () => (state.open -= 1))
  })

  return {
    /**
     * Says what everybody gets who sends this request.
     *
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     * @param {Known} known
     */
    learn(request, response, known) {
      const bytes = request[BYTES]
      if (!bytes || !response.shouldKeepAlive || request.httpVersion !== '1.1') return
      if (request.headers.expect === undefined) requests.set(bytes.latin1Slice(), known)
    },
  }
}

/** Whether a chunk that begins with a request also ends with it. */
function isWhole({ headers }, chunk) {
  if (headers['transfer-encoding'] !== undefined) return false
  const headEnd = chunk.indexOf(HEAD_END, 0, 'latin1')
  return (
    headEnd >= 0 && chunk.byteLength === headEnd + HEAD_END.length + Number(headers['content-length'] ?? 0)
  )
}
