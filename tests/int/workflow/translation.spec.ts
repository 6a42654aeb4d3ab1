import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectSound,
  go,
  makeTranslated,
  ORIGINAL,
  REVIEW,
  rich,
  save,
  TO_READERS,
} from '../../helpers/translated'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

const open = async (id: string, as: Person = 'translator', locale = 'en'): Promise<Json> => {
  const { body, status } = await host.rest(as, 'GET', `/posts/${id}/translation/${locale}`)
  expect([status, JSON.stringify(body)]).toEqual([200, expect.any(String)])
  return body
}
const write = (id: string, units: object[], as: Person = 'translator', locale = 'en') =>
  host.rest(as, 'PATCH', `/posts/${id}/translation/${locale}`, { units })
const unitOf = ({ units }: Json, id: string): Json => units.find((unit: Json) => unit.id === id)
const short = ({ units }: Json) =>
  units.map(({ id, source, status, target }: Json) => [
    id.replace(/[0-9a-f]{24}/g, '#'),
    source,
    target,
    status,
  ])
/** Writes one text, and expects it to be written. */
async function put(id: string, unit: string, target: string, more: object = {}): Promise<Json> {
  const { sourceHash, targetHash } = unitOf(await open(id), unit)
  const { body, status } = await write(id, [
    { id: unit, source: sourceHash, target, was: targetHash, ...more },
  ])
  expect([status, body.units?.[0]?.result, JSON.stringify(body)]).toEqual([
    200,
    'applied',
    expect.any(String),
  ])
  return body
}
const draft = async (id: string, locale: string): Promise<Json> =>
  (await host.rest('editor', 'GET', `/posts/${id}?locale=${locale}&draft=true&fallback-locale=none`)).body

it('E10: lays a translation beside its original, in its order, and counts what is translatable and filled', async () => {
  const told = await open(await makeTranslated(host))
  expect(short(told)).toEqual([
    ['title', 'Virsraksts', 'Title', 'translated'],
    ['body.0', 'Pirmā.', 'First.', 'translated'],
    ['body.1', 'Otrā.', 'Second.', 'translated'],
    ['body.2', 'Trešā.', 'Third.', 'translated'],
    ['seo.description', 'Apraksts', '', 'untranslated'],
    ['steps.#.label', 'Viens', '', 'untranslated'],
    ['steps.#.label', 'Divi', '', 'untranslated'],
    ['layout.#.text', 'Citāts', '', 'untranslated'],
    ['layout.#.items.#.name', 'Rinda', '', 'untranslated'],
  ])
  expect(told).toMatchObject({
    locked: null,
    removed: [],
    sourceLocale: 'lv',
    state: 'draft',
    title: 'Virsraksts',
  })
  expect(told.progress).toEqual({
    done: 0,
    outdated: 0,
    translated: 4,
    units: 9,
    untranslated: 5,
    words: 9,
    wordsLeft: 5,
  })
  expect(told.readOnly).toContainEqual({ label: 'Layout 1 > Year', value: '1918' })
})

