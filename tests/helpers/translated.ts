import { expect } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import type { Json, Person, WorkflowHost } from './workflowHost'
import { UNDER_REVIEW } from './workflowHostConfig'

const WHO: Record<string, Person> = { submit: 'author', approve: 'editor', publish: 'editor' }

/** Takes one language of a post through some actions, each by somebody who may. */
export async function go(
  host: WorkflowHost,
  id: string,
  locale: string,
  ...actions: string[]
): Promise<void> {
  for (const action of actions) {
    const who = locale === 'en' && action === 'submit' ? 'translator' : (WHO[action] ?? 'editor')
    const answer = await host.act(who, id, locale, action)
    expect([action, answer.status, JSON.stringify(answer.body)]).toEqual([action, 200, expect.any(String)])
  }
}

export const REVIEW = ['submit', 'approve'] as const
export const TO_READERS = ['submit', 'approve', 'publish'] as const

/** A rich text of paragraphs. */
export const rich = (...paragraphs: string[]): object => ({
  root: {
    type: 'root',
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      children: [{ type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 }],
      direction: null,
      format: '',
      indent: 0,
      version: 1,
    })),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  },
})

/** What the original says: texts of every kind, and things beside them that are none. */
export const ORIGINAL = {
  body: rich('Pirmā.', 'Otrā.', 'Trešā.'),
  code: 'A1',
  layout: [
    { blockType: 'quote', text: 'Citāts', year: 1918 },
    { blockType: 'rows', items: [{ name: 'Rinda' }] },
  ],
  seo: { description: 'Apraksts' },
  steps: [
    { amount: 1, label: 'Viens' },
    { amount: 2, label: 'Divi' },
  ],
  title: 'Virsraksts',
}

/** A post in Latvian with its translation into English; gives its id. */
export async function makeTranslated(host: WorkflowHost, original: object = ORIGINAL): Promise<string> {
  const { body, status } = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', original)
  expect([status, JSON.stringify(body)]).toEqual([201, expect.any(String)])
  const id = String(body.doc.id)
  await save(host, id, 'en', { body: rich('First.', 'Second.', 'Third.'), title: 'Title' })
  return id
}

/** Saves a draft of one language. */
export async function save(host: WorkflowHost, id: string, locale: string, data: object): Promise<Json> {
  const as: Person = locale === 'en' ? 'translator' : 'author'
  const { body, status } = await host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}&draft=true`, data)
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body.doc
}

/** What the workflow tells of one language. */
export async function told(host: WorkflowHost, id: string, locale: string): Promise<Json> {
  const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
  return body.variants.find((each: Json) => each.locale === locale)
}

/** That every record and its row are what they should be. */
export async function expectSound(host: WorkflowHost): Promise<void> {
  const settings = readOptions({ collections: UNDER_REVIEW })
  expect((await verify(settings, host.payload)).differences).toEqual([])
}
