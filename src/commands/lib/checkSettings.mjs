import { exitCode, start } from './children.mjs'
import { Failure } from './failure.mjs'
import { ROOT } from './paths.mjs'

const CHECK = `Promise.all([import('./src/env.ts'), import('./src/database/index.ts')])
  .then(([{ env }, { createDatabase }]) => createDatabase(env.databaseUrl))
  .then(() => process.exit(0), (error) => { process.stderr.write(error.message); process.exit(1) })`

/**
 * Reads the settings as the server will. The server itself would start with wrong ones and fail at the first request.
 *
 * @param {Record<string, string | undefined>} env
 * @throws {Failure} with the sentence that src/env.ts or src/database has for what is wrong
 */
export async function checkSettings(env) {
  const command = [process.execPath, '--import', 'tsx/esm', '-e', CHECK]
  const check = start(command, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let sentence = ''
  check.stderr?.on('data', (text) => {
    sentence += text
  })
  if ((await exitCode(check)) !== 0) throw new Failure(sentence.trim())
}
