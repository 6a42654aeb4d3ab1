import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { approve, approvedPost, inMinutes, rowsOf, scheduleNotices, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost({ timeZone: 'Europe/Riga' })
})
afterAll(() => host.stop())

const live = async (id: string, locale = 'lv'): Promise<Json> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)
  return status === 200 ? body.title : null
}
const schedule = (id: string, instant: string, locale = 'lv', as: Person = 'editor') =>
  host.act(as, id, locale, 'schedulePublish', { when: { instant } })
const scheduleEnd = (id: string, instant: string, locale = 'lv') =>
  host.act('editor', id, locale, 'scheduleUnpublish', { when: { instant } })
const publish = (id: string, locale = 'lv') => host.act('editor', id, locale, 'publish')
const schedulesOf = (id: string) => rowsOf(host.payload, 'editorial-schedules', { document: { equals: id } })
const noticesOf = (id: string) => scheduleNotices(host.payload, { document: { equals: id } })
const edit = (id: string, data: object, locale = 'lv') =>
  host.rest('author', 'PATCH', `/posts/${id}?locale=${locale}`, data)
async function variantOf(id: string, locale = 'lv'): Promise<Json> {
  const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
  return body.variants.find((each: Json) => each.locale === locale)
}
async function events(id: string, locale = 'lv'): Promise<Json[]> {
  const { body } = await host.rest('editor2', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)
  return body.events.toReversed()
}
const typesOf = (all: Json[]): string[] => all.map(({ type }) => type)
/** An approved original, and an approved translation of it. */
async function pair(): Promise<string> {
  const id = await approvedPost(host)
  await edit(id, { title: 'Headline' }, 'en')
  await approve(host, id, 'en')
  return id
}
const ok = { status: 200 }

