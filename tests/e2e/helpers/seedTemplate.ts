import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openLog } from '../../../src/commands/lib/runLogged.mjs'
import { seed } from '../../../src/commands/lib/seed.mjs'
import { E2E, productionEnv, TEMPLATE } from './production'

/** Fills a fresh database the way the demo does. */
export default async function seedTemplate(): Promise<void> {
  rmSync(E2E, { force: true, recursive: true })
  mkdirSync(TEMPLATE, { recursive: true })
  openLog(path.join(E2E, 'seed'))
  await seed(productionEnv(TEMPLATE))
}
