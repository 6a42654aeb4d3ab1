import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { exportTranslations, importTranslations } from '@plugins/editorial-workflow'
import { expectSound, go, makeTranslated, REVIEW, save, told } from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import { xliffClient, type XliffClient } from '../../helpers/xliff'

let host: WorkflowHost
let files: XliffClient
let id: string

beforeAll(async () => {
  host = await startWorkflowHost({
    // A translator of Latvian, and one of English: nothing else is theirs.
    mayActOn: ({ locale, user }) =>
      !((user as Json).roles as string[]).includes('translator') || locale === 'en' || locale === null,
  })
  files = xliffClient(host.payload, async (as) => {
    const login = { email: `${as}@host.test`, password: 'a-password-of-some-length' }
    return (await host.rest(null, 'POST', '/users/login', login)).body
  })
})
afterAll(() => host.stop())

/** A line of rich text with everything inline that it can have. */
const text = (words: string, format = 0): object => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: words,
  version: 1,
})
const line = (type: string, children: object[], more: object = {}): object => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const link = (url: string, children: object[]): object =>
  line('link', children, {
    id: '6560a0f0a0f0a0f0a0f0a0f0',
    fields: { linkType: 'custom', newTab: true, url },
    version: 3,
  })
const BODY = {
  root: line('root', [
    line('heading', [text('Virsraksts '), text('treknā', 1)], { tag: 'h2' }),
    line('paragraph', [
      text('Pirms '),
      link('https://example.lv/?a=1&b=2', [text('saite '), text('slīpi', 2)]),
      text(' < un & “pēc”.'),
      { type: 'linebreak', version: 1 },
      text('Jauna rinda <1>', 9),
    ]),
  ]),
}

beforeEach(async () => {
  id = await makeTranslated(host, {
    body: BODY,
    contact: { role: 'Vadītāja' },
    seo: { description: 'Divas\nrindas  ar  atstarpēm' },
    title: 'Raksts',
  })
})

