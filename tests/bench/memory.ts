/**
 * What looking something up in a translation memory of 50,000 segments takes, against comparing with every one of them, and how much of what that
 * would find is found. Both take turns on the same questions, so that a busy machine slows them alike; told are medians and ratios. On SQLite,
 * or on MongoDB with MONGODB_URL. Ends with 1 when a target is missed. `npm run bench:memory`; BENCH_SEGMENTS, BENCH_ROUNDS and BENCH_QUESTIONS
 * set other numbers.
 *
 * What is found is told of more questions than are timed, for it is a share: of 40 questions that have a match, three more or less are chance.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, handleEndpoints } from 'payload'
import {
  comparable,
  LEAST_SCORE,
  lengthsFor,
  scoreOf,
} from '@plugins/editorial-workflow/payload/memory/score'
import { findMatches } from '@plugins/editorial-workflow/payload/memory/matches'
import { keepPairs, type Pair } from '@plugins/editorial-workflow/payload/memory/store'
import { hostConfig } from '../helpers/workflowHostConfig'

const SEGMENTS = Number(process.env.BENCH_SEGMENTS ?? 50_000)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 30)
const QUESTIONS = Number(process.env.BENCH_QUESTIONS ?? 200)
/** How much of the time of a scan a look-up may take, and how many of its best matches it may miss. */
const TIME_TARGET = 0.25
const RECALL_TARGET = 0.95
/** Milliseconds for a text, and for the 50 that a screen may ask for at once. */
const LOOK_UP_TARGET = 100
const FIFTY_TARGET = 3_000

let seed = 1
/** The same numbers each time (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const SYLLABLES =
  'pro jek ta re ģi o na plā no ša na part ne ri bu fi nan sē jums iz strā de so ci ā lais uz ņē mējs kon kurss at bal sts'.split(
    ' ',
  )
const VOCABULARY = Array.from({ length: 4_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
)
/** Words of a language are used by rank (Zipf): few make up most of a text. */
const word = (): string => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? 'un'
const sentence = (): string => {
  const words = Array.from({ length: 4 + Math.floor(random() * 18) }, word)
  return `${words.join(' ')} ${Math.floor(random() * 100)}.`
}
/** As an editor would change it: some words become others, or get another ending. */
const changed = (text: string): string =>
  text
    .split(' ')
    .map((each) => (random() < 0.08 ? word() : random() < 0.08 ? `${each.slice(0, -1)}u` : each))
    .join(' ')

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
const mongo = process.env.MONGODB_URL
const url = mongo
  ? Object.assign(new URL(mongo), { pathname: '/bench_memory' }).toString()
  : `file:${path.join(folder, 'memory.db')}`
const config = hostConfig(url)
const payload = await getPayload({ config })
const req = await createLocalReq({}, payload)
const COLLECTION = 'editorial-memory' as never
for (const collection of [COLLECTION, 'users' as never])
  await payload.db.deleteMany({ collection, where: {} })

const languages = { locale: 'en', sourceLocale: 'lv' }
const sources = Array.from({ length: SEGMENTS }, sentence)
const pairs = sources.map((source, i): Pair => ({ ...languages, source, target: `Segment ${i}` }))
const began = performance.now()
await keepPairs(req, pairs, new Date().toISOString())
const fed = (performance.now() - began) / SEGMENTS

type Kept = { id: string; source: string; target: string }
/** Reads all that may be similar, and compares it: what there would be without an index. */
async function scan(source: string): Promise<number> {
  const asked = comparable(source)
  const { least, most } = lengthsFor(asked)
  const { docs } = await payload.db.find<Kept>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    select: { source: true, target: true },
    where: { size: { greater_than_equal: least, less_than_equal: most } },
  })
  return Math.max(0, ...docs.map((each) => scoreOf(asked, comparable(each.source))))
}

const times: Record<'all' | 'found' | 'ready' | 'told', number[]> = {
  all: [],
  found: [],
  ready: [],
  told: [],
}
async function timed<T>(name: keyof typeof times, work: () => Promise<T>): Promise<T> {
  const before = performance.now()
  const result = await work()
  times[name].push(performance.now() - before)
  return result
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** As whoever looks at the screen: signed in, through the handler of the API. */
const account = { email: 'translator@bench.test', password: 'a-password-of-some-length' }
await payload.create({ collection: 'users', data: { ...account, roles: ['translator'] } as never })
const { token } = await payload.login({ collection: 'users', data: account as never })
async function screen(method: 'GET' | 'POST', body?: object): Promise<void> {
  const request = new Request('http://localhost:3000/api/editorial/translation-help', {
    method,
    body: body && JSON.stringify(body),
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
  })
  const response = await handleEndpoints({ config, request })
  if (response.status !== 200) throw new Error(await response.text())
}

/** What somebody would ask: mostly a text that is like one that is kept, every fourth time a new one. */
const question = (n: number): string => (n % 4 === 3 ? sentence() : changed(pick(sources)))
const ask = async (source: string): Promise<number> =>
  (await findMatches(req, languages, [{ id: 'a', source }])).get('a')?.[0]?.score ?? 0

for (let n = 0; n < ROUNDS + 2; n += 1) {
  if (n === 2) for (const each of Object.values(times)) each.length = 0
  const source = question(n)
  const works = [
    () => timed('found', () => ask(source)),
    () => timed('all', () => scan(source)),
    () => timed('told', () => screen('POST', { ...languages, texts: [{ id: 'a', source }] })),
    () => timed('ready', () => screen('GET')),
  ]
  for (const work of n % 2 ? works : works.toReversed()) await work()
}

const kept = sources.map((source) => comparable(source))
let [similar, found] = [0, 0]
for (let n = 0; n < QUESTIONS; n += 1) {
  const source = question(n)
  const asked = comparable(source)
  const { least, most } = lengthsFor(asked)
  const near = kept.filter(({ plain }) => plain.length >= least && plain.length <= most)
  const best = near.reduce((score, each) => Math.max(score, scoreOf(asked, each)), 0)
  if (best < LEAST_SCORE) continue
  similar += 1
  if ((await ask(source)) === best) found += 1
}

const many = performance.now()
const texts = Array.from({ length: 50 }, (_, i) => ({ id: String(i), source: changed(pick(sources)) }))
await findMatches(req, languages, texts)
const fifty = performance.now() - many

const ratio = median(times.found) / median(times.all)
const recall = found / similar
console.log(
  `${SEGMENTS} segments on ${payload.db.name}, kept in ${fed.toFixed(2)} ms each; medians of ${ROUNDS} rounds:`,
)
console.log(
  `a look-up: ${median(times.found).toFixed(1)} ms, × ${ratio.toFixed(3)} of comparing with all (${median(times.all).toFixed(0)} ms; at most × ${TIME_TARGET}, and ${LOOK_UP_TARGET} ms)`,
)
console.log(`50 look-ups in one request: ${fifty.toFixed(0)} ms (at most ${FIFTY_TARGET})`)
console.log(
  `a text on the screen: POST /editorial/translation-help ${median(times.told).toFixed(1)} ms, GET ${median(times.ready).toFixed(1)} ms`,
)
console.log(
  `the best of all matches comes first in ${found} of ${similar} questions that have one from ${LEAST_SCORE} on (${(recall * 100).toFixed(1)} %; at least ${RECALL_TARGET * 100} %)`,
)
if (mongo)
  await (
    payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }
  ).connection.dropDatabase()
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
const isQuick = median(times.found) <= LOOK_UP_TARGET && fifty <= FIFTY_TARGET
process.exit(isQuick && ratio <= TIME_TARGET && recall >= RECALL_TARGET ? 0 : 1)
