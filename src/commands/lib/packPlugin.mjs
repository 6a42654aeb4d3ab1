import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { npm } from './npm.mjs'
import { inRoot } from './paths.mjs'
import { runLogged } from './runLogged.mjs'

const PLUGIN = inRoot('plugins', 'editorial-workflow')

/**
 * Builds the plugin and packs it as `npm publish` would.
 *
 * @param {string} folder where the tarball goes; made if it is missing
 * @returns {Promise<string>} the path of the tarball
 * @throws {Failure} when the build or npm fails
 */
export async function packPlugin(folder) {
  const { name, version } = JSON.parse(readFileSync(path.join(PLUGIN, 'package.json'), 'utf8'))
  const tarball = path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
  mkdirSync(folder, { recursive: true })
  rmSync(tarball, { force: true })
  await runLogged(npm('pack', '--pack-destination', folder), { cwd: PLUGIN, name: 'npm pack' })
  if (!existsSync(tarball)) throw new Failure(`npm pack made no ${tarball}.`)
  return tarball
}
