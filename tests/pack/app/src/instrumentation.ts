import type { Worker } from '@tilts/editorial-workflow/worker'

/** Next.js calls this once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { getPayload } = await import('payload')
  const { default: config } = await import('./payload.config')
  const { startWorker } = await import('@tilts/editorial-workflow/worker')
  const worker: Worker = startWorker(await getPayload({ config }))
  process.once('SIGTERM', () => void worker.stop())
}
