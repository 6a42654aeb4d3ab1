import { exitCode } from './lib/children.mjs'
import { ensureBuilt } from './lib/build.mjs'
import { checkSettings } from './lib/checkSettings.mjs'
import { demoPassword, demoSecret } from './lib/demoSecrets.mjs'
import { installStep } from './lib/ensureInstalled.mjs'
import { environment, readPort } from './lib/environment.mjs'
import { Failure } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { checkNodeVersion } from './lib/nodeVersion.mjs'
import { HOST, requireFreePort } from './lib/port.mjs'
import { logTail, openLog } from './lib/runLogged.mjs'
import { seed } from './lib/seed.mjs'
import { isReady, startServer } from './lib/server.mjs'
import { expectSteps, seconds, step } from './lib/steps.mjs'

const ACCOUNTS = [
  ['admin@tilts.test', 'runs the system: people, roles and all content'],
  ['editor@tilts.test', 'writes; approves and publishes what others wrote'],
  ['editor2@tilts.test', 'the same: a second editor'],
  ['author@tilts.test', 'writes and submits for review'],
  ['translator@tilts.test', 'translates into English and submits for review'],
]

let isUp = false

await run(
  async () => {
    const started = Date.now()
    checkNodeVersion()
    const port = readPort(environment())
    const password = demoPassword(environment())
    await requireFreePort(port, 'demo')
    openLog('demo')
    expectSteps(4)
    await installStep()
    const env = environment({ NODE_ENV: 'production', PORT: String(port) })
    env.PAYLOAD_SECRET ||= demoSecret()
    await checkSettings(env)
    await step('Production build', ensureBuilt)
    await step('Database and demo content', () => seed({ ...env, DEMO_PASSWORD: password }))

    const server = startServer({ port, env })
    await step('Server', async () => {
      if (await isReady(server, `http://${HOST}:${port}`)) return
      throw new Failure(`The server did not start. ${logTail()}`)
    })
    isUp = true
    const address = env.SERVER_URL || `http://localhost:${port}`
    console.log(welcome({ address, password, took: seconds(started) }))
    const code = await exitCode(server)
    throw new Failure(`The server ended by itself (exit code ${code}). ${logTail()}`)
  },
  { onStop: goodbye },
)

function goodbye() {
  if (!isUp) return undefined
  console.log('Tilts is stopped. What you wrote stays: npm run demo goes on with it.')
  return 0
}

function welcome({ address, password, took }) {
  const query = '{ Articles(locale: en) { docs { title } } }'
  const accounts = ACCOUNTS.map(([email, may]) => `    ${email.padEnd(24)}${may}`)
  return `
Tilts is ready after ${took}.

  Start page   ${address}
  Admin        ${address}/admin
  REST         ${address}/api/articles?locale=en
  GraphQL      curl ${address}/api/graphql -H 'Content-Type: application/json' -d '${JSON.stringify({ query })}'

  Accounts, all with the password  ${password}

${accounts.join('\n')}

Ctrl+C stops it.`
}
