import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost

const hide = (collection: Json): Json => ({
  ...collection,
  fields: [
    ...collection.fields,
    { name: 'kind', type: 'select', options: [{ label: 'A story', value: 'story' }, 'news'] },
    { name: 'startsOn', type: 'date' },
    {
      name: 'budget',
      type: 'number',
      access: { read: ({ req }: Json) => req.user?.roles?.includes('editor') },
    },
  ],
})

beforeAll(async () => {
  host = await startWorkflowHost({}, (config) => ({
    ...config,
    collections: config.collections?.map((each) => (each.slug === 'posts' ? hide(each) : each)),
  }))
})
afterAll(() => host.stop())

const paragraph = (text: string, more: object = {}): Json => ({
  children: [{ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1, ...more }],
  direction: 'ltr',
  format: '',
  indent: 0,
  type: 'paragraph',
  version: 1,
})
const rich = (...children: Json[]): Json => ({
  root: { children, direction: 'ltr', format: '', indent: 0, type: 'root', version: 1 },
})

const TEXT = 'Upe ir gara un plata, un tai krastos dzīvo cilvēki.'
const OTHER = 'Projekta seminārs notiks novembrī, pieteikšanās līdz pirmajam.'

async function create(data: object): Promise<string> {
  const { body, status } = await host.rest('author', 'POST', '/posts?locale=lv', data)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}
