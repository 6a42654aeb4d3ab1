import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export type Ended = { code: number | null; errors: string; output: string }

/** Calls a command of `src/commands` by the name of its file, as npm does: a process of its own, on the database of the test. */
export async function runCommand(file: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [`src/commands/${file}.mjs`, ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, errors, output }
}
