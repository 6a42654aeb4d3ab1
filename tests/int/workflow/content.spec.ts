import { randomUUID } from 'node:crypto'
import path from 'node:path'
import {
  BlocksFeature,
  lexicalEditor,
  LinkFeature,
  ParagraphFeature,
  RelationshipFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { CollectionConfig, Field } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { ARTIFACTS } from '../../helpers/paths'
import { withCollection, type Adapt } from '../../helpers/workflowHostConfig'

/* What stands in the content against an action: in the version that the action is about, and told for each action. */

const drafts = { drafts: { localizeStatus: true } }
const staff = { read: ({ req }: Json) => (req.user ? true : { _status: { equals: 'published' } }) }
const partners: CollectionConfig = {
  slug: 'partners',
  access: staff,
  admin: { useAsTitle: 'name' },
  fields: [
    { name: 'name', type: 'text', localized: true },
    { name: 'secret', type: 'checkbox' },
  ],
  labels: { plural: 'Partners', singular: 'Partner' },
  versions: drafts,
}
const pictures: CollectionConfig = {
  slug: 'pictures',
  access: staff,
  fields: [{ name: 'alt', type: 'text' }],
  upload: { staticDir: path.join(ARTIFACTS, `pictures-${randomUUID().slice(0, 8)}`) },
  versions: drafts,
}
const topics: CollectionConfig = { slug: 'topics', fields: [{ name: 'name', type: 'text' }] }

const toPartner = (name: string, more: object = {}): Field =>
  ({ name, type: 'relationship', relationTo: 'partners', ...more }) as Field
const toPicture = (name: string): Field => ({ name, type: 'upload', relationTo: 'pictures' as never })

const editor = lexicalEditor({
  features: [
    ParagraphFeature(),
    LinkFeature({ enabledCollections: ['partners' as never] }),
    RelationshipFeature(),
    UploadFeature({ collections: { pictures: { fields: [toPartner('credit')] } } as never }),
    BlocksFeature({
      blocks: [
        {
          slug: 'picture',
          fields: [
            toPicture('image'),
            { name: 'kind', type: 'text' },
            toPartner('hidden', { admin: { condition: (_: Json, block: Json) => block.kind === 'x' } }),
          ],
        },
        {
          slug: 'cards',
          fields: [
            { type: 'row', fields: [toPartner('first')] },
            { name: 'items', type: 'array', fields: [toPartner('partner')] },
            { name: 'text', type: 'richText', editor: lexicalEditor({ features: [LinkFeature({})] }) },
          ],
        },
      ],
      inlineBlocks: [{ slug: 'mention', fields: [toPartner('who', { hasMany: true })] }],
    }),
  ],
})

const fields: Field[] = [
  { name: 'title', type: 'text', label: { en: 'Headline' }, localized: true, required: true },
  { name: 'code', type: 'text', maxLength: 5 },
  { name: 'sourceLocale', type: 'select', options: ['lv', 'en'], defaultValue: 'lv' },
  { name: 'kind', type: 'select', options: ['text', 'video', 'event'] },
  { name: 'address', type: 'text', required: true, admin: { condition: ({ kind }) => kind === 'video' } },
  {
    type: 'row',
    admin: { condition: ({ kind }) => kind === 'event' },
    fields: [{ name: 'place', type: 'text', required: true }],
  },
  {
    type: 'tabs',
    tabs: [
      {
        name: 'event',
        admin: { condition: ({ kind }) => kind === 'event' },
        fields: [
          { name: 'seats', type: 'number', min: 1 },
          { name: 'host', type: 'text', required: true },
        ],
      },
      {
        label: 'More',
        fields: [
          { name: 'from', type: 'date' },
          {
            name: 'until',
            type: 'date',
            validate: (value: unknown, { siblingData }: Json) =>
              !value ||
              !siblingData.from ||
              String(value) >= String(siblingData.from) ||
              'It ends before it begins.',
          },
        ],
      },
    ],
  } as Field,
  {
    name: 'people',
    type: 'array',
    maxRows: 2,
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'isGuest', type: 'checkbox' },
      {
        name: 'from',
        type: 'text',
        localized: true,
        required: true,
        admin: { condition: (_, person) => Boolean(person.isGuest) },
      },
    ],
  },
  toPartner('partner'),
  {
    name: 'related',
    type: 'relationship',
    relationTo: ['partners', 'posts', 'topics'] as never,
    hasMany: true,
  },
  { name: 'body', type: 'richText', editor, localized: true },
  // Its blocks stand in the configuration of the project.
  { name: 'notes', type: 'blocks', blocks: [], blockReferences: ['note' as never] },
  {
    name: 'sections',
    type: 'blocks',
    blocks: [{ slug: 'section', fields: [{ name: 'text', type: 'richText', editor, localized: true }] }],
  },
]

