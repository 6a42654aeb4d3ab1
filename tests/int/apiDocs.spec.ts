import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedContent } from '@/seed/seed'
import { graphql, rest, startApp, type Answer, type App } from '../helpers/app'

const FILE = 'docs/api.md'
/** A call and the answer printed under it. */
const EXAMPLE = /```http\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g

let app: App
beforeAll(async () => {
  app = await startApp()
  await seedContent(app.payload)
})
afterAll(() => app.stop())

async function make(call: string): Promise<Answer> {
  const [head = '', ...body] = call.trim().split('\n\n')
  const [line = '', ...headerLines] = head.split('\n')
  const [method, path = ''] = line.split(' ')
  const headers = Object.fromEntries(headerLines.map((header) => header.split(': ')))
  if (method === 'GET') return rest('GET', path.replace('/api', ''), { headers })
  return graphql(JSON.parse(body.join('\n\n')).query, { headers })
}

/** Ids, their rows' ids and times of writing differ in every database. */
function settle(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(item))
  if (typeof value === 'object' && value !== null) {
    // SQLite writes null where MongoDB leaves an empty field out.
    const filled = Object.entries(value).filter(([, inner]) => inner !== null)
    return Object.fromEntries(filled.map(([name, inner]) => [name, settle(inner, name)]))
  }
  return key === 'id' || key === 'updatedAt' || key === 'createdAt' ? '…' : value
}

describe(FILE, () => {
  it('shows five calls and more with the answers that Tilts gives', async () => {
    const text = readFileSync(FILE, 'utf8')
    const examples = [...text.matchAll(EXAMPLE)]
    expect(examples.length).toBeGreaterThanOrEqual(6)
    let updated = text
    for (const [whole, call = '', printed = ''] of examples) {
      const { body } = await make(call)
      if (process.env.UPDATE_DOCS) {
        updated = updated.replace(whole, () =>
          whole.replace(printed, () => `${JSON.stringify(body, null, 2)}\n`),
        )
      } else {
        expect(settle(JSON.parse(printed)), call).toEqual(settle(body))
      }
    }
    if (process.env.UPDATE_DOCS) writeFileSync(FILE, updated)
  })
})
