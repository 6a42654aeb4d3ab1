import { ROVING, type Contestant, type Question, type Row, type Server } from './contestant'
import { load } from './load'
import { cpuSeconds } from './processes'

/** One round of one contestant. */
export type Round = {
  /** CPU seconds that 1,000 answers took. */
  cpu: number
  /** Answers per second. */
  rate: number
}

/** The far future: no article has such a time, and it is another one each time. */
const LATER = Date.UTC(2100, 0, 1)
let asked = 0

/** Has no common divisor with the sizes of databases: all articles have their turn. */
const STEP = 7_919

/** A condition that nobody has named yet. */
export const freshTime = (): string => new Date(LATER + asked++).toISOString()

/** Questions that nobody has asked yet. */
export const freshQuestions =
  ({ question }: Contestant, row: Row, articles: number): (() => Question) =>
  () =>
    question(row, {
      not: freshTime(),
      ...(ROVING.includes(row) && { nth: 1 + ((asked * STEP) % articles) }),
    })

/** Asks one server for some seconds. */
export async function measure(
  { pid, port }: Pick<Server, 'pid' | 'port'>,
  question: () => Question,
  seconds: number,
): Promise<Round> {
  const before = cpuSeconds(pid)
  const done = await load({ port, question, seconds })
  return { cpu: ((cpuSeconds(pid) - before) / done.requests) * 1_000, rate: done.requests / done.seconds }
}

type Turn = { name: string; run: () => Promise<Round> }

/** Lets contestants take turns; whoever begins is another one in each round. @returns the rounds by name */
export async function takeTurns(turns: Turn[], rounds: number): Promise<Map<string, Round[]>> {
  const all = new Map<string, Round[]>(turns.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (let at = 0; at < turns.length; at += 1) {
      const turn = turns[(round + at) % turns.length]
      if (turn) all.get(turn.name)?.push(await turn.run())
    }
  return all
}

/** @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

/** The median of what two contestants had in the same round, one divided by the other. */
export const medianRatio = (
  ours: readonly Round[],
  theirs: readonly Round[],
  of: (round: Round) => number,
): number =>
  median(ours.map((round, at) => of(round) / of(theirs[at] ?? { cpu: Number.NaN, rate: Number.NaN })))