const adapt: Adapt = (config, url) => {
  const changed = withCollection('posts', (posts) => ({ ...posts, fields }))(config, url)
  const note = {
    slug: 'note',
    fields: [toPartner('about'), { name: 'text', type: 'text', localized: true, required: true }] as Field[],
  }
  return {
    ...changed,
    blocks: [note],
    collections: [...(changed.collections ?? []), partners, pictures, topics],
  }
}

let host: WorkflowHost
let id: string
/** A partner that readers do not see, one that they do, and a file. */
let hidden: Json, known: Json, picture: Json

beforeAll(async () => {
  host = await startWorkflowHost(
    {
      collections: {
        posts: {
          checks: [
            ({ doc }: Json) =>
              doc.code === 'W' ? [{ code: 'odd', level: 'warn', message: 'Odd.', path: 'code' }] : [],
          ],
          sourceLocaleField: 'sourceLocale',
        },
      } as never,
    },
    adapt,
  )
  hidden = await make('partners', { name: 'Vidzemes reģions' }, { draft: true })
  known = await make('partners', { name: 'Kurzeme', _status: 'published' })
  const data = Buffer.from('x')
  const file = { data, mimetype: 'text/plain', name: 'x.txt', size: data.length }
  picture = await make('pictures', { alt: 'x' }, { draft: true, file })
})
afterAll(() => host.stop())
beforeEach(async () => {
  id = await create({ title: 'Virsraksts' })
})

/** Past the review. */
const make = (collection: string, data: object, more: object = {}): Promise<Json> =>
  host.payload.create({
    collection: collection as never,
    data: data as never,
    locale: 'lv' as never,
    overrideAccess: true,
    ...more,
  })

async function create(data: object, locale = 'lv'): Promise<string> {
  const { body, status } = await host.rest('author', 'POST', `/posts?locale=${locale}`, data)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.doc.id
}
async function save(data: object, locale = 'lv', as: Person = 'author'): Promise<void> {
  const { body, status } = await host.rest(as, 'PATCH', `/posts/${id}?locale=${locale}`, data)
  expect(status, JSON.stringify(body)).toBe(200)
}
async function go(...steps: [as: Person, action: string, locale?: string][]): Promise<void> {
  for (const [as, action, locale = 'lv'] of steps) {
    const { body, status } = await host.act(as, id, locale, action)
    expect([action, status, JSON.stringify(body)]).toEqual([action, 200, expect.any(String)])
  }
}
const variant = async (as: Person = 'editor', locale = 'lv'): Promise<Json> =>
  (await host.rest(as, 'GET', `/posts/${id}/workflow`)).body.variants.find(
    (each: Json) => each.locale === locale,
  )
const codesOf = (refused: Json): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(refused).map(([action, reasons]) => [action, (reasons as Json[]).map(({ code }) => code)]),
  )
const reasonsOf = ({ body }: Answer): Json[] => body.errors?.[0]?.data?.reasons ?? []
const reason = (answer: Answer, code: string): Json => reasonsOf(answer).find((each) => each.code === code)

