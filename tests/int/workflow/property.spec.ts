import fc from 'fast-check'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Variant } from '@plugins/editorial-workflow/core'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { readOptions, type Settings } from '@plugins/editorial-workflow/payload/settings'
import { loadVariants } from '@plugins/editorial-workflow/payload/store'
import { loadHead } from '@plugins/editorial-workflow/payload/versions'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import {
  EMPTY,
  LOCALES,
  NOTHING_LIVE,
  published,
  read,
  rowIds,
  shown,
  SOURCE,
  takeBack,
  takenOff,
  tidy,
  toPatch,
  type Content,
  type Live,
  type Locale,
  type Shared,
} from '../../helpers/workflowModel'

/*
 * Random histories of one document against a model that remembers what was approved. PROPERTY_SEED and PROPERTY_RUNS choose others;
 * what fails is printed with its seed and shortened.
 */
const SEED = Number(process.env.PROPERTY_SEED ?? 20_261_122)
const RUNS = Number(process.env.PROPERTY_RUNS ?? 25)
const LENGTH = 15
const MINUTES = 10

const WRITERS = ['author', 'author2', 'translator', 'editor', 'editor2'] as const
const WAYS = ['plain', 'draft', 'bulk'] as const

type Change =
  | { at: number; of: 'item' | 'layout' | 'steps'; op: 'add' | 'move' | 'remove' | 'text' | 'value' }
  | { of: 'body' | 'code' | 'description' | 'index' | 'person' | 'role' | 'tags' | 'title'; op: 'set' }
type Command =
  | { as: Person; changes: Change[]; do: 'edit'; locale: Locale; way: (typeof WAYS)[number] }
  | { as: Person; do: 'act'; locale: Locale; name: string; stale: boolean; version: number }
  | { do: 'review'; locale: Locale; upTo: number }
  | { do: 'again' | 'trash' | 'untrash' }

const locale = fc.constantFrom(...LOCALES)
const as = fc.constantFrom<Person>(...WRITERS)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    at: fc.nat(3),
    of: fc.constantFrom('steps', 'layout', 'item'),
    op: fc.constantFrom('add', 'text', 'remove', 'move', 'value'),
  }),
  fc.record({
    of: fc.constantFrom('title', 'code', 'body', 'description', 'index', 'person', 'role', 'tags'),
    op: fc.constant('set'),
  }),
)
const ACTS = [
  'submit',
  'withdraw',
  'requestChanges',
  'approve',
  'publish',
  'unpublish',
  'revert',
  'assign',
].flatMap(
  // Those that are seldom possible are tried more often.
  (name) => (name === 'assign' ? [name] : [name, name]),
)
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      as,
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      do: fc.constant('edit'),
      locale,
      way: fc.constantFrom(...WAYS),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      as: fc.constantFrom<Person>('author', 'editor', 'editor2'),
      do: fc.constant('act'),
      locale: fc.constantFrom<Locale>('lv', 'lv', 'en'),
      name: fc.constantFrom(...ACTS),
      stale: fc.nat(9).map((n) => n === 9),
      version: fc.nat(20),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('review'), locale, upTo: fc.constantFrom(1, 2, 3, 3, 3) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('trash', 'untrash') }) },
)

let host: WorkflowHost
let settings: Settings
let req: PayloadRequest
let fresh = 0
const done: Record<string, number> = {}

beforeAll(async () => {
  settings = readOptions({ collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never })
  host = await startWorkflowHost()
  req = await createLocalReq({}, host.payload)
})
afterAll(() => host.stop())

/** Row ids as clients make them: 24 hexadecimal digits. */
const newId = (): string => (fresh += 1).toString(16).padStart(24, '0')
const newWord = (): string => `w${(fresh += 1)}`

class Run {
  approved: Record<Locale, Content | null> = { en: null, lv: null }
  authors: Record<Locale, Set<Person>> = { en: new Set(), lv: new Set() }
  draft: Content = EMPTY
  id = ''
  live: Live = NOTHING_LIVE
  log: string[] = []
  submitted: Record<Locale, Content | null> = { en: null, lv: null }
  trashed = false
  versions: { content: Content; id: string }[] = []

  async start(): Promise<void> {
    this.draft = tidy(
      changed(changed(EMPTY, 'lv', { of: 'title', op: 'set' }), 'lv', { at: 0, of: 'steps', op: 'add' }),
    )
    const { body, status } = await host.rest(
      'author',
      'POST',
      '/posts?locale=lv',
      toPatch(EMPTY, this.draft, 'lv'),
    )
    expect(status, JSON.stringify(body)).toBe(201)
    this.id = body.doc.id
    this.authors.lv.add('author')
    await this.check()
  }

