import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { graphql, rest, startApp, type Answer, type App, type Caller, type Json } from '../helpers/app'
import { articleData } from '../helpers/content'
import { dump } from '../helpers/dump'
import { act, goLive } from '../helpers/review'
import { colourAt, fetchFile, form, jpeg, twoColours, upload, type Upload } from '../helpers/files'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const editor = (): Caller => app.people.editor

async function made(answer: Promise<Answer>): Promise<Json> {
  const { body, status } = await answer
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc
}

async function picture(name: string, fields: Record<string, unknown> = {}): Promise<Json> {
  const file = await jpeg(name, twoColours(1000, 750))
  return made(upload('media', editor(), { alt: 'Divas krāsas', ...fields }, file))
}

/** Writes a language of a picture and takes it through the review. */
async function publish(id: string, locale: 'en' | 'lv', fields?: Record<string, unknown>): Promise<Answer> {
  if (fields) await rest('PATCH', `/media/${id}?locale=${locale}&draft=true`, { as: editor(), body: fields })
  return goLive(app, `/media/${id}`, locale)
}

/** Every file in the folder of uploads, with its bytes. */
function filesOnDisk(): Record<string, string> {
  const folder = process.env.MEDIA_DIR ?? ''
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    names.map(({ name, parentPath }) => [name, readFileSync(path.join(parentPath, name)).toString('base64')]),
  )
}

describe('sizes', () => {
  const SIZES: [name: string, format: string, type: string, width: number, height: number][] = [
    ['thumbnail', 'webp', 'image/webp', 400, 300],
    ['card', 'webp', 'image/webp', 800, 600],
    ['text', 'webp', 'image/webp', 800, 400],
    ['hero', 'webp', 'image/webp', 1600, 800],
    ['heroAvif', 'heif', 'image/avif', 1600, 800],
  ]
  let doc: Json
  beforeAll(async () => {
    doc = await made(
      upload('media', editor(), { alt: 'Plats' }, await jpeg('plats.jpg', twoColours(2000, 1000))),
    )
  })

  it('are these', () => {
    expect(Object.keys(doc.sizes).sort()).toEqual(SIZES.map(([name]) => name).sort())
  })

  it.each(SIZES)('%s is %s (%s) of %i × %i', async (name, format, type, width, height) => {
    const size = doc.sizes[name]
    expect(size).toMatchObject({ width, height, mimeType: type, url: expect.stringContaining(size.filename) })
    const file = await fetchFile(size.url, editor())
    expect([file.status, file.type, file.data.length]).toEqual([200, type, size.filesize])
    expect(await sharp(file.data).metadata()).toMatchObject({ format, width, height })
  })

  it('leave the original what it is', async () => {
    expect(doc).toMatchObject({ mimeType: 'image/jpeg', width: 2000, height: 1000, filename: 'plats.jpg' })
    const { data } = await fetchFile(doc.url, editor())
    expect(await sharp(data).metadata()).toMatchObject({ format: 'jpeg', width: 2000, height: 1000 })
  })

  it('are not made larger than the original', async () => {
    const small = await made(
      upload('media', editor(), { alt: 'Mazs' }, await jpeg('mazs.jpg', twoColours(500, 400))),
    )
    expect(small).toMatchObject({ width: 500, height: 400 })
    expect(small.sizes.thumbnail).toMatchObject({ width: 400, height: 300 })
    expect([small.sizes.hero.filename, small.sizes.heroAvif.filename]).toEqual([null, null])
  })

  it('of the original are bounded', async () => {
    const large = await made(
      upload('media', editor(), { alt: 'Liels' }, await jpeg('liels.jpg', twoColours(6000, 3000))),
    )
    expect(large).toMatchObject({ width: 4096, height: 2048 })
    const { data } = await fetchFile(large.url, editor())
    expect(await sharp(data).metadata()).toMatchObject({ width: 4096, height: 2048 })
  })

  it.each([
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
  ] as const)('are made of %s too', async (extension, type) => {
    const data = await twoColours(900, 700).toFormat(extension).toBuffer()
    const made_ = await made(upload('media', editor(), { alt: 'X' }, { data, name: `x.${extension}`, type }))
    expect(made_).toMatchObject({ mimeType: type, width: 900, height: 700 })
    expect(made_.sizes.card).toMatchObject({ width: 800, height: 600, mimeType: 'image/webp' })
  })
})