const stored = async (): Promise<string> => {
  const doc = await host.payload.findByID({
    id,
    collection: 'posts' as never,
    draft: true,
    locale: 'all',
    overrideAccess: true,
  })
  return JSON.stringify(doc)
}
const versions = async (): Promise<number> =>
  (
    await host.payload.countVersions({
      collection: 'posts' as never,
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
  ).totalDocs
const translation = async (): Promise<Json> =>
  (await host.rest('translator', 'GET', `/posts/${id}/translation/en`)).body
const download = async (version = '2.1', as: Person = 'translator', document = id): Promise<string> => {
  const { status, text: file } = await files.download(
    as,
    `collection=posts&id=${document}&locale=en&version=${version}`,
  )
  expect([status, file]).toEqual([200, expect.stringContaining('<xliff')])
  return file
}
/** Sends a file back, and expects it to be taken as a whole. */
async function upload(file: string, query = '', as: Person = 'translator'): Promise<Json> {
  const { body, status } = await files.upload(as, file, query)
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body
}
const XLIFF = ['2.1', '1.2']
/** Puts a text into the target of a unit, as a tool of translators does: the codes stay, the words change. */
function translate(file: string, unit: string, target: string, state = 'translated'): string {
  const isNew = file.includes('<segment')
  const start = file.indexOf(`<${isNew ? 'unit' : 'trans-unit'} id="${unit}"`)
  expect(start).toBeGreaterThan(0)
  const end = file.indexOf(isNew ? '</unit>' : '</trans-unit>', start)
  const own = file.slice(start, end).replace(/\s*<target[^>]*>[\s\S]*?<\/target>/, '')
  const written = isNew
    ? own
        .replace(/<segment[^>]*>/, `<segment state="${state}">`)
        .replace('</source>', `</source><target>${target}</target>`)
    : own.replace('</source>', `</source><target state="${state}">${target}</target>`)
  return file.slice(0, start) + written + file.slice(end)
}
const withoutLink = (text: string): string => text.replace(/<(pc|g) id="1"[\s\S]*<\/\1>/, 'without the link')
const sourceOf = (file: string, unit: string): string =>
  /<source>([\s\S]*?)<\/source>/.exec(file.slice(file.indexOf(`id="${unit}"`)))?.[1] ?? ''

describe.each(XLIFF)('a file of XLIFF %s', (version) => {
  it('that comes back as it went changes nothing', async () => {
    await save(host, id, 'en', { body: BODY, seo: { description: ' Two\n\nlines ' } })
    const before = [await stored(), await versions()]
    const report = await upload(await download(version))
    expect(report.counts).toEqual({ applied: 0, conflict: 0, refused: 0, sourceMoved: 0, unchanged: 5 })
    expect([await stored(), await versions()]).toEqual(before)
  })

  it('brings translations with their formats, links and breaks', async () => {
    const file = await download(version)
    const [heading, paragraph] = [sourceOf(file, 'body.0'), sourceOf(file, 'body.1')]
    let sent = translate(file, 'body.0', heading.replace('Virsraksts', 'Heading').replace('treknā', 'bold'))
    sent = translate(
      sent,
      'body.1',
      paragraph
        .replace('Pirms', 'Before')
        .replace('saite', 'link')
        .replace('slīpi', 'slanted')
        .replace('un', 'and')
        .replace('pēc', 'after')
        .replace('Jauna rinda', 'New line'),
    )
    sent = translate(sent, 'contact.role', 'Head')
    const report = await upload(sent)
    expect(report.documents[0].units.map(({ id: unit, result }: Json) => [unit, result])).toEqual([
      ['title', 'unchanged'],
      ['body.0', 'applied'],
      ['body.1', 'applied'],
      ['seo.description', 'unchanged'],
      ['contact.role', 'applied'],
    ])
    const { body } = await host.rest('translator', 'GET', `/posts/${id}?locale=en&draft=true&depth=0`)
    expect(body.contact.role).toBe('Head')
    const expected = JSON.parse(
      JSON.stringify(BODY)
        .replace('Virsraksts', 'Heading')
        .replace('treknā', 'bold')
        .replace('Pirms', 'Before')
        .replace('saite', 'link')
        .replace('slīpi', 'slanted')
        .replace('un', 'and')
        .replace('pēc', 'after')
        .replace('Jauna rinda', 'New line'),
    )
    expect(JSON.parse(JSON.stringify(body.body).replace(/"id":"\w+",?/g, ''))).toEqual(
      JSON.parse(JSON.stringify(expected).replace(/"id":"\w+",?/g, '')),
    )
    expect((await translation()).units.map(({ origin }: Json) => origin)).toEqual([
      'human',
      'file',
      'file',
      null,
      'file',
    ])
    expect(await upload(await download(version))).toMatchObject({ counts: { applied: 0, unchanged: 5 } })
    await expectSound(host)
  })

  it('calls texts done that were reviewed', async () => {
    await upload(translate(await download(version), 'title', 'Article', 'final'))
    expect((await translation()).units[0]).toMatchObject({ status: 'done', target: 'Article' })
    expect(await download(version)).toContain('state="final"')
  })

  it('takes a draft that lacks a link, as the screen does, and calls it done only with it', async () => {
    const file = await download(version)
    const short = withoutLink(sourceOf(file, 'body.1'))
    const [done, draft] = ['final', 'translated'].map((state) => translate(file, 'body.1', short, state))
    expect(await upload(done ?? '')).toMatchObject({ counts: { applied: 0, refused: 1 } })
    expect(await upload(draft ?? '')).toMatchObject({ counts: { applied: 1, refused: 0 } })
    const { units } = await translation()
    expect(units[2]).toMatchObject({
      status: 'translated',
      target: expect.stringContaining('without the link'),
    })
  })

  it('tells what it would do, and does nothing', async () => {
    const before = [await stored(), await versions()]
    const report = await upload(translate(await download(version), 'title', 'Article'), 'dryRun=true')
    expect(report).toMatchObject({ counts: { applied: 1, unchanged: 4 }, dryRun: true })
    expect([await stored(), await versions()]).toEqual(before)
  })

  it('reports what cannot be used, segment by segment, and takes the rest', async () => {
    const file = await download(version)
    await save(host, id, 'lv', { contact: { role: 'Direktore' } })
    await save(host, id, 'en', { title: 'Of a colleague' })
    const paragraph = sourceOf(file, 'body.1')
    const doubled = sourceOf(file, 'body.0')
    let sent = translate(file, 'title', 'Mine')
    sent = translate(sent, 'contact.role', 'Head')
    sent = translate(sent, 'body.0', doubled + doubled)
    sent = translate(sent, 'body.1', withoutLink(paragraph), 'final')
    sent = translate(sent, 'seo.description', 'Two\nlines')
    const [, ...lines] = (await translation()).units.map(({ target }: Json) => target)
    const report = await upload(sent)
    const units = Object.fromEntries(
      report.documents[0].units.map(({ id: unit, reason, result }: Json) => [
        unit,
        [result, reason !== null],
      ]),
    )
    expect(units).toEqual({
      'body.0': ['refused', true],
      'body.1': ['refused', true],
      'contact.role': ['sourceMoved', true],
      'seo.description': ['applied', false],
      title: ['conflict', true],
    })
    const { units: now } = await translation()
    expect(now.map(({ target }: Json) => target)).toEqual([
      'Of a colleague',
      ...lines.slice(0, 2),
      'Two\nlines',
      '',
    ])
  })
})

describe('what is exported', () => {
  it('has a name, and is nobody else’s', async () => {
    const { headers } = await files.download('translator', `collection=posts&id=${id}&locale=en`)
    expect(headers.get('content-type')).toBe('application/xliff+xml; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="posts Raksts lv-en.xlf"; filename*=UTF-8''posts%20Raksts%20lv-en.xlf`,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('is all that is outdated, or untranslated, and that the caller may translate now', async () => {
    const other = await makeTranslated(host, { title: 'Otrs' })
    await go(host, id, 'lv', ...REVIEW)
    await go(host, id, 'en', ...REVIEW)
    await save(host, id, 'lv', { title: 'Cits raksts' })
    const outdated = await files.download('translator', 'locale=en&outdated=true')
    expect(outdated.text).toContain(`original="posts/${id}"`)
    expect(outdated.text).not.toContain(`original="posts/${other}"`)
    expect(outdated.text).toContain('The translation was made from: “Raksts”')
    const { body: draft } = await host.rest('author', 'POST', '/posts?locale=lv&draft=true', {
      title: 'Trešais',
    })
    const untranslated = await files.download('translator', 'locale=en&untranslated=true&version=1.2')
    expect(untranslated.text).toContain(`original="posts/${draft.doc.id}"`)
    await go(host, other, 'en', 'submit')
    const left = await files.download('editor', 'locale=en&outdated=true&untranslated=true')
    expect(left.text).not.toContain(`original="posts/${other}"`)
  })

  it('is one file for several documents, each of which is taken over for itself', async () => {
    const other = await makeTranslated(host, { title: 'Otrs' })
    const { text: file } = await files.download(
      'translator',
      `collection=posts&id=${id}&id=${other}&locale=en&version=1.2`,
    )
    const [first = '', second = ''] = file.split(/(?=<file )/).slice(1)
    const head = file.slice(0, file.indexOf('<file '))
    await go(host, other, 'en', 'submit')
    const report = await upload(
      head + translate(first, 'title', 'One').trimEnd() + translate(second, 'title', 'Two'),
    )
    expect(report.documents).toMatchObject([
      { document: id, counts: { applied: 1 }, refused: null },
      { document: other, counts: { applied: 0, refused: 1 }, refused: { code: 'inReview' } },
    ])
    expect((await translation()).units[0].target).toBe('One')
    const report2 = await upload(head + first.trimEnd() + translate(second, 'title', 'Two'), 'dryRun=true')
    expect(report2.documents[1].refused.code).toBe('inReview')
  })

  it.each([
    ['nothing that waits', 'locale=lv&outdated=true', 400, 'xliffNothing'],
    ['a language that is none', 'locale=xx&outdated=true', 400, 'xliffTargetLanguage'],
    ['no document', 'locale=en', 400, 'badInput'],
    ['no collection', 'locale=en&id=1', 400, 'badInput'],
    ['another version', 'locale=en&outdated=true&version=2.2', 400, 'badInput'],
    ['more than is understood', 'locale=en&outdated=true&user=1', 400, 'badInput'],
    [
      'a document that is not there',
      'locale=en&collection=posts&id=00000000-0000-4000-8000-000000000000',
      404,
      'notFound',
    ],
    ['a collection of the plugin', 'locale=en&collection=editorial-variants&id=1', 404, 'notFound'],
    ['the users', 'locale=en&collection=users&id=1', 404, 'notFound'],
    ['what every object has', 'locale=en&collection=__proto__&id=1', 404, 'notFound'],
  ])('is not %s', async (_name, query, status, code) => {
    const answer = await files.download('editor', query)
    expect([answer.status, JSON.parse(answer.text).errors[0].data.code]).toEqual([status, code])
  })

  it('is not the original', async () => {
    const answer = await files.download('editor', `locale=lv&collection=posts&id=${id}`)
    expect(answer.status).toBe(404)
  })
})

describe('a hostile file', () => {
  const NOWHERE = '00000000-0000-4000-8000-000000000000'
  const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
  const inTarget = (what: string) => (file: string) => translate(file, 'title', what)
  const first = (file: string) => file.slice(file.indexOf('<file '), file.indexOf('</file>') + 7)

  it.each<[string, string, (file: string) => BodyInit]>([
    ['a document type', 'xliffEntities', (file) => file.replace('<xliff', '<!DOCTYPE xliff><xliff')],
    ['entities that grow', 'xliffEntities', (file) => file.replace('<xliff', `${BOMB}<xliff`)],
    ['entities from elsewhere', 'xliffEntities', (file) => file.replace('<xliff', `${XXE}<xliff`)],
    ['an entity without a declaration', 'xliffEntities', inTarget('&nbsp;')],
    ['too many bytes', 'xliffTooLarge', (file) => file + ' '.repeat(10_000_001)],
    ['too many bytes, unannounced', 'xliffTooLarge', (file) => stream(file + ' '.repeat(10_000_001))],
    ['too many elements', 'xliffTooMany', inTarget('<x/>'.repeat(200_001))],
    ['elements too deep', 'xliffTooMany', inTarget('<mrk>'.repeat(100) + '</mrk>'.repeat(100))],
    ['a tag without an end', 'xliffTooMany', inTarget(`<mrk a="${'x'.repeat(60_000)}"/>`)],
    ['no XML', 'xliffMalformed', () => 'locale: en'],
    ['nothing', 'xliffMalformed', () => ''],
    ['half of XML', 'xliffMalformed', (file) => file.slice(0, -20)],
    ['a character that XML forbids', 'xliffMalformed', inTarget('a\u0000b')],
    ['a reference to one', 'xliffMalformed', inTarget('&#0;')],
    ['bytes that are no UTF-8', 'xliffMalformed', () => new Uint8Array([0x3c, 0xff, 0xfe, 0x3e])],
    ['another encoding', 'xliffMalformed', (file) => file.replace('UTF-8', 'ISO-8859-13')],
    ['another XML', 'xliffVersion', () => '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['another version', 'xliffVersion', (file) => file.replace('version="2.1"', 'version="2.2"')],
    ['another version', 'xliffVersion', (file) => file.replace(/document:2.0/, 'document:1.1')],
    ['another language', 'xliffTargetLanguage', (file) => file.replace('trgLang="en"', 'trgLang="de"')],
    [
      'the language of the original',
      'xliffTargetLanguage',
      (file) => file.replace('trgLang="en"', 'trgLang="lv"'),
    ],
    ['no language', 'xliffTargetLanguage', (file) => file.replace(/ trgLang="en"/, '')],
    ['another original', 'xliffSourceLanguage', (file) => file.replace('srcLang="lv"', 'srcLang="de"')],
    ['a text of another document', 'xliffUnit', (file) => file.replace('id="title"', 'id="price"')],
    ['an id that is none', 'xliffMalformed', (file) => file.replace('id="title"', 'id="_t_"')],
    ['a text twice', 'xliffTwice', (file) => file.replace('id="body.0"', 'id="title"')],
    ['a document twice', 'xliffTwice', (file) => file.replace('</xliff>', `${first(file)}</xliff>`)],
    [
      'a document that is not there',
      'xliffDocument',
      (file) => file.replace(`posts/${id}`, `posts/${NOWHERE}`),
    ],
    [
      'a collection that is not there',
      'xliffDocument',
      (file) => file.replace(`original="posts/`, 'original="pages/'),
    ],
    [
      'an account for a document',
      'xliffDocument',
      (file) => file.replace(`posts/${id}`, `users/${host.ids.admin}`),
    ],
    [
      'an object for a collection',
      'xliffDocument',
      (file) => file.replace('original="posts/', 'original="__proto__/'),
    ],
    ['a path for a document', 'xliffDocument', (file) => file.replace(`posts/${id}`, 'posts/../users')],
    ['no document', 'xliffMalformed', (file) => file.replace(`posts/${id}`, 'posts')],
    ['an invented tag', 'xliffTags', inTarget('<pc id="7">x</pc>')],
    ['a tag that is no number', 'xliffTags', inTarget('<pc id="one">x</pc>')],
    ['a tag of another kind', 'xliffTags', inTarget('<sub id="1">x</sub>')],
    ['a tag of HTML', 'xliffTags', inTarget('<script xmlns="http://www.w3.org/1999/xhtml">1</script>')],
    [
      'texts without their fingerprints',
      'xliffMalformed',
      (file) => file.replace(/<mda:meta type="targetHash">.*/, ''),
    ],
  ])('with %s is refused whole: %s', async (_name, code, change) => {
    const before = [await stored(), await versions()]
    const good = translate(await download(), 'contact.role', 'Head')
    const { body, status } = await files.upload('editor', change(good))
    expect([status, body.errors?.[0]?.data.code, JSON.stringify(body)]).toEqual([
      400,
      code,
      expect.any(String),
    ])
    expect(body.errors[0].message).not.toMatch(/xliff[A-Z]|\{\{/)
    expect([await stored(), await versions()]).toEqual(before)
  })

  it('with one bad document of two leaves both as they are', async () => {
    const other = await makeTranslated(host, { title: 'Otrs' })
    const { text: file } = await files.download(
      'translator',
      `collection=posts&id=${id}&id=${other}&locale=en`,
    )
    const before = await stored()
    const sent = translate(file, 'title', 'One').replace(`posts/${other}`, `posts/${NOWHERE}`)
    expect((await files.upload('translator', sent)).body.errors[0].data.code).toBe('xliffDocument')
    expect(await stored()).toBe(before)
  })

  it('that tells what is hidden says the same as of what is not there', async () => {
    const hidden = translate(await download(), 'title', 'One')
    const { config } = host.payload.collections['posts' as never] as Json
    const was = config.access.read
    config.access.read = () => false
    const answers = [
      await files.upload('translator', hidden),
      await files.upload('translator', hidden.replaceAll(id, NOWHERE)),
    ].map(({ body, status }) => [status, body.errors[0].message.replaceAll(id, NOWHERE)])
    config.access.read = was
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[0]).toBe(400)
  })

  it('is one of a type that is none', async () => {
    const answer = await files.upload('translator', '{}', '', { 'Content-Type': 'application/json' })
    expect([answer.status, answer.body.errors[0].data.code]).toEqual([400, 'badInput'])
    const form = new FormData()
    form.set('other', '1')
    const asForm = await files.upload('translator', form, '', {})
    expect([asForm.status, asForm.body.errors[0].data.code]).toEqual([400, 'badInput'])
  })
})

const stream = (text: string): ReadableStream =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    },
  })

describe('who may', () => {
  it('nobody who is not signed in, or no staff', async () => {
    const file = translate(await download(), 'title', 'One')
    expect((await files.download(null, 'locale=en&outdated=true')).status).toBe(401)
    expect((await files.upload(null, file)).status).toBe(401)
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: [] } as never,
      overrideAccess: true,
    })
    expect((await files.download('author2', 'locale=en&outdated=true')).status).toBe(404)
    expect((await files.upload('author2', file)).status).toBe(404)
  })

  it('a translator of English does nothing in Latvian', async () => {
    const { body } = await host.rest('author', 'POST', '/posts?locale=en&draft=true', {
      sourceLocale: 'en',
      title: 'English',
    })
    const english = body.doc.id
    const { text: file } = await files.download('editor', `collection=posts&id=${english}&locale=lv`)
    const sent = translate(file, 'title', 'Latviski')
    const refused = await files.upload('translator', sent)
    expect([refused.status, refused.body.errors[0].data.code]).toEqual([400, 'xliffDocument'])
    const waiting = await files.download('translator', 'locale=lv&untranslated=true')
    expect([waiting.status, JSON.parse(waiting.text).errors[0].data.code]).toEqual([400, 'xliffNothing'])
    expect((await files.download('editor', 'locale=lv&untranslated=true')).text).toContain(english)
    expect((await files.upload('editor', sent)).body.counts.applied).toBe(1)
  })

  it('a form brings a file too, and a file for another language than was asked for is refused', async () => {
    const form = new FormData()
    form.set('file', new Blob([translate(await download(), 'title', 'By form')]), 'a.xlf')
    const answer = await files.upload('translator', form, 'locale=en', {})
    expect([answer.status, answer.body.counts?.applied]).toEqual([200, 1])
    const other = await files.upload('editor', await download(), 'locale=lv')
    expect(other.body.errors[0].data.code).toBe('xliffTargetLanguage')
  })

  it('two who import at once lose nothing: one is first, the other is told', async () => {
    const file = await download()
    const answers = await Promise.all([
      files.upload('translator', translate(file, 'title', 'Mine')),
      files.upload('editor', translate(translate(file, 'title', 'Yours'), 'contact.role', 'Head')),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const results = answers.map(({ body }) => body.documents[0].units[0].result).sort()
    expect(results).toEqual(['applied', 'conflict'])
    const { units } = await translation()
    expect(['Mine', 'Yours']).toContain(units[0].target)
    expect(units[4].target).toBe('Head')
    await expectSound(host)
  })
})

describe('a script of the project', () => {
  it('exports what waits, and imports as somebody’s own, who must be there', async () => {
    const exported = await exportTranslations(host.payload, { locale: 'en', untranslated: true })
    expect(exported.text).toContain(`original="posts/${id}"`)
    const file = Buffer.from(translate(await download(), 'title', 'By script'))
    const as = 'translator@host.test'
    const tried = await importTranslations(host.payload, file, { as, dryRun: true })
    expect(tried.counts).toMatchObject({ applied: 1 })
    expect((await importTranslations(host.payload, file, { as })).counts).toEqual(tried.counts)
    expect((await told(host, id, 'en')).authors).toEqual([host.ids.translator])
    await expect(importTranslations(host.payload, file, { as: 'nobody@host.test' })).rejects.toThrow(
      'nobody@host.test',
    )
    await expect(exportTranslations(host.payload, { locale: 'xx', outdated: true })).rejects.toMatchObject({
      status: 400,
    })
  })
})
