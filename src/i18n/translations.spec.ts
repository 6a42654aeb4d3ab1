import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { initI18n } from '@payloadcms/translations'
import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { lv as payloadLatvian } from '@payloadcms/translations/languages/lv'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from './en'
import { i18n, tiltsT } from './index'
import { lexicalLv } from './lexicalLv'
import { lv } from './lv'
import { payloadLv } from './payloadLv'
import { seoLv } from './seoLv'

const LATVIAN_FAULTS = /priekš (?!ska)|priekš$|Vai esat pārliecināt/

const overrides = flatten(payloadLv)
const payloadSource = flatten(payloadEn.translations)
const payloadShown = { ...flatten(payloadLatvian.translations), ...overrides }
const ours = flatten(lv)
const latvian = [
  ...Object.entries(payloadShown),
  ...Object.entries(flatten({ ...lexicalLv, ...seoLv })),
  ...Object.entries(ours),
]

describe("overrides of Payload's Latvian", () => {
  it.each(Object.entries(overrides))(
    '%s is a key of Payload, with its placeholders and tags',
    (key, text) => {
      expect(payloadSource).toHaveProperty([key])
      expect(marks(text)).toEqual(marks(payloadSource[key] ?? ''))
    },
  )

  it('differ from what Payload ships', () => {
    const shipped = flatten(payloadLatvian.translations)
    expect(Object.keys(overrides).filter((key) => overrides[key] === shipped[key])).toEqual([])
  })

  it('leave no key without Latvian', () => {
    expect(Object.keys(payloadSource).filter((key) => !payloadShown[key])).toEqual([])
  })
})

describe('Latvian as shown', () => {
  it.each(latvian)('%s is free of calques, of line breaks and of spare dots', (key, text) => {
    expect(text).not.toMatch(LATVIAN_FAULTS)
    expect(text).not.toMatch(/[\r\n]/)
    // Payload itself appends dots to some texts.
    if (key in payloadSource && !/(\.\.\.|…)$/.test(payloadSource[key] ?? ''))
      expect(text).not.toMatch(/(\.\.\.|…)$/)
  })

  it('is in sentence case', () => {
    const names = /^(API|ID|JSON|URL|Payload|SEO|SVG|PNG)/
    const capitals = latvian.filter(([, text]) =>
      [...text.matchAll(/(?<=[\p{Ll}] )\p{Lu}\S*/gu)].some(([word]) => !names.test(word)),
    )
    expect(capitals).toEqual([])
  })
})

describe('our own texts', () => {
  const source = flatten(en)

  it('have the same keys in both languages', () => {
    expect(Object.keys(ours).sort()).toEqual(Object.keys(source).sort())
  })

  it.each(Object.entries(source))('%s has the same values in both languages', (key, text) => {
    expect(marks(ours[key] ?? '')).toEqual(marks(text))
  })
})

describe('packages without Latvian', () => {
  const lexicalRoot = packageDist('@payloadcms/richtext-lexical')

  it('rich text editor: every key has a text with the same placeholders', async () => {
    const source: Record<string, unknown> = {}
    for (const file of filesBelow(lexicalRoot, (name) => name === 'i18n.js')) {
      const { i18n: texts } = (await load(file)) as { i18n: Record<string, unknown> }
      expect(texts).not.toHaveProperty('lv')
      source[featureOf(file, lexicalRoot)] = texts.en
    }
    expect(marksByKey(lexicalLv)).toEqual(marksByKey({ lexical: source }))
  })

  it('rich text editor: every key that its code asks for has a text', () => {
    const asked = filesBelow(lexicalRoot, (name) => name.endsWith('.js')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['"](lexical(?::\w+)+)['"]/g)].map(([, key]) => key ?? ''),
    )
    expect(asked).toContain('lexical:general:placeholder')
    const known = flatten(lexicalLv)
    expect([...new Set(asked)].filter((key) => !(key in known))).toEqual([])
  })

  it('plugin-seo: every key has a text with the same placeholders', async () => {
    const { translations } = (await load(
      join(packageDist('@payloadcms/plugin-seo'), 'translations', 'index.js'),
    )) as { translations: Record<string, Record<string, unknown>> }
    expect(translations).not.toHaveProperty('lv')
    expect(marksByKey(seoLv)).toEqual(marksByKey({ 'plugin-seo': translations.en?.['plugin-seo'] }))
  })
})

describe('tiltsT', () => {
  let requests: Record<'en' | 'lv', Parameters<typeof tiltsT>[0]>

  beforeAll(async () => {
    requests = {
      en: await initI18n({ config: i18n, context: 'api', language: 'en' }),
      lv: await initI18n({ config: i18n, context: 'api', language: 'lv' }),
    }
  })

  it('speaks the language of the request', () => {
    const slug = 'jauna-lapa'
    expect(tiltsT(requests.lv)('errors:slugTaken', { slug })).toContain('Adreses daļa “jauna-lapa” jau')
    expect(tiltsT(requests.en)('errors:slugTaken', { slug })).toContain('The address part “jauna-lapa” is')
  })

  it('fills in numbers', () => {
    expect(tiltsT(requests.en)('errors:badDepth', { limit: 5 })).toContain('from 0 to 5')
  })

  it("keeps Payload's own texts, improved", () => {
    expect(requests.lv.t('general:clear')).toBe('Notīrīt')
    expect(requests.en.t('general:clear')).toBe('Clear')
    expect(requests.lv.t('general:createNew')).toBe('Izveidot jaunu')
  })

  it('has its keys and values checked by types', () => {
    const t = tiltsT(requests.en)
    // @ts-expect-error no such key
    t('errors:nothing')
    // @ts-expect-error a value is missing
    t('errors:unknownLocale', { locale: 'de' })
    // @ts-expect-error no value at all
    t('errors:slugTaken')
    // @ts-expect-error takes no values
    t('errors:slugLocked', { slug: 'a' })
    const code: 'slugLocked' | 'slugTaken' = Math.abs(1) === 1 ? 'slugTaken' : 'slugLocked'
    expect(t(`errors:${code}`, { slug: 'a' })).toContain('“a”')
  })
})

function flatten(texts: object, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(flatten(value, `${prefix}${key}:`))
        : [[`${prefix}${key}`, String(value)]],
    ),
  )
}

/** Placeholders and tags of a text in alphabetical order. `<No {{label}}>` is no tag. */
function marks(text: string): string[] {
  return [...text.matchAll(/\{\{.*?\}\}|<\/?(?:\d+|a|br)\b[^>]*>/g)].map(([mark]) => mark).sort()
}

function marksByKey(texts: object): Record<string, string[]> {
  return Object.fromEntries(Object.entries(flatten(texts)).map(([key, text]) => [key, marks(text)]))
}

function packageDist(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(name))
}

function filesBelow(folder: string, wanted: (name: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The key under which the editor files the texts of a feature; the feature's folder is named after it. */
function featureOf(file: string, root: string): string {
  const folder = dirname(file)
  if (folder === root) return 'general'
  return basename(basename(folder) === 'server' ? dirname(folder) : folder)
}

async function load(file: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}
