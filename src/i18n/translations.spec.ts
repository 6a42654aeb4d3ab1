import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { initI18n, type I18nOptions } from '@payloadcms/translations'
import { en as payloadEn } from '@payloadcms/translations/languages/en'
import { lv as payloadLatvian } from '@payloadcms/translations/languages/lv'
import { beforeAll, describe, expect, it } from 'vitest'
import { en } from './en'
import { i18n, tiltsT } from './index'
import { lexicalLv } from './lexicalLv'
import { lv } from './lv'
import { payloadLv } from './payloadLv'
import { seoLv } from './seoLv'

const PAYLOAD = flatten(payloadEn.translations)
const SHIPPED = flatten(payloadLatvian.translations)
const OVERRIDES = flatten(payloadLv)
const OURS = flatten(lv)

/** Every Latvian text of the interface, as `key: text`. */
const SHOWN = Object.entries({ ...SHIPPED, ...OVERRIDES, ...flatten({ ...lexicalLv, ...seoLv }), ...OURS })

describe("overrides of Payload's Latvian", () => {
  it('have keys of Payload', () => {
    expect(Object.keys(OVERRIDES).filter((key) => !(key in PAYLOAD))).toEqual([])
  })

  it('have the placeholders and tags of the English text', () => {
    const english = Object.fromEntries(Object.keys(OVERRIDES).map((key) => [key, PAYLOAD[key] ?? '']))
    expect(marksByKey(OVERRIDES)).toEqual(marksByKey(english))
  })

  it('differ from what Payload ships', () => {
    expect(Object.keys(OVERRIDES).filter((key) => OVERRIDES[key] === SHIPPED[key])).toEqual([])
  })

  it('leave no key without Latvian', () => {
    expect(Object.keys(PAYLOAD).filter((key) => !OVERRIDES[key] && !SHIPPED[key])).toEqual([])
  })
})

describe('Latvian as shown', () => {
  it.each([
    ['the calque “priekš”', /(?<!\p{L})priekš(?!\p{L})/iu],
    ['a question that takes the reader for a man', /Vai esat pārliecināt/],
    ['the familiar form', /Aizmirsi|(?<!\p{L})(tu|tev|tavs?)(?!\p{L})/iu],
    ['words for log-in that mean plugging in', /atslēg(ties|šan|ts)|pieslē(gt|dz)|pieslēg/iu],
    ['“Projekts” for a draft', /Projekts \(/],
    ['the foreign word for a language', /lokaliz|lokāl/iu],
    ['the cancelling of a publication', /(atcel\S*|nepublicē\S*) (publicē\S*|\{\{)/iu],
    ['a line break', /[\r\n]/],
  ])('is free of %s', (_, fault) => {
    expect(SHOWN.filter(([, text]) => fault.test(text))).toEqual([])
  })

  it('has no dots where Payload appends some', () => {
    const dots = /(\.\.\.|…)$/
    expect(
      SHOWN.filter(([key, text]) => key in PAYLOAD && dots.test(text) && !dots.test(PAYLOAD[key] ?? '')),
    ).toEqual([])
  })

  it('is in sentence case', () => {
    const isName = (word: string) => /^(API|ID|PNG|SVG|URL|MB|Payload)/.test(word)
    const capitals = (text: string) => [...text.matchAll(/(?<=\p{Ll} )\p{Lu}\S*/gu)].map(([word]) => word)
    expect(SHOWN.filter(([, text]) => !capitals(text).every(isName))).toEqual([])
  })
})

describe('our own texts', () => {
  it('have the same keys and values in both languages', () => {
    expect(marksByKey(lv)).toEqual(marksByKey(en))
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
  // Payload's own sanitizing makes the same step: it types the texts of a language by its own keys alone.
  const config = i18n as unknown as I18nOptions
  let requests: Record<'en' | 'lv', Parameters<typeof tiltsT>[0]>

  beforeAll(async () => {
    requests = {
      en: await initI18n({ config, context: 'api', language: 'en' }),
      lv: await initI18n({ config, context: 'api', language: 'lv' }),
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

/** The placeholders and tags in a text, each once. `<No {{label}}>` is no tag. */
function marks(text: string): string[] {
  const found = text.matchAll(/\{\{.*?\}\}|<\/?(?:\d+|a|br)\b[^>]*>/g)
  return [...new Set([...found].map(([mark]) => mark))].sort()
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
