import { execFileSync, spawn } from 'node:child_process'
import { openSync, readdirSync, readFileSync } from 'node:fs'
import type { Server } from './contestant'

/** In which the kernel counts the time of processes. */
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
const START_LIMIT_MS = 180_000
const STOP_LIMIT_MS = 10_000
const POLL_MS = 5

type Program = {
  command: readonly string[]
  cwd: string
  env?: Record<string, string>
  /** Where it writes what it has to say. */
  log: string
  port: number
  /** Answers 200 once it works. */
  sign: string
}

/** Starts a server and waits for its first answer. @throws when it ends or stays silent */
export async function startServer({ command, cwd, env, log, port, sign }: Program): Promise<Server> {
  const [program = '', ...args] = command
  const out = openSync(log, 'a')
  const from = performance.now()
  const child = spawn(program, args, {
    cwd,
    // In a group of its own, so that none of its children outlives it.
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) } as NodeJS.ProcessEnv,
    stdio: ['ignore', out, out],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null
  const end = (): void => endGroup(child.pid)
  process.once('exit', end)
  while (!(await answers(`http://127.0.0.1:${port}${sign}`))) {
    if (isOver()) throw new Error(`${command.join(' ')} ended; see ${log}`)
    if (performance.now() - from > START_LIMIT_MS)
      throw new Error(`${command.join(' ')} stays silent; see ${log}`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return {
    pid: child.pid ?? 0,
    port,
    startMs: performance.now() - from,
    stop: async () => {
      const kill = setTimeout(end, STOP_LIMIT_MS)
      child.kill('SIGTERM')
      if (!isOver()) await ended
      clearTimeout(kill)
      end()
      process.removeListener('exit', end)
    },
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

/** CPU seconds that a process and its children have used so far, those that have ended included. */
export function cpuSeconds(pid: number): number {
  const ticks = treeOf(pid).reduce((sum, each) => sum + ownTicks(each), 0)
  return ticks / TICKS_PER_SECOND
}

/** Resident memory of a process and its children in MiB, added up: what they share counts for each of them. */
export function memoryMiB(pid: number): number {
  const kib = treeOf(pid).map((each) => Number(/VmRSS:\s+(\d+)/.exec(readProc(each, 'status'))?.[1] ?? 0))
  return kib.reduce((sum, each) => sum + each, 0) / 1024
}

function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(fieldsOf(Number(name))[1])] as const)
  const tree = [root]
  for (const parent of tree) tree.push(...parents.filter(([, of]) => of === parent).map(([pid]) => pid))
  return tree
}

/** Own user and system time, and that of children that have ended. */
function ownTicks(pid: number): number {
  return fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, field) => sum + Number(field), 0)
}

/** The fields of `stat` from the state on; the name before them may hold anything. */
function fieldsOf(pid: number): string[] {
  const stat = readProc(pid, 'stat')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has just ended.
    return ''
  }
}