const save = async (id: string, data: object, locale = 'lv', as: Person = 'author'): Promise<void> => {
  const { body, status } = await host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}&draft=true`, data)
  expect(status, JSON.stringify(body)).toBe(200)
}
const ask = (as: null | Person, id: string, locale = 'lv', query = '') =>
  host.rest(as, 'GET', `/posts/${id}/workflow/${locale}/changes${query}`)
async function changes(
  id: string,
  { as = 'editor' as Person, locale = 'lv', query = '' } = {},
): Promise<Json> {
  const { body, status } = await ask(as, id, locale, query)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const changed = ({ fields }: Json): Json =>
  Object.fromEntries(
    fields
      .filter(({ id, kind }: Json) => kind !== 'same' && id !== 'sourceLocale')
      .map(({ kind, labels, lines }: Json) => [
        labels.join(' > '),
        [kind, ...lines.map(({ before, now }: Json) => [before, now])],
      ]),
  )
async function goLive(id: string, locale = 'lv'): Promise<void> {
  for (const [as, action] of [
    ['author', 'submit'],
    ['editor', 'approve'],
    ['editor', 'publish'],
  ] as const) {
    const { body, status } = await host.act(as, id, locale, action)
    expect(status, JSON.stringify(body)).toBe(200)
  }
}

describe('what a version would change', () => {
  it('is a first publication where nothing is live', async () => {
    const id = await create({ code: 'A', title: 'Virsraksts' })
    await host.act('author', id, 'lv', 'submit')
    const told = await changes(id)
    expect(told).toMatchObject({ from: null, locale: 'lv', to: { is: 'submitted' } })
    expect(changed(told)).toMatchObject({
      Code: ['added', [null, 'A']],
      Title: ['added', [null, 'Virsraksts']],
    })
  })

  it('is told field by field in words of people', async () => {
    const related = await create({ title: 'Otrs raksts' })
    await goLive(related)
    const id = await create({
      body: rich(paragraph(TEXT), paragraph('Beigas.')),
      code: 'A',
      kind: 'news',
      related: [],
      startsOn: '2027-03-01T12:00:00.000Z',
      steps: [
        { amount: 1, label: 'Pirmais' },
        { amount: 2, label: 'Otrais' },
      ],
      title: 'Vecais',
    })
    await goLive(id)
    const { body: now } = await host.rest('author', 'GET', `/posts/${id}?locale=lv&draft=true`)
    const [first, second] = now.steps
    await save(id, {
      body: rich(paragraph(`${TEXT} Un bebri.`), paragraph('Beigas.'), paragraph(OTHER)),
      kind: 'story',
      related: [related],
      startsOn: '2027-03-02T12:00:00.000Z',
      steps: [{ ...second, amount: 2000.5 }, { label: 'Trešais' }, first],
      title: 'Jaunais',
    })
    const told = await changes(id)
    expect(told).toMatchObject({ from: { is: 'live' }, to: { is: 'newest' } })
    expect(changed(told)).toEqual({
      Body: ['changed', [TEXT, `${TEXT} Un bebri.`], ['Beigas.', 'Beigas.'], [null, OTHER]],
      Kind: ['changed', ['news', 'A story']],
      Related: ['added', [null, 'Otrs raksts']],
      'Starts On': ['changed', ['1 Mar 2027', '2 Mar 2027']],
      Steps: ['moved', ['2. Otrais', '1. Otrais'], ['1. Pirmais', '3. Pirmais']],
      'Steps 1 > Amount': ['changed', ['2', '2,000.5']],
      'Steps 2 > Label': ['added', [null, 'Trešais']],
      Title: ['changed', ['Vecais', 'Jaunais']],
    })
    const code = told.fields.find(({ id: at }: Json) => at === 'code')
    expect(code).toMatchObject({ kind: 'same', lines: [{ before: 'A', now: 'A' }] })
  })

  it('shows looks and links where the words stay', async () => {
    const link = (url: string): Json => ({
      ...paragraph('un'),
      children: [
        {
          children: [{ ...paragraph('saite').children[0] }],
          direction: 'ltr',
          fields: { linkType: 'custom', url },
          format: '',
          id: 'a1',
          indent: 0,
          type: 'link',
          version: 3,
        },
      ],
    })
    const id = await create({ body: rich(paragraph('Bieza.'), link('https://a.example')), title: 'Saites' })
    await goLive(id)
    await save(id, { body: rich(paragraph('Bieza.', { format: 1 }), link('https://b.example')) })
    expect(changed(await changes(id))).toEqual({
      Body: ['changed', ['Bieza.', '**Bieza.**'], ['saite (https://a.example)', 'saite (https://b.example)']],
    })
  })

  it('of a translation is its texts alone, in the rows that are live', async () => {
    const id = await create({ code: 'A', steps: [{ amount: 1, label: 'Viens' }], title: 'Avots' })
    await goLive(id)
    const { body } = await host.rest('author', 'GET', `/posts/${id}?locale=en&draft=true`)
    await save(id, { steps: [{ id: body.steps[0].id, label: 'One' }], title: 'Source' }, 'en')
    await save(id, { code: 'B', steps: [{ ...body.steps[0], amount: 9, label: 'Viens' }] })
    expect(changed(await changes(id, { locale: 'en' }))).toEqual({
      'Steps 1 > Label': ['added', [null, 'One']],
      Title: ['added', [null, 'Source']],
    })
  })

  it('compares any two versions', async () => {
    const id = await create({ title: 'Viens' })
    const { body } = await host.rest('author', 'GET', `/posts/${id}/workflow`)
    const [{ head: first }] = body.variants
    await save(id, { title: 'Divi' })
    const told = await changes(id, { query: `?from=${first}` })
    expect(changed(told)).toEqual({ Title: ['changed', ['Viens', 'Divi']] })
    expect(told).toMatchObject({ from: { is: 'earlier', version: first }, to: { is: 'newest' } })
    const back = await changes(id, { query: `?from=${told.to.version}&to=${first}` })
    expect(changed(back)).toEqual({ Title: ['changed', ['Divi', 'Viens']] })
    expect((await changes(id, { query: `?to=${first}` })).to.version).toBe(first)
  })

  it('is what was sent in or approved, whatever was written since', async () => {
    const id = await create({ title: 'Apstiprināts' })
    await host.act('author', id, 'lv', 'submit')
    await host.act('editor', id, 'lv', 'approve')
    expect((await changes(id)).to.is).toBe('approved')
    const { body } = await host.rest('author', 'GET', `/posts/${id}/workflow`)
    await save(id, { title: 'Vēlāk' })
    expect(changed(await changes(id))).toEqual({ Title: ['added', [null, 'Vēlāk']] })
    const approved = await changes(id, { query: `?to=${body.variants[0].approved.version}` })
    expect(changed(approved)).toEqual({ Title: ['added', [null, 'Apstiprināts']] })
  })
})

describe('who may see it', () => {
  it('is staff, with the fields that are theirs to read', async () => {
    const id = await create({ title: 'Slepens' })
    await save(id, { budget: 5 }, 'lv', 'editor')
    expect(Object.keys(changed(await changes(id, { as: 'author' })))).toEqual(['Title'])
    expect(Object.keys(changed(await changes(id)))).toEqual(['Title', 'Budget'])
    expect((await ask(null, id)).status).toBe(401)
  })

  it.each([
    ['another language', 'xx', '', 400],
    ['an unknown parameter', 'lv', '?x=1', 400],
    ['a version that is not there', 'lv', '?from=00000000-0000-4000-8000-000000000000', 404],
    ['a version that is none', 'lv', "?to=1'%20or%201=1", 404],
    ['an id without end', 'lv', `?to=${'9'.repeat(101)}`, 400],
  ])('%s is refused', async (_, locale, query, status) => {
    const id = await create({ title: 'X' })
    expect((await ask('editor', id, locale, query)).status).toBe(status)
  })

  it('a version of another document is not there', async () => {
    const [one, other] = [await create({ title: 'Viens' }), await create({ title: 'Divi' })]
    const { body } = await host.rest('author', 'GET', `/posts/${other}/workflow`)
    expect((await ask('editor', one, 'lv', `?from=${body.variants[0].head}`)).status).toBe(404)
    expect((await ask('editor', '00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })

  it('asks no more of the database where there is more', async () => {
    const many = await Promise.all(Array.from({ length: 3 }, (_, i) => create({ title: `R${i}` })))
    const id = await create({ related: many.slice(0, 1), title: 'Viens' })
    const countOf = async (): Promise<number> => {
      let count = 0
      const { db } = host.payload as Json
      const was = { find: db.find, findOne: db.findOne, findVersions: db.findVersions }
      for (const [name, run] of Object.entries(was))
        db[name] = (...args: Json) => {
          count += 1
          return (run as Json).apply(db, args)
        }
      await changes(id)
      Object.assign(db, was)
      return count
    }
    const few = await countOf()
    await save(id, {
      related: many,
      steps: Array.from({ length: 30 }, (_, i) => ({ amount: i, label: `S${i}` })),
    })
    expect(await countOf()).toBe(few)
  })
})
