import http from 'node:http'
import net, { type AddressInfo, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answerRepeats } from './repeats.mjs'

/* Real connections to a server whose requests say how they were answered. */

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

const GET = 'GET /kept HTTP/1.1\r\nHost: test\r\n\r\n'
const RAW = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nraw'

/** `/kept` and posts of `kept` are learnt; `/slow` waits for the gate; all say what was read of them. */
async function start({ isGiven = (): boolean => true } = {}) {
  const read: string[] = []
  let release = (): void => undefined
  const gate = new Promise<void>((resolve) => (release = resolve))
  const server = http.createServer()
  const given: string[] = []
  const repeats = answerRepeats(server, (socket, known: string) => {
    if (!isGiven()) return false
    given.push(known)
    socket.write(RAW)
    return true
  })
  server.on('request', async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    read.push(`${request.method} ${request.url} ${body}`.trim())
    if (request.url === '/slow') await gate
    response.end('node')
    if (request.url === '/kept' || body === 'kept') repeats.learn(request, response, String(request.url))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  )
  const connect = async () => {
    const socket = net.connect({
      host: '127.0.0.1',
      noDelay: true,
      port: (server.address() as AddressInfo).port,
    })
    await new Promise((resolve) => socket.once('connect', resolve))
    open.push(async () => socket.destroy())
    return talk(socket)
  }
  return { connect, given, read, release }
}

function talk(socket: Socket) {
  let received = ''
  socket.on('data', (chunk) => (received += chunk.toString('latin1')))
  /** The bodies of so many answers, in their order. */
  const take = async (count: number): Promise<string[]> => {
    const found = (): string[] =>
      [...received.matchAll(/\r\n\r\n(raw|node)/g)].map(([, body]) => String(body))
    await vi.waitFor(() => expect(found()).toHaveLength(count), { timeout: 5_000 })
    const all = found()
    received = ''
    return all
  }
  const ask = (text: string, count = 1): Promise<string[]> => {
    socket.write(text)
    return take(count)
  }
  return { ask, socket, take }
}

const post = (body: string, length = body.length): string =>
  `POST /posted HTTP/1.1\r\nHost: test\r\nContent-Length: ${length}\r\n\r\n${body}`

describe('requests that came before', () => {
  it('are answered without being read, by the same bytes alone', async () => {
    const { connect, given, read } = await start()
    const { ask } = await connect()
    expect(await ask(GET)).toEqual(['node'])
    expect(await ask(GET)).toEqual(['raw'])
    expect(await ask(GET.replace('\r\n\r\n', '\r\nAuthorization: JWT x\r\n\r\n'))).toEqual(['node'])
    expect(await ask(GET.replace('GET', 'HEAD').replace('kept', 'other'), 0)).toEqual([])
    expect(given).toEqual(['/kept'])
    expect(read).toContain('GET /kept')
  })

  it('are read where there is no answer to be given', async () => {
    let isGiven = true
    const { connect } = await start({ isGiven: () => isGiven })
    const { ask } = await connect()
    expect(await ask(GET)).toEqual(['node'])
    isGiven = false
    expect(await ask(GET)).toEqual(['node'])
    isGiven = true
    expect(await ask(GET)).toEqual(['raw'])
  })

  it('are read where they are the first of their connection', async () => {
    const { connect } = await start()
    expect(await (await connect()).ask(GET)).toEqual(['node'])
    expect(await (await connect()).ask(GET)).toEqual(['node'])
  })

  it('are known with their bodies', async () => {
    const { connect, read } = await start()
    const { ask } = await connect()
    expect(await ask(post('kept'))).toEqual(['node'])
    expect(await ask(post('kept'))).toEqual(['raw'])
    expect(await ask(post('less'))).toEqual(['node'])
    expect(read).toEqual(['POST /posted kept', 'POST /posted less'])
  })

  it('are a body where a body is awaited', async () => {
    const { connect, given, read } = await start()
    const { ask, socket, take } = await connect()
    expect(await ask(GET)).toEqual(['node'])
    expect(await ask(GET)).toEqual(['raw'])
    // The head is there, and its body looks like a request that is known.
    socket.write(post('', GET.length))
    await wait(50)
    socket.write(GET)
    expect(await take(1)).toEqual(['node'])
    expect(read.at(-1)).toBe(`POST /posted ${GET}`.trim())
    // Two in one piece, the second without all of its body: the rest of it is no request either.
    const second = post('x'.repeat(10), 10 + GET.length)
    socket.write(GET + second)
    await wait(50)
    socket.write(GET)
    expect(await take(2)).toEqual(['node', 'node'])
    expect(read.at(-1)).toBe(`POST /posted ${'x'.repeat(10)}${GET}`.trim())
    expect(given).toHaveLength(1)
  })

  it('a body of which as much is there as the head before it is long is awaited, too', async () => {
    const { connect, given, read } = await start()
    const { ask, socket, take } = await connect()
    await ask(GET)
    // The chunk is as long as the first head and the length that the second one names.
    const part = 'y'.repeat(20)
    const head = (length: number): string => post('', length)
    const length = [...Array(400).keys()].find((n) => head(n).length + part.length === n) ?? 0
    expect(length).toBeGreaterThan(0)
    socket.write(GET + head(length) + part)
    await wait(50)
    const rest = GET + 'z'.repeat(length - part.length - GET.length)
    socket.write(GET)
    await wait(50)
    socket.write(rest.slice(GET.length))
    expect(await take(2)).toEqual(['node', 'node'])
    expect(read.at(-1)).toBe(`POST /posted ${part}${rest}`)
    expect(given).toHaveLength(0)
  })

  it('are read in pieces as they come, and two at once', async () => {
    const { connect, given } = await start()
    const { ask, socket, take } = await connect()
    await ask(GET)
    expect(await ask(GET + GET, 2)).toEqual(['node', 'node'])
    socket.write(GET.slice(0, 9))
    await wait(50)
    socket.write(GET.slice(9))
    expect(await take(1)).toEqual(['node'])
    expect(given).toEqual([])
  })

  it('wait for the answer of what came before them', async () => {
    const { connect, read, release } = await start()
    const { ask, socket, take } = await connect()
    await ask(GET)
    socket.write(GET.replace('kept', 'slow'))
    await vi.waitFor(() => expect(read).toContain('GET /slow'))
    socket.write(GET)
    await wait(50)
    release()
    expect(await take(2)).toEqual(['node', 'node'])
  })

  it('are not learnt where the connection is to be closed, or the version is another', async () => {
    const { connect } = await start()
    for (const request of [
      GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'),
      GET.replace('HTTP/1.1', 'HTTP/1.0'),
    ])
      for (const _ of [1, 2]) {
        const { ask, socket } = await connect()
        const other = GET.replace('kept', 'other')
        expect(await ask(other)).toEqual(['node'])
        const closed = new Promise((resolve) => socket.once('close', resolve))
        expect(await ask(request)).toEqual(['node'])
        await closed
      }
  })
})
