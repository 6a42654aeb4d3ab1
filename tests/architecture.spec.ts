import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { initI18n } from '@payloadcms/translations'
import type { CollectionConfig, Field, SanitizedConfig, Tab } from 'payload'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import pending from '@payload-config'

const ALIASES: [alias: string, folder: string][] = [
  ['@payload-config', 'src/payload.config'],
  ['@collections/', 'collections/'],
  ['@plugins/', 'plugins/'],
  ['@/', 'src/'],
]

/** All source files below a folder, as paths from the top; not what was built of them. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/^plugins\/[^/]+\/dist\//.test(file))

/** What a file imports, as a path from the top for what is ours and as the name of the package for the rest. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles.map(({ fileName }) => {
    const [alias, folder] = ALIASES.find(([start]) => fileName.startsWith(start)) ?? []
    if (alias !== undefined && folder !== undefined) return fileName.replace(alias, folder)
    return fileName.startsWith('.') ? path.join(path.dirname(file), fileName) : fileName
  })
}

/** The file that an import leads to, if it is one of ours. */
const fileOf = (name: string): string | undefined =>
  ['', '.ts', '.tsx', '.json', '/index.ts', '/index.tsx']
    .map((end) => name + end)
    .find((file) => /\.\w+$/.test(file) && existsSync(file))

