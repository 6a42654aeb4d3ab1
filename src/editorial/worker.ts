import { once } from 'node:events'
import { inspect } from 'node:util'
import { getPayload } from 'payload'
import { startWorker } from '@plugins/editorial-workflow/exports/worker'
import { say } from './withPayload'

/** Carries out schedules until it is told to stop, and ends with 0; with 2 when it could not begin. */
try {
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config, disableOnInit: true })
  const worker = startWorker(payload)
  say(`The runner ${worker.name} is at work. Ctrl+C stops it.`)
  const stopping = new AbortController()
  await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, stopping)))
  stopping.abort()
  await worker.stop()
  await payload.destroy()
  say('The runner has stopped. What is left is carried out by others, or by the next one.')
} catch (err) {
  process.stderr.write(`${inspect(err)}\n`)
  process.exitCode = 2
}
process.exit()
