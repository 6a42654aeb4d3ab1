import fc from 'fast-check'
import type { ContentField, Raw } from '../content'
import { isRaw, toRaw, toRows } from '../raw'

/* Random documents for the tests of translations, in every shape that content can have. */

const plain = (name: string, localized = true): ContentField => ({
  kind: 'value',
  localized,
  name,
  text: 'plain',
})
const value = (name: string, localized = false): ContentField => ({ kind: 'value', localized, name })
const inNodes: Record<string, readonly ContentField[]> = {
  callout: [
    plain('heading', false),
    value('tone'),
    { fields: [plain('point', false)], kind: 'list', localized: false, name: 'points' },
  ],
}
const rich = (name: string): ContentField => ({
  kind: 'value',
  localized: true,
  name,
  nodeFields: ({ fields }) => inNodes[String(toRaw(fields).blockType)] ?? [],
  text: 'rich',
})

export const FIELDS: readonly ContentField[] = [
  plain('title'),
  value('code'),
  value('slug', true),
  { fields: [plain('description'), value('index')], kind: 'group', localized: false, name: 'seo' },
  { fields: [plain('role', false), value('since')], kind: 'group', localized: true, name: 'contact' },
  { fields: [plain('label'), value('amount')], kind: 'list', localized: false, name: 'steps' },
  {
    fields: [
      plain('tag', false),
      value('weight'),
      { fields: [plain('name', false)], kind: 'list', localized: false, name: 'kinds' },
    ],
    kind: 'list',
    localized: true,
    name: 'tags',
  },
  {
    blocks: {
      quote: [plain('text'), value('year')],
      rows: [{ fields: [plain('name')], kind: 'list', localized: false, name: 'items' }],
      story: [rich('body')],
    },
    kind: 'blocks',
    localized: false,
    name: 'layout',
  },
  rich('body'),
]

/** Words with what could be taken for a tag, an escape or markup. */
export const wordsArb = fc
  .array(
    fc.constantFrom(
      'zeme',
      'upe',
      'Ēģipte',
      'a<b',
      '<1>',
      '</2>',
      '<3/>',
      '\\',
      '\\<',
      '&amp;',
      '«jā»',
      '10 %',
    ),
    {
      maxLength: 4,
      minLength: 1,
    },
  )
  .map((words) => words.join(' '))
const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined })

const textArb = fc
  .record({ format: fc.constantFrom(0, 0, 0, 1, 2, 3, 16), text: wordsArb })
  .map(({ format, text }): Raw => ({
    type: 'text',
    detail: 0,
    format,
    mode: 'normal',
    style: '',
    text,
    version: 1,
  }))
const breakArb = fc.constant<Raw>({ type: 'linebreak', version: 1 })
const linkArb = fc
  .record({
    children: fc.array(textArb, { maxLength: 2, minLength: 1 }),
    url: fc.constantFrom('https://a.test', 'https://b.test'),
  })
  .map(({ children, url }): Raw => ({
    type: 'link',
    children,
    fields: { linkType: 'custom', url },
    version: 3,
  }))
const inlineBlockArb = fc
  .nat(9)
  .map((n): Raw => ({ type: 'inlineBlock', fields: { id: `i${n}`, blockType: 'mention' }, version: 1 }))

/** The words of a line, and what stands among them. */
export const inlineArb = fc.array(
  fc.oneof({ arbitrary: textArb, weight: 5 }, { arbitrary: linkArb, weight: 2 }, breakArb, inlineBlockArb),
  { maxLength: 4 },
)

const lineArb = fc
  .record({ children: inlineArb, type: fc.constantFrom('paragraph', 'paragraph', 'heading', 'quote') })
  .map(({ children, type }): Raw => ({
    type,
    children,
    direction: 'ltr',
    version: 1,
    ...(type === 'heading' && { tag: 'h2' }),
  }))
const itemArb = fc
  .record({ children: inlineArb, inner: fc.array(inlineArb, { maxLength: 2 }) })
  .map(({ children, inner }): Raw => ({
    type: 'listitem',
    children: [
      ...children,
      ...(inner.length > 0 ? [listOf(inner.map((words) => ({ type: 'listitem', children: words })))] : []),
    ],
    value: 1,
  }))
