import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { go, makeTranslated, REVIEW, save, TO_READERS } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost

const NO_STATES = { approved: 0, changesRequested: 0, draft: 0, inReview: 0, published: 0 }
const rows = async (query = '', as: null | Person = 'translator'): Promise<Json[]> =>
  (await host.rest(as, 'GET', `/editorial/coverage${query}`)).body.rows

describe('coverage', () => {
  beforeAll(async () => {
    host = await startWorkflowHost()
    expect(await rows()).toEqual(
      ['lv', 'en'].map((locale) => ({
        collection: 'posts',
        documents: 0,
        live: 0,
        locale,
        missing: 0,
        outdated: 0,
        states: NO_STATES,
        uncounted: 0,
        wordsWaiting: 0,
      })),
    )
    const alone = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', { title: 'Vienatnē' })
    expect(alone.status).toBe(201)
    const [draft, sent, outdated, trashed] = [
      await makeTranslated(host),
      await makeTranslated(host),
      await makeTranslated(host),
      await makeTranslated(host),
    ]
    await go(host, sent, 'en', 'submit')
    await go(host, outdated, 'lv', ...TO_READERS)
    await go(host, outdated, 'en', ...TO_READERS)
    await save(host, outdated, 'lv', { title: 'Cits' })
    await go(host, draft, 'lv', ...REVIEW)
    const { status } = await host.rest('admin', 'DELETE', `/posts/${trashed}`)
    expect(status).toBe(200)
  })
  afterAll(() => host.stop())

  const LV = {
    collection: 'posts',
    documents: 4,
    live: 1,
    locale: 'lv',
    missing: 0,
    outdated: 0,
    states: { ...NO_STATES, approved: 1, draft: 3 },
    uncounted: 0,
    wordsWaiting: 0,
  }
  const EN = {
    ...LV,
    locale: 'en',
    missing: 1,
    outdated: 1,
    states: { ...NO_STATES, draft: 1, inReview: 1, published: 1 },
    // One that is missing, and 5 texts of a word each that are empty in each of three; of one of these the title is outdated too.
    wordsWaiting: 1 + 3 * 5 + 1,
  }

  it('counts what is there in each language, and what is missing, in review, live and outdated', async () => {
    expect(await rows()).toEqual([LV, EN])
  })

  it('can be asked of one language or collection', async () => {
    expect(await rows('?locale=en')).toEqual([EN])
    expect(await rows('?collection=posts&locale=lv')).toEqual([LV])
    expect(await rows('?collection=users')).toEqual([])
    expect((await host.rest('editor', 'GET', '/editorial/coverage?state=draft')).status).toBe(400)
  })

  it('is the same in GraphQL', async () => {
    const query = `query ($locale: LocaleInputType) {
      editorialCoverage(collection: posts, locale: $locale) {
        rows { collection documents live locale missing outdated uncounted wordsWaiting
          states { approved changesRequested draft inReview published } }
      }
    }`
    const ask = async (variables: object) =>
      (await host.graphql('author', query, variables)).body.data.editorialCoverage
    expect(await ask({})).toEqual({ rows: [LV, EN] })
    expect(await ask({ locale: 'en' })).toEqual({ rows: [EN] })
    const { body } = await host.graphql(null, query, {})
    expect(body.errors[0].extensions.statusCode).toBe(401)
  })

  it('counts the words that wait, as they are written and as the original changes', async () => {
    const waiting = async (): Promise<number> => (await rows('?locale=en'))[0].wordsWaiting
    const start = await waiting()
    const id = await makeTranslated(host)
    expect(await waiting()).toBe(start + 5)
    const { units } = (await host.rest('translator', 'GET', `/posts/${id}/translation/en`)).body
    const [title, description] = [units[0], units[4]]
    const write = (unit: Json, more: object) =>
      host.rest('translator', 'PATCH', `/posts/${id}/translation/en`, {
        units: [{ id: unit.id, source: unit.sourceHash, ...more }],
      })
    await write(description, { target: 'Description' })
    expect(await waiting()).toBe(start + 4)
    await write(title, { done: true })
    await save(host, id, 'lv', { title: 'Virsraksts ar četriem vārdiem' })
    expect(await waiting()).toBe(start + 4 + 4)
    // The mark alone is no new text, and still an answer.
    const now = (await host.rest('translator', 'GET', `/posts/${id}/translation/en`)).body.units[0]
    expect((await write(now, { done: true })).body.units[0].result).toBe('applied')
    expect(await waiting()).toBe(start + 4)
    await host.rest('admin', 'DELETE', `/posts/${id}`)
    expect(await waiting()).toBe(start)
  })

  it('what somebody was only given is still missing', async () => {
    const { body } = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', {
      title: 'Pavisam jauns',
    })
    const before = (await rows('?locale=en'))[0]
    await host.act('editor', body.doc.id, 'en', 'assign', { assignee: host.ids.translator })
    expect((await rows('?locale=en'))[0]).toEqual(before)
    await save(host, body.doc.id, 'en', { title: 'Quite new' })
    expect((await rows('?locale=en'))[0]).toEqual({
      ...before,
      missing: before.missing - 1,
      states: { ...before.states, draft: before.states.draft + 1 },
      wordsWaiting: before.wordsWaiting - 2,
    })
  })

  it('is for staff', async () => {
    expect((await host.rest(null, 'GET', '/editorial/coverage')).status).toBe(401)
  })

  it('F6 is one query', async () => {
    const { db } = host.payload
    const find = db.find.bind(db)
    let asked = 0
    db.find = (args) => {
      if (args.collection !== 'users') asked += 1
      return find(args)
    }
    try {
      await rows()
    } finally {
      db.find = find
    }
    expect(asked).toBe(1)
  })
})
