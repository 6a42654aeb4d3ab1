import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { runRelease } from '@plugins/editorial-workflow/payload/schedules/runRelease'
import { approve, approvedPost, inMinutes, rowsOf, scheduleNotices, runAt } from '../../helpers/schedules'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const HOUR = 60

type Item = { collection: string; id: string; locale: string }
const item = (id: string, locale = 'lv'): Item => ({ collection: 'posts', id, locale })

async function read(id: string, as: Person = 'editor'): Promise<Json> {
  return (await host.rest(as, 'GET', `/editorial/releases/${id}`)).body
}

/** A command with the revision that is there, unless it names another. */
async function command(
  id: string,
  name: string,
  body: Record<string, unknown> = {},
  as: null | Person = 'editor',
): Promise<Answer> {
  const revision = body.revision ?? (await read(id)).revision
  return host.rest(as, 'POST', `/editorial/releases/${id}/${name}`, { ...body, revision })
}

async function releaseOf(...items: Item[]): Promise<string> {
  const made = await host.rest('editor', 'POST', '/editorial/releases', { name: 'Rudens laidiens' })
  expect(made.status).toBe(201)
  const { id } = made.body
  if (items.length > 0) expect(await command(id, 'add', { items })).toMatchObject({ status: 200 })
  return id
}

const title = async (id: string, locale = 'lv'): Promise<null | string> => {
  const { body, status } = await host.rest(null, 'GET', `/posts/${id}?locale=${locale}`)
  return status === 200 ? body.title : null
}
const variantOf = async (id: string, locale = 'lv'): Promise<Json> => {
  const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
  return body.variants.find((each: Json) => each.locale === locale)
}
const eventsOf = async (id: string, locale = 'lv'): Promise<Json[]> => {
  const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)
  return body.events
}
const save = async (id: string, data: object, locale = 'lv'): Promise<void> => {
  const { body, status } = await host.rest(
    'author',
    'PATCH',
    `/posts/${id}?locale=${locale}&draft=true`,
    data,
  )
  if (status !== 200) throw new Error(JSON.stringify(body))
}
/** A new text in one language, approved. */
const rewrite = async (id: string, text: string, locale = 'lv'): Promise<void> => {
  await save(id, { title: text }, locale)
  await approve(host, id, locale)
}
const livePost = async (text: string): Promise<string> => {
  const id = await approvedPost(host, { title: text })
  expect(await host.act('editor', id, 'lv', 'publish')).toMatchObject({ status: 200 })
  return id
}
/** The codes of what stands against each item. */
const standing = ({ items }: Json): Record<string, string[]> =>
  Object.fromEntries(
    items.map(({ id, locale, reasons }: Json) => [`${id}/${locale}`, reasons.map(({ code }: Json) => code)]),
  )
const refusedItems = ({ body }: Answer): Record<string, string[]> => standing(body.errors[0].data)
const codeOf = ({ body, status }: Answer): [number, string] => [status, body.errors?.[0].data.code]

/** Two posts that refer to each other, both approved. */
async function circle(): Promise<[string, string]> {
  const made = await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Otrais' })
  const second = String(made.body.doc.id)
  const first = await approvedPost(host, { related: [second], title: 'Pirmais' })
  await save(second, { related: [first] })
  await approve(host, second)
  return [first, second]
}

