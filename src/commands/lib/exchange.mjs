import { parseArgs } from 'node:util'
import { checkSettings } from './checkSettings.mjs'
import { exitCode, start } from './children.mjs'
import { maintenance } from './editorial.mjs'
import { ensureInstalled } from './ensureInstalled.mjs'
import { environment } from './environment.mjs'
import { Failure } from './failure.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { tsx } from './tsx.mjs'

/**
 * Takes the translation memory, or the glossary, out of the configured database into a file, or from a file into it.
 *
 * @param {'memory' | 'terms'} what
 * @param {'export' | 'import'} way
 * @param {string[]} args what the caller wrote behind the command
 * @returns {Promise<number>} its exit code
 * @throws {Failure} where the file is not named, or an option is not known
 */
export async function runExchange(what, way, args) {
  readFile(what, way, args)
  const command = tsx(inRoot('src', 'editorial', 'exchange.ts'), [what, way, ...args])
  const env = maintenance(environment())
  await ensureInstalled()
  await checkSettings(env)
  return exitCode(start(command, { cwd: ROOT, env, stdio: 'inherit' }))
}

function readFile(what, way, args) {
  const kinds = what === 'memory' ? ['csv', 'tmx'] : ['csv']
  const languages = what === 'memory' && way === 'export'
  const options = languages ? { from: { type: 'string' }, to: { type: 'string' } } : {}
  const usage = `Usage: npm run ${what}:${way} -- FILE.${kinds.join('|FILE.')}${languages ? ' [--from LANGUAGE] [--to LANGUAGE]' : ''}`
  try {
    const { positionals } = parseArgs({ allowPositionals: true, args, options })
    if (positionals.length === 1 && kinds.some((kind) => positionals[0].toLowerCase().endsWith(`.${kind}`)))
      return
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  throw new Failure(`Name one file.\n${usage}`)
}
