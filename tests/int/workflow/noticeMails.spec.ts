import { lv } from '@payloadcms/translations/languages/lv'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startMailServer, type MailServer, type Refusal } from '../../helpers/mailServer'
import { deliverAt, toldOf } from '../../helpers/notices'
import { inMinutes, rowsOf } from '../../helpers/schedules'
import { go } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

const NOTICES = 'editorial-notices' as never
const HOUR = 60
/** By then every mail of the day has its time. */
const IN_DAYS = 5 * 24 * HOUR

let host: WorkflowHost
let server: MailServer
/** What the mail server says to a recipient. */
let refuse: (recipient: string, tries: number) => Refusal = () => undefined
/** Who is switched off, and who reads mails in Latvian. */
let inactive: null | string = null
let latvian: null | string = null

beforeAll(async () => {
  server = await startMailServer((recipient, tries) => refuse(recipient, tries))
  host = await startWorkflowHost(
    {
      isActive: ({ id }: Json) => String(id) !== inactive,
      languageOf: ({ id }: Json) => (String(id) === latvian ? 'lv' : undefined),
      timeZone: 'Europe/Riga',
    },
    (config) => ({
      ...config,
      email: server.adapter,
      i18n: { supportedLanguages: { ...config.i18n?.supportedLanguages, lv } },
      serverURL: 'https://tilts.example',
    }),
  )
})
afterAll(async () => {
  await host.stop()
  await server.stop()
})
beforeEach(async () => {
  await host.payload.db.deleteMany({ collection: NOTICES, where: {} })
  await host.payload.db.deleteMany({ collection: 'editorial-notice-settings' as never, where: {} })
  server.mails.length = 0
  server.tried.clear()
})
afterEach(() => {
  refuse = () => undefined
  inactive = null
  latvian = null
})

const make = async (title = 'Virsraksts'): Promise<string> =>
  String((await host.rest('author', 'POST', '/posts?locale=lv', { title })).body.doc.id)
const settingsOf = (as: Person, body: object) => host.rest(as, 'PATCH', '/editorial/notices/settings', body)
const addressOf = (mail: Json): string => mail.to.value[0].address
const recipients = (): string[] => server.mails.map(addressOf).sort()
const rowOf = async (person: Person, where: object = {}): Promise<Json> =>
  (
    await rowsOf(host.payload, 'editorial-notices', {
      and: [{ recipient: { equals: host.ids[person] } }, where],
    })
  )[0]
/** Sends what is due, and waits for the mails that the actions themselves send: no lease may seem to be over before it is. */
async function deliverAll(at: string | number = Date.now()): Promise<void> {
  await deliverAt(host.payload)
  await expectIdle()
  await deliverAt(host.payload, at)
  await expectIdle()
}
async function expectIdle(): Promise<void> {
  const now = new Date().toISOString()
  const due = { and: [{ mailed: { equals: 'pending' } }, { mailDueAt: { less_than_equal: now } }] }
  const left = async () => [
    ...(await rowsOf(host.payload, 'editorial-notices', due)),
    ...(await rowsOf(host.payload, 'editorial-claims')),
  ]
  await expect.poll(left, { timeout: 20_000 }).toEqual([])
}
/** One document that was sent in, and the mails of it. */
async function submitted(title?: string): Promise<string> {
  const id = await make(title)
  await go(host, id, 'lv', 'submit')
  await toldOf(host, id)
  await deliverAll()
  return id
}

