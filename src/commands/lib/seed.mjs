import { inRoot } from './paths.mjs'
import { runLogged } from './runLogged.mjs'
import { tsx } from './tsx.mjs'

/** Migrates the database and fills it; see src/seed/run.ts. */
export const SEED = tsx(inRoot('src', 'seed', 'run.ts'))

/** @param {Record<string, string | undefined>} env */
export const seed = (env) => runLogged(SEED, { name: 'Filling the database', env })