const listOf = (children: readonly Raw[]): Raw => ({ type: 'list', children, listType: 'bullet', tag: 'ul' })
const listArb = fc.array(itemArb, { maxLength: 3, minLength: 1 }).map(listOf)
const calloutArb = fc
  .record({
    heading: maybe(wordsArb),
    points: fc.array(maybe(wordsArb), { maxLength: 2 }),
    tone: fc.constantFrom('info', 'alert'),
  })
  .map(({ heading, points, tone }): Raw => ({
    type: 'block',
    fields: { blockType: 'callout', heading, points: points.map((point) => ({ point })), tone },
  }))
const ruleArb = fc.constant<Raw>({ type: 'horizontalrule', version: 1 })

export const richArb = fc
  .array(fc.oneof({ arbitrary: lineArb, weight: 5 }, listArb, calloutArb, ruleArb), { maxLength: 5 })
  .map((children): Raw => ({ root: { type: 'root', children, direction: 'ltr', version: 1 } }))

const inLv = (arb: fc.Arbitrary<unknown>): fc.Arbitrary<Raw> =>
  arb.map((lv): Raw => (lv === undefined ? {} : { lv }))
const numberArb = fc.nat(99)

/** A document in Latvian, with an id for every row. */
export const documentArb: fc.Arbitrary<Raw> = fc
  .record({
    body: inLv(maybe(richArb)),
    code: fc.constant('A1'),
    contact: inLv(maybe(fc.record({ role: maybe(wordsArb), since: numberArb }))),
    layout: fc.array(
      fc.oneof(
        fc.record({ blockType: fc.constant('quote'), text: inLv(maybe(wordsArb)), year: numberArb }),
        fc.record({
          blockType: fc.constant('rows'),
          items: fc.array(fc.record({ name: inLv(maybe(wordsArb)) }), { maxLength: 2 }),
        }),
        fc.record({ blockType: fc.constant('story'), body: inLv(richArb) }),
      ),
      { maxLength: 3 },
    ),
    seo: fc.record({ description: inLv(maybe(wordsArb)), index: fc.boolean() }),
    slug: fc.constant({ lv: 'raksts' }),
    steps: fc.array(fc.record({ amount: numberArb, label: inLv(maybe(wordsArb)) }), { maxLength: 3 }),
    tags: inLv(
      fc.array(
        fc.record({
          kinds: fc.array(fc.record({ name: maybe(wordsArb) }), { maxLength: 2 }),
          tag: maybe(wordsArb),
          weight: numberArb,
        }),
        {
          maxLength: 3,
        },
      ),
    ),
    title: inLv(maybe(wordsArb)),
  })
  .map((raw) => withIds(raw, 'r') as Raw)

/** Gives every row and every block an id, as the admin does. */
function withIds(raw: unknown, prefix: string): unknown {
  if (Array.isArray(raw)) {
    return raw.map((each: unknown, i) => {
      const inner = withIds(each, `${prefix}${i}`)
      return isRaw(inner) && !('type' in inner) ? { id: `${prefix}${i}`, ...inner } : inner
    })
  }
  if (!isRaw(raw)) return raw
  const entries = Object.entries(raw).map(
    ([name, inner]) => [name, withIds(inner, `${prefix}${name[0] ?? ''}`)] as const,
  )
  const made: Raw = Object.fromEntries(entries)
  return made.blockType !== undefined && !('id' in made) && prefix.endsWith('f')
    ? { id: prefix, ...made }
    : made
}

/** What a database holds after one language of a document was saved. */
export function store(fields: readonly ContentField[], raw: Raw, data: Raw, locale: string): Raw {
  const changed = fields
    .filter(({ name }) => name in data)
    .map((field) => [field.name, storeField(field, raw[field.name], data[field.name], locale)] as const)
  return { ...raw, ...Object.fromEntries(changed) }
}

function storeField(field: ContentField, stored: unknown, sent: unknown, locale: string): unknown {
  if (field.localized) return { ...toRaw(stored), [locale]: sent }
  if (field.kind === 'value') return sent
  if (field.kind === 'group') return store(field.fields, toRaw(stored), toRaw(sent), locale)
  return toRows(sent).map((row) => {
    const before = toRows(stored).find(({ id }) => id === row.id) ?? {}
    const inner = field.kind === 'blocks' ? (field.blocks[String(row.blockType)] ?? []) : field.fields
    return { ...before, ...store(inner, before, row, locale) }
  })
}
