import { setTimeout } from 'node:timers/promises'
import { getPayload } from 'payload'
import config from '@payload-config'
import { startWorker } from '@plugins/editorial-workflow/exports/worker'
import { env } from '@/env'

/** Between two attempts to reach the database, in milliseconds. */
const RETRY_MS = 5_000

/** Carries out schedules in this server, unless processes of their own do. The server starts without waiting for it. */
export function startEmbeddedRunner(): void {
  if (env.runner === 'embedded') void start()
}

async function start(): Promise<void> {
  for (;;) {
    try {
      const worker = startWorker(await getPayload({ config }))
      // What is at hand is brought to its end; the server itself ends as it would.
      process.once('SIGTERM', () => void worker.stop())
      process.once('SIGINT', () => void worker.stop())
      return
    } catch (err) {
      console.error(
        'Schedules are not carried out yet: the database cannot be reached. It is tried again.',
        err,
      )
      await setTimeout(RETRY_MS)
    }
  }
}
