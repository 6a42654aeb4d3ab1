import http from 'node:http'
import next from 'next'
import { answerDirectly } from './answerDirectly.mjs'

/*
 * The application behind the front: Next.js, in a server of our own so that questions of readers can go straight to Payload. The front starts
 * it: `node src/front/application.mjs <host> <port>`.
 */

/** Longer than the front keeps idle connections, so that this side never closes one that is in use. */
const KEEP_ALIVE_MS = 65_000

const [hostname = '', port = ''] = process.argv.slice(2)
const server = http.createServer()
const app = next({ dev: false, hostname, httpServer: server, port: Number(port) })
await app.prepare()
const handle = app.getRequestHandler()

server.on('request', (request, response) => {
  if (answerDirectly(request, response)) return
  handle(request, response).catch((error) => {
    console.error(error)
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  })
})
server.keepAliveTimeout = KEEP_ALIVE_MS
server.headersTimeout = KEEP_ALIVE_MS + 1_000
server.once('error', (error) => {
  console.error(`The application cannot listen on port ${port}. ${error.message}`)
  process.exit(1)
})
server.listen(Number(port), hostname)

let isStopping = false
const stop = async () => {
  if (isStopping) return
  isStopping = true
  // What is being answered is finished; connections that wait for the next request are closed.
  await new Promise((resolve) => server.close(resolve))
  await app.close()
  process.exit(0)
}
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, stop)
// Whatever the front ended of: nobody would ask here any more.
process.once('disconnect', stop)