describe('a scheduled publication', () => {
  it('D1: goes live at its time and not before, once, with one proof and one notice', async () => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    const made = await schedule(id, at)
    const plan = { by: host.ids.editor, instant: at, release: null, zone: 'Europe/Riga' }
    expect(made).toMatchObject({ status: 200, body: { variant: { schedules: { publish: plan } } } })

    expect(await runAt(host.payload, inMinutes(59))).toMatchObject({ done: 0 })
    expect(await live(id)).toBeNull()
    expect(await runAt(host.payload, at)).toMatchObject({ done: 1 })
    expect(await live(id)).toBe('Virsraksts')
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })

    const [row] = await schedulesOf(id)
    expect(row).toMatchObject({ attempts: 0, dueAt: null, lateBy: 0, status: 'done' })
    expect(row.proof).toMatchObject({ etag: expect.stringMatching(/^"\w+"$/), ok: true, status: 200 })
    expect(await noticesOf(id)).toMatchObject([{ kind: 'done', recipient: host.ids.editor }])
    const record = await events(id)
    expect(typesOf(record)).toEqual(['created', 'submitted', 'approved', 'scheduled', 'published', 'proved'])
    expect(record.at(-2)).toMatchObject({ actor: null, lateBy: 0, schedule: record.at(-3).seq })
  })

  it('D1: is done once by three runners of one moment', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => approvedPost(host)))
    const at = inMinutes(60)
    for (const id of ids) await schedule(id, at)
    const passes = await Promise.all(['a', 'b', 'c'].map((name) => runAt(host.payload, at, name)))
    // What one has, another leaves; whoever comes last sees to the rest.
    await runAt(host.payload, at)
    expect(passes.reduce((sum, { done }) => sum + done, 0)).toBeLessThanOrEqual(ids.length)
    for (const id of ids) {
      expect(typesOf(await events(id)).filter((type) => type === 'published')).toHaveLength(1)
      expect(await noticesOf(id)).toHaveLength(1)
    }
    expect(await rowsOf(host.payload, 'editorial-claims')).toEqual([])
  })

  it('D2: is taken up again when its runner has died, after the lease', async () => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    await schedule(id, at)
    const until = new Date(Date.parse(at) + 30_000).toISOString()
    // What a runner leaves that dies in the middle.
    await host.payload.db.create({
      collection: 'editorial-claims' as never,
      data: { key: `posts/${id}`, runner: 'dead', until } as never,
    })
    await host.payload.db.updateOne({
      collection: 'editorial-schedules' as never,
      data: { attempts: 1, dueAt: until, leaseUntil: until, runner: 'dead', status: 'running' } as never,
      where: { document: { equals: id } },
    })
    expect(await runAt(host.payload, new Date(Date.parse(at) + 29_000))).toMatchObject({ done: 0 })
    expect(await live(id)).toBeNull()
    expect(await runAt(host.payload, new Date(Date.parse(at) + 31_000))).toMatchObject({ done: 1 })
    expect(await live(id)).toBe('Virsraksts')
    expect(await rowsOf(host.payload, 'editorial-claims')).toEqual([])
  })

  it('D3: LV and EN of one instant go both live, whichever was scheduled first', async () => {
    const id = await pair()
    const at = inMinutes(60)
    expect(await schedule(id, at, 'lv')).toMatchObject(ok)
    expect(await schedule(id, at, 'en')).toMatchObject(ok)
    expect(await runAt(host.payload, at)).toMatchObject({ done: 2 })
    expect([await live(id, 'lv'), await live(id, 'en')]).toEqual(['Virsraksts', 'Headline'])
  })

  it('D4: that nobody carried out in time goes live late, and is told as late', async () => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    await schedule(id, at)
    await runAt(host.payload, inMinutes(180))
    expect(await live(id)).toBe('Virsraksts')
    const [row] = await schedulesOf(id)
    expect(row.status).toBe('done')
    expect(row.lateBy).toBeGreaterThanOrEqual(119 * 60_000)
    const told = await noticesOf(id)
    expect(told.map(({ kind, recipient }) => [kind, recipient]).sort()).toEqual(
      [host.ids.admin, host.ids.editor, host.ids.editor2].map((person) => ['late', person]).sort(),
    )
  })

  it('is missed after a week, and told', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await runAt(host.payload, inMinutes(8 * 24 * 60))
    expect(await live(id)).toBeNull()
    expect(await schedulesOf(id)).toMatchObject([{ status: 'missed', why: 'missed' }])
    expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual(['missed', 'missed', 'missed'])
    expect(await variantOf(id)).toMatchObject({ schedules: { publish: null } })
  })

  it('D5: comes before its end, both due in one look', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await scheduleEnd(id, inMinutes(61))
    expect(await runAt(host.payload, inMinutes(62))).toMatchObject({ done: 2 })
    expect(await live(id)).toBeNull()
    expect(typesOf(await events(id)).filter((type) => /published$/.test(type))).toEqual([
      'published',
      'unpublished',
    ])
    expect((await schedulesOf(id)).map(({ status }) => status)).toEqual(['done', 'done'])
  })

  it('D5: cannot be ended before it began, in whatever order that is said', async () => {
    const id = await approvedPost(host)
    expect(await scheduleEnd(id, inMinutes(60))).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'notLive' } }] },
    })
    const at = inMinutes(60)
    await schedule(id, at)
    const refused = { status: 409, body: { errors: [{ data: { code: 'unpublishBeforePublish' } }] } }
    expect(await scheduleEnd(id, at)).toMatchObject(refused)
    expect(await scheduleEnd(id, inMinutes(61))).toMatchObject(ok)
    expect(await schedule(id, inMinutes(62))).toMatchObject(refused)
  })

  it('D6: of EN never touches LV', async () => {
    const id = await pair()
    await publish(id)
    const before = await host.rest(null, 'GET', `/posts/${id}?locale=lv`)
    await schedule(id, inMinutes(60), 'en')
    await scheduleEnd(id, inMinutes(120), 'en')
    await edit(id, { code: 'other', title: 'Cits virsraksts' })
    const read = async () => {
      const { body } = await host.rest(null, 'GET', `/posts/${id}?locale=lv`)
      return { ...body, updatedAt: before.body.updatedAt }
    }
    /** What LV was, with the languages that there are now. */
    const expected = (...availableLocales: string[]) => ({
      ...before.body,
      translation: {
        ...before.body.translation,
        alternates: availableLocales
          .filter((each) => each !== 'lv')
          .map((locale) => ({ locale, slug: null, url: null })),
        availableLocales,
      },
    })
    await runAt(host.payload, inMinutes(60))
    expect(await live(id, 'en')).toBe('Headline')
    expect(await read()).toEqual(expected('lv', 'en'))
    await runAt(host.payload, inMinutes(120))
    expect(await live(id, 'en')).toBeNull()
    expect(await read()).toEqual(expected('lv'))
  })

  it('D7: whose content fails at its time publishes nothing, and says why', async () => {
    const linked = await approvedPost(host, { title: 'Projekts' })
    await publish(linked)
    const id = await approvedPost(host, { related: [linked] })
    await schedule(id, inMinutes(60))
    await host.act('editor', linked, 'lv', 'unpublish')
    // It may come back: that is tried for about an hour.
    await runAt(host.payload, inMinutes(60))
    const [waiting] = await schedulesOf(id)
    expect(waiting).toMatchObject({ attempts: 1, status: 'pending' })
    expect(waiting.error).toContain('Projekts')
    for (let minute = 61; minute < 180; minute += 5) await runAt(host.payload, inMinutes(minute))
    expect(await live(id)).toBeNull()
    const [row] = await schedulesOf(id)
    expect(row).toMatchObject({ dueAt: null, status: 'failed' })
    expect(row.error).toContain('Projekts')
    expect((await events(id)).at(-1)).toMatchObject({
      type: 'scheduleFailed',
      reasons: [{ code: 'linksNotLive', values: { links: [`posts/${linked}`] } }],
    })
    expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed'])
    // And another one can be made.
    await publish(linked)
    expect(await schedule(id, inMinutes(300))).toMatchObject(ok)
  })

  it('D7: waits for what it refers to, which is due at the same instant', async () => {
    const linked = await approvedPost(host)
    const id = await approvedPost(host, { related: [linked] })
    const at = inMinutes(60)
    expect(await schedule(id, at)).toMatchObject({
      status: 422,
      body: { errors: [{ data: { code: 'linksNotLive' } }] },
    })
    await schedule(linked, at)
    expect(await schedule(id, at)).toMatchObject(ok)
    await runAt(host.payload, at)
    await runAt(host.payload, new Date(Date.parse(at) + 500))
    expect([await live(linked), await live(id)]).toEqual(['Virsraksts', 'Virsraksts'])
  })

  it.each([
    [
      '2027-03-28T03:30',
      { code: 'noSuchTime', values: { after: '2027-03-28T04:00', before: '2027-03-28T02:59' } },
    ],
    [
      '2027-10-31T03:30',
      {
        code: 'timeTwice',
        values: { earlier: '2027-10-31T03:30+03:00', later: '2027-10-31T03:30+02:00' },
      },
    ],
    ['2026-02-30T10:00', { code: 'badTime' }],
    ['2020-02-01T10:00', { code: 'pastTime' }],
  ])('D8: %s in Riga is refused, with what helps', async (wallTime, reason) => {
    const id = await approvedPost(host)
    const { body, status } = await host.act('editor', id, 'lv', 'schedulePublish', { when: { wallTime } })
    expect(status).toBe(400)
    expect(body.errors[0].data.reasons).toEqual([expect.objectContaining(reason)])
    expect(await schedulesOf(id)).toEqual([])
  })

  it('D8: of two times of one name is the one that was chosen', async () => {
    const id = await approvedPost(host)
    const when = { choice: 'later', wallTime: '2027-10-31T03:30', zone: 'Europe/Riga' }
    const { body } = await host.act('editor', id, 'lv', 'schedulePublish', { when })
    expect(body.variant.schedules.publish).toMatchObject({
      instant: '2027-10-31T01:30:00.000Z',
      wallTime: '2027-10-31T03:30',
      zone: 'Europe/Riga',
    })
  })

  it.each([
    ['Europe/Riga', '2027-03-28T09:00', '2027-03-28T06:00:00.000Z'],
    ['Europe/Riga', '2027-03-27T09:00', '2027-03-27T07:00:00.000Z'],
    ['Europe/Stockholm', '2028-03-26T09:00', '2028-03-26T07:00:00.000Z'],
    ['Europe/Stockholm', '2028-10-29T09:00', '2028-10-29T08:00:00.000Z'],
  ])('D8: an editor in %s says %s, and it goes live then', async (zone, wallTime, instant) => {
    const id = await approvedPost(host)
    const { body } = await host.act('editor', id, 'lv', 'schedulePublish', { when: { wallTime, zone } })
    expect(body.variant.schedules.publish).toMatchObject({ instant, wallTime, zone })
    await runAt(host.payload, new Date(Date.parse(instant) - 1))
    expect(await live(id)).toBeNull()
    await runAt(host.payload, instant)
    expect(await live(id)).toBe('Virsraksts')
  })

  it('D10: is one for each language and target: another one takes its place', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await schedule(id, inMinutes(90))
    const rows = await schedulesOf(id)
    expect(rows.map(({ status, why }) => [status, why ?? null]).sort()).toEqual([
      ['cancelled', 'replaced'],
      ['pending', null],
    ])
    await runAt(host.payload, inMinutes(61))
    expect(await live(id)).toBeNull()
    await runAt(host.payload, inMinutes(91))
    expect(await live(id)).toBe('Virsraksts')
  })

  it('D10: of ten requests at once leaves one active', async () => {
    const id = await approvedPost(host)
    const { revision } = await variantOf(id)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        host.act('editor', id, 'lv', 'schedulePublish', { revision, when: { instant: inMinutes(60 + n) } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect(await schedulesOf(id)).toMatchObject([{ status: 'pending' }])
  })

  it.each([
    ['trashed', (id: string) => host.rest('editor', 'PATCH', `/posts/${id}`, { deletedAt: new Date() })],
    ['deleted', (id: string) => host.rest('editor', 'DELETE', `/posts/${id}`)],
  ])('D11: is cancelled when its document is %s', async (why, remove) => {
    const id = await pair()
    await schedule(id, inMinutes(60))
    await schedule(id, inMinutes(60), 'en')
    await scheduleEnd(id, inMinutes(90))
    expect(await remove(id)).toMatchObject(ok)
    const rows = await schedulesOf(id)
    expect(rows.map((row) => [row.status, row.why])).toEqual(rows.map(() => ['cancelled', why]))
    expect(rows).toHaveLength(3)
    await runAt(host.payload, inMinutes(100))
    expect((await schedulesOf(id)).map(({ status }) => status)).toEqual(rows.map(() => 'cancelled'))
    expect(await live(id)).toBeNull()
  })
})

