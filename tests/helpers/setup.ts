import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { ARTIFACTS, TEMPLATE_DB } from './paths'

/** Gives each test file a database and a media folder of its own, before anything reads the environment. */
const id = randomUUID().slice(0, 8)
const folder = path.join(ARTIFACTS, id)
mkdirSync(folder, { recursive: true })

Object.assign(process.env, {
  DATABASE_URL: databaseUrl(),
  MEDIA_DIR: path.join(folder, 'media'),
  // The SEO and S3 packages are a patch version behind; tests/versions.spec.ts checks all others.
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  PAYLOAD_SECRET: 'tests-sign-with-this-secret-only-0123456789',
  SERVER_URL: 'http://localhost:3000',
  TILTS_SCHEMA_PUSH: 'false',
  // Tests provoke refusals and faults by the dozen; set LOG_LEVEL to see them.
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
})

function databaseUrl(): string {
  if (process.env.TEST_DATABASE === 'mongodb') {
    const url = new URL(process.env.MONGODB_URL ?? '')
    url.pathname = `/tilts_${id}`
    return url.toString()
  }
  const file = path.join(folder, 'test.db')
  copyFileSync(TEMPLATE_DB, file)
  return `file:${file}`
}
