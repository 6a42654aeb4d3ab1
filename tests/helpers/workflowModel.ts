import type { Raw } from '@plugins/editorial-workflow/core'

/*
 * What the property test remembers of one document, kept apart from the plugin: it knows nothing of versions, merging or fingerprints. A row
 * of any list stands in the shared part by its id and has its words in each language under that id.
 */

export const LOCALES = ['lv', 'en'] as const
export type Locale = (typeof LOCALES)[number]
/** Every document of the test is written in this language. */
export const SOURCE: Locale = 'lv'

export type Step = { id: string; amount: number }
export type Block = { id: string; items: string[]; kind: 'quote' | 'rows'; year: number }
export type Shared = { code: string; index: boolean; layout: Block[]; person: string; steps: Step[] }
export type Words = { body: string; description: string; role: string; tags: string[]; title: string }
export type Texts = { rows: Record<string, string>; words: Words }
export type Content = { shared: Shared; texts: Record<Locale, Texts> }

const NO_TEXTS: Texts = { rows: {}, words: { body: '', description: '', role: '', tags: [], title: '' } }
export const EMPTY: Content = {
  shared: { code: '', index: false, layout: [], person: '', steps: [] },
  texts: { en: NO_TEXTS, lv: NO_TEXTS },
}

export const rowIds = ({ layout, steps }: Shared): string[] => [
  ...steps.map(({ id }) => id),
  ...layout.flatMap(({ id, items }) => [id, ...items]),
]

/** Only the words of rows that are there. */
const only = (rows: Texts['rows'], ids: readonly string[]): Texts['rows'] =>
  Object.fromEntries(ids.flatMap((id) => (rows[id] ? [[id, rows[id]]] : [])))

/** A content whose languages hold no words of rows that are gone. */
export const tidy = ({ shared, texts }: Content): Content => {
  const ids = rowIds(shared)
  return {
    shared,
    texts: {
      en: { ...texts.en, rows: only(texts.en.rows, ids) },
      lv: { ...texts.lv, rows: only(texts.lv.rows, ids) },
    },
  }
}

/** What one language holds of an older state, put into a newer one: the rows are those of the newer, unless it is the source. */
export function takeBack(now: Content, old: Content, locale: Locale): Content {
  const shared = locale === SOURCE ? old.shared : now.shared
  const rows = locale === SOURCE ? old.texts[locale].rows : laidOver(now, old, locale, rowIds(shared))
  return tidy({ shared, texts: { ...now.texts, [locale]: { ...old.texts[locale], rows } } })
}

/** The words of rows: those of `over` in the rows that it has, those of `under` in the others. */
function laidOver(under: Content, over: Content, locale: Locale, ids: readonly string[]): Texts['rows'] {
  const known = new Set(rowIds(over.shared))
  return Object.fromEntries(
    ids.map((id) => [id, (known.has(id) ? over : under).texts[locale].rows[id] ?? '']),
  )
}

/** What readers have: for each language that is live, the version that was published last. */
export type Live = { content: Content; from: Record<Locale, Content | null> }
export const NOTHING_LIVE: Live = { content: EMPTY, from: { en: null, lv: null } }

export function published({ content, from }: Live, locale: Locale, approved: Content): Live {
  const sources = { ...from, [locale]: approved }
  const shared = locale === SOURCE ? approved.shared : content.shared
  const ids = rowIds(shared)
  const textsOf = (each: Locale): Texts => {
    const version = sources[each]
    if (!version) return NO_TEXTS
    // A row that the version does not know keeps the words that were live in it, if the language was.
    const before = from[each] ? content : EMPTY
    return { rows: laidOver(before, version, each, ids), words: version.texts[each].words }
  }
  return { content: tidy({ shared, texts: { en: textsOf('en'), lv: textsOf('lv') } }), from: sources }
}

export const takenOff = ({ content, from }: Live, locale: Locale): Live => ({
  content,
  from: { ...from, [locale]: null },
})

/** A content in one language, in the shape that `read` gives. */
export function shown({ shared, texts }: Content, locale: Locale): Shown {
  const { rows, words } = texts[locale]
  return {
    body: words.body,
    code: shared.code,
    description: words.description,
    index: shared.index,
    layout: shared.layout.map(({ id, items, kind, year }) =>
      kind === 'quote'
        ? { id, kind, text: rows[id] ?? '', year }
        : { id, items: items.map((item) => ({ id: item, name: rows[item] ?? '' })), kind },
    ),
    person: shared.person,
    role: words.role,
    steps: shared.steps.map(({ amount, id }) => ({ amount, id, label: rows[id] ?? '' })),
    tags: words.tags,
    title: words.title,
  }
}
export type Shown = Record<string, unknown>

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

/** A document as an API or the database gives it, in the shape of `shown`. */
export function read(doc: Json, locale?: Locale): Shown {
  const own = (value: Json): Json => (locale === undefined ? value : value?.[locale])
  return {
    body: own(doc.body)?.root.children[0]?.children[0]?.text ?? '',
    code: doc.code ?? '',
    description: own(doc.seo?.description) ?? '',
    index: doc.seo?.index ?? false,
    layout: (doc.layout ?? []).map((block: Json) =>
      block.blockType === 'quote'
        ? { id: block.id, kind: 'quote', text: own(block.text) ?? '', year: block.year }
        : {
            id: block.id,
            items: (block.items ?? []).map(({ id, name }: Json) => ({ id, name: own(name) ?? '' })),
            kind: 'rows',
          },
    ),
    person: doc.contact?.person ?? '',
    role: own(doc.contact?.role) ?? '',
    steps: (doc.steps ?? []).map(({ amount, id, label }: Json) => ({ amount, id, label: own(label) ?? '' })),
    tags: (own(doc.tags) ?? []).map(({ tag }: Json) => tag),
    title: own(doc.title) ?? '',
  }
}

/** What a client sends to save a content in one language: only the fields that differ from the state before. */
export function toPatch(before: Content, after: Content, locale: Locale): Raw {
  const [was, is] = [shown(before, locale), shown(after, locale)]
  const differs = (name: string): boolean => JSON.stringify(was[name]) !== JSON.stringify(is[name])
  const steps = is.steps
  const layout = (is.layout as Json[]).map(({ kind, ...block }) => ({ ...block, blockType: kind }))
  return {
    ...(differs('title') ? { title: is.title } : {}),
    ...(differs('code') ? { code: is.code } : {}),
    ...(differs('body') ? { body: toLexical(String(is.body)) } : {}),
    ...(differs('description') || differs('index')
      ? { seo: { description: is.description, index: is.index } }
      : {}),
    ...(differs('person') || differs('role') ? { contact: { person: is.person, role: is.role } } : {}),
    ...(differs('steps') ? { steps } : {}),
    ...(differs('tags') ? { tags: (is.tags as string[]).map((tag) => ({ tag })) } : {}),
    ...(differs('layout') ? { layout } : {}),
  }
}

export const toLexical = (text: string): object => {
  const node = { direction: null, format: '', indent: 0, version: 1 }
  const word = { detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }
  const paragraph = { ...node, children: [word], textFormat: 0, textStyle: '', type: 'paragraph' }
  return { root: { ...node, children: [paragraph], type: 'root' } }
}
