import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { ARTIFACTS, TEMPLATE_DB } from './paths'

/** Runs the committed migrations into an empty database, the way a production start does. */
export default function makeTemplate(): void {
  mkdirSync(ARTIFACTS, { recursive: true })
  for (const suffix of ['', '-wal', '-shm']) rmSync(TEMPLATE_DB + suffix, { force: true })
  execFileSync(process.execPath, ['--import', 'tsx', 'tests/helpers/migrate.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: `file:${TEMPLATE_DB}`,
      TILTS_SCHEMA_PUSH: 'false',
      NODE_ENV: 'test',
    },
    stdio: 'inherit',
  })
}
