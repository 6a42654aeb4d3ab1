import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { environment } from './environment.mjs'
import { filesIn } from './files.mjs'
import { BUILD, inRoot } from './paths.mjs'
import { runLogged } from './runLogged.mjs'

const FOLDERS = ['collections', 'plugins', 'src']
const FILES = ['next.config.mjs', 'package-lock.json', 'tsconfig.json']
/** Parts that no build contains. */
const LEFT_OUT = /(^|\/)(src\/commands\/|plugins\/[^/]+\/(dist|scripts)\/|.*\.spec\.tsx?$)/
/** Says which sources the build was made of. */
const STAMP = path.join(BUILD, 'tilts-sources')

/** Makes the production build, unless the one that is there belongs to the present sources. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashSources()) return 'up to date'
  return build()
}

/** Makes the production build. */
export async function build() {
  const hash = hashSources()
  rmSync(STAMP, { force: true })
  await runLogged(next('build'), {
    name: 'The production build',
    env: environment({ NODE_ENV: 'production' }),
  })
  writeFileSync(STAMP, hash)
}

/**
 * The command line of Next.js, without a shell or npx between us and its process.
 *
 * @param {string[]} args
 */
export const next = (...args) => [
  process.execPath,
  inRoot('node_modules', 'next', 'dist', 'bin', 'next'),
  ...args,
]

function hashSources() {
  const hash = createHash('sha256')
  for (const file of [...FILES, ...FOLDERS.flatMap(filesIn).filter((file) => !LEFT_OUT.test(file))].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}
