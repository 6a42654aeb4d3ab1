import { fewRounds } from './fewRounds'
import { keepIndexes } from './mongoDatabases'

/* What every process with tests of a database needs; a process may get several files. */

Object.assign(process.env, {
  // The SEO and S3 packages are a patch version behind; tests/versions.spec.ts checks all others.
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  PAYLOAD_SECRET: 'tests-sign-with-this-secret-only-0123456789',
  SERVER_URL: 'http://localhost:3000',
  // Tests provoke refusals and faults by the dozen; set LOG_LEVEL to see them.
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
})

const DONE = Symbol.for('tilts.tests.setup')
const shared = globalThis as { [DONE]?: true }
if (!shared[DONE]) {
  fewRounds()
  if (process.env.TEST_DATABASE === 'mongodb') keepIndexes()
  shared[DONE] = true
}
