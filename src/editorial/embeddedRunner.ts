import type { Payload } from 'payload'
import { startWorker } from '@plugins/editorial-workflow/exports/worker'
import { env } from '@/env'

/**
 * Carries out schedules in this process, if it is a server, unless processes of their own do. To be called by Payload itself when it starts
 * (`onInit`): started by Next's `instrumentation`, Payload would be a second copy of itself, whose errors the API does not know as its own.
 */
export function startEmbeddedRunner(payload: Payload): void {
  const isServer =
    process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build'
  if (!isServer || env.runner !== 'embedded') return
  const worker = startWorker(payload)
  // What is at hand is brought to its end; the server itself ends as it would.
  process.once('SIGTERM', () => void worker.stop())
  process.once('SIGINT', () => void worker.stop())
}
