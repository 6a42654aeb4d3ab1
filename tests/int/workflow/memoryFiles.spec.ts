import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepPairs } from '@plugins/editorial-workflow/payload/memory/store'
import { send, type Sent } from '../../helpers/send'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

/* Memory and glossary as files: out, in again, and whatever else is sent. */

const AT = '2026-11-20T10:00:00.000Z'
const FILES = ['/editorial/memory.tmx', '/editorial/memory.csv', '/editorial/terms.csv'] as const

const PAIRS = [
  ['=SUM(A1)', "+1 'plus'"],
  ['Kopā <1>47</1> <2>dalībnieki</2><3/>', '<2>In all</2> <1>47</1><3/>'],
  ['Zīmes & “pēdiņas”; \\<1> un \\\\', 'Signs & “quotes”, \\<1> and \\\\'],
  ['Pirmā rinda\nOtrā rinda', 'First line\nSecond line'],
] as const

let host: WorkflowHost
const get = (path: string, as: null | Person = 'editor'): Promise<Sent> => send(host, as, 'GET', path)
const post = (path: string, body?: string | Uint8Array, as: null | Person = 'editor'): Promise<Sent> =>
  send(host, as, 'POST', path, body)
const all = async (collection: string): Promise<Json[]> =>
  (
    await host.payload.db.find({
      collection: collection as never,
      limit: 0,
      pagination: false,
      sort: 'createdAt',
    })
  ).docs
const clear = async (collection: string): Promise<void> => {
  await host.payload.db.deleteMany({ collection: collection as never, where: {} })
}
const pairsThere = async (): Promise<string[]> =>
  (await all('editorial-memory'))
    .map(({ source, target, usedAt }) => `${source}|${target}|${new Date(usedAt).toISOString()}`)
    .sort()

beforeAll(async () => {
  host = await startWorkflowHost({
    mayActOn: ({ locale, user }) => (user as Json).email !== 'editor2@host.test' || locale !== 'en',
  })
  const req = await createLocalReq({}, host.payload)
  await keepPairs(
    req,
    PAIRS.map(([source, target]) => ({ locale: 'en', source, sourceLocale: 'lv', target })),
    AT,
  )
  const terms = [
    ['@finansējums', ['finansējumi', 'nauda|līdzekļi', 'a\\b'], 'funding'],
    ['kārta', [], 'call'],
  ] as const
  for (const [lv, forms, en] of terms) {
    const { status } = await host.rest('editor', 'POST', '/editorial-terms', {
      entries: [
        { forms, locale: 'lv', term: lv },
        { forbidden: ['round'], locale: 'en', term: en },
      ],
      note: '-piezīme',
    })
    expect(status).toBe(201)
  }
})
afterAll(() => host.stop())

