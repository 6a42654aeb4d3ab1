/**
 * A process that carries out schedules, for workers.spec.ts to start, stop and kill.
 * Arguments: the address of the database, and the options of the runner (`WorkerOptions`) as JSON.
 */
import { getPayload } from 'payload'
import { startWorker } from '@plugins/editorial-workflow/exports/worker'
import { hostConfig } from './workflowHostConfig'

const [url = '', options = '{}'] = process.argv.slice(2)
process.env.HOST_SCHEMA_IS_THERE = 'true'

const payload = await getPayload({ config: hostConfig(url) })
const worker = startWorker(payload, JSON.parse(options))
process.once('SIGTERM', () => {
  worker
    .stop()
    .then(() => payload.destroy())
    .then(
      () => process.exit(0),
      (err: unknown) => {
        payload.logger.error({ err, msg: 'The runner could not end' })
        process.exit(1)
      },
    )
})
// Whoever started it has gone.
process.stdin.once('end', () => process.exit(1)).resume()
process.stdout.write(`${JSON.stringify({ name: worker.name, now: Date.now() })}\n`)
