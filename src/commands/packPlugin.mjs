import path from 'node:path'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { packPlugin } from './lib/packPlugin.mjs'
import { DATA } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { openLog } from './lib/runLogged.mjs'
import { step } from './lib/steps.mjs'

/** An argument names another folder for the tarball. */
const folder = path.resolve(process.argv[2] ?? path.join(DATA, 'packages'))

await run(async () => {
  openLog('pack-plugin')
  await ensureInstalled()
  let tarball
  await step('Building and packing the plugin', async () => {
    tarball = await packPlugin(folder)
  })
  console.log(tarball)
})
