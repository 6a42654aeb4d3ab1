import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../commands/lib/port.mjs'
import { LEAN, MALLOC_ARENA_MAX } from '../commands/lib/memory.mjs'
import { keepRunning } from './backend.mjs'

/*
 * The production server: this process, which answers readers, and Next.js behind it. `node src/front/main.mjs --hostname 127.0.0.1 --port 3000`.
 */

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const LOOPBACK = '127.0.0.1'
/** A running answer may take so long when the server is stopped, in milliseconds. */
const GRACE_MS = 7_000
/** An application makes its tables within this time, in milliseconds. */
const START_MS = 60_000

const { env } = process
const { hostname, port } = readArguments(process.argv.slice(2))
const log = (message, error) => console.error(error ? `${message} ${error.message ?? error}` : message)

const backendPort = await freePort()
// It takes longer to start than all that follows.
const backend = keepRunning({
  command: [
    process.execPath,
    ...LEAN,
    path.join(ROOT, 'src', 'front', 'application.mjs'),
    LOOPBACK,
    String(backendPort),
  ],
  cwd: ROOT,
  // The application is told its own port; which one the world sees is said beside it.
  env: { MALLOC_ARENA_MAX, ...env, NODE_ENV: 'production', PUBLIC_PORT: String(port) },
  log,
})

const [{ createFront }, { httpPurge }, { openChanges }, { RULES }] = await Promise.all([
  import('./createFront.mjs'),
  import('./purge.mjs'),
  import('./openChanges.mjs'),
  import('./rules.mjs'),
])
const front = createFront({
  backend: { host: LOOPBACK, port: backendPort },
  cdn: env.CDN_PURGE_URL ? httpPurge({ log, token: env.CDN_PURGE_TOKEN, url: env.CDN_PURGE_URL }) : undefined,
  changes: openChanges(env.DATABASE_URL || 'file:./data/tilts.db'),
  log,
  quietMs: START_MS,
  rules: RULES,
})
front.server.once('error', (error) => {
  log(`The server cannot listen on port ${port}.`, error)
  process.exit(1)
})
await new Promise((resolve) => front.server.listen(port, hostname, resolve))
console.log(`Tilts answers on http://${hostname}:${port}`)
let isStopping = false
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (isStopping) return
    isStopping = true
    const force = setTimeout(() => process.exit(1), GRACE_MS + 1_000)
    await Promise.all([front.close(), backend.stop('SIGTERM', GRACE_MS)])
    clearTimeout(force)
    process.exit(0)
  })
}

function readArguments(args) {
  const { values } = parseArgs({
    args,
    options: {
      hostname: { default: LOOPBACK, short: 'H', type: 'string' },
      port: { default: env.PORT || '3000', short: 'p', type: 'string' },
    },
  })
  return { hostname: values.hostname, port: Number(values.port) }
}
