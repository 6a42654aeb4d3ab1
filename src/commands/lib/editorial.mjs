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
 * @typedef {object} Usage
 * @property {string} [file] what stands for the one word behind the options; none is taken without it
 * @property {string} [name] of the command. @default `editorial:` and that of the script
 * @property {Record<string, string | null>} options what stands for the value of each option; null for one without a value
 *
 * @param {'backfill' | 'translationExport' | 'translationImport' | 'verify' | 'wordpressImport'} name
 * @param {string[]} args what the caller wrote behind the command
 * @param {string[] | Usage} usage the options that the script knows
 * @returns {Promise<number>} its exit code
 * @throws {Failure} for an option that it does not know
 */
export async function runEditorial(name, args, usage) {
  readArgs(args, {
    name: `editorial:${name}`,
    ...(Array.isArray(usage) ? { options: Object.fromEntries(usage.map((flag) => [flag, null])) } : usage),
  })
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

/** @param {string[]} args @param {Usage} usage */
function readArgs(args, { file, name, options }) {
  const known = Object.entries(options).map(([option, value]) => [
    option,
    value === null ? { type: 'boolean' } : { multiple: value.endsWith('…'), type: 'string' },
  ])
  try {
    const { positionals } = parseArgs({
      allowPositionals: Boolean(file),
      args,
      options: Object.fromEntries(known),
    })
    if (file && positionals.length !== 1) throw new Error(`Name one file.`)
  } catch (error) {
    const words = Object.entries(options).map(
      ([option, value]) => ` [--${option}${value ? ` ${value}` : ''}]`,
    )
    const rest = `${file ? ` ${file}` : ''}${words.join('')}`
    throw new Failure(`${error.message}\nUsage: npm run ${name}${rest ? ` --${rest}` : ''}`)
  }
}
