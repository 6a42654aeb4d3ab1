import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { go, makeTranslated, TO_READERS } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost

const ask = async (query = '', as: null | Person = 'editor') =>
  host.rest(as, 'GET', `/editorial/cycle-time${query}`)
const counts = (states: Json[]) => Object.fromEntries(states.map(({ count, state }) => [state, count]))
const inUrl = (instant: string) => encodeURIComponent(instant)

describe('cycle time', () => {
  beforeAll(async () => {
    host = await startWorkflowHost({ timeZone: 'Europe/Riga' })
    const [live, sent, given, gone] = [
      await makeTranslated(host),
      await makeTranslated(host),
      await makeTranslated(host),
      await makeTranslated(host),
    ]
    await go(host, live, 'lv', ...TO_READERS)
    await go(host, live, 'en', ...TO_READERS)
    await go(host, sent, 'lv', 'submit')
    const sentBack = { comment: 'Īsāk.' }
    expect((await host.act('editor2', sent, 'lv', 'requestChanges', sentBack)).status).toBe(200)
    await go(host, sent, 'lv', 'submit')
    const assigned = { assignee: host.ids.translator, dueAt: '2026-01-02T10:00:00.000Z' }
    expect((await host.act('editor', given, 'en', 'assign', assigned)).status).toBe(200)
    await go(host, gone, 'lv', 'submit')
    expect((await host.act('editor', gone, 'lv', 'withdraw')).status).toBe(200)
    expect((await host.rest('admin', 'DELETE', `/posts/${gone}`)).status).toBe(200)
  })
  afterAll(() => host.stop())

  it('tells how long stays lasted that have ended, by state', async () => {
    const { body, status } = await ask()
    expect([status, body.timeZone]).toEqual([200, 'Europe/Riga'])
    expect(body.states.map(({ state }: Json) => state)).toEqual([
      'draft',
      'inReview',
      'changesRequested',
      'approved',
      'published',
    ])
    expect(counts(body.states)).toMatchObject({ approved: 2, changesRequested: 1, inReview: 4, published: 0 })
    const inReview = body.states.find(({ state }: Json) => state === 'inReview')
    expect(inReview.median).toBeGreaterThan(0)
    expect(inReview.p90).toBeGreaterThanOrEqual(inReview.median)
    expect(counts((await ask('?locale=en')).body.states)).toMatchObject({ approved: 1, inReview: 1 })
    expect(counts((await ask('?collection=users')).body.states)).toMatchObject({ approved: 0, inReview: 0 })
  })

  it('tells what waits now and for whom, and since when', async () => {
    const { waiting } = (await ask('', 'author')).body
    const none = { approved: 0, changesRequested: 0, draft: 0, inReview: 0, published: 0 }
    const since = expect.stringMatching(/^20\d\d-.*Z$/)
    expect(waiting).toHaveLength(2)
    expect(waiting).toEqual(
      expect.arrayContaining([
        { count: 1, name: null, overdue: 0, person: null, since, states: { ...none, inReview: 1 } },
        {
          count: 1,
          name: host.ids.translator,
          overdue: 1,
          person: host.ids.translator,
          since,
          states: { ...none, draft: 1 },
        },
      ]),
    )
    expect((await ask('?locale=lv')).body.waiting).toHaveLength(1)
  })

  it('counts publications by month of the zone and language, also months without any', async () => {
    const { published, to } = (await ask()).body
    const month = new Intl.DateTimeFormat('en-CA', {
      month: '2-digit',
      timeZone: 'Europe/Riga',
      year: 'numeric',
    })
      .format(new Date(to))
      .slice(0, 7)
    expect(published.filter(({ count }: Json) => count > 0)).toEqual([
      { count: 1, locale: 'lv', month },
      { count: 1, locale: 'en', month },
    ])
    expect(published.length).toBeGreaterThanOrEqual(2 * 12)
    const before = await ask(
      `?from=${inUrl('2025-01-01T00:00:00+02:00')}&to=${inUrl('2025-03-01T00:00:00+02:00')}`,
    )
    const months = before.body.published.map((row: Json) => [row.month, row.locale, row.count])
    expect(months).toEqual([
      ['2025-01', 'lv', 0],
      ['2025-01', 'en', 0],
      ['2025-02', 'lv', 0],
      ['2025-02', 'en', 0],
    ])
    expect(before.body.states.every(({ count, median }: Json) => count === 0 && median === null)).toBe(true)
  })

  it('tells how quick somebody decides only to those who decide', async () => {
    for (const as of ['author', 'translator'] as const) expect((await ask('', as)).body.reviewers).toBeNull()
    const { reviewers } = (await ask('', 'editor')).body
    const told = Object.fromEntries(reviewers.map(({ count, person }: Json) => [person, count]))
    expect(told).toEqual({ [host.ids.editor]: 2, [host.ids.editor2]: 1 })
  })

  it('is for staff, and refuses ranges that are none', async () => {
    expect((await ask('', null)).status).toBe(401)
    const bad = [
      '?from=yesterday',
      '?from=2026-05-01T00:00:00Z&to=2026-04-01T00:00:00Z',
      '?from=2024-01-01T00:00:00Z&to=2026-01-01T00:00:00Z',
      '?person=x',
      `?collection=${'x'.repeat(101)}`,
    ]
    for (const query of bad) {
      const { body, status } = await ask(query)
      expect([query, status, body.errors[0].data.code]).toEqual([query, 400, 'badInput'])
    }
    expect(counts((await ask(`?locale=${inUrl("' or 1=1")}`)).body.states).inReview).toBe(0)
  })
})
