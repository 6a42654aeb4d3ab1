/**
 * What the plugin costs, on SQLite: saving a draft with it against the same save without it, and a transition and a publication of the
 * workflow against a plain publication of Payload. The rounds of all take turns, so that a busy machine slows them alike; told are medians.
 * Ends with 1 when a target is missed. `npm run bench:editorial`; BENCH_ROUNDS sets another number.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { perform } from '@plugins/editorial-workflow/payload/operations'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { loadVariant } from '@plugins/editorial-workflow/payload/store'
import type { Action } from '@plugins/editorial-workflow/core'
import { hostConfig, UNDER_REVIEW } from '../helpers/workflowHostConfig'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
/** Not counted: everything is loaded and compiled in these. */
const WARM_UP = 10
const SAVE_TARGET = 1.3
const ACTION_TARGET = 2

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
const start = (name: string, options: Parameters<typeof hostConfig>[1]): Promise<Payload> =>
  getPayload({ config: hostConfig(`file:${path.join(folder, name)}.db`, options), key: name })

const plain = await start('plain', 'withoutPlugin')
const under = await start('workflow', {})
const settings = readOptions({ collections: UNDER_REVIEW })

const author = { collection: 'users', id: 'author', roles: ['author'] }
const editor = { collection: 'users', id: 'editor', roles: ['editor'] }
const as = (user: object): Promise<PayloadRequest> =>
  createLocalReq({ locale: 'lv', user: user as never }, under)

const content = (n: number): object => ({
  code: `A${n}`,
  contact: { person: 'Vārds Uzvārds', role: `vadītāja ${n}` },
  layout: [{ blockType: 'quote', text: `Citāts ${n}`, year: 2024 }],
  seo: { description: `Apraksts ${n}`, index: true },
  steps: [
    { amount: 1, label: `Pirmais ${n}` },
    { amount: 2, label: `Otrais ${n}` },
  ],
  tags: [{ tag: 'birka' }],
  title: `Virsraksts ${n}`,
})

// Nobody is refused here: what is measured are the writes.
const common = { collection: 'posts' as never, depth: 0, locale: 'lv' as never, overrideAccess: true }
async function create(payload: Payload): Promise<string> {
  const made: object = await payload.create({ ...common, data: content(0) as never, draft: true })
  return 'id' in made ? String(made.id) : ''
}
const save = async (payload: Payload, id: string, n: number, req?: PayloadRequest): Promise<unknown> =>
  payload.update({ ...common, data: content(n) as never, draft: true, id, req })

async function act(action: Action, user: object): Promise<void> {
  const req = await as(user)
  const address = { collection: 'posts', document: ids.under, locale: 'lv' }
  const variant = (await loadVariant(req, address))?.variant
  const command = { action, revision: variant?.revision ?? 0, version: variant?.submitted?.version }
  await perform(settings, { address, command, req })
}

const times = new Map<string, number[]>()
async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const before = performance.now()
  await work()
  times.set(name, [...(times.get(name) ?? []), performance.now() - before])
}

const ids = { plain: await create(plain), under: await create(under) }
for (let n = 1; n <= ROUNDS + WARM_UP; n += 1) {
  if (n === WARM_UP + 1) times.clear()
  // The first save after a publication is an event of the record; those that follow are not.
  for (const name of ['first save', 'further save']) {
    const saves = [
      () => timed(`${name} without`, () => save(plain, ids.plain, n)),
      async () => {
        const req = await as(author)
        await timed(`${name} with`, () => save(under, ids.under, name === 'first save' ? n : n + 0.5, req))
      },
    ]
    // Whoever comes second finds the caches warm: they take turns.
    for (const one of n % 2 ? saves : saves.toReversed()) await one()
  }
  await timed('publish without', () =>
    plain.update({ ...common, data: { _status: 'published' } as never, id: ids.plain }),
  )
  await timed('submit', () => act('submit', author))
  await timed('approve', () => act('approve', editor))
  await timed('publish with', () => act('publish', editor))
}

function median(name: string): number {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

let missed = 0
function compare(name: string, base: string, target: number): void {
  const ratio = median(name) / median(base)
  if (!(ratio <= target)) missed += 1
  console.log(
    `${name}: ${median(name).toFixed(1)} ms, × ${ratio.toFixed(2)} of “${base}” (${median(base).toFixed(1)} ms; at most × ${target})`,
  )
}

console.log(`Medians of ${ROUNDS} rounds:`)
for (const name of ['first save', 'further save']) compare(`${name} with`, `${name} without`, SAVE_TARGET)
for (const name of ['submit', 'approve', 'publish with']) compare(name, 'publish without', ACTION_TARGET)
for (const payload of [plain, under]) await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(missed === 0 ? 0 : 1)