describe('each action is explained by the version that it is about', () => {
  it('publishing by what was approved, a bypass by what is newest', async () => {
    await go(['author', 'submit'], ['editor', 'approve'])
    await save({ code: 'W', related: [{ relationTo: 'partners', value: hidden.id }], title: null })
    const { actions, refused, warnings } = await variant('admin')
    expect(actions).toContain('publish')
    expect(codesOf(refused)).toMatchObject({
      bypass: ['incomplete', 'linksNotLive'],
      submit: ['incomplete'],
    })
    expect(refused.submit[0].values).toEqual({ fields: ['title'], names: ['Headline'] })
    expect(refused.bypass[1].values.links).toEqual([`partners/${hidden.id}`])
    const warning = { code: 'odd', level: 'warn', message: 'Odd.', path: 'code' }
    expect(warnings).toEqual({ bypass: [warning], submit: [warning] })
    expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(200)
  })

  it('the other way round: what was approved has a dead link, the newest has none', async () => {
    await save({ code: 'W', partner: hidden.id })
    await go(['author', 'submit'], ['editor', 'approve'])
    await save({ code: 'V', partner: known.id })
    const { actions, refused, warnings } = await variant()
    expect(codesOf(refused).publish).toEqual(['linksNotLive'])
    expect(actions).toContain('submit')
    expect(Object.keys(warnings)).toEqual(['publish', 'schedulePublish'])
    const answer = await host.act('editor', id, 'lv', 'publish')
    expect([answer.status, reasonsOf(answer)]).toEqual([422, refused.publish])
  })

  it('approving by what was sent in, and it warns of the same', async () => {
    await save({ code: 'W' })
    await go(['author', 'submit'])
    const { actions, warnings } = await variant()
    // Where nothing is approved yet, publishing would be about the newest.
    expect([actions.includes('approve'), Object.keys(warnings)]).toEqual([
      true,
      ['approve', 'publish', 'schedulePublish'],
    ])
    expect((await host.act('editor', id, 'lv', 'approve')).body.warnings).toEqual(warnings.approve)
  })

  it('and those whose role or state is wrong say only that', async () => {
    await save({ code: 'W', partner: hidden.id, title: null })
    const { refused, warnings } = await variant('author')
    expect(codesOf(refused)).toMatchObject({ approve: ['roleMissing'], publish: ['roleMissing'] })
    expect(Object.keys(warnings)).toEqual(['submit'])
  })

  it('in GraphQL too', async () => {
    await save({ code: 'W' })
    const { body } = await host.graphql(
      'author',
      `query ($id: ID!) { editorialWorkflow(collection: posts, id: $id) {
        variants { locale warnings { action warnings { code level message path } } }
      } }`,
      { id },
    )
    expect(body.errors).toBeUndefined()
    expect(body.data.editorialWorkflow.variants[0]).toEqual({
      locale: 'lv',
      warnings: [
        { action: 'submit', warnings: [{ code: 'odd', level: 'warn', message: 'Odd.', path: 'code' }] },
      ],
    })
  })

  it('of the trash nothing is looked at', async () => {
    await save({ code: 'W' })
    await host.rest('editor', 'PATCH', `/posts/${id}?locale=lv`, { deletedAt: new Date().toISOString() })
    const { refused, warnings } = await variant('admin')
    expect([new Set(Object.values(codesOf(refused)).flat()), warnings]).toEqual([new Set(['trashed']), {}])
  })
})

describe('sentences', () => {
  it('name states, fields and documents, not ids', async () => {
    await save({ partner: hidden.id, title: null })
    const wrongState = await host.act('editor', id, 'lv', 'approve')
    expect(reason(wrongState, 'wrongState')).toMatchObject({
      message: 'This cannot be done now: the state is “Draft”.',
      values: { state: 'draft' },
    })
    const { refused } = await variant('admin')
    const [incomplete, linksNotLive] = refused.bypass
    expect(incomplete.message).toBe('These required fields are empty: Headline.')
    expect(linksNotLive).toMatchObject({
      message:
        'It refers to what readers cannot see yet: Vidzemes reģions (Partner). Publish that first, or take it out.',
      values: { links: [`partners/${hidden.id}`], names: ['Vidzemes reģions (Partner)'] },
    })
  })

  it('do not tell the title of what its reader may not read', async () => {
    await save({ partner: hidden.id })
    const { config } = host.payload.collections['partners' as never] as Json
    const was = config.access.read
    for (const access of [() => ({ secret: { equals: true } }), () => false]) {
      config.access.read = access
      try {
        const { refused } = await variant('admin')
        expect(refused.bypass[0].values.names).toEqual([`${hidden.id} (Partner)`])
      } finally {
        config.access.read = was
      }
    }
  })
})

