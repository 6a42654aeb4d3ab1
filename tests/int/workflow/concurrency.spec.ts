import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions, type Settings } from '@plugins/editorial-workflow/payload/settings'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

/** As many as press a button at the same moment. */
const CROWD = 50
const PUBLISHERS = 20

let host: WorkflowHost
let settings: Settings
let id: string

beforeAll(async () => {
  settings = readOptions({ collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never })
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

beforeEach(async () => {
  const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Pirmais', code: 'A1' })
  id = made.body.doc.id
  await go('lv', 'submit', 'approve', 'publish')
})

const WHO: Record<string, Person> = { submit: 'author', approve: 'editor', publish: 'editor' }

async function go(locale: string, ...actions: string[]): Promise<void> {
  for (const action of actions) {
    const answer = await host.act(WHO[action] ?? 'editor', id, locale, action)
    expect([locale, action, answer.status, JSON.stringify(answer.body)]).toEqual([
      locale,
      action,
      200,
      expect.any(String),
    ])
  }
}
const save = (as: Person, locale: string, body: object): Promise<Answer> =>
  host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, body)
const variant = async (locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants.find(
    (each: Json) => each.locale === locale,
  )

/** What readers of a language get, in one line. */
async function seen(locale: string): Promise<string> {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}&depth=0`)
  return status === 200 ? `${body.title} ${body.code}` : String(status)
}

/** Carries something out while a reader looks on; gives what the reader saw, without what came twice in a row. */
async function watched<T>(locale: string, work: () => Promise<T>): Promise<{ result: T; views: string[] }> {
  const views = [await seen(locale)]
  let over = false
  const reader = (async () => {
    while (!over) {
      views.push(await seen(locale))
      // SQLite answers synchronously: without this nobody else would have a turn.
      await turn()
    }
  })()
  const result = await work().finally(() => {
    over = true
  })
  await reader
  views.push(await seen(locale))
  return { result, views: views.filter((view, i) => view !== views[i - 1]) }
}

/** How many answers there are of each status. */
const tally = (answers: readonly Answer[]): Record<number, number> => {
  const faults = answers.filter(({ status }) => status >= 500)
  expect(faults.map(({ body }) => JSON.stringify(body))).toEqual([])
  return answers.reduce<Record<number, number>>(
    (found, { status }) => ({ ...found, [status]: (found[status] ?? 0) + 1 }),
    {},
  )
}

async function expectSound(): Promise<void> {
  expect((await verify(settings, host.payload)).differences).toEqual([])
}

/** Second is approved and could go live, third waits for its review: approve, requestChanges and publish are all allowed. */
async function prepare(): Promise<{ revision: number; version: string }> {
  await save('author', 'lv', { title: 'Otrais', code: 'B2' })
  await go('lv', 'submit', 'approve')
  await save('author', 'lv', { title: 'Trešais', code: 'C3' })
  await go('lv', 'submit')
  const { actions, revision, submitted } = await variant('lv')
  expect(actions).toEqual(expect.arrayContaining(['publish', 'requestChanges', 'withdraw']))
  return { revision, version: submitted.version }
}

const DECISIONS = ['approve', 'requestChanges', 'publish'] as const

describe('of many who decide at once', () => {
  it.each(DECISIONS)('one wins, %s coming first', async (first) => {
    const { revision, version } = await prepare()
    const from = DECISIONS.indexOf(first)
    const { result, views } = await watched('lv', () =>
      Promise.all(
        Array.from({ length: CROWD }, (_, i) => {
          const action = DECISIONS[(from + i) % DECISIONS.length] ?? first
          const body = action === 'publish' ? { revision } : { comment: 'Nē.', revision, version }
          return host.act(i % 2 ? 'editor' : 'editor2', id, 'lv', action, body)
        }),
      ),
    )
    expect(tally(result)).toEqual({ 200: 1, 409: CROWD - 1 })
    const winner = DECISIONS[(from + result.findIndex(({ status }) => status === 200)) % DECISIONS.length]
    expect(views).toEqual(winner === 'publish' ? ['Pirmais A1', 'Otrais B2'] : ['Pirmais A1'])
    const now = await variant('lv')
    expect([now.revision, now.state]).toEqual([
      revision + 1,
      { approve: 'approved', publish: 'inReview', requestChanges: 'changesRequested' }[winner ?? 'approve'],
    ])
    await expectSound()
  })

  it('one wins, also while others save', async () => {
    const { revision, version } = await prepare()
    const edits: { answer: Promise<Answer>; data: Record<string, string> }[] = []
    const { result, views } = await watched('lv', () =>
      Promise.all(
        Array.from({ length: CROWD }, (_, i) => {
          const action = DECISIONS[i % DECISIONS.length] ?? 'approve'
          const body = action === 'publish' ? { revision } : { comment: 'Nē.', revision, version }
          const answer = host.act(i % 2 ? 'editor' : 'editor2', id, 'lv', action, body)
          if (i % 5 === 0) {
            const data: Record<string, string> = i % 2 ? { title: `Labots ${i}` } : { code: `X${i}` }
            edits.push({ answer: save(i % 3 ? 'author' : 'author2', 'lv', data), data })
          }
          return answer
        }),
      ),
    )
    expect(tally(result)).toEqual({ 200: 1, 409: CROWD - 1 })
    for (const view of views) expect(['Pirmais A1', 'Otrais B2']).toContain(view)
    const answers = await Promise.all(edits.map(({ answer }) => answer))
    for (const status of Object.keys(tally(answers))) expect(['200', '409']).toContain(status)
    await expectKept(edits.map(({ data }) => data).filter((_, i) => answers[i]?.status === 200))
    await expectSound()
  })
})

/** Of the saves that were accepted, the draft holds the last of each field; of those alone. */
async function expectKept(accepted: readonly Record<string, string>[]): Promise<void> {
  const { body } = await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true&depth=0`)
  for (const field of ['title', 'code']) {
    const values = accepted.flatMap((data) => data[field] ?? [])
    if (values.length > 0) expect(values).toContain(body[field])
    else expect(['Trešais', 'C3']).toContain(body[field])
  }
}

