import http from 'node:http'

/* The bare server that kept answers are compared with: the bytes that it is sent first, and nothing else. */

let answer = { body: Buffer.alloc(0), headers: [], status: 200 }
const server = http.createServer((request, response) => {
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
})
server.keepAliveTimeout = 65_000
process.on('message', ({ body, headers, status }) => {
  answer = { body: Buffer.from(body, 'base64'), headers, status }
  process.send('ready')
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('disconnect', () => process.exit(0))
