import { fork, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cpuSeconds, load, median, memoryMiB, quantile } from './load.mjs'

/*
 * Kept answers against a bare `node:http` server with the same bytes: `npm run bench:delivery`. Needs a production build and a seeded
 * database (DATABASE_URL, PAYLOAD_SECRET); prints requests per second and processor time per request as ratios of the same round.
 */

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const MS = Number(process.env.BENCH_MS ?? 2_000)
const CONNECTIONS = 10
const PORT = Number(process.env.BENCH_PORT ?? 3477)

const root = fileURLToPath(new URL('../../../', import.meta.url))
const front = spawn(process.execPath, ['src/front/main.mjs', '--port', String(PORT)], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'production' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const bare = fork(fileURLToPath(new URL('./bare.mjs', import.meta.url)))
const stop = () => {
  front.kill('SIGTERM')
  bare.disconnect()
}
process.on('exit', () => front.kill('SIGTERM'))

const once = () => new Promise((resolve) => bare.once('message', resolve))
const { port: barePort } = await once()
const startedAt = performance.now()
while (
  !(await fetch(`http://127.0.0.1:${PORT}/api/articles?limit=1`).then(
    (r) => r.ok,
    () => false,
  ))
) {
  await new Promise((resolve) => setTimeout(resolve, 20))
}
console.log(`Start to first answer: ${Math.round(performance.now() - startedAt)} ms`)

const query = 'query { Articles(locale: lv, limit: 10) { docs { title projects { title } } } }'
const { docs } = await (await fetch(`http://127.0.0.1:${PORT}/api/articles?depth=0&limit=1`)).json()
const bySlug = `/api/articles?where[slug][equals]=${docs[0].slug}&depth=1`
const body = JSON.stringify({ query })
const get = (path, headers = '') => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${PORT}\r\n${headers}\r\n`
const rows = [
  { name: 'one article by slug', request: get(bySlug) },
  { name: 'the same, br', request: get(bySlug, 'Accept-Encoding: br\r\n') },
  { name: 'list of 10 with relations', request: get('/api/articles?limit=10&depth=2') },
  { name: 'the same, br', request: get('/api/articles?limit=10&depth=2', 'Accept-Encoding: br\r\n') },
  { isKnown: true, name: 'the same, 304', request: get('/api/articles?limit=10&depth=2') },
  { name: 'GraphQL by GET', request: get(`/api/graphql?query=${encodeURIComponent(query)}`) },
  {
    name: 'GraphQL by POST',
    request: `POST /api/graphql HTTP/1.1\r\nHost: 127.0.0.1:${PORT}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  },
]

/** One connection that asks for what is not kept, all the time. */
async function misses(ms) {
  const requests = Array.from({ length: 500 }, (_, n) =>
    get(`/api/articles?limit=10&depth=1&page=${n + 2}&missing=${n}`),
  )
  return missing(requests, ms)
}
async function missing(requests, ms) {
  const endsAt = performance.now() + ms
  let count = 0
  while (performance.now() < endsAt) {
    const path = requests[count % requests.length].split(' ')[1]
    await (await fetch(`http://127.0.0.1:${PORT}${path}`)).arrayBuffer()
    count += 1
  }
  return count
}

async function side(pid, port, request) {
  const before = cpuSeconds(pid)
  const { count, latencies, seconds, statuses } = await load({
    connections: CONNECTIONS,
    ms: MS,
    port,
    requests: [request],
  })
  return {
    cpu: (cpuSeconds(pid) - before) / count,
    p99: quantile(latencies, 0.99),
    rate: count / seconds,
    statuses,
  }
}

console.log(
  '| kept answer | bytes | requests/s | bare | ratio | CPU of bare / of ours | p99 ms | beside misses: ratio | CPU | p99 ms |',
)
console.log('|---|---|---|---|---|---|---|---|---|---|')
for (const row of rows) {
  const answered = await warm(row)
  const request = row.isKnown
    ? row.request.replace('\r\n\r\n', `\r\nIf-None-Match: ${answered.etag}\r\n\r\n`)
    : row.request
  const status = row.isKnown ? 304 : 200
  const ready = once()
  bare.send({ body: row.isKnown ? '' : answered.body.toString('base64'), headers: answered.headers, status })
  await ready
  const alone = []
  const beside = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const sides = [() => side(front.pid, PORT, request), () => side(bare.pid, barePort, request)]
    const [ours, others] =
      round % 2 === 0
        ? [await sides[0](), await sides[1]()]
        : (await inOrder(sides.toReversed())).toReversed()
    for (const each of [ours, others]) {
      if (Object.keys(each.statuses).join() !== String(status))
        throw new Error(`${row.name}: ${JSON.stringify(each.statuses)}`)
    }
    alone.push({ ours, others })
    const [hard] = await Promise.all([sides[0](), misses(MS)])
    const [easy] = await Promise.all([sides[1](), misses(MS)])
    beside.push({ ours: hard, others: easy })
  }
  const ratio = (list) => median(list.map(({ others, ours }) => ours.rate / others.rate)).toFixed(2)
  const cpu = (list) => median(list.map(({ others, ours }) => others.cpu / ours.cpu)).toFixed(2)
  const p99 = (list) => median(list.map(({ ours }) => ours.p99)).toFixed(1)
  const rate = (who) => Math.round(median(alone.map((each) => each[who].rate)))
  console.log(
    `| ${row.name} | ${answered.body.length} | ${rate('ours')} | ${rate('others')} | ${ratio(alone)} | ${cpu(alone)} | ${p99(alone)} | ${ratio(beside)} | ${cpu(beside)} | ${p99(beside)} |`,
  )
}
const children = readdirSync('/proc')
  .filter((name) => /^\d+$/.test(name))
  .filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(front.pid)
    } catch {
      return false
    }
  })
console.log(
  `Memory after the load: front ${Math.round(memoryMiB([front.pid]))} MiB, all ${Math.round(memoryMiB([front.pid, ...children]))} MiB`,
)
stop()

async function inOrder(works) {
  const results = []
  for (const work of works) results.push(await work())
  return results
}

/** The answer as it is kept, after it was asked for often enough to be compressed. */
async function warm({ request }) {
  let answered
  for (let time = 0; time < 5; time += 1) {
    answered = await raw(request)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return answered
}

async function raw(request) {
  const net = await import('node:net')
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port: PORT })
    const chunks = []
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      const all = Buffer.concat(chunks)
      const at = all.indexOf('\r\n\r\n')
      if (at < 0) return
      const lines = all.toString('latin1', 0, at).split('\r\n').slice(1)
      const headers = lines.map((line) => [
        line.slice(0, line.indexOf(':')),
        line.slice(line.indexOf(':') + 2),
      ])
      const of = (name) => headers.find(([each]) => each.toLowerCase() === name)?.[1]
      const length = of('content-length')
      if (length === undefined) return reject(new Error(`Not kept: ${lines.join(', ')}`))
      if (all.length < at + 4 + Number(length)) return
      socket.end()
      const own = headers.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name)).flat()
      resolve({ body: all.subarray(at + 4), etag: of('etag'), headers: own })
    })
    socket.write(request)
  })
}
