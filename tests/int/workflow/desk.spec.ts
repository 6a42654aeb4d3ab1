import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillSchedules, fillVariants, liveSince, queriesOf } from '../../helpers/manyVariants'
import { inDays, scheduled } from '../../helpers/scheduled'
import { go, makeTranslated, save, told, TO_READERS } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

/* The dashboard, the queue and actions across collections. */

let host: WorkflowHost

beforeAll(async () => {
  host = await startWorkflowHost(
    { mayActOn: ({ locale, user }) => locale === 'en' || !(user as Json).roles.includes('translator') },
    // Some documents are for editors alone.
    withCollection('posts', (posts) => ({
      ...posts,
      access: {
        ...posts.access,
        read: ({ req }): boolean | Where => {
          if (!req.user) return { _status: { equals: 'published' } }
          const { roles } = req.user as Json
          return roles.includes('editor') ? true : { code: { not_equals: 'SECRET' } }
        },
      },
    })),
  )
})
afterAll(() => host.stop())

async function make(title: string, { as = 'author', code = 'A' }: { as?: Person; code?: string } = {}) {
  const { body } = await host.rest(as, 'POST', '/posts?locale=lv', { code, title })
  return String(body.doc.id)
}
const desk = async (as: null | Person): Promise<Json> => (await host.rest(as, 'GET', '/editorial/desk')).body
const queue = async (as: null | Person, query = ''): Promise<Json> =>
  (await host.rest(as, 'GET', `/editorial/queue?limit=100${query}`)).body
const titles = (list: Json): string[] => list.rows.map(({ title }: Json) => title)

describe('the dashboard', () => {
  it('is for staff alone', async () => {
    expect((await host.rest(null, 'GET', '/editorial/desk')).status).toBe(401)
    const roles = (some: string[]) =>
      host.payload.update({
        id: host.ids.author2,
        collection: 'users',
        data: { roles: some } as never,
        overrideAccess: true,
      })
    await roles([])
    expect((await host.rest('author2', 'GET', '/editorial/desk')).status).toBe(404)
    expect((await host.rest('author2', 'POST', '/editorial/bulk', {})).status).toBe(404)
    await roles(['author'])
    expect((await host.graphql(null, '{ editorialDesk { timeZone } }')).body.errors).toHaveLength(1)
  })

  it('has my drafts, what came back, and what I was given, the urgent first', async () => {
    const back = await make('Atgriezts')
    await go(host, back, 'lv', 'submit')
    const seen = { comment: 'Īsāk.', version: (await told(host, back, 'lv')).submitted.version }
    expect((await host.act('editor', back, 'lv', 'requestChanges', seen)).status).toBe(200)
    const given = await make('Iedots', { as: 'author2' })
    await host.act('editor', given, 'lv', 'assign', { assignee: host.ids.author, dueAt: inDays(2) })
    const passedOn = await make('Nodots')
    await host.act('author', passedOn, 'lv', 'assign', { assignee: host.ids.author2 })
    await make('Cita autora', { as: 'author2' })
    const { work } = await desk('author')
    expect(titles(work)).toEqual(['Iedots', 'Atgriezts'])
    expect(work.rows[0]).toMatchObject({
      actions: ['assign', 'submit'],
      assigneeName: expect.any(String),
      changedByName: expect.any(String),
      dueAt: expect.any(String),
      state: 'draft',
    })
    expect(titles((await desk('author2')).work)).toEqual(expect.arrayContaining(['Nodots', 'Cita autora']))
    expect(titles(await queue('author', '&list=work'))).toEqual(titles(work))
  })

  it('has what waits for my approval: not my own text, not another language, nothing for authors', async () => {
    const own = await make('Redaktora teksts', { as: 'editor' })
    expect((await host.act('editor', own, 'lv', 'submit')).status).toBe(200)
    const other = await make('Autora teksts')
    await go(host, other, 'lv', 'submit')
    const forEditor = await desk('editor')
    expect(titles(forEditor.review)).toEqual(['Autora teksts'])
    expect(forEditor.isReviewer).toBe(true)
    expect(forEditor.review.rows[0]).toMatchObject({
      actions: ['assign', 'approve'],
      step: 'editorial',
      version: (await told(host, other, 'lv')).submitted.version,
    })
    expect(titles((await desk('editor2')).review).sort()).toEqual(['Autora teksts', 'Redaktora teksts'])
    for (const as of ['author', 'translator'] as const)
      expect([as, (await desk(as)).review, (await desk(as)).isReviewer]).toEqual([
        as,
        { more: false, rows: [] },
        false,
      ])
    expect(titles(await queue('editor', '&list=review'))).toEqual(['Autora teksts'])
  })

  it('has what is late: all of it for reviewers, theirs or nobody’s for others, in their languages', async () => {
    const late = await make('Nokavēts')
    await host.act('editor', late, 'lv', 'assign', { assignee: host.ids.author, dueAt: inDays(-1) })
    const nobodys = await makeTranslated(host)
    await host.act('editor', nobodys, 'en', 'assign', { assignee: null, dueAt: inDays(-2) })
    expect(titles((await desk('editor')).overdue)).toEqual(['Title', 'Nokavēts'])
    expect(titles((await desk('author')).overdue)).toEqual(['Title', 'Nokavēts'])
    expect(titles((await desk('author2')).overdue)).toEqual(['Title'])
    expect(titles((await desk('translator')).overdue)).toEqual(['Title'])
    await host.act('editor', nobodys, 'en', 'assign', { dueAt: null })
    await host.act('editor', late, 'lv', 'assign', { dueAt: null })
  })

  it('has outdated translations, what goes live and what readers have got', async () => {
    const id = await makeTranslated(host)
    for (const locale of ['lv', 'en']) await go(host, id, locale, ...TO_READERS)
    await save(host, id, 'lv', { title: 'Cits virsraksts' })
    const soon = await scheduled(host, { title: 'Rīt' })
    await scheduled(host, { title: 'Vēlāk', when: { instant: inDays(8) } })
    const shown = await desk('translator')
    expect(titles(shown.outdated)).toEqual(['Title'])
    expect(shown.goingLive.rows).toEqual([
      expect.objectContaining({ document: soon, scheduledByName: expect.any(String), title: 'Rīt' }),
    ])
    expect(shown.published.rows.map(({ locale }: Json) => locale)).toEqual(['en', 'lv'])
    expect(shown.published.rows[0].liveAt > shown.published.rows[1].liveAt).toBe(true)
    const { data } = (
      await host.graphql(
        'translator',
        `{ editorialDesk {
          isReviewer timeZone goingLive { more rows { title scheduledByName } }
          outdated { more rows { title actions locale } } published { rows { liveAt } }
        } }`,
      )
    ).body
    expect(data.editorialDesk.outdated.rows[0]).toMatchObject({ locale: 'en', title: 'Title' })
    expect(titles(data.editorialDesk.goingLive)).toEqual(['Rīt'])
  })

  it('tells no title of what one may not read', async () => {
    const secret = await make('Slepens', { as: 'editor', code: 'SECRET' })
    await host.act('editor', secret, 'lv', 'assign', { assignee: host.ids.author, dueAt: inDays(-1) })
    expect(titles((await desk('editor')).overdue)).toContain('Slepens')
    expect(JSON.stringify(await desk('author'))).not.toContain('Slepens')
    const row = (await queue('author', '&mine=true')).rows.find(({ document }: Json) => document === secret)
    expect(row).toMatchObject({ title: null })
    expect((await queue('author', '&search=Slepens')).rows).toEqual([])
    expect(titles(await queue('editor', '&search=slepens'))).toEqual(['Slepens'])
  })
})

