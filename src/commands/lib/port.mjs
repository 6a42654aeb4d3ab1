import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/** Where Tilts listens unless it is told otherwise: this machine only. */
export const HOST = '127.0.0.1'

/**
 * Checks that a server can listen on a port. `localhost` may mean either address family, so neither may be taken.
 *
 * @param {number} port
 * @param {string} script the npm script to name in the advice
 * @throws {Failure} when it cannot
 */
export async function requireFreePort(port, script) {
  for (const host of [HOST, '::1']) {
    const fault = await tryListening(port, host)
    if (fault === 'EADDRINUSE') {
      throw new Failure(
        `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port === 3000 ? 3001 : 3000} npm run ${script}`,
      )
    }
    if (fault === 'EACCES') {
      throw new Failure(
        `Port ${port} needs administrator rights. Choose one from 1024 on: PORT=3000 npm run ${script}`,
      )
    }
  }
}

/** A port that is free now, chosen by the system. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, HOST, () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** @returns {Promise<string | undefined>} the code of the fault, if there is one */
const tryListening = (port, host) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
