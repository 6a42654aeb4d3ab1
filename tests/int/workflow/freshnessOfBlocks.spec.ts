import { BlocksFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { go, REVIEW, rich, save, told } from '../../helpers/translated'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

let host: WorkflowHost
let id: string

const editor = lexicalEditor({
  features: [
    BlocksFeature({
      blocks: [
        {
          slug: 'callout',
          fields: [
            { name: 'heading', type: 'text' },
            { name: 'tone', type: 'select', options: ['info', 'alert'] },
            { name: 'points', type: 'array', fields: [{ name: 'point', type: 'text' }] },
          ],
        },
      ],
    }),
  ],
})

const callout = (fields: object): object => ({
  type: 'block',
  fields: { id: 'c1', blockName: '', blockType: 'callout', ...fields },
  format: '',
  version: 2,
})
/** Two paragraphs with a block between them. */
function withBlock(fields: object): object {
  const { root } = rich('Pirmā.', 'Otrā.') as Json
  const [first, second] = root.children
  return { root: { ...root, children: [first, callout(fields), second] } }
}
const START = { heading: 'Ievērojiet', points: [{ id: 'p1', point: 'Viens' }], tone: 'info' }

beforeAll(async () => {
  host = await startWorkflowHost(
    {},
    withCollection('posts', (posts) => ({
      ...posts,
      fields: [
        ...posts.fields,
        { name: 'notes', type: 'richText', editor, localized: true },
        { name: 'slug', type: 'text', localized: true },
        { name: 'sortKey', type: 'text', admin: { hidden: true }, localized: true },
        { name: 'kept', type: 'text', hidden: true, localized: true },
        { name: 'off', type: 'text', admin: { disabled: true }, localized: true },
        { name: 'reference', type: 'text', custom: { translatable: false }, localized: true },
        { name: 'amount', type: 'number', localized: true },
        { name: 'lines', type: 'text', hasMany: true, localized: true },
      ],
    })),
  )
})
afterAll(() => host.stop())
beforeEach(async () => {
  const data = { lines: ['viena'], notes: withBlock(START), title: 'Virsraksts' }
  const { body } = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', data)
  id = String(body.doc.id)
  await save(host, id, 'en', { title: 'Title' })
  await go(host, id, 'lv', ...REVIEW)
  await go(host, id, 'en', ...REVIEW)
})

const changes = async (): Promise<Json[]> =>
  (await told(host, id, 'en')).freshness.changes.map(({ before, kind, now, path }: Json) => [
    kind,
    path,
    before,
    now,
  ])

describe('what there is to translate', () => {
  it('are the texts of blocks in a rich text, by their ids', async () => {
    const points = [...START.points, { id: 'p2', point: 'Divi' }]
    await save(host, id, 'lv', { notes: withBlock({ ...START, heading: 'Uzmanību', points }) })
    expect(await changes()).toEqual([
      ['changed', 'notes.1.heading', 'Ievērojiet', 'Uzmanību'],
      ['added', 'notes.1.points.1.point', null, 'Divi'],
    ])
  })

  it('are several texts of one field as one', async () => {
    await save(host, id, 'lv', { lines: ['viena', 'otra'] })
    expect(await changes()).toEqual([['changed', 'lines', 'viena', 'viena\notra']])
  })

  it.each([
    ['a choice in a block', { notes: withBlock({ ...START, tone: 'alert' }) }],
    ['an address', { slug: 'cita' }],
    ['a hidden field of a form', { sortKey: 'cita' }],
    ['a hidden field', { kept: 'cits' }],
    ['a field that no form has', { off: 'cits' }],
    ['what the project leaves out', { reference: 'B-2' }],
    ['a number', { amount: 7 }],
  ])('is not %s', async (_name, data) => {
    await save(host, id, 'lv', data)
    expect((await told(host, id, 'lv')).state).toBe('draft')
    expect(await changes()).toEqual([])
  })
})
