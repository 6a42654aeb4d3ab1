import { parseArgs } from 'node:util'
import { verify } from '@plugins/editorial-workflow'
import { isSound, tellReport } from './tellReport'
import { say, withPayload } from './withPayload'

const { json, repair } = parseArgs({
  options: { json: { default: false, type: 'boolean' }, repair: { default: false, type: 'boolean' } },
}).values

await withPayload(async (payload) => {
  const report = await verify(payload, { repair })
  if (json) say(JSON.stringify(report))
  else tellReport(report, { repair }).forEach(say)
  return isSound(report) ? 0 : 1
})
