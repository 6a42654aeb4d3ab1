import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { DATA } from './paths.mjs'

const SECRET_FILE = path.join(DATA, 'demo-secret')
/** As src/seed/run.ts has it. */
const PASSWORD_MIN_LENGTH = 12
/** Without signs that are taken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The secret that the demo signs sessions with: made once, readable by its owner only. */
export function demoSecret() {
  if (existsSync(SECRET_FILE)) return readFileSync(SECRET_FILE, 'utf8').trim()
  const secret = randomBytes(48).toString('base64url')
  mkdirSync(DATA, { recursive: true })
  writeFileSync(SECRET_FILE, `${secret}\n`, { flag: 'wx', mode: 0o600 })
  return secret
}

/**
 * The password of the demonstration accounts: DEMO_PASSWORD, or a new one that can be read out.
 *
 * @param {Record<string, string | undefined>} env
 * @throws {Failure} when DEMO_PASSWORD is one that src/seed/run.ts would refuse minutes later
 */
export function demoPassword({ DEMO_PASSWORD: given }) {
  if (!given) return Array.from({ length: 4 }, fourLetters).join('-')
  if (given.length >= PASSWORD_MIN_LENGTH) return given
  throw new Failure(
    `DEMO_PASSWORD is too short. Give at least ${PASSWORD_MIN_LENGTH} characters, or leave it unset.`,
  )
}

const fourLetters = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