describe('what Payload would refuse to publish', () => {
  const tried = (as: Person = 'author', locale = 'lv') => host.act(as, id, locale, 'submit')

  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['a field that is asked for in this kind', { kind: 'video' }, ['address']],
    ['fields in a row and a tab that are asked for', { kind: 'event' }, ['place', 'event.host']],
    ['none of them', { kind: 'text' }, []],
    [
      'fields of rows, as each row asks for them',
      { people: [{ name: 'A' }, { isGuest: true }] },
      ['people.1.name', 'people.1.from'],
    ],
  ])('required: %s', async (_name, data, missing) => {
    await save(data)
    const answer = await tried()
    expect(answer.status).toBe(missing.length > 0 ? 422 : 200)
    expect(reason(answer, 'incomplete')?.values?.fields ?? []).toEqual(missing)
  })

  it('a translation is asked for its own fields, in the rows of the original', async () => {
    await save({ kind: 'video', people: [{ isGuest: true, name: 'A' }, { name: 'B' }] })
    await save({ title: 'Title' }, 'en', 'translator')
    const answer = await tried('translator', 'en')
    expect(reason(answer, 'incomplete').values).toEqual({
      fields: ['people.0.from'],
      names: ['People 1 > From'],
    })
  })

  it('what the validation of a field refuses, with its words', async () => {
    const people = ['A', 'B', 'C'].map((name) => ({ name }))
    await save({ code: 'too long', from: '2027-02-01', kind: 'event', people, until: '2027-01-01' })
    await save({ event: { host: 'X', seats: 0 }, place: 'Rīga' })
    const answer = await tried()
    expect(reasonsOf(answer).map(({ code }) => code)).toEqual(['invalid'])
    expect(reasonsOf(answer)[0].values).toEqual({
      fields: ['code', 'event.seats', 'until', 'people'],
      messages: [
        'Code: This value must be shorter than the max length of 5 characters.',
        expect.stringMatching(/^Event > Seats: .*1/),
        'Until: It ends before it begins.',
        expect.stringMatching(/^People: .*2/),
      ],
    })
    expect(reasonsOf(answer)[0].message).toContain('Until: It ends before it begins.')
    await save({ code: 'ok', event: { host: 'X', seats: 1 }, people: [], until: '2027-03-01' })
    expect((await tried()).status).toBe(200)
  })

  it('what was approved under other rules', async () => {
    await save({ code: 'abcde' })
    await go(['author', 'submit'], ['editor', 'approve'])
    const { config } = host.payload.collections['posts' as never] as Json
    const field = config.fields.find(({ name }: Json) => name === 'code')
    const was = field.validate
    field.validate = (value: string) => value.length < 4 || 'Three at most.'
    try {
      expect((await variant()).refused.publish).toMatchObject([{ code: 'invalid' }])
      expect((await host.act('editor', id, 'lv', 'publish')).status).toBe(422)
    } finally {
      field.validate = was
    }
    await go(['editor', 'publish'])
  })
})

const text = (...children: object[]): object => ({
  root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
})
const paragraph = (...children: object[]): object => ({
  type: 'paragraph',
  children,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  version: 1,
})
const word = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: 'x', version: 1 }
const block = (blockType: string, values: object): object => ({
  type: 'block',
  fields: { id: '65f1a0c0a0a0a0a0a0a0a0a0', blockName: '', blockType, ...values },
  format: '',
  version: 2,
})
const inlineBlock = (blockType: string, values: object): object => ({
  type: 'inlineBlock',
  fields: { id: '65f1a0c0a0a0a0a0a0a0a0a1', blockType, ...values },
  version: 1,
})
const link = (linkFields: object): object => ({
  type: 'link',
  id: '65f1a0c0a0a0a0a0a0a0a0a2',
  children: [word],
  direction: null,
  fields: { newTab: false, ...linkFields },
  format: '',
  indent: 0,
  version: 3,
})