describe('the queue', () => {
  it('finds by words of the title, and by language and collection with it', async () => {
    const id = await makeTranslated(host)
    await save(host, id, 'en', { title: 'A bridge over 50% of the river' })
    expect(titles(await queue('editor', '&search=river bridge'))).toEqual(['A bridge over 50% of the river'])
    expect((await queue('editor', '&search=bridge&locale=lv')).rows).toEqual([])
    expect((await queue('editor', "&search=' OR 1=1 --")).rows).toEqual([])
    expect((await host.rest('editor', 'GET', '/editorial/queue?search=')).status).toBe(400)
  })

  it('finds what is nobody’s, and sorts by the last save', async () => {
    const { rows } = await queue('editor', '&unassigned=true&sort=newest')
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.every(({ assignee }: Json) => assignee === null)).toBe(true)
    const times = rows.map(({ changedAt }: Json) => changedAt)
    expect(times).toEqual(times.toSorted().toReversed())
    const oldest = (await queue('editor', '&unassigned=true&sort=oldest')).rows
    expect(oldest.map(({ changedAt }: Json) => changedAt)).toEqual(times.toSorted())
    expect((await host.rest('editor', 'GET', '/editorial/queue?list=all')).status).toBe(400)
  })

  it('keeps the filters of each person for themselves', async () => {
    const at = '/payload-preferences/editorial-queue'
    await host.rest('editor', 'POST', at, { value: { filters: [{ name: 'Mani', query: 'mine=true' }] } })
    expect((await host.rest('editor', 'GET', at)).body.value.filters).toHaveLength(1)
    expect((await host.rest('editor2', 'GET', at)).body.value).toBeNull()
    expect((await host.rest(null, 'GET', at)).body.value ?? null).toBeNull()
  })
})

