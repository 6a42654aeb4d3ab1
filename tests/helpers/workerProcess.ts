import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { build } from 'esbuild'
import type { Payload } from 'payload'
import type { WorkerOptions } from '@plugins/editorial-workflow/exports/worker'
import { ARTIFACTS } from './paths'

/** Node 20 often never finishes loading Payload's editor (exit code 13), unless this part of it is there already. */
const LEXICAL = '@payloadcms/richtext-lexical/lexical'
const SKEWED_CLOCK = path.resolve('tests/helpers/skewedClock.mjs')

export type Program = { file: string; remove: () => void }

/** The program of a runner as one file: through the loader of tsx, each start would take much longer. */
export async function buildWorkerProgram(): Promise<Program> {
  const file = path.join(ARTIFACTS, `worker-${randomUUID().slice(0, 8)}.mjs`)
  await build({
    bundle: true,
    entryPoints: ['tests/helpers/workflowWorker.ts'],
    format: 'esm',
    outfile: file,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  })
  return { file, remove: () => rmSync(file, { force: true }) }
}

export type WorkerProcess = {
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** What it has logged, a line each. */
  log: string[]
  /** The name of the runner. */
  name: string
  /** Lets it end by itself; gives its exit code. */
  stop: () => Promise<number | string>
}

export type ProcessOptions = WorkerOptions & {
  /** How far its clock is ahead, in milliseconds. @default 0 */
  skewMs?: number
}

/** Starts a process with a runner and waits until it is at work. @throws {Error} with its output where it ends before. */
export async function startWorkerProcess(
  { file }: Program,
  url: string,
  { skewMs = 0, ...options }: ProcessOptions = {},
): Promise<WorkerProcess> {
  const log: string[] = []
  const clock = skewMs ? ['--import', SKEWED_CLOCK] : []
  const child = spawn(process.execPath, [...clock, '--import', LEXICAL, file, url, JSON.stringify(options)], {
    env: {
      ...process.env,
      CLOCK_SKEW_MS: String(skewMs),
      LOG_LEVEL: 'warn',
      NODE_NO_WARNINGS: '1',
      NODE_OPTIONS: '',
    },
    // The child ends when the other end of its input has gone.
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? code ?? -1)),
  )
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line))
  const name = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{"name":')) resolve((JSON.parse(line) as { name: string }).name)
      else log.push(line)
    })
    void ended.then((code) => reject(new Error(`The runner ended with ${code}:\n${log.join('\n')}`)))
  })
  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string> => {
    child.kill(signal)
    return ended
  }
  return {
    ended,
    kill: async () => {
      await end('SIGKILL')
    },
    log,
    name,
    stop: () => end('SIGTERM'),
  }
}

/** The address of the database of a project that is running. */
export function databaseUrlOf({ db }: Payload): string {
  const { clientConfig, url } = db as unknown as { clientConfig?: { url: string }; url?: string }
  return clientConfig?.url ?? url ?? ''
}

const LOOK_MS = 100

/** Looks until something is there. @throws {Error} with what was seen last where it is not within `patienceMs`. */
export async function eventually<Seen>(
  what: string,
  look: () => Promise<Seen>,
  isThere: (seen: Seen) => boolean,
  patienceMs: number,
): Promise<Seen> {
  const end = performance.now() + patienceMs
  for (;;) {
    const seen = await look()
    if (isThere(seen)) return seen
    if (performance.now() > end)
      throw new Error(`Not ${what} within ${patienceMs / 1000} s: ${JSON.stringify(seen).slice(0, 2_000)}`)
    await setTimeout(LOOK_MS)
  }
}
