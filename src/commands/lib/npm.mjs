import path from 'node:path'

/**
 * The command line of npm: of the one that runs this command, so that no other one is looked for.
 *
 * @param {string[]} args
 * @returns {string[]}
 */
export function npm(...args) {
  const running = process.env.npm_execpath
  if (running && path.basename(running) === 'npm-cli.js') return [process.execPath, running, ...args]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', ...args]
}