describe('readiness', () => {
  it('tells every reason, item by item, with titles', async () => {
    const [ready, draft] = [
      await approvedPost(host, { title: 'Gatavs' }),
      String((await host.rest('author', 'POST', '/posts?locale=lv', { title: 'Melnraksts' })).body.doc.id),
    ]
    const live = await livePost('Redzams')
    const id = await releaseOf(item(ready), item(draft), item(live), item(ready, 'en'))
    const told = await read(id)
    expect(told).toMatchObject({ name: 'Rudens laidiens', ready: false, size: 4, status: 'draft' })
    expect(standing(told)).toEqual({
      [`${ready}/lv`]: [],
      [`${draft}/lv`]: ['notApproved'],
      [`${live}/lv`]: ['alreadyLive'],
      [`${ready}/en`]: ['notApproved', 'incomplete'],
    })
    expect(told.items[0]).toMatchObject({ done: false, failure: [], ready: true, title: 'Gatavs' })
    expect(told.items[1].reasons[0].message).toMatch(/no approval/)
  })

  it('counts what is in the bundle as live: circular links, and a translation with its original', async () => {
    const [first, second] = await circle()
    await rewrite(first, 'First', 'en')
    const alone = await releaseOf(item(first))
    expect(standing(await read(alone))).toEqual({ [`${first}/lv`]: ['linksNotLive'] })
    const translation = await releaseOf(item(first, 'en'))
    expect(standing(await read(translation))[`${first}/en`]).toContain('sourceNotLive')
    const both = await releaseOf(item(first), item(second))
    expect(await read(both)).toMatchObject({ actions: expect.arrayContaining(['publish']), ready: true })
  })

  it('tells of a schedule of its own, and of another release; neither is taken over', async () => {
    const [own, other] = [await approvedPost(host), await approvedPost(host)]
    const when = { instant: inMinutes(HOUR) }
    await host.act('editor', own, 'lv', 'schedulePublish', { when })
    const holder = await releaseOf(item(other))
    expect(await command(holder, 'schedule', { when })).toMatchObject({ status: 200 })
    const id = await releaseOf(item(own), item(other))
    const expected = { [`${own}/lv`]: ['scheduledAlone'], [`${other}/lv`]: ['inRelease'] }
    expect(standing(await read(id))).toEqual(expected)
    const refused = await command(id, 'schedule', { when })
    expect(codeOf(refused)).toEqual([409, 'releaseNotReady'])
    expect(refusedItems(refused)).toEqual(expected)
    // Nor is it changed past its release.
    expect(codeOf(await host.act('editor', other, 'lv', 'unschedulePublish'))).toEqual([409, 'inRelease'])
    // Nothing is left to be due in the tests that follow.
    expect(await host.act('editor', own, 'lv', 'unschedulePublish')).toMatchObject({ status: 200 })
    expect((await command(holder, 'cancel')).body).toMatchObject({ status: 'cancelled' })
  })

  it('holds a trashed item and a deleted one, which can be taken out', async () => {
    const [kept, trashed, deleted] = [
      await approvedPost(host),
      await approvedPost(host),
      await approvedPost(host),
    ]
    const id = await releaseOf(item(kept), item(trashed), item(deleted))
    await host.rest('editor', 'PATCH', `/posts/${trashed}?locale=lv&draft=true`, {
      deletedAt: new Date().toISOString(),
    })
    expect((await host.rest('editor', 'DELETE', `/posts/${deleted}`)).status).toBe(200)
    expect(standing(await read(id))).toEqual({
      [`${kept}/lv`]: [],
      [`${trashed}/lv`]: ['trashed'],
      [`${deleted}/lv`]: ['notFound'],
    })
    expect(codeOf(await command(id, 'publish'))).toEqual([409, 'releaseNotReady'])
    const out = await command(id, 'remove', { items: [item(trashed), item(deleted)] })
    expect(out.body).toMatchObject({ ready: true, size: 1 })
    expect((await command(id, 'publish')).body).toMatchObject({ status: 'live' })
  })
})

describe('scheduling', () => {
  it('is all or none', async () => {
    const ready = await approvedPost(host)
    const draft = String((await host.rest('author', 'POST', '/posts?locale=lv', { title: 'A' })).body.doc.id)
    const id = await releaseOf(item(ready), item(draft))
    const refused = await command(id, 'schedule', { when: { instant: inMinutes(HOUR) } })
    expect(codeOf(refused)).toEqual([409, 'releaseNotReady'])
    expect(refusedItems(refused)).toEqual({ [`${draft}/lv`]: ['notApproved'] })
    expect((await variantOf(ready)).schedules.publish).toBeNull()
    expect(await read(id)).toMatchObject({ instant: null, revision: 2, status: 'draft' })
    expect(await rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })).toEqual([])
  })

  it('refuses what is empty, and a time that is over', async () => {
    const empty = await releaseOf()
    const when = { instant: inMinutes(HOUR) }
    expect(codeOf(await command(empty, 'schedule', { when }))).toEqual([409, 'releaseEmpty'])
    const id = await releaseOf(item(await approvedPost(host)))
    const past = await command(id, 'schedule', { when: { instant: inMinutes(-1) } })
    expect(codeOf(past)).toEqual([400, 'pastTime'])
    const badInput = await command(id, 'schedule', {})
    expect(codeOf(badInput)).toEqual([400, 'badInput'])
  })

  it('can be moved and called off, and takes items only in preparation', async () => {
    const [one, two] = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(item(one))
    await command(id, 'schedule', { when: { instant: inMinutes(HOUR) } })
    const later = inMinutes(2 * HOUR)
    expect((await command(id, 'schedule', { when: { instant: later } })).body).toMatchObject({
      instant: later,
      scheduledBy: host.ids.editor,
      status: 'scheduled',
    })
    expect((await variantOf(one)).schedules.publish).toMatchObject({ instant: later, release: id })
    expect(codeOf(await command(id, 'add', { items: [item(two)] }))).toEqual([409, 'wrongStatus'])
    expect(codeOf(await command(id, 'delete'))).toEqual([409, 'wrongStatus'])
    expect((await command(id, 'unschedule')).body).toMatchObject({ instant: null, status: 'draft' })
    expect((await variantOf(one)).schedules.publish).toBeNull()
    // One that is in it already stays what it is: each variant once.
    expect((await command(id, 'add', { items: [item(one), item(two)] })).body.size).toBe(2)
  })
})

