/**
 * A process for crash.spec.ts to kill: it checks what the one before it has left, says so, and then reviews and publishes without end.
 * Arguments: the address of the database, and a folder for what it has told the world.
 */
import { randomInt } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import path from 'node:path'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { NEW_VARIANT, type Action } from '@plugins/editorial-workflow/core'
import type { Note } from '@plugins/editorial-workflow/payload/outbox'
import { WorkflowRefused } from '@plugins/editorial-workflow/payload/errors'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { perform } from '@plugins/editorial-workflow/payload/operations'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { keyOf, loadVariant, type Address } from '@plugins/editorial-workflow/payload/store'
import { hostConfig, UNDER_REVIEW } from './workflowHostConfig'

const [url = '', folder = ''] = process.argv.slice(2)
process.env.HOST_SCHEMA_IS_THERE = 'true'

const afterCommit = [
  ({ address, event }: Note): void => {
    appendFileSync(path.join(folder, 'effects'), `${keyOf(address)}#${event.seq}\n`)
  },
]
const settings = readOptions({ afterCommit, collections: UNDER_REVIEW })
const payload = await getPayload({ config: hostConfig(url, { afterCommit }) })
const say = (what: object): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

const { docs } = await payload.find({ collection: 'posts' as never, limit: 0, overrideAccess: true })
const documents = docs.map(({ id }) => String(id))
const people = { anna: ['author'], edgars: ['editor'] }

async function requestOf(person: keyof typeof people, locale: string): Promise<PayloadRequest> {
  const user = { collection: 'users', id: person, roles: people[person] } as never
  return createLocalReq({ locale, user }, payload)
}

async function act(person: keyof typeof people, address: Address, action: Action): Promise<void> {
  const req = await requestOf(person, String(address.locale))
  const { revision, submitted } = (await loadVariant(req, address))?.variant ?? NEW_VARIANT
  const version = action === 'approve' ? submitted?.version : undefined
  const { variant } = await perform(settings, { address, command: { action, revision, version }, req })
  appendFileSync(path.join(folder, 'acknowledged'), `${keyOf(address)} ${variant.revision}\n`)
}

async function round(address: Address, title: string): Promise<void> {
  const req = await requestOf('anna', String(address.locale))
  await payload.update({
    collection: 'posts' as never,
    data: { code: title, steps: [{ amount: 1, label: title }], title } as never,
    id: address.document,
    locale: address.locale as never,
    overrideAccess: true,
    req,
  })
  await act('anna', address, 'submit')
  await act('edgars', address, 'approve')
  await act('edgars', address, 'publish')
}

const { differences } = await verify(settings, payload)
say({ differences })
/** What a process before this one had begun is in review. On MongoDB it may also be locked by a transaction of the dead, for a minute. */
async function takeBack(address: Address, err: unknown): Promise<void> {
  if (err instanceof WorkflowRefused) await act('anna', address, 'withdraw').catch(() => undefined)
}

for (let n = randomInt(documents.length); ; n += 1) {
  const document = documents[n % documents.length] ?? ''
  for (const locale of ['lv', 'en']) {
    const address: Address = { collection: 'posts', document, locale }
    await round(address, `${locale} ${process.pid} ${n}`).catch((err: unknown) => takeBack(address, err))
  }
}