describe('F1: a mail at once', () => {
  it('goes to the right people, in their languages, once, with text and HTML, escaped', async () => {
    latvian = host.ids.editor2
    const id = await submitted('Ūdens & <b>zeme</b>\r\nBcc: x@y.z')
    await deliverAll()
    await deliverAll(Date.parse(inMinutes(HOUR)))
    expect(recipients()).toEqual(['admin@host.test', 'editor2@host.test', 'editor@host.test'])
    const to = (name: string): Json => server.mails.find((mail) => addressOf(mail) === `${name}@host.test`)
    const mail = to('editor')
    expect(mail.subject).toMatch(/^\S+ is asking you to review “Ūdens & <b>zeme<\/b> Bcc: x@y\.z” \(LV\)$/)
    expect(to('editor2').subject).toMatch(/^\S+ lūdz jūs pārskatīt: “Ūdens/)
    expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
    const link = `https://tilts.example/admin/collections/posts/${id}?locale=lv`
    expect(mail.text).toContain(`“Ūdens & <b>zeme</b>`)
    expect(mail.text).toContain(link)
    expect(mail.html).toContain('Ūdens &#38; &#60;b&#62;zeme&#60;/b&#62;')
    expect(mail.html).not.toMatch(/<b>|<img|src=|@import|https?:\/\/(?!tilts\.example)/)
    expect(mail.html).toContain(`href="${link}"`)
    const settings = 'https://tilts.example/admin/desk/notices#settings'
    expect(mail.html).toContain(settings)
    expect(mail.text).toContain(settings)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: settings } })
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@tilts\.example>$/)
    expect(mail.from.value).toEqual([{ address: 'tilts@example.org', name: 'Tilts' }])
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(3)
    expect(await rowOf('editor')).toMatchObject({
      mailAttempts: 1,
      mailed: 'sent',
      mailedAt: expect.anything(),
    })
  })

  it('goes neither to accounts that are switched off meanwhile, nor for what was read meanwhile', async () => {
    refuse = () => ({ code: 451, text: 'Later.' })
    await submitted()
    refuse = () => undefined
    inactive = host.ids.editor
    const { id } = await rowOf('editor2')
    await host.rest('editor2', 'POST', '/editorial/notices/read', { ids: [String(id)] })
    await deliverAll(Date.parse(inMinutes(HOUR)))
    expect(recipients()).toEqual(['admin@host.test'])
    expect([(await rowOf('editor')).mailed, (await rowOf('editor2')).mailed]).toEqual(['none', 'none'])
  })

  it('is tried again where the server refuses it for now, without a second notice, nor a second mail to others', async () => {
    refuse = (recipient, tries) =>
      recipient === 'editor@host.test' && tries <= 2 ? { code: 451, text: 'Greylisted.' } : undefined
    const id = await submitted()
    expect(recipients()).toEqual(['admin@host.test', 'editor2@host.test'])
    expect(await rowOf('editor')).toMatchObject({
      mailAttempts: 1,
      mailed: 'pending',
      mailError: expect.stringContaining('Greylisted'),
    })
    // Not before its time.
    await deliverAt(host.payload)
    expect(server.tried.get('editor@host.test')).toBe(1)
    await deliverAll(Date.parse(inMinutes(2)))
    await deliverAll(Date.parse(inMinutes(10)))
    expect(recipients()).toEqual(['admin@host.test', 'editor2@host.test', 'editor@host.test'])
    expect(await rowOf('editor')).toMatchObject({ mailAttempts: 3, mailed: 'sent', mailError: null })
    expect(await toldOf(host, id)).toHaveLength(3)
  })

  it('that is refused for good is put down as such, and undoes nothing', async () => {
    refuse = (recipient) =>
      recipient === 'editor@host.test' ? { code: 550, text: 'No such mailbox.' } : undefined
    const id = await submitted()
    await deliverAll(Date.parse(inMinutes(IN_DAYS)))
    expect(server.tried.get('editor@host.test')).toBe(1)
    expect(await rowOf('editor')).toMatchObject({
      mailed: 'failed',
      mailError: expect.stringContaining('No such mailbox'),
      unread: true,
    })
    expect(recipients()).toEqual(['admin@host.test', 'editor2@host.test'])
    const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow`)
    expect(body.variants[0].state).toBe('inReview')
  })

  it('is given up after half a day, with a server that is away', async () => {
    refuse = () => ({ code: 421, text: 'Away.' })
    await submitted()
    for (let hours = 1; hours <= 48; hours += 1) await deliverAt(host.payload, inMinutes(hours * 5 * HOUR))
    expect(await rowOf('editor')).toMatchObject({ mailAttempts: 10, mailed: 'failed' })
  })

  it('is the same mail where a process died before it could say that it was sent', async () => {
    await submitted()
    const [first] = server.mails.filter((mail) => addressOf(mail) === 'editor@host.test')
    await host.payload.db.updateOne({
      collection: NOTICES,
      data: { mailed: 'pending', mailDueAt: inMinutes(5) },
      where: { recipient: { equals: host.ids.editor } },
    })
    await deliverAll(Date.parse(inMinutes(4)))
    expect(server.mails).toHaveLength(3)
    await deliverAll(Date.parse(inMinutes(6)))
    expect(server.mails).toHaveLength(4)
    expect(server.mails.at(-1)?.messageId).toBe(first?.messageId)
  })

  it('is sent once by three runners', async () => {
    refuse = () => ({ code: 451, text: 'Later.' })
    await submitted()
    refuse = () => undefined
    const at = inMinutes(HOUR)
    await Promise.all(['a', 'b', 'c'].map((runner) => deliverAt(host.payload, at, runner)))
    await deliverAll(Date.parse(at))
    expect(recipients()).toEqual(['admin@host.test', 'editor2@host.test', 'editor@host.test'])
  })

  it('goes to nobody who does not want it', async () => {
    await settingsOf('editor', { modes: { asked: 'none' } })
    await settingsOf('editor2', { modes: { asked: 'digest' } })
    await submitted()
    expect(recipients()).toEqual(['admin@host.test'])
    expect((await host.rest('editor', 'GET', '/editorial/notices/unread')).body.unread).toBe(1)
  })
})

describe('the mail of the day', () => {
  /** Two documents that were approved: of both their author is told in the mail of the day. */
  async function twoApproved(): Promise<[string, string]> {
    const ids: [string, string] = [await make('Pirmais & <i>viens</i>'), await make('Otrais')]
    for (const id of ids) {
      await go(host, id, 'lv', 'submit', 'approve')
      await toldOf(host, id)
    }
    await go(host, ids[0], 'lv', 'publish')
    await toldOf(host, ids[0])
    await deliverAll()
    server.mails.length = 0
    return ids
  }
  const ofAuthor = () => server.mails.filter((mail) => addressOf(mail) === 'author@host.test')

  it('holds what was not read, by document, once, with three runners', async () => {
    latvian = host.ids.author
    const [first, second] = await twoApproved()
    const { mailDueAt } = await rowOf('author')
    const local = new Date(mailDueAt).toLocaleTimeString('en-GB', { timeZone: 'Europe/Riga' })
    expect(local).toBe('08:00:00')
    expect(ofAuthor()).toEqual([])
    const at = Date.parse(mailDueAt) + 1_000
    await Promise.all(['a', 'b', 'c'].map((runner) => deliverAt(host.payload, at, runner)))
    await deliverAll(at)
    await deliverAll(at + 3_600_000)
    const [mail, ...others] = ofAuthor() as Json[]
    expect(others).toEqual([])
    expect(mail.subject).toBe('3 paziņojumi: jūsu dienas kopsavilkums')
    expect(mail.html.match(/<h2/g)).toHaveLength(2)
    expect(mail.html).toContain('Pirmais &#38; &#60;i&#62;viens&#60;/i&#62; (LV)')
    for (const id of [first, second])
      expect(mail.text).toContain(`https://tilts.example/admin/collections/posts/${id}?locale=lv`)
    expect(mail.text).toMatch(/ apstiprināja: “Otrais”/)
    expect(mail.text).toMatch(/ publicēja: “Pirmais/)
    const rows = await rowsOf(host.payload, 'editorial-notices', { recipient: { equals: host.ids.author } })
    expect(rows.map(({ mailed }) => mailed)).toEqual(['sent', 'sent', 'sent'])
    // Another one the same day waits for the next, also where its time is moved.
    await settingsOf('author', { digestAt: '23:59', workdaysOnly: false })
    await go(host, second, 'lv', 'publish')
    await toldOf(host, second)
    const next = await rowOf('author', { mailed: { equals: 'pending' } })
    expect(Date.parse(next.mailDueAt)).toBeGreaterThan(at + 3_600_000)
  })

  it('is not sent where there is nothing, or nothing that was not read', async () => {
    await deliverAll(Date.parse(inMinutes(IN_DAYS)))
    expect(server.mails).toEqual([])
    await twoApproved()
    const { asOf } = (await host.rest('author', 'GET', '/editorial/notices')).body
    await host.rest('author', 'POST', '/editorial/notices/read', { all: true, upTo: asOf })
    await deliverAll(Date.parse(inMinutes(IN_DAYS)))
    expect(ofAuthor()).toEqual([])
  })

  it('moves to the time that its reader chooses, and ends where they want none', async () => {
    await twoApproved()
    await settingsOf('author', { digestAt: '21:15' })
    const { mailDueAt } = await rowOf('author')
    expect(new Date(mailDueAt).toLocaleTimeString('en-GB', { timeZone: 'Europe/Riga' })).toBe('21:15:00')
    await settingsOf('author', { modes: { progress: 'none' } })
    await deliverAll(Date.parse(inMinutes(IN_DAYS)))
    expect(ofAuthor()).toEqual([])
  })

  it('is one mail, and the same, where the server puts it off', async () => {
    refuse = (recipient, tries) =>
      recipient === 'author@host.test' && tries === 1 ? { code: 451, text: 'Later.' } : undefined
    await twoApproved()
    const at = Date.parse((await rowOf('author')).mailDueAt)
    await deliverAll(at)
    expect(ofAuthor()).toEqual([])
    const { mailId } = await rowOf('author')
    await deliverAll(at + 120_000)
    expect(ofAuthor()).toHaveLength(1)
    expect(await rowOf('author')).toMatchObject({ mailed: 'sent', mailId })
  })
})
