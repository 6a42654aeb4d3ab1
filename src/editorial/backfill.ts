import { parseArgs } from 'node:util'
import { backfill } from '@plugins/editorial-workflow'
import { count } from './tellReport'
import { say, withPayload } from './withPayload'

parseArgs({ options: {} })

await withPayload(async (payload) => {
  const made = await backfill(payload)
  say(
    made === 0
      ? 'Every document has its records already.'
      : `${count(made, 'record')} made: one for each document in each language that had none.`,
  )
  return 0
})