/** A file with everything of ours that it leads to. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const name of importsOf(file)) {
    const next = fileOf(name)
    if (next) reachedFrom(next, seen)
  }
  return seen
}

describe('layers', () => {
  const below = (folder: string) => (name: string) => name === folder || name.startsWith(`${folder}/`)

  it('are read rightly', () => {
    expect(importsOf('collections/Media/index.ts')).toEqual(
      expect.arrayContaining(['collections/slugs', 'collections/Media/checkImage', 'src/env']),
    )
    expect(importsOf('src/i18n/index.ts')).toContain('payload')
  })

  it.each(['src/app', 'src/seed'])('nothing in collections or plugins imports from %s', (folder) => {
    const files = [...filesIn('collections'), ...filesIn('plugins')]
    expect(files.length).toBeGreaterThan(10)
    const found = files.filter((file) => importsOf(file).some(below(folder)))
    expect(found).toEqual([])
  })

  it('the workflow plugin imports nothing from outside its folder but packages', () => {
    const plugin = 'plugins/editorial-workflow'
    const files = filesIn(plugin)
    expect(files).toContain(`${plugin}/payload/operations.ts`)
    const ours = files
      .flatMap(importsOf)
      .filter((name) => /^(\.\.|collections|plugins|src|tests)(\/|$)/.test(name))
    expect(ours).toContain(`${plugin}/core`)
    expect(ours.filter((name) => !below(plugin)(name))).toEqual([])
  })

  it('the front is a small process: it loads nothing of Payload or Next.js', () => {
    const files = [...reachedFrom('src/front/main.mjs')]
    expect(files).toContain('src/front/createFront.mjs')
    const loaded = files.flatMap(importsOf)
    expect(loaded).toContain('lru-cache')
    expect(loaded.filter((name) => /^(next|payload|react|@payloadcms|drizzle-orm)(\/|$)/.test(name))).toEqual(
      [],
    )
  })

  it('formatting knows nothing of Payload', () => {
    const files = [...reachedFrom('src/i18n/format.ts')]
    expect(files).toContain('src/i18n/day.ts')
    expect(files.filter((file) => importsOf(file).some((name) => /^@?payload/.test(name)))).toEqual([])
  })
})

type Found = { path: string; text: unknown }

describe('texts of the admin', () => {
  let config: SanitizedConfig
  const translate: Partial<Record<'en' | 'lv', (key: never) => string>> = {}

  beforeAll(async () => {
    config = await pending
    for (const language of ['en', 'lv'] as const) {
      const { t } = await initI18n({ config: config.i18n, context: 'client', language })
      translate[language] = t as (key: never) => string
    }
  })

  /** Payload's own collections, and those that are hidden, have no page in the admin. */
  const ours = (): CollectionConfig[] =>
    config.collections.filter(
      ({ admin, slug }) => !slug.startsWith('payload-') && admin.hidden !== true,
    ) as CollectionConfig[]

  /** Both languages say something: as an object, or as a function of Payload that looks its key up. */
  function isBilingual(text: unknown): boolean {
    const texts = (['en', 'lv'] as const).map((language) => {
      if (typeof text === 'function') {
        const t = translate[language]
        const said: unknown = text({ i18n: { language, t }, t })
        return typeof said === 'string' && !/^\w+(:\w+)+$/.test(said) ? said : ''
      }
      return typeof text === 'object' && text !== null ? (text as Record<string, unknown>)[language] : ''
    })
    return texts.every((said) => typeof said === 'string' && said.trim() !== '')
  }

  it.each([
    'articles label',
    'media description',
    'users group',
    'articles.title label',
    'articles._status label',
    'projects.activities.kind option visit',
    'projects tab Overview',
    'programmes.checklist rows',
    'articles.body.blocks.lexical_blocks.lexical_blocks_callout.callout label',
    'articles.body.link.fields.url label',
  ])('are found: %s', (at) => {
    expect(
      ours()
        .flatMap(textsOfCollection)
        .map(({ path: found }) => found),
    ).toContain(at)
  })

  it('are in both languages', () => {
    const found = ours().flatMap(textsOfCollection)
    expect(found.length).toBeGreaterThan(500)
    expect(found.filter(({ text }) => !isBilingual(text)).map(({ path: at }) => at)).toEqual([])
  })

  function textsOfCollection({ admin, fields, labels, slug }: CollectionConfig): Found[] {
    return [
      { path: `${slug} label`, text: labels?.singular },
      { path: `${slug} labels`, text: labels?.plural },
      ...given(`${slug} group`, admin?.group || undefined),
      ...given(`${slug} description`, admin?.description),
      ...fields.flatMap((field) => textsOfField(field, slug)),
    ]
  }

  function textsOfField(field: Field, parent: string): Found[] {
    if (isHidden(field)) return []
    const at = 'name' in field && field.name ? `${parent}.${field.name}` : parent
    const admin = adminOf(field)
    const labels = 'labels' in field ? field.labels : undefined
    return [
      ...('label' in field && field.label !== false ? given(`${at} label`, field.label) : []),
      ...given(`${at} description`, admin.description),
      ...given(`${at} placeholder`, admin.placeholder),
      ...given(`${at} row`, labels?.singular),
      ...given(`${at} rows`, labels?.plural),
      ...optionsOf(field).map(([value, text]) => ({ path: `${at} option ${value}`, text })),
      ...(field.type === 'tabs' ? field.tabs.flatMap((tab) => textsOfTab(tab, at)) : []),
      ...('fields' in field ? field.fields.flatMap((inner) => textsOfField(inner, at)) : []),
      ...(field.type === 'blocks' ? field.blocks.flatMap((block) => textsOfBlock(block, at)) : []),
      ...(field.type === 'richText' ? textsOfEditor(field, at) : []),
    ]
  }

  function textsOfTab(tab: Tab, parent: string): Found[] {
    const name = typeof tab.label === 'object' ? tab.label.en : tab.label
    return [
      { path: `${parent} tab ${String(name)}`, text: tab.label },
      ...given(`${parent} tab ${String(name)} description`, tab.admin?.description ?? tab.description),
      ...tab.fields.flatMap((field) =>
        textsOfField(field, 'name' in tab && tab.name ? `${parent}.${tab.name}` : parent),
      ),
    ]
  }

  type Block = Extract<Field, { type: 'blocks' }>['blocks'][number]

  function textsOfBlock({ fields, labels, slug }: Block, parent: string): Found[] {
    const at = `${parent}.${slug}`
    return [
      { path: `${at} label`, text: labels?.singular },
      { path: `${at} labels`, text: labels?.plural },
      ...fields.flatMap((field) => textsOfField(field, at)),
    ]
  }

  /** The editor tells the fields of its blocks and links by their paths. */
  function textsOfEditor(field: Extract<Field, { type: 'richText' }>, parent: string): Found[] {
    const { editor } = field
    if (typeof editor !== 'object' || !('generateSchemaMap' in editor)) return []
    const schemas = new Map<string, Field | { fields: Field[] }>()
    editor.generateSchemaMap?.({
      config,
      field: field as never,
      i18n: { t: translate.en } as never,
      schemaMap: schemas as never,
      schemaPath: parent,
    })
    return [...schemas].flatMap(([key, schema]) => {
      const at = key.replace('.lexical_internal_feature', '').replace(/\.[^.]+$/, '')
      return ('type' in schema ? [schema] : schema.fields).flatMap((inner) => textsOfField(inner, at))
    })
  }

  const optionsOf = (field: Field): [value: string, text: unknown][] =>
    field.type === 'select' || field.type === 'radio'
      ? field.options.map((option) =>
          typeof option === 'string' ? [option, option] : [option.value, option.label],
        )
      : []

  /** What no form and no list shows. */
  const isHidden = (field: Field): boolean =>
    ('hidden' in field && field.hidden === true) ||
    adminOf(field).disabled === true ||
    adminOf(field).hidden === true

  type Admin = { description?: unknown; disabled?: unknown; hidden?: unknown; placeholder?: unknown }
  const adminOf = (field: Field): Admin => (field.admin ?? {}) as Admin

  const given = (at: string, text: unknown): Found[] =>
    text === undefined || text === '' ? [] : [{ path: at, text }]
})