describe('what a camera writes into a picture', () => {
  const GPS = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '56/1 57/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '24/1 6/1 0/1',
  }

  it('is gone from the original and every size, and the picture stands upright', async () => {
    // Held upright: the camera noted that the picture is to be turned a quarter to the right.
    const data = await twoColours(1800, 1200)
      .withMetadata({ orientation: 6 })
      .withExifMerge({ IFD0: { Artist: 'Anna Fotogrāfe', Copyright: 'Anna' }, IFD3: GPS })
      .jpeg()
      .toBuffer()
    const before = await sharp(data).metadata()
    expect(before.orientation).toBe(6)
    expect(before.exif?.toString('latin1')).toContain('Anna')
    const doc = await made(
      upload('media', editor(), { alt: 'Stāvus' }, { data, name: 'foto.jpg', type: 'image/jpeg' }),
    )
    expect(doc).toMatchObject({ width: 1200, height: 1800 })
    const urls: string[] = [doc.url, ...Object.values<Json>(doc.sizes).map(({ url }) => url)]
    const present = urls.filter(Boolean)
    expect(present.length).toBeGreaterThan(3)
    for (const url of present) {
      const file = await fetchFile(url, editor())
      const found = await sharp(file.data).metadata()
      expect([found.exif, found.xmp, found.iptc, found.orientation], url).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(file.data.toString('latin1')).not.toContain('Anna')
      // Left became top.
      expect([await colourAt(file.data, 0.5, 0.1), await colourAt(file.data, 0.5, 0.9)], url).toEqual([
        'red',
        'blue',
      ])
    }
  })
})

describe('the focal point', () => {
  const cut = async (doc: Json): Promise<string[]> => {
    const { data } = await fetchFile(doc.sizes.thumbnail.url, editor())
    return Promise.all([0.02, 0.98].map((x) => colourAt(data, x, 0.5)))
  }
  /** A fifth of it is red; the thumbnail shows half of its width. */
  const wide = () => jpeg('fokuss.jpg', twoColours(1600, 600, 320))

  it('is in the middle unless told otherwise', async () => {
    const doc = await made(upload('media', editor(), { alt: 'X' }, await wide()))
    expect([doc.focalX, doc.focalY]).toEqual([50, 50])
    expect(await cut(doc)).toEqual(['blue', 'blue'])
  })

  it('moves the cut, when uploaded and later', async () => {
    const doc = await made(upload('media', editor(), { alt: 'X', focalX: 5, focalY: 50 }, await wide()))
    expect(await cut(doc)).toEqual(['red', 'blue'])
    for (const [x, colours] of [
      [95, ['blue', 'blue']],
      [5, ['red', 'blue']],
    ] as const) {
      // As the form of the admin sends it.
      const edits = `uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=50`
      const moved = await rest('PATCH', `/media/${doc.id}?draft=true&${edits}`, { as: editor(), body: {} })
      expect(moved.status).toBe(200)
      expect(moved.body.doc.focalX).toBe(x)
      expect(await cut(moved.body.doc)).toEqual(colours)
    }
  })
})