describe('a row that is looked at too early', () => {
  it('waits for its time', async () => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    await schedule(id, at)
    await host.payload.db.updateOne({
      collection: 'editorial-schedules' as never,
      data: { dueAt: inMinutes(-1) } as never,
      where: { document: { equals: id } },
    })
    await runAt(host.payload, new Date())
    expect(await live(id)).toBeNull()
    expect(await schedulesOf(id)).toMatchObject([{ dueAt: at, status: 'pending' }])
    await runAt(host.payload, at)
    expect(await live(id)).toBe('Virsraksts')
  })
})

describe('a row that cannot be worked on', () => {
  it.each(['pending', 'done'])('%s, keeps no other one waiting, and is given up', async (status) => {
    const id = await approvedPost(host)
    const at = inMinutes(60)
    await schedule(id, at)
    const key = `nonsense/${status}/lv#1`
    await host.payload.db.create({
      collection: 'editorial-schedules' as never,
      data: {
        attempts: 0,
        collectionSlug: 'nonsense',
        document: status,
        dueAt: at,
        instant: at,
        key,
        locale: 'lv',
        schedule: 1,
        scheduledAt: at,
        slot: key,
        status,
        target: 'publish',
        wallTime: '2027-01-01T00:00',
        zone: 'UTC',
      } as never,
    })
    await runAt(host.payload, at)
    expect(await live(id)).toBe('Virsraksts')
    const strange = () => rowsOf(host.payload, 'editorial-schedules', { key: { equals: key } })
    for (let second = 1; second < 20; second += 1)
      await runAt(host.payload, new Date(Date.parse(at) + second * 1_000))
    expect(await strange()).toMatchObject([{ dueAt: null }])
    expect(await rowsOf(host.payload, 'editorial-claims')).toEqual([])
  })
})

