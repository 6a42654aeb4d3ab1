import net from 'node:net'
import { readFileSync } from 'node:fs'

/* A small client for loads: whole answers over kept connections, without the costs of a real one, which would be most of what is measured. */

const CRLF = Buffer.from('\r\n\r\n')

/**
 * Asks the same, again and again.
 *
 * @param {{ connections: number, ms: number, port: number, requests: readonly string[] }} load `requests`: each as it goes over the wire
 * @returns {Promise<{ count: number, latencies: number[], seconds: number, statuses: Record<string, number> }>}
 */
export async function load({ connections, ms, port, requests }) {
  const result = { count: 0, latencies: [], statuses: {} }
  const begun = performance.now()
  const endsAt = begun + ms
  let next = 0
  const one = () =>
    new Promise((resolve, reject) => {
      const socket = net.connect({ host: '127.0.0.1', noDelay: true, port })
      let buffered = []
      let size = 0
      /** Length of the whole answer, once its head is there. */
      let whole = -1
      let sentAt = 0
      const ask = () => {
        if (performance.now() >= endsAt) return socket.end(resolve)
        sentAt = performance.now()
        socket.write(requests[next++ % requests.length])
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('data', (chunk) => {
        buffered.push(chunk)
        size += chunk.length
        if (whole < 0) {
          const all = buffered.length === 1 ? chunk : Buffer.concat(buffered)
          const at = all.indexOf(CRLF)
          if (at < 0) return
          const head = all.toString('latin1', 0, at)
          const status = head.slice(9, 12)
          const length = /\r\ncontent-length: (\d+)/i.exec(head)
          if (!length && status !== '304') return reject(new Error(`No length in: ${head}`))
          result.statuses[status] = (result.statuses[status] ?? 0) + 1
          whole = at + CRLF.length + Number(status === '304' ? 0 : length[1])
        }
        if (size < whole) return
        result.count += 1
        result.latencies.push(performance.now() - sentAt)
        buffered = []
        size = 0
        whole = -1
        ask()
      })
    })
  await Promise.all(Array.from({ length: connections }, one))
  return { ...result, seconds: (performance.now() - begun) / 1_000 }
}

/** What a process has used of the processors so far, in seconds. Clock ticks of Linux are hundredths. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** What processes have in memory, in MiB. */
export const memoryMiB = (pids) =>
  pids.reduce(
    (sum, pid) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]),
    0,
  ) / 1_024

/** @param {number[]} values */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** @param {number[]} values @param {number} share from 0 to 1 */
export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)]