  async step(next: Command): Promise<void> {
    if (next.do === 'edit') await this.edit(next)
    else if (next.do === 'act') await this.act(next)
    else if (next.do === 'review') await this.review(next.locale, next.upTo)
    else if (next.do === 'again') await this.saveAgain()
    else await this.trash(next.do === 'trash')
  }

  async edit({ as, changes, locale, ...rest }: Command & { do: 'edit' }): Promise<void> {
    const after = tidy(changes.reduce((content, each) => changed(content, locale, each), this.draft))
    const known = rowIds(this.draft.shared)
    // In bulk, Payload gives new rows ids of its own.
    const way = rowIds(after.shared).every((id) => known.includes(id)) ? rest.way : 'plain'
    const before = await this.variants()
    const patch = toPatch(this.draft, after, locale)
    const where =
      way === 'bulk' ? `?where[id][equals]=${this.id}&locale=${locale}` : `/${this.id}?locale=${locale}`
    const answer = await host.rest(
      as,
      'PATCH',
      `/posts${where}${way === 'draft' ? '&draft=true' : ''}`,
      patch,
    )
    const ok = answer.status === 200 && (way !== 'bulk' || answer.body.docs.length === 1)
    this.note(`${as} edits ${locale} (${way}) ${JSON.stringify(patch)}`, answer, ok)
    if (ok) {
      for (const each of LOCALES) {
        const touched =
          JSON.stringify([after.texts[each].words, each === SOURCE && after.shared]) !==
            JSON.stringify([this.draft.texts[each].words, each === SOURCE && this.draft.shared]) ||
          (each === locale && JSON.stringify(shown(after, each)) !== JSON.stringify(shown(this.draft, each)))
        if (!touched) continue
        expect(before[each]?.state, 'C4: what is in review is frozen').not.toBe('inReview')
        this.authors[each].add(as)
      }
      this.draft = after
    }
    await this.check()
  }

  /** Saves the version before the newest once more. */
  async saveAgain(): Promise<void> {
    const old = this.versions.at(-2)?.content ?? EMPTY
    const patch = toPatch(this.draft, old, SOURCE)
    const answer = await host.rest('author', 'PATCH', `/posts/${this.id}?locale=${SOURCE}`, patch)
    this.note(`author saves again ${JSON.stringify(patch)}`, answer, answer.status === 200)
    await this.check()
  }

  async act({ as, locale, name, stale, version }: Omit<Command & { do: 'act' }, 'do'>): Promise<boolean> {
    const variant = (await this.variants())[locale]
    const old = this.versions[version % this.versions.length]
    const seen = name === 'revert' ? old?.id : variant?.submitted?.version
    const answer = await host.rest(as, 'POST', `/posts/${this.id}/workflow/${locale}/${name}`, {
      revision: (variant?.revision ?? 0) - (stale && variant ? 1 : 0),
      ...(name === 'requestChanges' ? { comment: 'Nē.' } : {}),
      ...(name === 'assign' ? { assignee: host.ids.author } : {}),
      ...(seen && ['approve', 'requestChanges', 'revert'].includes(name) ? { version: seen } : {}),
    })
    const ok = answer.status === 200
    this.note(`${as} ${name} ${locale}${stale ? ' (stale)' : ''}`, answer, ok)
    if (ok) {
      expect(stale && variant !== undefined, 'C5: a stale revision is refused').toBe(false)
      this.happened(as, locale, name, variant, old?.content)
    }
    await this.check()
    return ok
  }

  happened(who: Person, locale: Locale, name: string, before: undefined | Variant, old?: Content): void {
    if (name === 'submit') this.submitted[locale] = this.draft
    if (name === 'withdraw' && (before?.state === 'approved' || before?.state === 'draft'))
      this.approved[locale] = null
    if (name === 'approve') {
      expect([...this.authors[locale]], 'A13: nobody approves what they wrote').not.toContain(who)
      this.approved[locale] = this.submitted[locale]
      this.authors[locale].clear()
    }
    if (name === 'publish') {
      const approved = this.approved[locale]
      expect(approved, 'nothing goes live without approval').not.toBeNull()
      if (approved) this.live = published(this.live, locale, approved)
    }
    if (name === 'unpublish') this.live = takenOff(this.live, locale)
    if (name === 'revert' && old) {
      this.draft = takeBack(this.draft, old, locale)
      this.authors[locale].add(who)
    }
  }

  async review(locale: Locale, upTo: number): Promise<void> {
    const common = { locale, stale: false, version: 0 }
    const who = (['editor', 'editor2'] as const).find((each) => !this.authors[locale].has(each)) ?? 'editor'
    const chain = [
      ['author', 'submit'],
      [who, 'approve'],
      [who, 'publish'],
    ] as const
    for (const [as, name] of chain.slice(0, upTo)) await this.act({ ...common, as, name })
  }

