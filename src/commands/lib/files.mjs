import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { inRoot, ROOT } from './paths.mjs'

/**
 * Every file below a folder of the project, as paths from the top with forward slashes; none if the folder is missing.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
  if (!existsSync(inRoot(folder))) return []
  return (
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // Node.js before 20.12 has the folder as `path`.
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
      .map((file) => file.split(path.sep).join('/'))
  )
}
