import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { tsx } from '../../src/commands/lib/tsx.mjs'
import { ARTIFACTS, TEMPLATE_DB } from './paths'

/** Runs the committed migrations into an empty database, the way a production start does. */
export default function makeTemplate(): void {
  mkdirSync(ARTIFACTS, { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) rmSync(TEMPLATE_DB + suffix, { force: true })
  const [program = '', ...args] = tsx('tests/helpers/migrate.ts')
  execFileSync(program, args, {
    env: {
      ...process.env,
      DATABASE_URL: `file:${TEMPLATE_DB}`,
      TILTS_SCHEMA_PUSH: 'false',
      NODE_ENV: 'test',
    },
    stdio: 'inherit',
  })
}