  async trash(into: boolean): Promise<void> {
    const data = { deletedAt: into ? new Date().toISOString() : null }
    const answer = await host.rest('editor', 'PATCH', `/posts/${this.id}?locale=lv&trash=true`, data)
    const ok = answer.status === 200
    this.note(into ? 'trash' : 'untrash', answer, ok)
    if (ok && into !== this.trashed) {
      this.trashed = into
      this.approved = { en: null, lv: null }
      if (into) this.live = NOTHING_LIVE
    }
    await this.check()
  }

  async variants(): Promise<Partial<Record<Locale, Variant>>> {
    const rows = await loadVariants(req, { collection: 'posts', document: this.id })
    return Object.fromEntries(rows.map(({ locale, variant }) => [locale, variant]))
  }

  note(what: string, { body, status }: { body: Json; status: number }, ok: boolean): void {
    const code = body.errors?.[0]?.data?.code ?? body.errors?.[0]?.message ?? ''
    this.log.push(`${what} → ${status} ${code}`)
    const name = what.split(' ')[1] ?? what
    if (ok) done[name] = (done[name] ?? 0) + 1
    expect([what, status, status < 500 ? '' : JSON.stringify(body)]).toEqual([what, expect.any(Number), ''])
  }

  async check(): Promise<void> {
    const head = await loadHead(req, { collection: 'posts', document: this.id })
    const history = this.log.join('\n')
    if (head && this.versions.at(-1)?.id !== head.id) this.versions.push({ content: this.draft, id: head.id })
    for (const each of LOCALES) {
      expect(read(head?.raw ?? {}, each), `the draft in ${each} after\n${history}`).toEqual(
        shown(this.draft, each),
      )
      const answer = await host.rest(null, 'GET', `/posts/${this.id}?locale=${each}&depth=0`)
      const seen = answer.status === 200 ? read(answer.body) : answer.status
      const expected = this.live.from[each] ? shown(this.live.content, each) : 404
      expect(seen, `a reader of ${each} after\n${history}`).toEqual(expected)
    }
    const { differences } = await verify(settings, host.payload)
    expect(differences, `the record after\n${history}`).toEqual([])
  }

  /** So that `verify` looks at one document only. */
  async forget(): Promise<void> {
    for (const collection of ['editorial-variants', 'editorial-events'])
      await host.payload.db.deleteMany({ collection: collection as never, where: {} })
  }
}

function changed(content: Content, locale: Locale, change: Change): Content {
  const { shared, texts } = content
  if (change.op === 'set') {
    const { of } = change
    if (of === 'index') return { ...content, shared: { ...shared, index: !shared.index } }
    if (of === 'code' || of === 'person') return { ...content, shared: { ...shared, [of]: newWord() } }
    const words = { ...texts[locale].words, [of]: of === 'tags' ? [newWord(), newWord()] : newWord() }
    return { shared, texts: { ...texts, [locale]: { ...texts[locale], words } } }
  }
  const { at, of, op } = change
  if (op === 'text') {
    const ids = rowIds(shared)
    const id = ids[at % (ids.length || 1)]
    const isBare = shared.layout.some((block) => block.id === id && block.kind === 'rows')
    return id && !isBare ? written(content, locale, id) : content
  }
  if (of === 'item') {
    const i = shared.layout.findIndex(({ kind }) => kind === 'rows')
    const block = shared.layout[i]
    if (!block) return content
    const items = arranged(block.items, at, op === 'value' ? 'add' : op, newId)
    const layout = shared.layout.with(i, { ...block, items })
    return written(
      { shared: { ...shared, layout }, texts },
      locale,
      items.find((id) => !block.items.includes(id)),
    )
  }
  if (op === 'value') return { shared: withValue(shared, of, at), texts }
  const next: Shared =
    of === 'steps'
      ? { ...shared, steps: arranged(shared.steps, at, op, () => ({ amount: at, id: newId() })) }
      : { ...shared, layout: arranged(shared.layout, at, op, () => newBlock(at)) }
  const known = rowIds(shared)
  const added = rowIds(next).filter((id) => !known.includes(id))
  return added.reduce<Content>(
    (each, id) =>
      next.layout.some((block) => block.id === id && block.kind === 'rows')
        ? each
        : written(each, locale, id),
    { shared: next, texts },
  )
}

const newBlock = (at: number): Shared['layout'][number] =>
  at % 2 === 0
    ? { id: newId(), items: [], kind: 'quote', year: 2000 + at }
    : { id: newId(), items: [newId(), newId()], kind: 'rows', year: 0 }