describe('a schedule carries an approval', () => {
  it('and nothing that was written since goes out with it', async () => {
    const id = await approvedPost(host, { code: 'A' })
    await schedule(id, inMinutes(60))
    await edit(id, { code: 'B', title: 'Jaunāks' })
    await runAt(host.payload, inMinutes(60))
    const { body } = await host.rest(null, 'GET', `/posts/${id}?locale=lv`)
    expect(body).toMatchObject({ code: 'A', title: 'Virsraksts' })
    const { body: draft } = await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true`)
    expect(draft).toMatchObject({ code: 'B', title: 'Jaunāks' })
  })

  it('and is cancelled when that is taken back', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    expect(await host.act('editor', id, 'lv', 'withdraw')).toMatchObject(ok)
    expect(await schedulesOf(id)).toMatchObject([{ status: 'cancelled', why: 'withdrawn' }])
    expect(typesOf(await events(id)).slice(-2)).toEqual(['withdrawn', 'unscheduled'])
    expect(await runAt(host.payload, inMinutes(61))).toMatchObject({ done: 0 })
  })

  it('and goes over to a newer one', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await edit(id, { title: 'Labots' })
    await approve(host, id)
    const [row] = await schedulesOf(id)
    expect(row).toMatchObject({ scheduledBy: host.ids.editor, status: 'pending' })
    expect(row.version).toBe((await variantOf(id)).approved.version)
    await runAt(host.payload, inMinutes(60))
    expect(await live(id)).toBe('Labots')
  })

  it('and is over when it is published by hand', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    expect(await publish(id)).toMatchObject(ok)
    expect(await schedulesOf(id)).toMatchObject([{ status: 'cancelled', why: 'published' }])
  })

  it('A11, A12: and outlives whoever made it, which is told', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await host.payload.update({
      collection: 'users',
      data: { roles: [] } as never,
      id: host.ids.editor,
      overrideAccess: true,
    })
    try {
      await runAt(host.payload, inMinutes(60))
      expect(await live(id)).toBe('Virsraksts')
      const told = (await noticesOf(id)).map(({ kind, recipient }) => [kind, recipient])
      expect(told.sort()).toEqual(
        [host.ids.admin, host.ids.editor2].map((person) => ['orphaned', person]).sort(),
      )
      expect((await events(id)).findLast(({ type }) => type === 'published')).toMatchObject({
        actor: null,
        actorRoles: [],
      })
    } finally {
      await host.payload.update({
        collection: 'users',
        data: { roles: ['editor'] } as never,
        id: host.ids.editor,
        overrideAccess: true,
      })
    }
  })

  it('and cannot be made without one', async () => {
    const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Bez apstiprinājuma' })
    expect(await schedule(made.body.doc.id, inMinutes(60))).toMatchObject({
      status: 403,
      body: { errors: [{ data: { code: 'notApproved' } }] },
    })
  })

  it('and its version is not pruned', async () => {
    const id = await approvedPost(host)
    const { approved } = await variantOf(id)
    await schedule(id, inMinutes(60))
    for (let n = 0; n < 125; n += 1) {
      await host.payload.update({
        collection: 'posts' as never,
        data: { title: `Labojums ${n}` } as never,
        id,
        locale: 'lv' as never,
        overrideAccess: true,
      })
    }
    const { totalDocs } = await host.payload.countVersions({
      collection: 'posts' as never,
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
    expect(totalDocs).toBeLessThan(112)
    await runAt(host.payload, inMinutes(60))
    expect(await variantOf(id)).toMatchObject({ live: { version: approved.version } })
    expect(await live(id)).toBe('Virsraksts')
  })
})

describe('the end of a publication', () => {
  it('is carried out, proved and told', async () => {
    const id = await approvedPost(host)
    await publish(id)
    expect(await scheduleEnd(id, inMinutes(60))).toMatchObject(ok)
    await runAt(host.payload, inMinutes(60))
    expect(await live(id)).toBeNull()
    expect(await schedulesOf(id)).toMatchObject([
      { proof: { etag: null, ok: true, status: 404 }, status: 'done' },
    ])
    expect(await noticesOf(id)).toMatchObject([{ kind: 'done' }])
  })

  it('is never too late', async () => {
    const id = await approvedPost(host)
    await publish(id)
    await scheduleEnd(id, inMinutes(60))
    await runAt(host.payload, inMinutes(60 * 24 * 30))
    expect(await live(id)).toBeNull()
  })

  it('waits for that of the translation', async () => {
    const id = await pair()
    await publish(id)
    await publish(id, 'en')
    const at = inMinutes(60)
    expect(await scheduleEnd(id, at)).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'translationsLive' } }] },
    })
    expect(await scheduleEnd(id, at, 'en')).toMatchObject(ok)
    expect(await scheduleEnd(id, at)).toMatchObject(ok)
    expect(await runAt(host.payload, at)).toMatchObject({ done: 2 })
    expect([await live(id, 'lv'), await live(id, 'en')]).toEqual([null, null])
  })
})

describe('several variants as one', () => {
  const itemsOf = async (id: string, locales: readonly string[]) => {
    const items = []
    for (const locale of locales) {
      const { revision } = await variantOf(id, locale)
      items.push({ collection: 'posts', id, locale, revision })
    }
    return items
  }
  const together = (as: null | Person, body: object) => host.rest(as, 'POST', '/editorial/schedule', body)

  it('are scheduled both, the translation named first', async () => {
    const id = await pair()
    const at = inMinutes(60)
    const body = { action: 'schedulePublish', items: await itemsOf(id, ['en', 'lv']), when: { instant: at } }
    const done = await together('editor', body)
    expect(done).toMatchObject({ status: 200, body: { done: [{ locale: 'en' }, { locale: 'lv' }] } })
    await runAt(host.payload, at)
    expect([await live(id, 'lv'), await live(id, 'en')]).toEqual(['Virsraksts', 'Headline'])
  })

  it('or neither: one that is not approved stops the other', async () => {
    const id = await approvedPost(host)
    await edit(id, { title: 'Headline' }, 'en')
    const items = await itemsOf(id, ['lv', 'en'])
    const body = { action: 'schedulePublish', items, when: { instant: inMinutes(60) } }
    expect(await together('editor', body)).toMatchObject({
      status: 403,
      body: { errors: [{ data: { code: 'notApproved' } }] },
    })
    expect(await schedulesOf(id)).toEqual([])
    expect(await variantOf(id)).toMatchObject({ revision: items[0]?.revision })
  })

  it('are called off both', async () => {
    const id = await pair()
    const when = { instant: inMinutes(60) }
    await together('editor', { action: 'schedulePublish', items: await itemsOf(id, ['lv', 'en']), when })
    const items = await itemsOf(id, ['lv', 'en'])
    expect(await together('editor', { action: 'unschedulePublish', items })).toMatchObject(ok)
    expect((await schedulesOf(id)).map((row) => row.why)).toEqual(['cancelled', 'cancelled'])
  })

  it.each<[string, null | Person, object, number]>([
    ['nobody', null, {}, 401],
    ['an author', 'author', {}, 403],
    ['a translator', 'translator', {}, 403],
    ['a stale revision', 'editor', { revision: 1 }, 409],
    ['a collection that is not there', 'editor', { collection: 'nonsense' }, 404],
    ['accounts', 'editor', { collection: 'users' }, 404],
    ['a language that is not there', 'editor', { locale: 'de' }, 400],
    ['a document that is not there', 'editor', { id: 'ffffffffffffffffffffffff' }, 404],
    ['a field of ours', 'editor', { schedule: 1 }, 400],
  ])('are not scheduled by or for %s', async (_what, as, wrong, status) => {
    const id = await approvedPost(host)
    const [item] = await itemsOf(id, ['lv'])
    const body = {
      action: 'schedulePublish',
      items: [{ ...item, ...wrong }],
      when: { instant: inMinutes(60) },
    }
    expect((await together(as, body)).status).toBe(status)
    expect(await schedulesOf(id)).toEqual([])
  })

  it('are the same in GraphQL', async () => {
    const id = await pair()
    const [lv, en] = await itemsOf(id, ['lv', 'en'])
    const query = `mutation ($lv: Int!, $en: Int!, $id: ID!, $at: String) {
      editorialScheduleTogether(action: schedulePublish, when: { instant: $at }, items: [
        { collection: posts, id: $id, locale: en, revision: $en },
        { collection: posts, id: $id, locale: lv, revision: $lv }
      ]) { done { collection id locale variant { schedules { publish { instant zone ref { version } } } } } }
    }`
    const at = inMinutes(60)
    const { body } = await host.graphql('editor', query, { at, en: en?.revision, id, lv: lv?.revision })
    expect(body.errors).toBeUndefined()
    expect(body.data.editorialScheduleTogether.done).toMatchObject([
      { locale: 'en', variant: { schedules: { publish: { instant: at, zone: 'Europe/Riga' } } } },
      { locale: 'lv' },
    ])
    const again = await host.graphql('author', query, { at, en: en?.revision, id, lv: lv?.revision })
    expect(again.body.errors[0].extensions.statusCode).toBe(403)
  })
})

describe('who may', () => {
  it.each<[Person, number]>([
    ['author', 403],
    ['translator', 403],
    ['editor', 200],
    ['admin', 200],
  ])('A10: %s schedules: %s', async (person, status) => {
    const id = await approvedPost(host)
    expect((await schedule(id, inMinutes(60), 'lv', person)).status).toBe(status)
  })

  it('a body names no schedule to be carried out', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    const [{ schedule: number }] = (await schedulesOf(id)) as [Json]
    const answer = await host.act('author', id, 'lv', 'publish', { schedule: number })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ data: { code: 'badInput' } }] } })
  })

  it.each(['editorial-schedules', 'editorial-claims', 'editorial-workers', 'editorial-notices'])(
    '%s are written by nobody',
    async (slug) => {
      for (const person of [null, 'author', 'admin'] as const) {
        const { status } = await host.rest(person, 'POST', `/${slug}`, { key: 'x' })
        expect(status).toBe(403)
      }
      expect((await host.rest(null, 'GET', `/${slug}`)).status).toBe(403)
    },
  )

  it('notices are read by whom they are for', async () => {
    const id = await approvedPost(host)
    await schedule(id, inMinutes(60))
    await runAt(host.payload, inMinutes(60))
    const read = async (person: Person) =>
      (
        await host.rest(
          person,
          'GET',
          `/editorial-notices?where[document][equals]=${id}&where[kind][equals]=done`,
        )
      ).body.totalDocs
    expect([await read('editor'), await read('editor2'), await read('author')]).toEqual([1, 0, 0])
  })

  it.each(['run', 'handle-schedules'])('the jobs of Payload are for administrators: %s', async (path) => {
    for (const person of [null, 'author', 'translator', 'editor'] as const)
      expect((await host.rest(person, 'GET', `/payload-jobs/${path}`)).status).toBe(401)
  })

  it('administrators run them', async () => {
    expect((await host.rest('admin', 'GET', '/payload-jobs/run')).status).toBe(200)
  })

  it('the task of the job queue carries out what is due', async () => {
    const id = await approvedPost(host)
    // Time enough for a busy machine to take it for a time to come.
    expect(await schedule(id, new Date(Date.now() + 3_000).toISOString())).toMatchObject(ok)
    await vi.waitFor(
      async () => {
        await host.payload.jobs.queue({ input: {}, task: 'editorial-run-schedules' } as never)
        await host.payload.jobs.run()
        expect(await live(id)).toBe('Virsraksts')
      },
      { interval: 200, timeout: 30_000 },
    )
    expect(await schedulesOf(id)).toMatchObject([{ proof: { ok: true }, status: 'done' }])
  })
})

describe('an explanation', () => {
  it('says what is scheduled and what could be', async () => {
    const id = await approvedPost(host)
    expect((await variantOf(id)).actions).toContain('schedulePublish')
    await schedule(id, inMinutes(60))
    const { actions, refused } = await variantOf(id)
    expect(actions).toEqual(
      expect.arrayContaining(['unschedulePublish', 'schedulePublish', 'scheduleUnpublish']),
    )
    expect(refused.unscheduleUnpublish).toMatchObject([{ code: 'notScheduled' }])
    expect(await host.act('editor', id, 'lv', 'unschedulePublish')).toMatchObject(ok)
    expect(await schedulesOf(id)).toMatchObject([{ status: 'cancelled', why: 'cancelled' }])
  })
})
