import './setupProcess'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { takeDatabase } from './mongoDatabases'
import { ARTIFACTS, TEMPLATE_DB } from './paths'

/** Gives each test file of Tilts a database and a media folder of its own, before anything reads the environment. */
const folder = path.join(ARTIFACTS, randomUUID().slice(0, 8))
mkdirSync(folder, { recursive: true })

Object.assign(process.env, {
  DATABASE_URL: process.env.TEST_DATABASE === 'mongodb' ? takeDatabase() : copyTemplate(),
  MEDIA_DIR: path.join(folder, 'media'),
  TILTS_CHECK_QUERIES: 'true',
  TILTS_SCHEMA_PUSH: 'false',
})

function copyTemplate(): string {
  const file = path.join(folder, 'test.db')
  copyFileSync(TEMPLATE_DB, file)
  return `file:${file}`
}