describe('alternative texts', () => {
  it('are needed in the language that is published, and only there', async () => {
    const { id } = await picture('alt.jpg')
    const before = await dump(app.payload)
    const refused = await publish(id, 'en')
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0].data.reasons.map(({ values }: Json) => values.fields)).toEqual([['alt']])
    expect(await dump(app.payload)).toEqual(before)
    expect((await publish(id, 'lv')).status).toBe(200)
    expect((await rest('GET', `/media/${id}?locale=lv`)).body.alt).toBe('Divas krāsas')
    expect((await rest('GET', `/media/${id}?locale=en`)).status).toBe(404)
    expect((await publish(id, 'en', { alt: 'Two colours' })).status).toBe(200)
    expect((await rest('GET', `/media/${id}?locale=en`)).body.alt).toBe('Two colours')
  })

  it('have no way around the review', async () => {
    const { id } = await picture('alt2.jpg')
    const as = editor()
    const body = { _status: 'published' }
    const attempts = [
      () => rest('PATCH', `/media/${id}?publishSpecificLocale=en`, { as, body }),
      () => rest('PATCH', `/media/${id}?publishAllLocales=true`, { as, body }),
      () => rest('PATCH', `/media/${id}?locale=all&publishAllLocales=true`, { as, body: {} }),
      () => rest('PATCH', `/media?publishAllLocales=true&where[id][equals]=${id}`, { as, body: {} }),
      () => rest('PATCH', `/media?locale=en&where[id][equals]=${id}`, { as, body }),
      () => rest('PATCH', `/media/${id}?locale=lv`, { as, body: { ...body, alt: '' } }),
      () =>
        rest('PATCH', `/media/${id}?locale=lv`, {
          as,
          body: { _status: { lv: 'published', en: 'published' } },
        }),
      () => rest('PATCH', `/media/${id}?publishSpecificLocale=xx`, { as, body }),
      async () =>
        upload(
          'media',
          as,
          { alt: 'X', ...body },
          await jpeg('n.jpg', twoColours(9, 9)),
          'publishAllLocales=true',
        ),
    ]
    for (const attempt of attempts) {
      const answer = await attempt()
      expect(answer.status, JSON.stringify(answer.body)).toBe(403)
      expect(answer.body.errors[0].data?.code ?? answer.body.errors[0].name).toBe('workflowOnly')
    }
    const mutation = `mutation { updateMedia(id: "${id}", locale: en, data: { _status: published }) { id } }`
    expect((await graphql(mutation, { as })).body.errors[0].extensions.statusCode).toBe(403)
    expect((await rest('GET', `/media/${id}?locale=lv`)).status).toBe(404)
    expect((await rest('GET', `/media/${id}?locale=en`)).status).toBe(404)
  })
})

describe('the file of a picture', () => {
  const outsiders: [string, () => Caller][] = [
    ['the public', () => undefined],
    ['a frontend', () => app.people.frontend],
  ]
  const urlsOf = (doc: Json): string[] => [doc.url, doc.sizes.thumbnail.url, doc.sizes.card.url]

  it.each(outsiders)('is served to %s while the picture is live in any language', async (_name, who) => {
    const doc = await picture('datne.jpg', { sourceLocale: 'en' })
    const statuses = async (as: Caller) =>
      Promise.all(urlsOf(doc).map(async (url) => (await fetchFile(url, as)).status))
    expect(await statuses(editor())).toEqual([200, 200, 200])
    expect(await statuses(app.people.translator)).toEqual([200, 200, 200])
    expect(await statuses(who())).toEqual([403, 403, 403])
    expect((await publish(doc.id, 'en', { alt: 'Two colours' })).status).toBe(200)
    expect(await statuses(who())).toEqual([200, 200, 200])
    expect((await act(app, `/media/${doc.id}`, 'en', 'unpublish')).status).toBe(200)
    expect(await statuses(who())).toEqual([403, 403, 403])
    await publish(doc.id, 'en', { alt: 'Two colours side by side' })
    expect((await publish(doc.id, 'lv')).status).toBe(200)
    expect(await statuses(who())).toEqual([200, 200, 200])
    const trash = { deletedAt: new Date(0).toISOString() }
    expect((await rest('PATCH', `/media/${doc.id}`, { as: editor(), body: trash })).status).toBe(200)
    expect(await statuses(who())).toEqual([403, 403, 403])
  })

  it('is not told by a draft save of a live picture', async () => {
    const doc = await picture('melnraksts.jpg')
    await publish(doc.id, 'lv')
    await rest('PATCH', `/media/${doc.id}?draft=true&locale=lv`, { as: editor(), body: { alt: 'Vēl ne' } })
    expect((await fetchFile(doc.url)).status).toBe(200)
    expect((await rest('GET', `/media/${doc.id}`)).body.alt).toBe('Divas krāsas')
  })
})

