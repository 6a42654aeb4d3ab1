/**
 * Reads a small body; one that is longer is left to whoever reads on.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} limit in bytes
 * @returns {Promise<Buffer | undefined>} undefined when the client says that it is longer, or does not say how long it is
 */
export function readBody(request, limit) {
  const length = Number(request.headers['content-length'])
  if (!Number.isInteger(length) || length > limit) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)))
    request.once('error', reject)
    request.once('aborted', () => reject(new Error('The client went.')))
  })
}