describe('at its time', () => {
  it('all of it goes live, in LV and EN, also in a circle; each is proved, and its maker told', async () => {
    const [first, second] = await circle()
    await rewrite(first, 'First', 'en')
    await rewrite(second, 'Second', 'en')
    const items = [item(first, 'en'), item(second, 'en'), item(first), item(second)]
    const id = await releaseOf(...items)
    const at = inMinutes(HOUR)
    expect(await command(id, 'schedule', { when: { instant: at } })).toMatchObject({ status: 200 })
    expect(await read(id)).toMatchObject({ ready: true, status: 'scheduled' })
    await runAt(host.payload, inMinutes(HOUR - 1))
    expect(await title(first)).toBeNull()
    expect(await runAt(host.payload, at)).toMatchObject({ done: 4 })
    expect(await read(id)).toMatchObject({ ready: true, status: 'live', wentLiveAt: at })
    for (const [post, locale, text] of [
      [first, 'lv', 'Pirmais'],
      [second, 'lv', 'Otrais'],
      [first, 'en', 'First'],
      [second, 'en', 'Second'],
    ] as const)
      expect(await title(post, locale)).toBe(text)
    const [proved, published] = await eventsOf(first)
    expect(published).toMatchObject({ type: 'published', actor: null, lateBy: 0 })
    expect(proved).toMatchObject({ type: 'proved', ok: true, schedule: published?.schedule })
    const rows = await rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })
    expect(rows.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
    const notices = await scheduleNotices(host.payload, { document: { equals: first } })
    expect(notices).toMatchObject([
      { kind: 'done', recipient: host.ids.editor },
      { kind: 'done', recipient: host.ids.editor },
    ])
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })
  })

  it('three runners at once publish it once', async () => {
    const posts = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(...posts.map((post) => item(post)))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    const passes = await Promise.all(['a', 'b', 'c'].map((runner) => runAt(host.payload, at, runner)))
    expect(passes.reduce((sum, { done }) => sum + done, 0)).toBe(2)
    for (const post of posts) {
      const types = (await eventsOf(post)).map(({ type }) => type)
      expect(types.filter((type) => type === 'published' || type === 'proved')).toEqual([
        'proved',
        'published',
      ])
    }
    expect(await read(id)).toMatchObject({ revision: 4, status: 'live' })
  })

  it('a runner that comes upon it again, after the first has died, finds it done', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    const [row] = await rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })
    await runAt(host.payload, at)
    const before = await eventsOf(post)
    const settings = settingsOf(host.payload)
    const run = { leaseMs: 1, now: Date.parse(at), payload: host.payload, runner: 'late', settings }
    expect(await runRelease(run, id, [row])).toBe(0)
    expect(await eventsOf(post)).toEqual(before)
    expect(await read(id)).toMatchObject({ status: 'live' })
    expect(await rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })).toMatchObject([
      { status: 'done' },
    ])
  })

  it('nothing goes live when an approval was withdrawn: it fails, tells why, and frees the rest', async () => {
    const [kept, withdrawn] = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(item(kept), item(withdrawn))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    expect(await host.act('author', withdrawn, 'lv', 'withdraw')).toMatchObject({ status: 200 })
    expect(standing(await read(id))).toEqual({ [`${kept}/lv`]: [], [`${withdrawn}/lv`]: ['leftRelease'] })
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })
    expect([await title(kept), await title(withdrawn)]).toEqual([null, null])
    const told = await read(id)
    expect(told.status).toBe('failed')
    expect(told.items.map(({ failure }: Json) => failure.map(({ code }: Json) => code))).toEqual([
      [],
      ['leftRelease'],
    ])
    expect((await variantOf(kept)).schedules.publish).toBeNull()
    const [failed] = await eventsOf(kept)
    expect(failed).toMatchObject({ type: 'scheduleFailed', reasons: [{ code: 'releaseNotReady' }] })
    const people = [host.ids.admin, host.ids.editor, host.ids.editor2].sort()
    for (const post of [kept, withdrawn]) {
      const notices = await scheduleNotices(host.payload, { document: { equals: post } })
      expect(notices.map(({ recipient }) => recipient).sort()).toEqual(people)
      expect(notices[0]).toMatchObject({ kind: 'failed' })
    }
    // Approved again, it gets its second try.
    expect((await command(id, 'reopen')).body).toMatchObject({ instant: null, status: 'draft' })
    await approve(host, withdrawn)
    expect((await command(id, 'publish')).body).toMatchObject({ ready: true, status: 'live' })
  })

  it('fails too when nothing of it is scheduled any more', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    await host.act('author', post, 'lv', 'withdraw')
    await runAt(host.payload, inMinutes(HOUR - 1))
    expect((await read(id)).status).toBe('scheduled')
    await runAt(host.payload, at)
    expect((await read(id)).status).toBe('failed')
    expect(await scheduleNotices(host.payload, { document: { equals: post } })).toHaveLength(3)
  })

  it('takes what was published by hand since for done', async () => {
    const [early, late] = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(item(early), item(late))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    expect(await host.act('editor', early, 'lv', 'publish')).toMatchObject({ status: 200 })
    const told = await read(id)
    expect([told.ready, told.items.map(({ done }: Json) => done)]).toEqual([true, [true, false]])
    expect(await runAt(host.payload, at)).toMatchObject({ done: 1 })
    expect((await read(id)).status).toBe('live')
    // It was not the release that brought it: an undo leaves it.
    expect(await command(id, 'undo')).toMatchObject({ status: 200 })
    expect([await title(early), await title(late)]).toEqual(['Virsraksts', null])
  })

  it('waits and tries again for what it refers to, then gives notice', async () => {
    const target = await livePost('Mērķis')
    const post = await approvedPost(host, { related: [target] })
    const id = await releaseOf(item(post))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    await host.act('editor', target, 'lv', 'unpublish')
    await runAt(host.payload, at)
    expect((await read(id)).status).toBe('scheduled')
    const [row] = await rowsOf(host.payload, 'editorial-schedules', { release: { equals: id } })
    expect(row).toMatchObject({ attempts: 1, status: 'pending' })
    expect(Date.parse(row.dueAt)).toBeGreaterThan(Date.parse(at))
    await host.act('editor', target, 'lv', 'publish')
    expect(await runAt(host.payload, row.dueAt)).toMatchObject({ done: 1 })
    expect((await read(id)).status).toBe('live')
  })

  it('is given up when its time is long over', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    await command(id, 'schedule', { when: { instant: inMinutes(HOUR) } })
    await runAt(host.payload, inMinutes(9 * 24 * HOUR))
    const told = await read(id)
    expect([told.status, told.items[0].failure[0].code]).toEqual(['failed', 'releaseMissed'])
    expect((await eventsOf(post))[0]).toMatchObject({ type: 'unscheduled', why: 'missed' })
    expect(await title(post)).toBeNull()
  })
})