describe('many who save at once', () => {
  it('lose nothing that was accepted', async () => {
    const fields = ['title', 'code', 'person', 'role', 'description']
    const bodies = [
      { title: 'Jauns' },
      { code: 'Z9' },
      { contact: { person: 'Cits' } },
      { seo: { description: 'Īss' } },
      { tags: [{ tag: 'viena' }] },
    ]
    const answers = await Promise.all(bodies.map((body) => save('author', 'lv', body)))
    for (const status of Object.keys(tally(answers))) expect(['200', '409']).toContain(status)
    const { body } = await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true&depth=0`)
    const accepted = bodies.filter((_, i) => answers[i]?.status === 200)
    expect(accepted.length).toBeGreaterThan(0)
    expect(fields).toHaveLength(bodies.length)
    for (const each of accepted) {
      const { tags, ...rest } = each as { tags?: object[] }
      expect(body).toMatchObject(rest)
      if (tags) expect(body.tags).toMatchObject(tags)
    }
    await expectSound()
  })
})

describe('both languages at once', () => {
  it('both go live and nothing is lost', async () => {
    await save('translator', 'en', { title: 'First' })
    await go('en', 'submit', 'approve')
    await save('author', 'lv', { title: 'Otrais', code: 'B2' })
    await go('lv', 'submit', 'approve')
    await save('translator', 'en', { title: 'Next' })
    await save('author', 'lv', { code: 'C3' })
    const revisions = { en: (await variant('en')).revision, lv: (await variant('lv')).revision }
    const people = ['editor', 'editor2', 'admin'] as const
    const { result, views } = await watched('lv', () =>
      Promise.all(
        Array.from({ length: PUBLISHERS }, (_, i) => {
          const locale = i % 2 ? 'en' : 'lv'
          return host.act(people[i % 3] ?? 'editor', id, locale, 'publish', { revision: revisions[locale] })
        }),
      ),
    )
    expect(tally(result)).toEqual({ 200: 2, 409: PUBLISHERS - 2 })
    expect(views).toEqual(['Pirmais A1', 'Otrais B2'])
    expect(await seen('en')).toBe('First B2')
    const draft = async (locale: string): Promise<Json> =>
      (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&depth=0`)).body
    expect(await draft('lv')).toMatchObject({ title: 'Otrais', code: 'C3' })
    expect(await draft('en')).toMatchObject({ title: 'Next', code: 'C3' })
    await expectSound()
  })
})
