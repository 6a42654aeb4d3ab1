import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'

/** Headers that Node.js writes by itself. */
const OWN = ['connection', 'date', 'keep-alive', 'transfer-encoding']

type Bare = {
  pid: number
  port: number
  /** What it sends from now on, whatever it is asked: the same bytes, of the head, too. */
  send: (body: string, headers: Headers) => Promise<void>
  stop: () => void
}

/** A `node:http` server that sends given bytes and does nothing else: what can be had at most. */
export async function startBare(): Promise<Bare> {
  const child = fork(fileURLToPath(new URL('../delivery/bare.mjs', import.meta.url)), { execArgv: [] })
  const message = <T>(): Promise<T> =>
    new Promise((resolve) => child.once('message', (told) => resolve(told as T)))
  const { port } = await Promise.race([
    message<{ port: number }>(),
    wait(10_000).then(() => Promise.reject(new Error('The bare server does not start.'))),
  ])
  return {
    pid: child.pid ?? 0,
    port,
    send: async (body, told) => {
      const bytes = Buffer.from(body)
      const headers = [...told].filter(([name]) => !OWN.includes(name)).flat()
      const ready = message()
      child.send({ body: bytes.toString('base64'), headers, status: 200 })
      await ready
    },
    stop: () => child.disconnect(),
  }
}