describe('publishing now', () => {
  it('is all or none', async () => {
    const [ready, broken] = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(item(ready), item(broken))
    await host.act('author', broken, 'lv', 'withdraw')
    expect(refusedItems(await command(id, 'publish'))).toEqual({ [`${broken}/lv`]: ['notApproved'] })
    expect(await title(ready)).toBeNull()
    expect((await variantOf(ready)).live).toBeNull()
    // What was refused has taken no revision.
    expect(await read(id)).toMatchObject({ revision: 2, status: 'draft' })
  })

  it('is won by one of two at once, and nothing is published twice', async () => {
    const posts = [await approvedPost(host), await approvedPost(host)]
    const id = await releaseOf(...posts.map((post) => item(post)))
    const { revision } = await read(id)
    const answers = await Promise.all(
      (['editor', 'editor2'] as const).map((person) => command(id, 'publish', { revision }, person)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.map((answer) => codeOf(answer)[1])).toContain('staleRevision')
    for (const post of posts) {
      const published = (await eventsOf(post)).filter(({ type }) => type === 'published')
      expect(published).toHaveLength(1)
    }
    const steps = await rowsOf(host.payload, 'editorial-release-steps', { release: { equals: id } })
    expect(steps.map(({ command: each }) => each).sort()).toEqual(['add', 'create', 'publish'])
  })

  it('beats its own schedule', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    const at = inMinutes(HOUR)
    await command(id, 'schedule', { when: { instant: at } })
    expect((await command(id, 'publish')).body).toMatchObject({ status: 'live' })
    expect(await title(post)).toBe('Virsraksts')
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })
  })
})