describe('the file of a live picture stays as it is', () => {
  let doc: Json
  let files: Record<string, string>
  let other: Upload

  beforeAll(async () => {
    other = await jpeg('cits.jpg', twoColours(900, 600))
    doc = await picture('dzivs.jpg')
    await publish(doc.id, 'lv')
  })
  beforeEach(() => {
    files = filesOnDisk()
  })

  const crop =
    'uploadEdits[crop][x]=10&uploadEdits[crop][y]=10&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50'
  const attempts: [string, (query: string) => Promise<Answer>][] = [
    [
      'replaced',
      (query) => rest('PATCH', `/media/${doc.id}?${query}`, { as: editor(), form: form({}, other) }),
    ],
    [
      'replaced in bulk',
      (query) =>
        rest('PATCH', `/media?where[id][equals]=${doc.id}&${query}`, { as: editor(), form: form({}, other) }),
    ],
    ['cropped', (query) => rest('PATCH', `/media/${doc.id}?${crop}&${query}`, { as: editor(), body: {} })],
    [
      'cropped to pixels',
      (query) =>
        rest(
          'PATCH',
          `/media/${doc.id}?uploadEdits[widthInPixels]=100&uploadEdits[heightInPixels]=100&${query}`,
          {
            as: editor(),
            body: {},
          },
        ),
    ],
    [
      'refocused',
      (query) =>
        rest('PATCH', `/media/${doc.id}?${query}`, { as: editor(), body: { focalX: 10, focalY: 50 } }),
    ],
    [
      'refocused by the form',
      (query) =>
        rest(
          'PATCH',
          `/media/${doc.id}?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=50&${query}`,
          {
            as: editor(),
            body: {},
          },
        ),
    ],
  ]
  const queries = [
    'locale=lv',
    'locale=lv&draft=true',
    'locale=en&draft=true',
    'locale=lv&autosave=true&draft=true',
  ]
  const cases = attempts.flatMap(([name, act]) => queries.map((query) => [name, query, act] as const))

  it.each(cases)('and is not %s (%s)', async (_name, query, act) => {
    const answer = await act(query)
    expect([answer.status, answer.body.errors[0].data]).toEqual([409, { code: 'fileLocked' }])
    expect(filesOnDisk()).toEqual(files)
    expect((await fetchFile(doc.url)).status).toBe(200)
  })

  it('and is not refocused by GraphQL', async () => {
    const mutation = `mutation { updateMedia(id: "${doc.id}", draft: true, data: { focalX: 10, focalY: 50 }) { id } }`
    const { body } = await graphql(mutation, { as: editor() })
    expect(body.errors[0].extensions).toMatchObject({ statusCode: 409, data: { code: 'fileLocked' } })
    expect(filesOnDisk()).toEqual(files)
  })

  it('and cannot be lost by telling another name or address for it', async () => {
    const body = {
      filename: 'plats.jpg',
      url: '/x',
      thumbnailURL: '/x',
      sizes: { card: { filename: 'x', url: '/x' } },
      prefix: 'x',
    }
    await rest('PATCH', `/media/${doc.id}?locale=lv`, { as: editor(), body })
    expect(filesOnDisk()).toEqual(files)
    const live = (await rest('GET', `/media/${doc.id}`)).body
    expect([live.filename, live.url, live.sizes.card.url]).toEqual([
      doc.filename,
      doc.url,
      doc.sizes.card.url,
    ])
    expect((await fetchFile(live.url)).status).toBe(200)
    expect((await fetchFile(live.sizes.card.url)).status).toBe(200)
    const draft = (await rest('GET', `/media/${doc.id}?draft=true`, { as: editor() })).body
    expect([draft.filename, draft.url, draft.sizes.card.url]).toEqual([
      live.filename,
      live.url,
      live.sizes.card.url,
    ])
  })

  it('while its texts change, with the focal point sent back as it is', async () => {
    const body = { alt: 'Divas krāsas blakus', focalX: 50, focalY: 50 }
    const answer = await rest('PATCH', `/media/${doc.id}?locale=lv`, { as: editor(), body })
    expect(answer.status).toBe(200)
    expect((await rest('GET', `/media/${doc.id}?draft=true`, { as: editor() })).body.alt).toBe(body.alt)
    expect((await rest('GET', `/media/${doc.id}`)).body.alt).toBe('Divas krāsas')
    expect(filesOnDisk()).toEqual(files)
  })

  it('also when it is copied', async () => {
    const copy = await rest('POST', `/media/${doc.id}/duplicate?locale=lv`, { as: editor(), body: {} })
    expect(copy.status).toBe(200)
    expect(copy.body.doc.filename).not.toBe(doc.filename)
    expect(filesOnDisk()).toMatchObject(files)
    expect((await fetchFile(copy.body.doc.url)).status).toBe(403)
  })

  it.each(['submit', 'approve'])('already when it is on its way: %s', async (last) => {
    const waiting = await picture(`gaida-${last}.jpg`)
    const steps = last === 'submit' ? ['submit'] : ['submit', 'approve']
    for (const action of steps) {
      const as = action === 'approve' ? app.people.editor2 : editor()
      expect((await act(app, `/media/${waiting.id}`, 'lv', action, { as })).status).toBe(200)
    }
    const before = filesOnDisk()
    const answer = await rest('PATCH', `/media/${waiting.id}?locale=lv&draft=true`, {
      as: editor(),
      form: form({}, other),
    })
    expect([answer.status, answer.body.errors[0].data]).toEqual([409, { code: 'fileLocked' }])
    expect(filesOnDisk()).toEqual(before)
  })

  it('but that of a draft can be replaced, cropped and refocused', async () => {
    const draft = await picture('nav.jpg')
    const path_ = `/media/${draft.id}?locale=lv&draft=true`
    const replaced = await rest('PATCH', path_, { as: editor(), form: form({}, other) })
    expect(replaced.body.doc).toMatchObject({ filename: 'cits.jpg', width: 900, height: 600 })
    const cropped = await rest(
      'PATCH',
      `${path_}&${crop}&uploadEdits[widthInPixels]=450&uploadEdits[heightInPixels]=300`,
      {
        as: editor(),
        body: {},
      },
    )
    expect([cropped.status, cropped.body.doc?.width, cropped.body.doc?.height]).toEqual([200, 450, 300])
    const { data, status } = await fetchFile(cropped.body.doc.url, editor())
    expect([status, (await sharp(data).metadata()).width]).toEqual([200, 450])
  })

  it('and can be changed again once the picture is taken off the site', async () => {
    expect((await act(app, `/media/${doc.id}`, 'lv', 'unpublish')).status).toBe(200)
    const answer = await rest('PATCH', `/media/${doc.id}?locale=lv&draft=true`, {
      as: editor(),
      form: form({}, other),
    })
    expect(answer.status).toBe(200)
  })
})

