import { inspect } from 'node:util'
import { getPayload, type Payload } from 'payload'

/**
 * Does something with the configured database, and ends the process: with the exit code that is given, or with 2 when it could not be done.
 * Nothing of what the server does beside (mails, jobs) is started.
 */
export async function withPayload(work: (payload: Payload) => Promise<0 | 1>): Promise<never> {
  try {
    const { default: config } = await import('@payload-config')
    const payload = await getPayload({ config, disableOnInit: true })
    try {
      process.exitCode = await work(payload)
    } finally {
      await payload.destroy()
    }
  } catch (err) {
    process.stderr.write(`${isWithoutTables(err) ? NO_TABLES : inspect(err)}\n`)
    process.exitCode = 2
  }
  process.exit()
}

const NO_TABLES =
  'This database has no tables of Tilts yet. Start the server on it once (npm run dev, or npm start), which makes them.'

/** SQLite says so; the driver and the adapter wrap it up. */
function isWithoutTables(err: unknown): boolean {
  for (let fault = err; fault instanceof Error; fault = fault.cause) {
    if (fault.message.includes('no such table')) return true
  }
  return false
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
