import net from 'node:net'
import type { Question } from './contestant'

export type Load = { bytes: number; requests: number; seconds: number }

type Options = {
  /** @default 10 */
  connections?: number
  port: number
  /** The n-th request, n from 0. */
  question: (n: number) => Question
  seconds: number
}

/**
 * Asks over connections that stay open, each as soon as it has its answer, until the time is up. It knows as much of HTTP as it needs and
 * takes as little of the processor as it can: the two share one machine.
 *
 * @throws at the first answer that is not 200
 */
export async function load({ connections = 10, port, question, seconds }: Options): Promise<Load> {
  const from = performance.now()
  const until = from + seconds * 1_000
  const total = { bytes: 0, n: 0, requests: 0 }
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = await connect(port)
      try {
        while (performance.now() < until) {
          const length = await connection.ask(asBytes(question(total.n++)))
          total.requests += 1
          total.bytes += length
        }
      } finally {
        connection.close()
      }
    }),
  )
  return { bytes: total.bytes, requests: total.requests, seconds: (performance.now() - from) / 1_000 }
}

const made = new WeakMap<Question, Buffer>()

function asBytes(question: Question): Buffer {
  const known = made.get(question)
  if (known) return known
  const { body, method, path } = question
  const more =
    body === undefined
      ? ''
      : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
  const bytes = Buffer.from(
    `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n${more}\r\n${body ?? ''}`,
  )
  made.set(question, bytes)
  return bytes
}

type Connection = { ask: (request: Buffer) => Promise<number>; close: () => void }

async function connect(port: number): Promise<Connection> {
  const socket = net.connect({ host: '127.0.0.1', noDelay: true, port })
  let answer = createAnswer()
  let settle: { fail: (error: Error) => void; give: (bytes: number) => void } | undefined
  socket.on('data', (chunk) => {
    try {
      if (answer.take(chunk)) settle?.give(answer.length())
    } catch (error) {
      settle?.fail(error as Error)
    }
  })
  socket.on('error', (error) => settle?.fail(error))
  socket.on('close', () => settle?.fail(new Error('The server has closed the connection.')))
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return {
    ask: (request) =>
      new Promise((give, fail) => {
        answer = createAnswer()
        settle = { fail, give }
        socket.write(request)
      }),
    close: () => {
      settle = undefined
      socket.destroy()
    },
  }
}

const END_OF_CHUNKS = '0\r\n\r\n'

/** Collects one answer; `take` says when it is whole. */
function createAnswer(): { length: () => number; take: (chunk: Buffer) => boolean } {
  let head: Buffer | undefined = Buffer.alloc(0)
  let tail = ''
  let received = 0
  let wanted: 'chunked' | number = 0
  return {
    length: () => received,
    take(chunk) {
      let body = chunk
      if (head) {
        head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return false
        wanted = lengthFrom(head.toString('latin1', 0, end + 2))
        body = head.subarray(end + 4)
        head = undefined
      }
      received += body.length
      if (wanted !== 'chunked') return received >= wanted
      // The bodies are JSON: no chunk of them holds these bytes, since JSON has line ends escaped.
      tail = (tail + body.toString('latin1', Math.max(0, body.length - END_OF_CHUNKS.length))).slice(
        -END_OF_CHUNKS.length,
      )
      return tail === END_OF_CHUNKS
    },
  }
}

function lengthFrom(head: string): 'chunked' | number {
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`The answer is no 200: ${head}`)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) return Number(length)
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return 'chunked'
  throw new Error(`The answer has no length: ${head}`)
}
