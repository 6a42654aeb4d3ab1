import type { startBare } from './bare'
import { compare } from './compare'
import { ROVING, ROW_NAMES, ROWS, type Contestant, type Question, type Row, type Server } from './contestant'
import { PLAIN, TILTS } from './gather'
import { load } from './load'
import { freshQuestions, freshTime, measure, median, medianRatio, takeTurns, type Round } from './measure'
import { figure, table } from './report'
import { settings } from './settings'

export type Running = { contestant: Contestant; server: Server }
type Bare = Awaited<ReturnType<typeof startBare>>
const { rounds, seconds } = settings

/** Measures every row and tells it in two tables: what is kept against the bare server, what is not kept against the others. */
export async function tellReads(running: Running[], bare: Bare, articles: number): Promise<string> {
  const kept: string[][] = []
  const fresh: string[][] = []
  for (const row of ROW_NAMES) {
    const bytes = await sameAnswers(running, row)
    const [first] = running
    if (first && !ROVING.includes(row)) kept.push([ROWS[row], ...(await keptRow(first, bare, row))])
    fresh.push([ROWS[row], ...(await freshRow(running, row, articles)), bytes])
  }
  const keptHead = [
    'kept answers',
    'bytes',
    'Tilts, requests/s',
    'bare server',
    'Tilts / bare, requests/s',
    'bare / Tilts, CPU',
    'beside misses, Tilts / bare',
  ]
  const names = running.map(({ contestant }) => contestant.name)
  const others = names.filter((name) => name !== TILTS && name !== PLAIN)
  const head = [
    'answers that nobody has asked for before',
    ...names.map((name) => `${name}, requests/s (CPU s per 1,000)`),
    `${TILTS} / ${PLAIN}`,
    ...(others.length > 0
      ? [`${TILTS} / the better of ${others.join(' and ')}, requests/s`, 'the same, CPU']
      : []),
    `bytes: ${names.join(', ')}`,
  ]
  return `${table(keptHead, kept)}\n\n${table(head, fresh)}\n`
}

/**
 * Into so many turns with connections of their own each round of kept answers is cut: how fast the system carries large answers over one set
 * of connections differs by several times, for both.
 */
const SLICES = 4

/** What is asked for again and again, against the bare server. */
async function keptRow({ contestant, server }: Running, bare: Bare, row: Row): Promise<string[]> {
  const question = contestant.question(row, {})
  // Asked twice: what is kept has the length of its body in its head.
  await ask(server, question)
  const { headers, text: body } = await ask(server, question)
  await bare.send(body, headers)
  const turns = [
    { name: TILTS, run: () => measure(server, () => question, seconds / SLICES) },
    { name: 'bare', run: () => measure(bare, () => question, seconds / SLICES) },
  ]
  for (const turn of turns) await turn.run()
  const done = await takeTurns(turns, rounds * SLICES)
  const [ours = [], theirs = []] = [done.get(TILTS), done.get('bare')]
  // One connection asks Tilts for what it does not have, whichever of the two is measured.
  const beside = turns.map(({ name, run }) => ({
    name,
    run: async () => {
      const fresh = freshQuestions(contestant, row, 0)
      const [round] = await Promise.all([
        run(),
        load({ connections: 1, port: server.port, question: fresh, seconds: seconds / SLICES }),
      ])
      return round
    },
  }))
  const busy = await takeTurns(beside, rounds * SLICES)
  return [
    figure(Buffer.byteLength(body)),
    figure(median(ours.map(rate))),
    figure(median(theirs.map(rate))),
    medianRatio(ours, theirs, rate).toFixed(2),
    medianRatio(theirs, ours, cpu).toFixed(2),
    medianRatio(busy.get(TILTS) ?? [], busy.get('bare') ?? [], rate).toFixed(2),
  ]
}

async function freshRow(running: Running[], row: Row, articles: number): Promise<string[]> {
  const turns = running.map(({ contestant, server }) => ({
    name: contestant.name,
    run: () => measure(server, freshQuestions(contestant, row, articles), seconds),
  }))
  // The first answers of a kind are slower everywhere.
  for (const turn of turns) await turn.run()
  const done = await takeTurns(turns, rounds)
  const of = (name: string): Round[] => done.get(name) ?? []
  const others = turns.map(({ name }) => name).filter((name) => name !== TILTS && name !== PLAIN)
  const better = others.toSorted((a, b) => median(of(b).map(rate)) - median(of(a).map(rate)))[0]
  return [
    ...turns.map(
      ({ name }) => `${figure(median(of(name).map(rate)))} (${figure(median(of(name).map(cpu)))})`,
    ),
    medianRatio(of(TILTS), of(PLAIN), rate).toFixed(2),
    ...(better
      ? [
          `${medianRatio(of(TILTS), of(better), rate).toFixed(2)} (${better})`,
          medianRatio(of(better), of(TILTS), cpu).toFixed(2),
        ]
      : []),
  ]
}

/** Makes sure that all show the same. @returns the bytes of each answer */
async function sameAnswers(running: Running[], row: Row): Promise<string> {
  const answers = await Promise.all(
    running.map(async ({ contestant, server }) => {
      // With the condition and without: it must not change what is found.
      const { text: body } = await ask(server, contestant.question(row, {}))
      const { text: other } = await ask(server, contestant.question(row, { not: freshTime() }))
      const docs = contestant.read(row, body)
      compare(row, docs, contestant.read(row, other))
      return { bytes: Buffer.byteLength(body), docs, name: contestant.name }
    }),
  )
  for (const { docs, name } of answers.slice(1))
    try {
      compare(row, answers[0]?.docs ?? [], docs)
    } catch (error) {
      throw new Error(`${name} does not answer as ${TILTS} does.`, { cause: error })
    }
  return answers.map(({ bytes }) => figure(bytes)).join(', ')
}

async function ask(
  { port }: Server,
  { body, method, path: at }: Question,
): Promise<{ headers: Headers; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${at}`, {
    body,
    headers: { 'Accept-Encoding': 'identity', ...(body && { 'Content-Type': 'application/json' }) },
    method,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${text}`)
  return { headers: response.headers, text }
}

function rate({ rate: value }: Round): number {
  return value
}

function cpu({ cpu: value }: Round): number {
  return value
}