describe('who is shown, and by which right', () => {
  const SECRET = 'Lieta 4-17, 2024. gada veidlapa'
  let id: string
  let article: string

  beforeAll(async () => {
    const consent = {
      basis: 'consent',
      scope: ['web'],
      evidence: SECRET,
      expiresAt: '2031-01-01T00:00:00.000Z',
    }
    const doc = await picture('cilveki.jpg', { peopleShown: 'adults', consent, caption: 'Divi cilvēki' })
    id = doc.id
    await publish(id, 'lv')
    const body = { ...articleData('Ar attēlu'), heroImage: id }
    article = (await made(rest('POST', '/articles?locale=lv', { as: editor(), body }))).id
    expect((await goLive(app, `/articles/${article}`, 'lv')).status).toBe(200)
  })

  const reads: [string, (as: Caller) => Promise<Answer>][] = [
    ['by id', (as) => rest('GET', `/media/${id}`, { as })],
    ['in a list', (as) => rest('GET', '/media?limit=50', { as })],
    ['when asked for', (as) => rest('GET', `/media/${id}?select[consent]=true&select[alt]=true`, { as })],
    ['through an article', (as) => rest('GET', `/articles/${article}?depth=3`, { as })],
    [
      'when populated',
      (as) =>
        rest('GET', `/articles/${article}?depth=1&populate[media][consent]=true&populate[media][alt]=true`, {
          as,
        }),
    ],
    [
      'by GraphQL',
      (as) => graphql(`{ Media(id: "${id}") { alt consent { basis evidence expiresAt } } }`, { as }),
    ],
    [
      'by GraphQL through an article',
      (as) =>
        graphql(`{ Article(id: "${article}") { heroImage { alt consent { basis evidence } } } }`, { as }),
    ],
  ]
  it.each(reads)('is for staff only: %s', async (_name, read) => {
    for (const as of [undefined, app.people.frontend]) {
      const { body, status } = await read(as)
      expect(status).toBe(200)
      expect(JSON.stringify(body)).toContain('Divas krāsas')
      expect(JSON.stringify(body)).not.toMatch(/Lieta 4-17|2031-01-01|"basis":"/)
    }
    expect(JSON.stringify((await read(app.people.author)).body)).toContain(SECRET)
  })

  it.each([
    ['a query', '/media?where[consent.evidence][like]=Lieta'],
    ['a query through an article', '/articles?where[heroImage.consent.evidence][like]=Lieta'],
    ['an order', '/media?sort=consent.evidence'],
  ])('is not found out by %s', async (_name, url) => {
    expect([400, 403]).toContain((await rest('GET', url)).status)
    expect((await rest('GET', url, { as: editor() })).status).toBe(200)
  })

  it('is not found out by a query in GraphQL', async () => {
    const query = '{ allMedia(where: { consent__evidence: { like: "Lieta" } }) { totalDocs } }'
    expect((await graphql(query)).body.errors).toBeTruthy()
    expect((await graphql(query, { as: editor() })).body.data.allMedia.totalDocs).toBe(1)
  })
})

describe('documents', () => {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const PDF = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n98\n%%EOF',
  )
  const docx = async (): Promise<Buffer> =>
    Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Nolikums')] }] }))

  const accepted: [string, () => Promise<Upload>][] = [
    ['PDF', async () => ({ data: PDF, name: 'nolikums.pdf', type: 'application/pdf' })],
    ['DOCX', async () => ({ data: await docx(), name: 'nolikums.docx', type: DOCX })],
  ]
  it.each(accepted)('%s is accepted, and served while it is live', async (_name, file) => {
    const { data, name, type } = await file()
    const doc = await made(upload('documents', editor(), { title: 'Nolikums' }, { data, name, type }))
    expect(doc).toMatchObject({ filename: name, mimeType: type, filesize: data.length })
    expect((await fetchFile(doc.url)).status).toBe(403)
    const path_ = `/documents/${doc.id}?locale=lv`
    expect((await goLive(app, `/documents/${doc.id}`, 'lv')).status).toBe(200)
    const served = await fetchFile(doc.url)
    expect([served.status, served.type]).toEqual([200, type])
    expect(served.data.equals(data)).toBe(true)
    const other = { data: PDF, name: 'cits.pdf', type: 'application/pdf' }
    const replaced = await rest('PATCH', `${path_}&draft=true`, { as: editor(), form: form({}, other) })
    expect([replaced.status, replaced.body.errors[0].data]).toEqual([409, { code: 'fileLocked' }])
    expect((await fetchFile(doc.url)).data.equals(data)).toBe(true)
    await rest('PATCH', path_, { as: editor(), body: { deletedAt: new Date(0).toISOString() } })
    expect((await fetchFile(doc.url)).status).toBe(403)
    expect((await rest('GET', `/documents/${doc.id}`)).status).toBe(404)
  })

  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex')
  const refused: [string, () => Promise<Upload>][] = [
    ['a text', async () => ({ data: Buffer.from('Nolikums'), name: 'a.txt', type: 'text/plain' })],
    ['a page', async () => ({ data: Buffer.from('<html></html>'), name: 'a.html', type: 'text/html' })],
    [
      'a page that calls itself PDF',
      async () => ({ data: Buffer.from('<html></html>'), name: 'a.pdf', type: 'application/pdf' }),
    ],
    [
      'a page that calls itself DOCX',
      async () => ({ data: Buffer.from('<html></html>'), name: 'a.docx', type: DOCX }),
    ],
    ['an archive', async () => ({ data: zip, name: 'a.zip', type: 'application/zip' })],
    ['an archive that calls itself DOCX', async () => ({ data: zip, name: 'a.docx', type: DOCX })],
    ['a PDF that calls itself DOCX', async () => ({ data: PDF, name: 'a.docx', type: DOCX })],
    ['a PDF with the name of a page', async () => ({ data: PDF, name: 'a.html', type: 'application/pdf' })],
    [
      'a DOCX that calls itself PDF',
      async () => ({ data: await docx(), name: 'a.pdf', type: 'application/pdf' }),
    ],
    [
      'macros',
      async () => ({
        data: await docx(),
        name: 'a.docm',
        type: 'application/vnd.ms-word.document.macroEnabled.12',
      }),
    ],
    [
      'a program',
      async () => ({ data: Buffer.from('MZ\u0090\u0000'), name: 'a.exe', type: 'application/x-msdownload' }),
    ],
    [
      'an SVG',
      async () => ({
        data: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        name: 'a.svg',
        type: 'image/svg+xml',
      }),
    ],
    ['nothing', async () => ({ data: Buffer.alloc(0), name: 'a.pdf', type: 'application/pdf' })],
  ]
  it.each(refused)('%s is refused and leaves no file', async (_name, file) => {
    const [files, rows] = [filesOnDisk(), await dump(app.payload)]
    const answer = await upload('documents', editor(), { title: 'X' }, await file())
    expect(answer.status, JSON.stringify(answer.body)).toBe(400)
    expect(filesOnDisk()).toEqual(files)
    expect(await dump(app.payload)).toEqual(rows)
  })
})
