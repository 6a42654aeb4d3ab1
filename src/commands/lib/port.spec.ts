import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { readPort } from './environment.mjs'
import { freePort, HOST, requireFreePort } from './port.mjs'

describe('readPort', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    [' 8080 ', 8080],
    ['65535', 65535],
  ])('reads %j as %i', (PORT, port) => {
    expect(readPort({ PORT })).toBe(port)
  })

  it.each(['0', '65536', '80.5', '-1', 'http', '3000x'])('refuses %j', (PORT) => {
    expect(() => readPort({ PORT })).toThrow(PORT)
  })
})

describe('requireFreePort', () => {
  it('accepts a free port and names a way out of a taken one', async () => {
    const port = await freePort()
    await expect(requireFreePort(port, 'demo')).resolves.toBeUndefined()
    const other = createServer().listen(port, HOST)
    await new Promise((resolve) => other.once('listening', resolve))
    await expect(requireFreePort(port, 'demo')).rejects.toThrow('PORT=3000 npm run demo')
    other.close()
  })
})