function withValue(shared: Shared, of: 'layout' | 'steps', at: number): Shared {
  const list = shared[of]
  const i = at % (list.length || 1)
  return of === 'steps'
    ? {
        ...shared,
        steps: shared.steps.map((row, n) => (n === i ? { ...row, amount: row.amount + 10 } : row)),
      }
    : {
        ...shared,
        layout: shared.layout.map((row, n) =>
          n === i && row.kind === 'quote' ? { ...row, year: row.year + 1 } : row,
        ),
      }
}

function written({ shared, texts }: Content, locale: Locale, id: string | undefined): Content {
  if (id === undefined) return { shared, texts }
  const rows = { ...texts[locale].rows, [id]: newWord() }
  return { shared, texts: { ...texts, [locale]: { ...texts[locale], rows } } }
}

function arranged<T>(list: readonly T[], at: number, op: 'add' | 'move' | 'remove', make: () => T): T[] {
  const i = at % (list.length || 1)
  const [row] = list.slice(i, i + 1)
  if (op === 'add') return list.toSpliced(i, 0, make())
  const without = list.filter((each) => each !== row)
  return op === 'remove' || row === undefined ? without : [...without, row]
}

it('readers see what was approved, whatever happens', { timeout: MINUTES * 60_000 }, async () => {
  console.log(`property.spec: PROPERTY_SEED=${SEED} PROPERTY_RUNS=${RUNS}`)
  await fc.assert(
    fc.asyncProperty(
      // Of one length, and shortened by leaving commands out.
      fc.array(fc.option(command, { freq: 30 }), { minLength: LENGTH, maxLength: LENGTH }),
      async (commands) => {
        const run = new Run()
        try {
          await run.start()
          for (const each of commands) if (each) await run.step(each)
        } finally {
          await run.forget()
        }
      },
    ),
    {
      interruptAfterTimeLimit: (MINUTES - 1) * 60_000,
      markInterruptAsFailure: true,
      numRuns: RUNS,
      seed: SEED,
    },
  )
  console.log(`property.spec: ${JSON.stringify(done)}`)
  // What never came to pass has not been tested.
  if (RUNS >= 25)
    expect(Object.keys(done)).toEqual(
      expect.arrayContaining([
        'edits',
        'submit',
        'approve',
        'publish',
        'unpublish',
        'withdraw',
        'revert',
        'trash',
      ]),
    )
})

describe('histories that once went wrong', () => {
  const edit = (locale: Locale, changes: Change[], way: (typeof WAYS)[number] = 'plain'): Command => ({
    as: locale === 'lv' ? 'author' : 'translator',
    changes,
    do: 'edit',
    locale,
    way,
  })
  const act = (name: string, locale: Locale, version = 0, by: Person = 'editor'): Command => ({
    as: by,
    do: 'act',
    locale,
    name,
    stale: false,
    version,
  })
  const live = (locale: Locale): Command => ({ do: 'review', locale, upTo: 3 })
  const title: Change = { of: 'title', op: 'set' }
  const words = (at: number): Change => ({ at, of: 'steps', op: 'text' })
  const row = (op: 'add' | 'remove', at = 0): Change => ({ at, of: 'steps', op })

  it.each<[string, Command[]]>([
    ['C4: a bulk save of what is in review', [act('submit', 'lv', 0, 'author'), edit('lv', [title], 'bulk')]],
    ['a save of what is in the trash', [live('lv'), { do: 'trash' }, edit('lv', [title])]],
    [
      'a translation that is published before the row it speaks of',
      [live('lv'), edit('lv', [row('add')]), edit('en', [title, words(0), words(1)]), live('en'), live('lv')],
    ],
    [
      'C4: a save that leads back to the text from before a revert, in review',
      [
        edit('lv', [title]),
        act('revert', 'lv', 0, 'author'),
        act('submit', 'lv', 0, 'author'),
        { do: 'again' },
      ],
    ],
    [
      'words of a row that were taken off with their language',
      [
        live('lv'),
        edit('en', [title, words(0)]),
        live('en'),
        act('unpublish', 'en'),
        edit('lv', [row('add'), row('remove', 1)]),
        edit('en', [title]),
        live('en'),
      ],
    ],
  ])('%s', async (_name, commands) => {
    const run = new Run()
    try {
      await run.start()
      for (const each of commands) await run.step(each)
    } finally {
      await run.forget()
    }
  })

  it('keeps what is not live from those who ask for all languages', async () => {
    const run = new Run()
    try {
      await run.start()
      await run.step(live('lv'))
      await run.step(edit('en', [title]))
      await run.step(live('en'))
      await run.step(act('unpublish', 'en'))
      const { body } = await host.rest(null, 'GET', `/posts/${run.id}?locale=all&depth=0`)
      expect(JSON.stringify(body)).not.toContain(run.draft.texts.en.words.title)
    } finally {
      await run.forget()
    }
  })
})
