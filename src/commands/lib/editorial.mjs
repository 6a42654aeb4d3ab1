import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { checkSettings } from './checkSettings.mjs'
import { exitCode, start } from './children.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { environment } from './environment.mjs'
import { Failure } from './failure.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { tsx } from './tsx.mjs'

/**
 * Runs a script of src/editorial against the configured database.
 *
 * @param {'backfill' | 'verify'} name
 * @param {string[]} args what the caller wrote behind the command
 * @param {string[]} flags the options that the script knows
 * @returns {Promise<number>} its exit code
 * @throws {Failure} for an option that it does not know
 */
export async function runEditorial(name, args, flags) {
  readFlags(name, args, flags)
  const command = tsx(inRoot('src', 'editorial', `${name}.ts`), args)
  const env = maintenance(environment())
  await ensureInstalled()
  await checkSettings(env)
  return exitCode(start(command, { cwd: ROOT, env, stdio: 'inherit' }))
}

/**
 * The settings of the server, but quiet, and with a schema that stays as it is. Nothing is signed here, so that the secret of the server
 * need not be at hand.
 */
export const maintenance = (env) => ({
  ...env,
  LOG_LEVEL: env.LOG_LEVEL || 'error',
  PAYLOAD_SECRET: env.PAYLOAD_SECRET || randomBytes(48).toString('base64url'),
  TILTS_SCHEMA_PUSH: 'false',
})

function readFlags(name, args, flags) {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }]))
  try {
    parseArgs({ args, options })
  } catch (error) {
    const usage = ['npm run', `editorial:${name}`, ...(flags.length > 0 ? ['--'] : [])].join(' ')
    throw new Failure(`${error.message}\nUsage: ${usage}${flags.map((flag) => ` [--${flag}]`).join('')}`)
  }
}