describe('writing', () => {
  it('fills texts wherever they stand, and changes nothing else', async () => {
    const id = await makeTranslated(host)
    const [lv, told] = [await draft(id, 'lv'), await open(id)]
    const units = told.units.map(({ id: unit, sourceHash, targetHash }: Json, i: number) => ({
      done: true,
      id: unit,
      source: sourceHash,
      target: `Text ${i}`,
      was: targetHash,
    }))
    const { body, status } = await write(id, units)
    expect([status, body.units.map(({ result }: Json) => result)]).toEqual([200, units.map(() => 'applied')])
    expect(body.progress).toMatchObject({ done: 9, units: 9, wordsLeft: 0 })
    const en = await draft(id, 'en')
    expect(en).toMatchObject({
      title: 'Text 0',
      code: 'A1',
      seo: { description: 'Text 4' },
      steps: [
        { amount: 1, id: lv.steps[0].id, label: 'Text 5' },
        { amount: 2, id: lv.steps[1].id, label: 'Text 6' },
      ],
      layout: [
        { blockType: 'quote', text: 'Text 7', year: 1918 },
        { blockType: 'rows', items: [{ name: 'Text 8' }] },
      ],
    })
    expect(en.body.root.children.map((line: Json) => line.children[0].text)).toEqual([
      'Text 1',
      'Text 2',
      'Text 3',
    ])
    expect({ ...(await draft(id, 'lv')), baseVersion: null, updatedAt: null }).toEqual({
      ...lv,
      baseVersion: null,
      updatedAt: null,
    })
    expect((await open(id)).units.map(({ origin, status: each }: Json) => `${origin} ${each}`)).toEqual(
      units.map(() => 'human done'),
    )
    await expectSound(host)
  })

  it('saves no version where nothing is another text', async () => {
    const id = await makeTranslated(host)
    const told = await open(id)
    const { body } = await write(
      id,
      told.units
        .filter(({ target }: Json) => target)
        .map(({ id: unit, sourceHash, target }: Json) => ({ id: unit, source: sourceHash, target })),
    )
    expect(body.units.map(({ result }: Json) => result)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ])
    const { sourceHash } = unitOf(told, 'title')
    const marked = await write(id, [{ done: true, id: 'title', source: sourceHash }])
    expect([marked.body.units[0].result, marked.body.units[0].unit.status]).toEqual(['applied', 'done'])
    expect([body.version, marked.body.version]).toEqual([told.version, told.version])
  })

  it('never takes the place of what a colleague has written', async () => {
    const id = await makeTranslated(host)
    const { sourceHash, targetHash } = unitOf(await open(id), 'title')
    await put(id, 'title', 'By a colleague')
    const { body } = await write(id, [{ id: 'title', source: sourceHash, target: 'By me', was: targetHash }])
    expect(body.units[0]).toMatchObject({
      reason: expect.stringMatching(/\S/),
      result: 'conflict',
      unit: { target: 'By a colleague' },
    })
    expect((await draft(id, 'en')).title).toBe('By a colleague')
  })

  it('of two at once keeps both where they write different texts, and one where they write the same', async () => {
    const id = await makeTranslated(host)
    const told = await open(id)
    const one = (unit: string, target: string) => {
      const { sourceHash, targetHash } = unitOf(told, unit)
      return write(
        id,
        [{ id: unit, source: sourceHash, target, was: targetHash }],
        target.startsWith('E') ? 'editor' : 'translator',
      )
    }
    const answers = await Promise.all([
      one('title', 'T title'),
      one('title', 'E title'),
      one('body.1', 'T body'),
      one('body.2', 'E body'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const results = answers.map(({ body }) => body.units[0].result)
    expect(results.slice(0, 2).sort()).toEqual(['applied', 'conflict'])
    expect(results.slice(2)).toEqual(['applied', 'applied'])
    const en = await draft(id, 'en')
    expect(en.title).toBe(results[0] === 'applied' ? 'T title' : 'E title')
    expect(en.body.root.children.map((line: Json) => line.children[0].text)).toEqual([
      'First.',
      'T body',
      'E body',
    ])
  })

  it('does not write a translation of what the source no longer says', async () => {
    const id = await makeTranslated(host)
    const told = await open(id)
    await save(host, id, 'lv', { body: rich('Jauna.', 'Pirmā.', 'Otrā, mainīta.'), title: 'Cits' })
    const { body } = await write(id, [
      { id: 'title', source: unitOf(told, 'title').sourceHash, target: 'Other' },
      // A line that has only moved is still the same.
      { id: 'body.0', source: unitOf(told, 'body.0').sourceHash, target: 'The first.' },
      { id: 'body.1', source: unitOf(told, 'body.1').sourceHash, target: 'The second.' },
    ])
    expect(body.units.map(({ result, unit }: Json) => [result, unit?.source, unit?.target])).toEqual([
      ['sourceMoved', 'Cits', 'Title'],
      ['applied', 'Pirmā.', 'The first.'],
      ['sourceMoved', 'Pirmā.', 'The first.'],
    ])
    expect((await draft(id, 'en')).title).toBe('Title')
  })

  it.each([
    ['tags that the source has not', { target: 'A <1>tag</1>' }, 'refused'],
    ['tags that do not close', { target: 'A <1>tag' }, 'refused'],
    ['done with nothing', { done: true, target: '' }, 'refused'],
  ])('refuses %s', async (_name, more, result) => {
    const id = await makeTranslated(host)
    const told = await open(id)
    const { body, status } = await write(id, [
      { id: 'body.0', source: unitOf(told, 'body.0').sourceHash, ...more },
    ])
    expect([status, body.units[0].result, body.version]).toEqual([200, result, told.version])
    expect(body.units[0].reason).toMatch(/\S/)
  })

  it.each<[string, unknown]>([
    ['no list', {}],
    ['an empty list', { units: [] }],
    [
      'one unit twice',
      {
        units: [
          { id: 'title', source: 'x' },
          { id: 'title', source: 'x' },
        ],
      },
    ],
    ['fields of its own', { units: [{ id: 'title', source: 'x', title: 'y' }] }],
    ['a text that is none', { units: [{ id: 'title', source: 'x', target: 7 }] }],
  ])('answers %s with 400', async (_name, sent) => {
    const id = await makeTranslated(host)
    const { body, status } = await host.rest('translator', 'PATCH', `/posts/${id}/translation/en`, sent)
    expect([status, body.errors[0].data.code]).toEqual([400, 'badInput'])
  })
})

describe('a source that changes', () => {
  /** Translated, approved and live in both languages. */
  async function makeLive(): Promise<string> {
    const id = await makeTranslated(host)
    await go(host, id, 'lv', ...TO_READERS)
    await go(host, id, 'en', ...TO_READERS)
    return id
  }

  it('makes outdated what it touches and nothing else, and shows what it said before', async () => {
    const id = await makeLive()
    expect((await open(id)).units.slice(0, 4).map(({ status }: Json) => status)).toEqual([
      'done',
      'done',
      'done',
      'done',
    ])
    await save(host, id, 'lv', { body: rich('Pirmā.', 'Starp abām.', 'Otrā, un vēl.', 'Trešā.') })
    const told = await open(id)
    expect(
      told.units
        .slice(0, 5)
        .map(({ before, source, status, target }: Json) => [source, target, status, before]),
    ).toEqual([
      ['Virsraksts', 'Title', 'done', null],
      ['Pirmā.', 'First.', 'done', null],
      ['Starp abām.', '', 'untranslated', null],
      ['Otrā, un vēl.', 'Second.', 'outdated', 'Otrā.'],
      ['Trešā.', 'Third.', 'done', null],
    ])
    // Whoever goes on typing has not said yet that it fits again.
    await put(id, 'body.2', 'Second, and')
    expect(unitOf(await open(id), 'body.2')).toMatchObject({
      before: 'Otrā.',
      status: 'outdated',
      target: 'Second, and',
    })
    await put(id, 'body.2', 'Second, and more.', { done: true })
    await put(id, 'body.1', 'Between the two.')
    const after = await open(id)
    expect(after.units.slice(1, 5).map(({ status, target }: Json) => [target, status])).toEqual([
      ['First.', 'done'],
      ['Between the two.', 'translated'],
      ['Second, and more.', 'done'],
      ['Third.', 'done'],
    ])
    expect((await draft(id, 'en')).body.root.children.map((line: Json) => line.children[0].text)).toEqual([
      'First.',
      'Between the two.',
      'Second, and more.',
      'Third.',
    ])
  })

  it('E11: still opens where a block or a line is gone from the source, and tells what is left over', async () => {
    const id = await makeLive()
    const { layout } = await draft(id, 'lv')
    await save(host, id, 'lv', { body: rich('Pirmā.', 'Trešā.'), layout: [layout[1]], title: 'Virsraksts' })
    const told = await open(id)
    expect(told.units.map(({ source, target }: Json) => [source, target])).toEqual([
      ['Virsraksts', 'Title'],
      ['Pirmā.', 'First.'],
      ['Trešā.', 'Third.'],
      ['Apraksts', ''],
      ['Viens', ''],
      ['Divi', ''],
      ['Rinda', ''],
    ])
    expect(told.removed).toEqual([{ label: 'Body', source: null, target: 'Second.' }])
    await put(id, 'body.1', 'The third.')
    expect((await draft(id, 'en')).body.root.children.map((line: Json) => line.children[0].text)).toEqual([
      'First.',
      'The third.',
    ])
  })

  it('E11: a live translation stays what readers had, without the block, once the source is live without it', async () => {
    const id = await makeLive()
    const { layout } = await draft(id, 'lv')
    const read = async (): Promise<Json> => (await host.rest(null, 'GET', `/posts/${id}?locale=en`)).body
    expect((await read()).layout).toHaveLength(2)
    await save(host, id, 'lv', { layout: [layout[1]] })
    expect((await read()).layout).toHaveLength(2)
    await go(host, id, 'lv', ...TO_READERS)
    const after = await read()
    expect([after.title, after.layout.length, after.translation.freshness]).toEqual(['Title', 1, 'outdated'])
    expect((await open(id)).units.filter(({ path }: Json) => path.startsWith('layout'))).toHaveLength(1)
    await expectSound(host)
  })
})

describe('formatting', () => {
  const text = (words: string, format = 0): object => ({
    type: 'text',
    detail: 0,
    format,
    mode: 'normal',
    style: '',
    text: words,
    version: 1,
  })
  const link = (url: string, ...children: object[]): object => ({
    type: 'link',
    children,
    direction: null,
    fields: { linkType: 'custom', newTab: false, url },
    format: '',
    id: 'link1',
    indent: 0,
    version: 3,
  })
  const paragraph = (...children: object[]): object => ({
    type: 'paragraph',
    children,
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    version: 1,
  })
  const body = (...children: object[]): object => ({
    root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
  })

  it('is told by tags, and comes into the translation with its links', async () => {
    const id = await makeTranslated(host, {
      ...ORIGINAL,
      body: body(
        paragraph(
          text('Lasiet '),
          link('https://tilts.test/lv', text('šo '), text('lapu', 1)),
          text(' 5 <1> reizes.'),
        ),
        paragraph(text('Beigas', 3)),
      ),
    })
    const told = await open(id)
    expect(unitOf(told, 'body.0')).toMatchObject({
      source: 'Lasiet <1>šo <2>lapu</2></1> 5 \\<1> reizes.',
      tags: [
        { href: 'https://tilts.test/lv', kind: 'link' },
        { formats: ['bold'], kind: 'format' },
      ],
    })
    expect(unitOf(told, 'body.1')).toMatchObject({
      source: '<1>Beigas</1>',
      tags: [{ formats: ['bold', 'italic'] }],
    })
    await put(id, 'body.0', 'Read <1><2>this</2> page</1> 5 \\<1> times.')
    const [first, second] = (await draft(id, 'en')).body.root.children
    expect(first.children).toMatchObject([
      { text: 'Read ', format: 0 },
      {
        type: 'link',
        fields: { url: 'https://tilts.test/lv' },
        children: [
          { text: 'this', format: 1 },
          { text: ' page', format: 0 },
        ],
      },
      { text: ' 5 <1> times.' },
    ])
    expect(second.children).toMatchObject([{ text: 'Second.' }])
    expect(unitOf(await open(id), 'body.0').target).toBe('Read <1><2>this</2> page</1> 5 \\<1> times.')
  })

  it('of a link may be left out of a draft, but is then not done', async () => {
    const id = await makeTranslated(host, {
      ...ORIGINAL,
      body: body(paragraph(link('https://tilts.test', text('Saite')))),
    })
    const { sourceHash } = unitOf(await open(id), 'body.0')
    const { body: told } = await write(id, [{ done: true, id: 'body.0', source: sourceHash, target: 'Link' }])
    expect(told.units[0]).toMatchObject({ reason: expect.stringContaining('1'), result: 'refused' })
    await put(id, 'body.0', 'Link')
  })
})

describe('rows that a language keeps for itself', () => {
  it('are made beside those of the source, and found again', async () => {
    const id = await makeTranslated(host, { ...ORIGINAL, tags: [{ tag: 'Viens' }, { tag: 'Divi' }] })
    const told = await open(id)
    const [one, two] = told.units.filter(({ path }: Json) => path.startsWith('tags.'))
    await put(id, two.id, 'Two')
    expect((await draft(id, 'en')).tags.map(({ tag }: Json) => tag ?? null)).toEqual([null, 'Two'])
    await put(id, one.id, 'One')
    expect((await draft(id, 'en')).tags.map(({ tag }: Json) => tag)).toEqual(['One', 'Two'])
    const { tags } = await draft(id, 'lv')
    await save(host, id, 'lv', { tags: [{ tag: 'Nulle' }, tags[1], tags[0]] })
    const after = (await open(id)).units.filter(({ path }: Json) => path.startsWith('tags.'))
    expect(after.map(({ source, target }: Json) => [source, target])).toEqual([
      ['Nulle', ''],
      ['Divi', 'Two'],
      ['Viens', 'One'],
    ])
    await put(id, after[0].id, 'Zero')
    expect((await draft(id, 'en')).tags.map(({ tag }: Json) => tag)).toEqual(['Zero', 'Two', 'One'])
    await expectSound(host)
  })
})

describe('who may', () => {
  it.each<[null | Person, number]>([
    [null, 401],
    ['translator', 200],
    ['editor', 200],
  ])('%s: %i', async (as, status) => {
    const id = await makeTranslated(host)
    expect((await host.rest(as, 'GET', `/posts/${id}/translation/en`)).status).toBe(status)
    const sent = { units: [{ id: 'title', source: 'x', target: 'y' }] }
    expect((await host.rest(as, 'PATCH', `/posts/${id}/translation/en`, sent)).status).toBe(status)
  })

  it.each([
    ['the original', 'posts/ID/translation/lv', 404],
    ['no language of the project', 'posts/ID/translation/de', 400],
    ['a document that is not there', 'posts/0123456789abcdef01234567/translation/en', 404],
  ])('finds %s not: %s', async (_name, path, status) => {
    const id = await makeTranslated(host)
    expect((await host.rest('translator', 'GET', `/${path.replace('ID', id)}`)).status).toBe(status)
  })

  it('nobody writes what is in review', async () => {
    const id = await makeTranslated(host)
    await go(host, id, 'lv', ...REVIEW)
    await go(host, id, 'en', 'submit')
    const told = await open(id)
    expect([told.locked, told.state]).toEqual(['inReview', 'inReview'])
    const { body, status } = await write(id, [
      { id: 'title', source: unitOf(told, 'title').sourceHash, target: 'Other' },
    ])
    expect([status, body.errors[0].data.code]).toEqual([409, 'inReview'])
    expect((await draft(id, 'en')).title).toBe('Title')
  })
})