describe('undoing', () => {
  it('gives readers what they had before, to the letter, and the approval stays', async () => {
    const old = await livePost('Vecais')
    await rewrite(old, 'Jaunais')
    await rewrite(old, 'New', 'en')
    const fresh = await approvedPost(host, { title: 'Pirmreiz' })
    const before = (await variantOf(old)).live
    const id = await releaseOf(item(old, 'en'), item(fresh), item(old))
    expect(await command(id, 'publish')).toMatchObject({ status: 200 })
    expect([await title(old), await title(old, 'en'), await title(fresh)]).toEqual([
      'Jaunais',
      'New',
      'Pirmreiz',
    ])
    const undone = await command(id, 'undo', { comment: 'Kļūda cenā.' })
    expect(undone).toMatchObject({ status: 200, body: { status: 'undone', undoableUntil: null } })
    expect([await title(old), await title(old, 'en'), await title(fresh)]).toEqual(['Vecais', null, null])
    const now = await variantOf(old)
    expect(now.live).toMatchObject({ fingerprint: before.fingerprint, version: before.version })
    // The working copy is what was approved, and may go out again.
    expect([now.state, now.actions.includes('publish')]).toEqual(['approved', true])
    expect(await variantOf(fresh)).toMatchObject({ live: null, state: 'approved' })
    expect((await eventsOf(old))[0]).toMatchObject({ type: 'published', release: id, unchanged: false })
    expect((await eventsOf(fresh))[0]).toMatchObject({
      type: 'unpublished',
      comment: 'Kļūda cenā.',
      release: id,
    })
    expect((await host.rest('editor', 'GET', `/posts/${old}?draft=true&locale=lv`)).body.title).toBe(
      'Jaunais',
    )
    await command(id, 'reopen')
    expect((await command(id, 'publish')).body).toMatchObject({ status: 'live' })
    expect([await title(old), await title(old, 'en')]).toEqual(['Jaunais', 'New'])
  })

  it('keeps what was written since as the draft', async () => {
    const post = await livePost('Vecais')
    await rewrite(post, 'Jaunais')
    const id = await releaseOf(item(post))
    await command(id, 'publish')
    await save(post, { title: 'Vēl jaunāks' })
    expect(await command(id, 'undo')).toMatchObject({ status: 200 })
    expect(await title(post)).toBe('Vecais')
    expect((await host.rest('editor', 'GET', `/posts/${post}?draft=true&locale=lv`)).body.title).toBe(
      'Vēl jaunāks',
    )
    expect((await variantOf(post)).state).toBe('draft')
  })

  it('is refused as a whole when one has been taken off or published since', async () => {
    const posts = [await livePost('A'), await livePost('B'), await livePost('C')]
    for (const post of posts) await rewrite(post, 'Jaunais')
    const id = await releaseOf(...posts.map((post) => item(post)))
    await command(id, 'publish')
    const [off, on, kept] = posts as [string, string, string]
    await host.act('editor', off, 'lv', 'unpublish')
    await rewrite(on, 'Jaunākais')
    await host.act('editor', on, 'lv', 'publish')
    const refused = await command(id, 'undo')
    expect(codeOf(refused)).toEqual([409, 'releaseNotReady'])
    expect(refusedItems(refused)).toEqual({
      [`${off}/lv`]: ['changedSinceRelease'],
      [`${on}/lv`]: ['changedSinceRelease'],
    })
    expect([await title(kept), await title(on), (await read(id)).status]).toEqual([
      'Jaunais',
      'Jaunākais',
      'live',
    ])
  })

  it('leaves no translation live without its original', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    await command(id, 'publish')
    await rewrite(post, 'English', 'en')
    expect(await host.act('editor', post, 'en', 'publish')).toMatchObject({ status: 200 })
    expect(refusedItems(await command(id, 'undo'))).toEqual({ [`${post}/lv`]: ['translationsLive'] })
    expect([await title(post), await title(post, 'en')]).toEqual(['Virsraksts', 'English'])
  })

  it('is refused when a version is gone', async () => {
    const post = await livePost('Vecais')
    const { live } = await variantOf(post)
    await rewrite(post, 'Jaunais')
    const id = await releaseOf(item(post))
    await command(id, 'publish')
    await host.payload.db.deleteVersions({
      collection: 'posts' as never,
      where: { id: { equals: live.version } },
    })
    expect(refusedItems(await command(id, 'undo'))).toEqual({ [`${post}/lv`]: ['earlierGone'] })
    expect(await title(post)).toBe('Jaunais')
  })
})

