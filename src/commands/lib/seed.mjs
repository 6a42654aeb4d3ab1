import { inRoot } from './paths.mjs'
import { runLogged } from './runLogged.mjs'

/** Migrates the database and fills it; see src/seed/run.ts. */
export const SEED = [process.execPath, '--import', 'tsx', inRoot('src', 'seed', 'run.ts')]

/** @param {Record<string, string | undefined>} env */
export const seed = (env) => runLogged(SEED, { name: 'Filling the database', env })
