import { exitCode } from './children.mjs'
import { next } from './build.mjs'
import { inRoot } from './paths.mjs'
import { LEAN } from './memory.mjs'
import { HOST } from './port.mjs'
import { startLogged } from './runLogged.mjs'

const START_LIMIT_MS = 60_000
const POLL_MS = 200
/** Answers once the database is there, and warms up both halves of the server. */
const SIGNS_OF_LIFE = ['/api/articles?limit=1', '/admin/login']

/**
 * The command line of the production server: the front with Next.js behind it, or with `TILTS_FRONT=off` Next.js alone, for comparison.
 *
 * @param {{ args?: string[], env: Record<string, string | undefined>, port: number }} options `args` come last and win
 */
export const serverCommand = ({ args = [], env, port }) => {
  const where = ['--hostname', HOST, '--port', String(port), ...args]
  if (env.TILTS_FRONT === 'off') return next('start', ...where)
  return [process.execPath, ...LEAN, inRoot('src', 'front', 'main.mjs'), ...where]
}

/**
 * Starts the production server on this machine's own address.
 *
 * @param {{ port: number, env: Record<string, string | undefined> }} options
 * @returns {import('node:child_process').ChildProcess}
 */
export const startServer = ({ port, env }) => startLogged(serverCommand({ env, port }), { env })

/**
 * Waits until the server answers.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} address
 * @param {string[]} [signs] paths that have to answer well; by default those of Tilts
 * @returns {Promise<boolean>} false when it ended, or did not answer in time
 */
export async function isReady(server, address, signs = SIGNS_OF_LIFE) {
  let ended = false
  void exitCode(server).then(() => {
    ended = true
  })
  const deadline = Date.now() + START_LIMIT_MS
  for (const sign of signs) {
    while (!(await answers(address + sign))) {
      if (ended || Date.now() > deadline) return false
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  return !ended
}

/**
 * Calls a server until it answers for the first time, or ends: what it does by itself begins with that.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} address
 */
export const wake = (server, address) => isReady(server, address, ['/api/health'])

const answers = async (url) => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(START_LIMIT_MS) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
