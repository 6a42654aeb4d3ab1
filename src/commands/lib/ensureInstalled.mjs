import { existsSync, readFileSync } from 'node:fs'
import { isInstalled } from './lockfile.mjs'
import { runLogged } from './runLogged.mjs'
import { checkNodeVersion } from './nodeVersion.mjs'
import { npm } from './npm.mjs'
import { inRoot } from './paths.mjs'
import { step } from './steps.mjs'

/** Brings node_modules to what package-lock.json says, if it is not there yet. Works before anything is installed. */
export async function ensureInstalled() {
  checkNodeVersion()
  if (isUpToDate()) return
  await step('Installing packages', install)
}

/** The same as a numbered step of a longer command, which says so when there is nothing to do. */
export async function installStep() {
  checkNodeVersion()
  await step('Packages', async () => (isUpToDate() ? 'already installed' : install()))
}

const install = () =>
  runLogged(npm('ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'), { name: 'npm ci' })

function isUpToDate() {
  const installed = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const [lock, present] = [inRoot('package-lock.json'), installed].map((file) =>
    JSON.parse(readFileSync(file, 'utf8')),
  )
  const exists = (folder) => existsSync(inRoot(folder))
  return isInstalled(lock, present, { os: process.platform, cpu: process.arch, exists })
}
