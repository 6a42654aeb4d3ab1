import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findInvalidFields } from '@plugins/editorial-workflow'
import { importWordPress } from '@/import/wordpress/importWordPress'
import type { ImportOptions } from '@/import/wordpress/options'
import type { ImportReport } from '@/import/wordpress/report'
import { graphql, rest, startApp, type App, type Json } from '../helpers/app'
import { dump } from '../helpers/dump'
import { oldSite } from '../helpers/wordpress/site'
import { wxr, SITE, type Post } from '../helpers/wordpress/wxr'

let app: App
let folder: string
const at = (name: string): string => path.join(folder, name)

const importText = async (text: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> => {
  const file = at('export.xml')
  await writeFile(file, text)
  return importWordPress(app.payload, file, { as: 'author@tilts.test', ...options })
}

const find = async (collection: string, title: string, locale: string, name = 'title'): Promise<Json> => {
  const query = new URLSearchParams({ depth: '0', draft: 'true', locale, [`where[${name}][equals]`]: title })
  const { body } = await rest('GET', `/${collection}?${query}`, { as: app.people.editor })
  expect(body.docs).toHaveLength(1)
  return body.docs[0]
}

/** What readers must not be given. */
const nothingIsPublic = async (): Promise<void> => {
  for (const collection of ['articles', 'media', 'topics', 'documents'])
    for (const locale of ['lv', 'en']) {
      const { body } = await rest('GET', `/${collection}?locale=${locale}`)
      expect(body.docs).toEqual([])
    }
}

const outcomes = ({ posts }: ImportReport): Record<string, string> =>
  Object.fromEntries(posts.map(({ id, outcome }) => [id, outcome]))

/** What a dry run cannot know: the ids. */
const comparable = ({ dryRun: _dryRun, posts, ...rest }: ImportReport) => ({
  ...rest,
  posts: posts.map(({ document: _document, ...post }) => post),
})

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'wordpress-'))
  await mkdir(at('uploads/2021/03'), { recursive: true })
  await sharp({ create: { background: '#47a', channels: 3, height: 40, width: 60 } })
    .png()
    .toFile(at('uploads/2021/03/muzejs.png'))
  await writeFile(at('uploads/2021/03/programma.pdf'), '%PDF-1.4\nxref\n%%EOF\n')
})
afterAll(async () => {
  await rm(folder, { force: true, recursive: true })
  await app.stop()
})

