import { getPayload } from 'payload'
import config from '@payload-config'
import { ensureAccounts } from './accounts'
import { seedContent } from './seed'

/** The password of the demonstration accounts must not be guessable where the server can be reached. */
const PASSWORD_MIN_LENGTH = 12

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const password = process.env.DEMO_PASSWORD
if (!password || password.length < PASSWORD_MIN_LENGTH) {
  process.stderr.write(
    `Set DEMO_PASSWORD to at least ${PASSWORD_MIN_LENGTH} characters: the demonstration accounts get it.\n`,
  )
  process.exit(1)
}

// In production the migrations run while it connects; in development the schema follows the collections.
const payload = await getPayload({ config })
try {
  await ensureAccounts(payload, password)
  say('accounts: ready')
  await seedContent(payload, say)
} catch (err) {
  payload.logger.error({
    err,
    msg: 'Seeding stopped; what was complete by then is kept, and running it again goes on.',
  })
  process.exitCode = 1
} finally {
  await payload.destroy()
}
process.exit()
