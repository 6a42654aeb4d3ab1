import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { inRoot } from './paths.mjs'

/**
 * The environment for a child process: this one, what `.env` adds to it, and what the caller sets.
 *
 * @param {Record<string, string>} more
 * @returns {Record<string, string | undefined>}
 */
export const environment = (more = {}) => ({ ...readDotEnv(), NEXT_TELEMETRY_DISABLED: '1', ...more })

/** Node.js reads the file itself and lets variables that are set already win. */
function readDotEnv() {
  if (!existsSync(inRoot('.env'))) return process.env
  const print = 'process.stdout.write(JSON.stringify(process.env))'
  return JSON.parse(
    execFileSync(process.execPath, [`--env-file=${inRoot('.env')}`, '-e', print], { encoding: 'utf8' }),
  )
}

/**
 * The port to serve on.
 *
 * @param {Record<string, string | undefined>} env
 * @throws {Failure} when PORT is no port
 */
export function readPort({ PORT }) {
  const text = PORT?.trim() || '3000'
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Failure(`PORT is “${text}”, which is no port. Set it to a whole number from 1 to 65535.`)
}