describe('an export of a site', () => {
  const all = { makeTopics: true, mediaFrom: '' }
  let dry: ImportReport
  let real: ImportReport

  beforeAll(async () => {
    all.mediaFrom = at('uploads')
    const before = await dump(app.payload)
    dry = await importText(oldSite(), { ...all, dryRun: true })
    expect(await dump(app.payload)).toEqual(before)
    real = await importText(oldSite(), all)
  })

  it('is reported the same by a dry run, which writes nothing', () => {
    expect(comparable(dry)).toEqual(comparable(real))
    expect(dry.posts.every(({ document }) => document === null)).toBe(true)
  })

  it('says what became of each post', () => {
    expect(outcomes(real)).toEqual({
      10: 'made',
      11: 'made',
      12: 'made',
      13: 'made',
      20: 'skipped',
      21: 'skipped',
      22: 'skipped',
      23: 'skipped',
      24: 'skipped',
      25: 'skipped',
    })
    expect(real.counts).toMatchObject({
      comments: 1,
      documents: 3,
      filesMade: 2,
      linksResolved: 2,
      topicsMade: 2,
      workings: 3,
    })
    expect(real.unresolvedLinks).toEqual([{ address: `${SITE}/pazudis/`, id: 10 }])
    expect(real.notes).toMatchObject({ dynamicBlock: 1, junk: 2, spaces: 1, trackingPixel: 1, videoMade: 1 })
  })

  it('joins the languages of Polylang in one draft of the account', async () => {
    const [lv, en] = [
      await find('articles', 'Darbnīca – atvērta', 'lv'),
      await find('articles', 'The workshop is open', 'en'),
    ]
    expect(en.id).toBe(lv.id)
    expect([lv._status, en._status, lv.sourceLocale]).toEqual(['draft', 'draft', 'lv'])
    expect([lv.slug, en.slug, en.lead]).toEqual(['darbnica', 'workshop', 'A workshop for three parishes.'])
    expect(lv.preparedBy.name).toBe('Zane Ābele')
    expect(lv.publishedOn).toBe('2021-03-04T08:00:00.000Z')
    expect(real.posts.find(({ id }) => id === 11)).toMatchObject({
      document: lv.id,
      locale: 'en',
      translations: [10],
    })
    const picture = await find('media', 'Cilvēki muzeja pagalmā', 'lv', 'alt')
    expect(lv.heroImage).toBe(picture.id)
    const topic = await find('topics', 'Amatniecība', 'lv', 'name')
    expect((await find('topics', 'Crafts', 'en', 'name')).id).toBe(topic.id)
    expect(lv.topics).toContain(topic.id)
    const versions = await rest('GET', `/articles/versions?where[parent][equals]=${lv.id}`, {
      as: app.people.editor,
    })
    expect(versions.body.docs.length).toBeGreaterThan(0)
    await nothingIsPublic()
  })

  it('makes of blocks what Tilts has', async () => {
    const { body } = await find('articles', 'Darbnīca – atvērta', 'lv')
    const article = await find('articles', 'The workshop is open', 'en')
    const earlier = await find('articles', 'Telpas atrastas', 'lv')
    const picture = await find('media', 'Cilvēki muzeja pagalmā', 'lv', 'alt')
    expect(body.root.children.map(kindOf)).toEqual([
      'paragraph',
      'heading',
      'list',
      'image',
      'quote',
      'video',
      'paragraph',
      'file',
    ])
    expect(body.root.children[3].fields).toMatchObject({ caption: 'Pagalms rītā', media: picture.id })
    expect(body.root.children[5].fields).toMatchObject({ url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' })
    const links = body.root.children[6].children
      .filter(({ type }: Json) => type === 'link')
      .map(({ fields }: Json) => fields)
    expect(links).toMatchObject([
      { doc: { relationTo: 'articles', value: earlier.id }, linkType: 'internal' },
      { doc: { relationTo: 'articles', value: article.id }, linkType: 'internal' },
      { linkType: 'custom', url: `${SITE}/pazudis/` },
    ])
  })

  it('makes of classic texts what they meant', async () => {
    const { body, id } = await find('articles', 'Telpas atrastas', 'lv')
    expect(body.root.children.map(kindOf)).toEqual(['paragraph', 'image', 'paragraph'])
    expect(textOf(body.root.children[0])).toBe('Telpas atrada divi pagasti.\nTās ir siltas.')
    expect(body.root.children[1].fields.caption).toBe('Pagalms ziemā')
    expect(textOf(body.root.children[2])).toBe('Nākamreiz vairāk par darbiem.')
    expect(real.posts.find((post) => post.id === 12)?.notes.map(({ kind }) => kind)).toContain(
      'attributeTextDropped',
    )
    const alone = await find('articles', 'Only in English', 'en')
    expect([alone.sourceLocale, alone.id === id]).toEqual(['en', false])
  })

  it('is what the fields take, in full', async () => {
    for (const [title, locale] of [
      ['Darbnīca – atvērta', 'lv'],
      ['The workshop is open', 'en'],
      ['Telpas atrastas', 'lv'],
    ] as const) {
      const { id } = await find('articles', title, locale)
      const doc = await app.payload.findByID({
        collection: 'articles',
        depth: 0,
        draft: true,
        id,
        locale,
        overrideAccess: true,
      })
      const req = await createLocalReq({ locale, user: app.people.editor.user }, app.payload)
      const { config } = app.payload.collections.articles
      expect(await findInvalidFields(req, { collection: config, doc: { ...doc }, id })).toEqual([])
    }
  })

  it('is left as people have changed it, and not made again', async () => {
    const { id } = await find('articles', 'Darbnīca – atvērta', 'lv')
    const patch = { as: app.people.editor2, body: { lead: 'Redaktora ievads.' } }
    expect((await rest('PATCH', `/articles/${id}?locale=lv&draft=true`, patch)).status).toBe(200)
    const before = await dump(app.payload)
    const changed = (posts: Post[]): Post[] =>
      posts.map((post) => ({ ...post, title: `${post.title} (jauns)` }))
    const again = await importText(oldSite(), all)
    expect(outcomes(again)).toMatchObject({ 10: 'kept', 11: 'kept', 12: 'unchanged', 13: 'unchanged' })
    expect(await dump(app.payload)).toEqual(before)
    const later = await importText(oldSite(changed), all)
    expect(outcomes(later)).toMatchObject({ 10: 'kept', 11: 'kept', 12: 'updated', 13: 'updated' })
    expect((await find('articles', 'Telpas atrastas (jauns)', 'lv')).slug).toBe('telpas')
    expect((await find('articles', 'Darbnīca – atvērta', 'lv')).slug).toBe('darbnica')
    expect(outcomes(await importText(oldSite(changed), all))).toMatchObject({
      12: 'unchanged',
      13: 'unchanged',
    })
  })

  it('does not bring back what people removed', async () => {
    const { id } = await find('articles', 'Only in English (jauns)', 'en')
    const { status } = await rest('DELETE', `/articles/${id}?trash=true`, { as: app.people.editor })
    expect(status).toBe(200)
    const more = {
      content: `<p>Skat. <a href="${SITE}/only-english/">šo</a>.</p>`,
      id: 14,
      title: 'Ar zudušu saiti',
    }
    const again = await importText(
      oldSite((posts) => [...posts, more]),
      all,
    )
    expect(again.unresolvedLinks).toContainEqual({ address: `${SITE}/only-english/`, id: 14 })
    expect(JSON.stringify((await find('articles', more.title, 'lv')).body)).toContain('"linkType":"custom"')
    expect(again.posts.find((post) => post.id === 13)).toMatchObject({
      outcome: 'kept',
      reason: 'The article was removed here.',
    })
  })
})

const kindOf = ({ fields, type }: Json): string => (type === 'block' ? fields.blockType : type)
const textOf = (node: Json): string =>
  node.type === 'linebreak' ? '\n' : (node.text ?? (node.children ?? []).map(textOf).join(''))

describe('an import that was broken off', () => {
  it('goes on, and finishes the links', async () => {
    const posts: Post[] = [
      {
        content: `<p>Skat. <a href="${SITE}/otrais/">otro</a>.</p>`,
        id: 301,
        slug: 'pirmais',
        title: 'Pirmais no diviem',
      },
      { content: '<p>Otrā teksts.</p>', id: 302, slug: 'otrais', title: 'Otrais no diviem' },
    ]
    const { create } = app.payload.db
    let records = 0
    app.payload.db.create = async (args) => {
      // The database is lost while the second article is written.
      if (args.collection === 'imports' && (records += 1) === 2) throw new Error('The database is gone.')
      return create(args)
    }
    try {
      await expect(importText(wxr({ posts }))).rejects.toThrow('The database is gone.')
    } finally {
      app.payload.db.create = create
    }
    const count = async () =>
      (await rest('GET', '/articles?draft=true&where[title][contains]=no diviem', { as: app.people.editor }))
        .body.totalDocs
    expect(await count()).toBe(1)
    const report = await importText(wxr({ posts }))
    expect(outcomes(report)).toEqual({ 301: 'unchanged', 302: 'made' })
    expect(await count()).toBe(2)
    const [first, second] = [
      await find('articles', 'Pirmais no diviem', 'lv'),
      await find('articles', 'Otrais no diviem', 'lv'),
    ]
    expect(JSON.stringify(first.body)).toContain(`"value":"${second.id}"`)
    expect(outcomes(await importText(wxr({ posts })))).toEqual({ 301: 'unchanged', 302: 'unchanged' })
  })
})

describe('two imports at once', () => {
  it('make nothing twice', async () => {
    const posts = Array.from({ length: 6 }, (_, i): Post => ({
      content: `<p>Teksts ${i}</p>`,
      id: 350 + i,
      title: `Reizē ${i}`,
    }))
    const file = at('twice.xml')
    await writeFile(file, wxr({ posts }))
    const run = () => importWordPress(app.payload, file, { as: 'author@tilts.test' })
    await Promise.allSettled([run(), run()])
    const last = await run()
    expect(Object.values(outcomes(last)).every((outcome) => ['made', 'unchanged'].includes(outcome))).toBe(
      true,
    )
    const query = 'draft=true&where[title][contains]=Reizē&limit=50'
    const { body } = await rest('GET', `/articles?${query}`, { as: app.people.editor })
    expect(body.docs.map(({ title }: Json) => title).sort()).toEqual(posts.map(({ title }) => title))
  })
})

describe('a hostile export', () => {
  it.each<[string, string, RegExp]>([
    [
      'an external entity',
      wxr({ posts: [{ id: 1 }], prologue: '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      /document type/,
    ],
    [
      'a billion laughs',
      wxr({ posts: [{ id: 1 }], prologue: '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' }),
      /document type/,
    ],
    ['an unknown entity', wxr({ posts: [{ id: 1 }] }).replace('Vecā vietne', '&x;'), /not well-formed/],
    ['a broken file', wxr({ posts: [{ id: 1 }] }).slice(0, -30), /not well-formed/],
    [
      'another feed',
      '<rss version="2.0"><channel><title>Ziņas</title></channel></rss>',
      /not an export of WordPress/,
    ],
    ['a page', '<html></html>', /not an export of WordPress/],
    ['nothing', '', /not/],
    ['another version', wxr({ posts: [], version: '9.9' }), /version “9.9”/],
    ['too many levels', wxr({ head: `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`, posts: [] }), /nested deeper/],
  ])('is refused as a whole: %s', async (_name, text, reason) => {
    const before = await dump(app.payload)
    await expect(importText(text)).rejects.toThrow(reason)
    expect(await dump(app.payload)).toEqual(before)
  })

  it('loses what is dangerous, and nothing of its text', async () => {
    const content = `<p onclick="x()">Droši <a href="java\tscript:alert(1)">viens</a> <a href="data:text/html,x">divi</a></p>
<b><p>trīs</b> četri</p></i></div><iframe src="https://evil.example/x"></iframe><svg><script>alert(2)</script></svg>
<p style="mso-bidi-font-size:11pt"><o:p>pieci</o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]-->\u2063block-0\u2063`
    const report = await importText(
      wxr({ posts: [{ content, id: 401, title: 'Bīstams <script>x</script>' }] }),
    )
    const [post] = report.posts
    expect(post?.outcome).toBe('made')
    const { body } = await find('articles', 'Bīstams', 'lv')
    const stored = JSON.stringify(body)
    expect(stored).not.toMatch(/script:|alert|evil|onclick|mso|data:/)
    expect(body.root.children.map(textOf).join(' ')).toMatch(
      /Droši viens divi trīs .*četri .*pieci .*block-0/,
    )
    expect(new Set(post?.notes.map(({ kind }) => kind))).toEqual(
      new Set(['embedRemoved', 'junk', 'leadMade', 'linkRemoved', 'officeMarkup']),
    )
  })

  it('is refused post by post where one is too much', async () => {
    const deep = `${'<div>'.repeat(2_000)}dziļi`
    const posts = [
      { content: deep, id: 411 },
      { content: 'x'.repeat(2_000_001), id: 412 },
      {
        content: '<p>Labs</p>',
        date: '0000-00-00 00:00:00',
        id: 413,
        slug: 'viens-slug',
        title: 'Labs viens',
      },
      { content: '<p>Labs</p>', guid: `${SITE}/?p=413`, id: 414, slug: 'viens-slug', title: 'Labs otrs' },
      { content: '<p>Divreiz</p>', id: 414 },
    ]
    const report = await importText(wxr({ posts }))
    expect(report.posts.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
      'made',
      'made',
      'skipped',
    ])
    expect((await find('articles', 'Labs otrs', 'lv')).slug).toBe('viens-slug-2')
    expect(report.notes.slugChanged).toBe(1)
  })

  it('reaches no file outside of the folder', async () => {
    await writeFile(at('secret.png'), await readFile(at('uploads/2021/03/muzejs.png')))
    const attachment = {
      attachment: `${SITE}/wp-content/uploads/x.png`,
      status: 'inherit',
      type: 'attachment',
    }
    const posts: Post[] = [
      { ...attachment, id: 421, meta: { _wp_attached_file: '../secret.png' } },
      { ...attachment, attachment: `${SITE}/wp-content/uploads/a.svg`, id: 423 },
      {
        content: `<p>Ar attēliem</p>[gallery ids="421,423,999"]\n\n<a href="${SITE}/wp-content/uploads/broken.pdf">Vēstule</a>`,
        id: 422,
        title: 'Ar attēliem',
      },
    ]
    await writeFile(at('uploads/broken.pdf'), '%PDF-1.4')
    await writeFile(at('uploads/a.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    const { counts, notes } = await importText(wxr({ posts }), { mediaFrom: at('uploads') })
    expect(counts).toMatchObject({ filesMade: 0, filesMissing: 1, filesRefused: 2, made: 1 })
    expect(notes).toMatchObject({ fileMissing: 2, fileRefused: 2 })
  })
})

describe('files by network', () => {
  it('are never fetched from a private address', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked += 1
      response.end('x')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const places = [
      `http://127.0.0.1:${port}`,
      `http://localhost:${port}`,
      'file:///etc',
      'http://169.254.169.254',
    ]
    const posts = places.flatMap((place, i): Post[] => [
      {
        attachment: `${place}/wp-content/uploads/p${i}.png`,
        id: 500 + i,
        status: 'inherit',
        type: 'attachment',
      },
      { content: `[gallery ids="${500 + i}"]<p>Teksts ${i}</p>`, id: 600 + i },
    ])
    const {
      counts,
      notes,
      posts: told,
    } = await importText(wxr({ posts }), { dryRun: true, mediaFromWeb: true })
    server.close()
    expect(asked).toBe(0)
    expect([counts.filesMade, counts.made, notes.fileMissing]).toEqual([0, 4, 4])
    expect(told.flatMap((post) => post.notes.map(({ excerpt }) => excerpt)).join('\n')).toMatch(
      /Blocked unsafe attempt/,
    )
  })
})

describe('the record of what was imported', () => {
  it('is closed to everybody', async () => {
    const { admin, author } = app.people
    for (const as of [admin, author, app.people.frontend, undefined]) {
      expect((await rest('GET', '/imports', { as })).status).toBe(403)
      expect((await rest('POST', '/imports', { as, body: { key: 'x' } })).status).toBe(403)
    }
    const { body } = await graphql('{ Imports { docs { id } } }', { as: admin })
    expect(body.errors).toHaveLength(1)
  })
})

describe('the account', () => {
  it.each(['translator@tilts.test', 'frontend@tilts.test', 'nobody@tilts.test'])(
    'has to be one that writes: %s',
    async (as) => {
      await expect(importText(wxr({ posts: [] }), { as })).rejects.toThrow(/may not write|no account/)
    },
  )
})