describe('undoing a document in both languages', () => {
  it('takes both off together, and puts both back', async () => {
    const post = await approvedPost(host, { title: 'Pirmais' })
    await rewrite(post, 'First', 'en')
    const titles = async () => [await title(post), await title(post, 'en')]
    const first = await releaseOf(item(post), item(post, 'en'))
    await command(first, 'publish')
    for (const [locale, text] of [
      ['lv', 'Otrais'],
      ['en', 'Second'],
    ] as const)
      await rewrite(post, text, locale)
    const second = await releaseOf(item(post, 'en'), item(post))
    await command(second, 'publish')
    expect(await titles()).toEqual(['Otrais', 'Second'])
    // The earlier one is not what readers have any more.
    expect(codeOf(await command(first, 'undo'))).toEqual([409, 'releaseNotReady'])
    expect(await command(second, 'undo')).toMatchObject({ status: 200 })
    expect(await titles()).toEqual(['Pirmais', 'First'])
    const again = await releaseOf(item(post, 'en'), item(post))
    await command(again, 'publish')
    for (const locale of ['en', 'lv']) await host.act('editor', post, locale, 'unpublish')
    expect(await titles()).toEqual([null, null])
    const both = await releaseOf(item(post, 'en'), item(post))
    expect((await command(both, 'publish')).body).toMatchObject({ status: 'live' })
    expect(await command(both, 'undo')).toMatchObject({ status: 200 })
    expect(await titles()).toEqual([null, null])
  })
})

describe('who may', () => {
  it('nobody without an account, no author and no translator; they may read as staff', async () => {
    const post = await approvedPost(host)
    const id = await releaseOf(item(post))
    const list = await host.rest('author', 'GET', '/editorial/releases?status=draft&limit=1')
    expect(list).toMatchObject({ status: 200, body: { page: 1, releases: [{ id, size: 1 }] } })
    expect(await read(id, 'translator')).toMatchObject({ actions: [], items: [{ title: 'Virsraksts' }] })
    const when = { instant: inMinutes(HOUR) }
    const bodies: Record<string, Record<string, unknown>> = {
      rename: { name: 'Cits' },
      add: { items: [item(post)] },
      remove: { items: [item(post)] },
      schedule: { when },
    }
    for (const name of ['rename', 'add', 'remove', 'schedule', 'publish', 'undo', 'cancel', 'delete']) {
      for (const person of ['author', 'translator'] as const)
        expect(codeOf(await command(id, name, bodies[name], person))).toEqual([403, 'roleMissing'])
      expect(codeOf(await command(id, name, bodies[name], null))).toEqual([401, 'signIn'])
    }
    expect(codeOf(await host.rest('author', 'POST', '/editorial/releases', { name: 'A' }))).toEqual([
      403,
      'roleMissing',
    ])
    expect(codeOf(await host.rest(null, 'GET', '/editorial/releases'))).toEqual([401, 'signIn'])
    expect(codeOf(await host.rest(null, 'GET', `/editorial/releases/${id}`))).toEqual([401, 'signIn'])
    expect(await read(id)).toMatchObject({ name: 'Rudens laidiens', revision: 2, status: 'draft' })
  })

  it('nobody past the commands', async () => {
    const id = await releaseOf()
    const [row] = await rowsOf(host.payload, 'editorial-releases', { key: { equals: id } })
    const { status } = await host.rest('admin', 'PATCH', `/editorial-releases/${row.id}`, { status: 'live' })
    expect(status).toBe(403)
    expect((await host.rest('admin', 'POST', '/editorial-releases', { name: 'A' })).status).toBe(403)
    expect((await host.rest(null, 'GET', `/editorial-releases/${row.id}`)).status).toBe(403)
  })

  it('is told what is not there, not understood, or stale', async () => {
    const id = await releaseOf()
    expect(codeOf(await host.rest('editor', 'GET', '/editorial/releases/none'))).toEqual([404, 'notFound'])
    expect(codeOf(await command('none', 'publish', { revision: 1 }))).toEqual([404, 'notFound'])
    expect(codeOf(await command(id, 'explode'))).toEqual([400, 'unknownAction'])
    expect(codeOf(await command(id, 'rename', { name: ' ' }))).toEqual([400, 'badInput'])
    const post = await approvedPost(host)
    expect(codeOf(await command(id, 'add', { items: [item(post), item(post)] }))).toEqual([400, 'badInput'])
    expect(codeOf(await command(id, 'add', { items: [item(post, 'de')] }))).toEqual([400, 'unknownLocale'])
    const nowhere = '000000000000000000000000'
    expect(codeOf(await command(id, 'add', { items: [item(nowhere)] }))).toEqual([404, 'notFound'])
    expect(await command(id, 'rename', { name: 'Pavasaris' })).toMatchObject({ body: { name: 'Pavasaris' } })
    expect(codeOf(await command(id, 'rename', { name: 'Vasara', revision: 1 }))).toEqual([
      409,
      'staleRevision',
    ])
    expect((await command(id, 'cancel')).body).toMatchObject({ status: 'cancelled' })
    expect((await command(id, 'delete')).body).toMatchObject({ id, status: 'cancelled' })
    expect((await host.rest('editor', 'GET', `/editorial/releases/${id}`)).status).toBe(404)
    const steps = await rowsOf(host.payload, 'editorial-release-steps', { release: { equals: id } })
    expect(steps.map(({ command: each }) => each).sort()).toEqual(['cancel', 'create', 'delete', 'rename'])
  })
})

