import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the project; commands work from any folder. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** What running leaves behind: the SQLite database, the demo's secret, logs. Ignored by git. */
export const DATA = inRoot('data')

/** Where the production build is, as next.config.mjs has it. */
export const BUILD = inRoot(process.env.NEXT_DIST_DIR || '.next')
