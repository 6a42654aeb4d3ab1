import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/*
 * Other people's tools, from packages of Debian: xmllint (libxml2-utils), the Translate Toolkit (translate-toolkit), and the schemas of OASIS
 * as Symfony has them (php-symfony-translation), which are left there and not copied. Of npm: `xliff`, which i18next has.
 */

const SCHEMAS = process.env.XLIFF_SCHEMAS ?? '/usr/share/php/Symfony/Component/Translation/Resources/schemas'
const FILES = { '1.2': 'xliff-core-1.2-strict.xsd', '2.1': 'xliff-core-2.0.xsd' } as const

const isProgram = (name: string): boolean => spawnSync('which', [name]).status === 0

export const HAS_SCHEMAS = isProgram('xmllint') && existsSync(path.join(SCHEMAS, FILES['2.1']))
export const HAS_TOOLKIT = isProgram('xliff2po') && isProgram('/usr/bin/python3')

/** Its types are not there where it is not installed. */
const PACKAGE: string = 'xliff'

/** What it makes of an element in a text, by the kind of it. */
type Inline = { Span: { contents?: Value; id: string } } | { Standalone: { id: string } }
/** A text as it reads one: alone, or a list where there are elements in it. */
export type Value = (Inline | string)[] | Inline | string
type Unit = {
  additionalAttributes: { name: string; sizeRestriction?: number }
  source: Value
  target?: Value
}
export type XliffPackage = {
  xliff2js: (text: string) => Promise<{
    resources: Record<string, Record<string, Unit>>
    sourceLanguage: string
    targetLanguage: string
    xliffVersion: string
  }>
}

/** The package `xliff`; null where it is not installed. */
export async function loadXliffPackage(): Promise<null | XliffPackage> {
  try {
    createRequire(import.meta.url).resolve(PACKAGE)
  } catch {
    return null
  }
  return (await import(/* @vite-ignore */ PACKAGE)) as XliffPackage
}

export const folder = (): string => mkdtempSync(path.join(tmpdir(), 'xliff-'))

export function run(program: string, ...args: string[]): { output: string; status: null | number } {
  const { error, status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  return { output: `${stdout}${stderr}${error?.message ?? ''}`, status }
}

/** Holds a file against the schema of its version, without asking the network for anything. */
export function validate(
  file: string,
  version: keyof typeof FILES,
): { output: string; status: null | number } {
  const at = folder()
  const schema = readFileSync(path.join(SCHEMAS, FILES[version]), 'utf8')
  // Each names a copy of this one somewhere else.
  const local = schema.replace(/schemaLocation="[^"]*xml\.xsd"/, `schemaLocation="xml.xsd"`)
  writeFileSync(path.join(at, 'xml.xsd'), readFileSync(path.join(SCHEMAS, 'xml.xsd')))
  writeFileSync(path.join(at, 'xliff.xsd'), local)
  return run('xmllint', '--nonet', '--noout', '--schema', path.join(at, 'xliff.xsd'), file)
}