describe('through GraphQL', () => {
  it('the same', async () => {
    const post = await approvedPost(host)
    const created = await host.graphql(
      'editor',
      'mutation { editorialCreateRelease(name: "Laidiens") { id revision status ready } }',
    )
    const { id, revision } = created.body.data.editorialCreateRelease
    const mutation = `mutation ($id: ID!, $command: EditorialReleaseCommand!, $revision: Int!,
      $items: [EditorialReleaseItemInput!], $when: EditorialWhen) {
      editorialReleaseCommand(id: $id, command: $command, revision: $revision, items: $items, when: $when) {
        revision status ready actions items { locale title ready reasons { code } }
      }
    }`
    const items = [{ collection: 'posts', id: post, locale: 'lv' }]
    const added = await host.graphql('editor', mutation, { command: 'add', id, items, revision })
    expect(added.body.data.editorialReleaseCommand).toMatchObject({
      items: [{ locale: 'lv', ready: true, reasons: [], title: 'Virsraksts' }],
      ready: true,
      revision: 2,
    })
    const when = { instant: inMinutes(HOUR) }
    const given = { command: 'schedule', id, revision: 2, when }
    const author = await host.graphql('author', mutation, given)
    expect(author.body.errors[0].extensions).toMatchObject({ data: { code: 'roleMissing' }, statusCode: 403 })
    const nobody = await host.graphql(null, mutation, given)
    expect(nobody.body.errors[0].extensions).toMatchObject({ statusCode: 401 })
    const scheduled = await host.graphql('editor', mutation, given)
    expect(scheduled.body.data.editorialReleaseCommand).toMatchObject({ revision: 3, status: 'scheduled' })
    const stale = await host.graphql('editor', mutation, given)
    expect(stale.body.errors[0].extensions).toMatchObject({ data: { code: 'staleRevision' } })
    const read = `query ($id: ID!) {
      editorialRelease(id: $id) { name instant size }
      editorialReleases(status: scheduled, limit: 1) { totalReleases releases { id } }
    }`
    const { body } = await host.graphql('author', read, { id })
    expect(body.data.editorialRelease).toMatchObject({ name: 'Laidiens', size: 1, instant: when.instant })
    expect(body.data.editorialReleases.releases).toEqual([{ id }])
  })
})

it('the records verify afterwards', async () => {
  expect(await verify(settingsOf(host.payload), host.payload)).toMatchObject({ differences: [] })
})
