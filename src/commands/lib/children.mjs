import { spawn } from 'node:child_process'

const GRACE_MS = 8_000
const running = new Set()

/**
 * Starts a child process that {@link stopChildren} will end.
 *
 * @param {string[]} command program and arguments
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function start([program, ...args], options) {
  const child = spawn(program, args, options)
  running.add(child)
  const forget = () => running.delete(child)
  child.once('exit', forget)
  child.once('error', forget)
  return child
}

/**
 * Resolves with the exit code of a child; a child that a signal ended, or that could not start, counts as 1.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export const exitCode = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode)
    child.once('close', (code) => resolve(code ?? 1))
    child.once('error', () => resolve(1))
  })

/**
 * Ends all children and waits for them; one that does not go is killed.
 *
 * @param {NodeJS.Signals} signal
 */
export async function stopChildren(signal) {
  const children = [...running]
  const timer = setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), GRACE_MS)
  await Promise.all(
    children.map((child) => {
      const ended = exitCode(child)
      child.kill(signal)
      return ended
    }),
  )
  clearTimeout(timer)
}

process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))