describe('a file that is written and read again', () => {
  it.each(['tmx', 'csv'])('gives back the memory: %s', async (format) => {
    const before = await pairsThere()
    expect(before).toHaveLength(PAIRS.length)
    const path = `/editorial/memory.${format}`
    const { headers, status, text } = await get(path)
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="memory.${format}"`,
    ])
    expect((await post(path, text)).body).toEqual({ added: 0, refused: [], rows: 4, unchanged: 4 })
    await clear('editorial-memory')
    expect((await post(path, text)).body).toEqual({ added: 4, refused: [], rows: 4, unchanged: 0 })
    expect(await pairsThere()).toEqual(before)
    expect((await get(path)).text).toBe(text)
  })

  it('holds no formulas', async () => {
    const { text } = await get('/editorial/memory.csv')
    expect(text.startsWith('\ufeffsourceLocale,')).toBe(true)
    expect(text).toContain("'=SUM(A1)")
    expect(text).not.toMatch(/(^|,|")[=+@]/m)
  })

  it('can be one of some languages alone', async () => {
    expect((await get('/editorial/memory.csv?sourceLocale=en')).text.trim().split('\n')).toHaveLength(1)
    expect((await get('/editorial/memory.tmx?sourceLocale=lv&locale=en')).text).toContain('srclang="lv"')
    expect((await get('/editorial/memory.csv?locale=xx')).status).toBe(400)
    expect((await get('/editorial/memory.csv?where=1')).status).toBe(400)
  })

  it('gives back the glossary', async () => {
    const strip = (docs: Json[]): Json[] =>
      docs.map(({ entries, note }) => ({
        entries: entries.map(({ forbidden, forms, locale, term }: Json) => ({
          forbidden: forbidden ?? [],
          forms: forms ?? [],
          locale,
          term,
        })),
        note,
      }))
    const before = strip(await all('editorial-terms'))
    const { text } = await get('/editorial/terms.csv')
    expect((await post('/editorial/terms.csv', text)).body).toEqual({
      added: 0,
      refused: [],
      rows: 2,
      unchanged: 2,
    })
    for (const { id } of await all('editorial-terms'))
      await host.rest('admin', 'DELETE', `/editorial-terms/${id}`)
    expect((await post('/editorial/terms.csv', text)).body).toMatchObject({ added: 2, refused: [] })
    expect(strip(await all('editorial-terms'))).toEqual(before)
    expect((await get('/editorial/terms.csv')).text).toBe(text)
  })
})

describe('rows that cannot be used', () => {
  it('of the memory are told with their lines, and the others taken', async () => {
    const rows = [
      'sourceLocale,locale,source,target',
      'lv,en,Jauns teikums,A new sentence',
      'lv,de,Jauns,Neu',
      'lv,lv,Jauns,Jauns',
      'lv,en,<1>Jauns,New',
      'lv,en,123,456',
      `lv,en,Garš,${'a'.repeat(20_001)}`,
      'lv,en,Jauns teikums,A new sentence',
    ]
    const { body } = await post('/editorial/memory.csv', rows.join('\n'))
    expect(body).toMatchObject({ added: 1, rows: 7, unchanged: 1 })
    expect(body.refused.map(({ line }: Json) => line)).toEqual([3, 4, 5, 6, 7])
    expect(body.refused.every(({ reason }: Json) => /^[A-Z].*\.$/.test(reason))).toBe(true)
  })

  it('of the glossary are told with their lines, and the others taken', async () => {
    const rows = [
      'lv;lv forms;en;en forbidden',
      'nodevums;;deliverable;',
      'kārta;;stage;',
      '—;;dash;',
      ';;;',
      ';forma;;',
    ]
    const { body } = await post('/editorial/terms.csv', rows.join('\r\n'))
    expect(body).toMatchObject({ added: 1, rows: 5, unchanged: 0 })
    expect(body.refused).toEqual([
      { line: 3, reason: 'This term is in the glossary already.' },
      { line: 4, reason: 'A term needs letters or digits.' },
      { line: 5, reason: 'It has no words.' },
      { line: 6, reason: 'A term needs letters or digits.' },
    ])
  })

  it('are those into a language that the caller may not act in', async () => {
    const rows = ['sourceLocale,locale,source,target', 'en,lv,One more,Vēl viens', 'lv,en,Vēl viens,One more']
    const { body } = await post('/editorial/memory.csv', rows.join('\n'), 'editor2')
    expect(body).toMatchObject({ added: 1, refused: [{ line: 3 }] })
    const terms = await post('/editorial/terms.csv', 'lv,en\nrezultāts,\niznākums,output', 'editor2')
    expect(terms.body).toMatchObject({ added: 1, refused: [{ line: 3 }] })
  })
})

describe('a file is refused whole', () => {
  const tmx = (inner: string): string =>
    `<?xml version="1.0"?><tmx version="1.4"><header srclang="lv"/><body>${inner}</body></tmx>`
  const good = '<tu><tuv xml:lang="lv"><seg>Viens</seg></tuv><tuv xml:lang="en"><seg>One</seg></tuv></tu>'
  const bytes = (...parts: (number | string)[]): Uint8Array =>
    Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))))

  it.each<[string, (typeof FILES)[number], string | Uint8Array | undefined, string]>([
    ['a document type', FILES[0], `<!DOCTYPE tmx>${tmx(good)}`, 'fileDoctype'],
    [
      'entities',
      FILES[0],
      `<!DOCTYPE t [<!ENTITY e SYSTEM "file:///etc/passwd">]>${tmx(good)}`,
      'fileDoctype',
    ],
    ['broken XML behind good units', FILES[0], tmx(`${good}<tu>`), 'fileBadFile'],
    ['no body', FILES[0], undefined, 'fileBadFile'],
    ['too many bytes', FILES[0], tmx(' '.repeat(16 * 1024 * 1024)), 'fileTooLarge'],
    [
      'another encoding',
      FILES[1],
      bytes('sourceLocale,locale,source,target\nlv,en,', 0xe0, ',x'),
      'fileBadEncoding',
    ],
    [
      'a broken quote behind good rows',
      FILES[1],
      'sourceLocale,locale,source,target\nlv,en,Viens,One\nlv,en,"x,y',
      'fileBadFile',
    ],
    ['no columns', FILES[1], 'a,b\n1,2', 'fileBadHeader'],
    ['no columns', FILES[2], 'xx\n1', 'fileBadHeader'],
    ['too many rows', FILES[2], `lv\n${'a\n'.repeat(5_001)}`, 'fileTooManyRows'],
  ])('with %s: %s', async (_what, path, body, code) => {
    const before = [await pairsThere(), (await all('editorial-terms')).length]
    const answer = await post(path, body)
    expect([answer.status, answer.body.errors?.[0].data.code]).toEqual([400, code])
    expect(answer.body.errors[0].message).toMatch(/^[A-Z].*\.$/)
    expect([await pairsThere(), (await all('editorial-terms')).length]).toEqual(before)
  })

  it('but not for the encodings that tools write', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(tmx(good.replace('Viens', 'Šķēršļi')), 'utf16le'),
    ])
    expect((await post(FILES[0], utf16)).body).toMatchObject({ added: 1 })
    expect((await post(FILES[0], `\ufeff${tmx(good)}`)).body).toMatchObject({ added: 1 })
  })
})

describe('files are for who may publish', () => {
  it.each(FILES)('%s', async (path) => {
    for (const [as, status] of [
      ['admin', 200],
      ['editor', 200],
      ['author', 403],
      ['translator', 403],
      [null, 401],
    ] as const) {
      expect([as, (await get(path, as)).status]).toEqual([as, status])
      if (status !== 200) expect([as, (await post(path, 'lv\nx', as)).status]).toEqual([as, status])
    }
  })
})