describe('an action across documents and languages', () => {
  it('says of each what became of it, and names the refused', async () => {
    const first = await makeTranslated(host)
    await go(host, first, 'lv', 'submit')
    await go(host, first, 'en', 'submit')
    const own = await make('Paša', { as: 'editor' })
    await host.act('editor', own, 'lv', 'submit')
    const item = async (id: string, locale: string, collection = 'posts') => {
      const { revision, submitted } = await told(host, id, locale)
      return { collection, id, locale, revision, version: submitted.version }
    }
    const items = [
      await item(first, 'lv'),
      { ...(await item(first, 'en')), revision: 1 },
      await item(own, 'lv'),
      { ...(await item(own, 'lv')), collection: 'users' },
      { ...(await item(own, 'lv')), locale: 'xx' },
    ]
    const { body, status } = await host.rest('editor', 'POST', '/editorial/bulk', {
      action: 'approve',
      items,
    })
    expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
    expect(body.done).toEqual([
      expect.objectContaining({ collection: 'posts', id: first, locale: 'lv', repeated: false }),
    ])
    expect(body.refused.map(({ code, locale, status: of }: Json) => [locale, code, of])).toEqual([
      ['en', 'staleRevision', 409],
      ['lv', 'ownText', 403],
      ['lv', 'notFound', 404],
      ['xx', 'unknownLocale', 400],
    ])
    expect((await told(host, first, 'lv')).state).toBe('approved')
    expect((await told(host, first, 'en')).state).toBe('inReview')
    expect((await told(host, own, 'lv')).state).toBe('inReview')
  })

  it('is the same in GraphQL', async () => {
    const id = await make('Piešķirams')
    const mutation = `mutation ($items: [EditorialAcrossItem!]!, $who: ID) {
      editorialBulkAcross(action: assign, assignee: $who, items: $items) {
        done { collection id locale variant { assignee } } refused { code id }
      }
    }`
    const items = [{ collection: 'posts', id, locale: 'lv', revision: (await told(host, id, 'lv')).revision }]
    const { data } = (await host.graphql('author', mutation, { items, who: host.ids.author2 })).body
    expect(data.editorialBulkAcross).toEqual({
      done: [{ collection: 'posts', id, locale: 'lv', variant: { assignee: host.ids.author2 } }],
      refused: [],
    })
    const again = (await host.graphql('author', mutation, { items, who: null })).body.data
    expect(again.editorialBulkAcross.refused).toEqual([{ code: 'staleRevision', id }])
  })

  it('refuses what is not understood, and nobody', async () => {
    const one = { collection: 'posts', id: 'x', locale: 'lv', revision: 1 }
    expect(
      (await host.rest(null, 'POST', '/editorial/bulk', { action: 'approve', items: [one] })).status,
    ).toBe(401)
    for (const body of [
      {},
      { action: 'approve', items: [] },
      { action: 'erase', items: [one] },
      { action: 'approve', items: [one, one] },
      { action: 'approve', items: [{ ...one, state: 'approved' }] },
      { action: 'approve', items: Array.from({ length: 101 }, (_, n) => ({ ...one, id: String(n) })) },
    ])
      expect((await host.rest('editor', 'POST', '/editorial/bulk', body)).status).toBe(400)
    const unknown = await host.rest('editor', 'POST', '/editorial/bulk', { action: 'approve', items: [one] })
    expect(unknown.body.refused).toEqual([expect.objectContaining({ status: 404 })])
  })
})

describe('F6', () => {
  it('asks as often for a thousand rows of each list as for ten', async () => {
    const fill = async (from: number, count: number): Promise<void> => {
      const documents = await fillVariants(host.payload, {
        count,
        from,
        wanted: (n, locale) =>
          locale === 'lv'
            ? {
                assignee: host.ids.editor,
                authors: [host.ids.author],
                dueAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
                headBy: host.ids.author,
                revision: 1,
                state: 'inReview',
              }
            : {
                ...liveSince(new Date(Date.now() + n).toISOString()),
                freshness: 'outdated',
                revision: 4,
                state: 'published',
              },
      })
      const instant = (n: number): string => new Date(Date.now() + 3_600_000 + n * 60_000).toISOString()
      await fillSchedules(host.payload, documents.slice(0, 1_000), { by: host.ids.editor, instant })
    }
    const asked = async (): Promise<number[]> => {
      const counts: number[] = []
      for (const path of [
        '/editorial/desk',
        // In one language: titles take a query for each that is on the page.
        '/editorial/queue?limit=100&locale=lv',
        '/editorial/queue?limit=100&locale=lv&list=review',
        '/editorial/queue?limit=100&locale=lv&search=Raksts&sort=newest',
      ])
        counts.push(await queriesOf(host.payload, () => host.rest('editor', 'GET', path)))
      return counts
    }
    await fill(0, 10)
    const few = await asked()
    await fill(10, 990)
    const many = await asked()
    expect(few.every((count) => count > 3)).toBe(true)
    expect(many).toEqual(few)
    const { goingLive, ...shown } = await desk('editor')
    for (const name of ['outdated', 'overdue', 'published', 'review', 'work'])
      expect([name, shown[name].more, shown[name].rows.length]).toEqual([name, true, 5])
    expect([goingLive.more, goingLive.rows.length]).toEqual([true, 5])
  })
})
