import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type TcpProxy = {
  /** Ends all connections and takes no more, as if the server had gone. */
  cut: () => Promise<void>
  /** The server is there again. */
  mend: () => Promise<void>
  port: number
  stop: () => Promise<void>
}

/** Stands between clients and a server on this machine, on a port of its own. */
export async function startTcpProxy(host: string, port: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    const upstream = connect(port, host)
    keep(client)
    keep(upstream)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
    client.pipe(upstream).pipe(client)
  })
  const listen = (on: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(on, '127.0.0.1', resolve)
    })
  const cut = async (): Promise<void> => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen(0)
  const own = (server.address() as AddressInfo).port
  return { cut, mend: () => listen(own), port: own, stop: cut }
}