describe('C6: links', () => {
  /** What stands in the way of the administrator's bypass, which looks at the newest. */
  const dead = async (locale = 'lv'): Promise<string[]> =>
    ((await variant('admin', locale)).refused.bypass ?? [])
      .filter(({ code }: Json) => code === 'linksNotLive')
      .flatMap(({ values }: Json) => values.links)
  const to = (): Record<'partner' | 'picture', string[]> => ({
    partner: [`partners/${hidden.id}`],
    picture: [`pictures/${picture.id}`],
  })

  it.each<[string, () => object, 'partner' | 'picture' | null]>([
    ['an upload in a block', () => block('picture', { image: picture.id }), 'picture'],
    ['a relation in a row of a block', () => block('cards', { first: hidden.id }), 'partner'],
    ['a relation in a list of a block', () => block('cards', { items: [{ partner: hidden.id }] }), 'partner'],
    [
      'a link in the text of a block',
      () =>
        block('cards', {
          text: text(
            paragraph(link({ doc: { relationTo: 'partners', value: hidden.id }, linkType: 'internal' })),
          ),
        }),
      'partner',
    ],
    [
      'several in an inline block',
      () => paragraph(inlineBlock('mention', { who: [known.id, hidden.id] })),
      'partner',
    ],
    [
      'a link',
      () => paragraph(link({ doc: { relationTo: 'partners', value: hidden.id }, linkType: 'internal' })),
      'partner',
    ],
    [
      'a document between paragraphs',
      () => ({ type: 'relationship', format: '', relationTo: 'partners', value: hidden.id, version: 2 }),
      'partner',
    ],
    [
      'a picture between paragraphs',
      () => ({
        type: 'upload',
        id: '65f1a0c0a0a0a0a0a0a0a0a3',
        fields: {},
        format: '',
        relationTo: 'pictures',
        value: picture.id,
        version: 3,
      }),
      'picture',
    ],
    ['what is live', () => block('cards', { first: known.id, items: [{ partner: known.id }] }), null],
    ['a relation that its block does not ask for', () => block('picture', { hidden: hidden.id }), null],
    [
      'a link that has become one to the web',
      () =>
        paragraph(
          link({
            doc: { relationTo: 'partners', value: hidden.id },
            linkType: 'custom',
            url: 'https://tilts.example',
          }),
        ),
      null,
    ],
  ])('in rich text: %s', async (_name, node, kind) => {
    await save({ body: text(node()) })
    expect(await dead()).toEqual(kind ? to()[kind] : [])
  })

  it('the credit of a picture in a text', async () => {
    await save({
      body: text({
        type: 'upload',
        id: '65f1a0c0a0a0a0a0a0a0a0a3',
        fields: { credit: hidden.id },
        format: '',
        relationTo: 'pictures',
        value: picture.id,
        version: 3,
      }),
    })
    expect((await dead()).sort()).toEqual([...to().partner, ...to().picture].sort())
  })

  it('of several kinds, each once; never to itself, nor to what has no drafts', async () => {
    const topic = await host.payload.create({
      collection: 'topics' as never,
      data: { name: 'x' } as never,
      overrideAccess: true,
    })
    await save({
      partner: hidden.id,
      related: [
        { relationTo: 'partners', value: hidden.id },
        { relationTo: 'posts', value: id },
        { relationTo: 'topics', value: (topic as Json).id },
      ],
    })
    expect(await dead()).toEqual(to().partner)
  })

  it('in blocks that the project shares; what stands in them is published', async () => {
    await save({ notes: [{ about: hidden.id, blockType: 'note', text: 'Piezīme' }] })
    expect(await dead()).toEqual(to().partner)
    await save({ notes: [{ about: known.id, blockType: 'note' }] })
    expect(codesOf((await variant('author')).refused).submit).toEqual(['incomplete'])
    await save({ notes: [{ about: known.id, blockType: 'note', text: 'Piezīme' }] })
    await go(['author', 'submit'], ['editor', 'approve'], ['editor', 'publish'])
    const { body } = await host.rest(null, 'GET', `/posts/${id}?locale=lv&depth=0`)
    expect(body.notes).toMatchObject([{ about: known.id, text: 'Piezīme' }])
  })

  it('of a translation are its own, in rows that the languages share too, and those of what it stands beside', async () => {
    const another = await make('partners', { name: 'Latgale', _status: 'published' })
    await save({ partner: known.id, sections: [{ blockType: 'section', text: text(paragraph(word)) }] })
    await go(['author', 'submit'], ['editor', 'approve'], ['editor', 'publish'])
    const { sections } = (await host.rest('editor', 'GET', `/posts/${id}?locale=lv&draft=true&depth=0`)).body
    const words = text(block('cards', { first: another.id }))
    await save({ sections: [{ ...sections[0], text: words }], title: 'Title' }, 'en', 'translator')
    // A draft of the original is not what it will stand beside.
    await save({ partner: hidden.id })
    // Both are live in Latvian alone.
    const links = [known, another].map((partner) => `partners/${partner.id}`)
    expect((await dead('en')).sort()).toEqual(links.sort())
  })
})
