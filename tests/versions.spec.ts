import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_VERSION } from '@plugins/editorial-workflow/payload/endpoints/apiVersion'

type Manifest = {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  name?: string
  overrides?: Record<string, string>
  peerDependencies?: Record<string, string>
  version?: string
}
type Installed = { folder: string; name: string; version: string }

const PAYLOAD = '3.90.2'
/** What was not published as 3.90.2. */
const BEHIND: Record<string, string> = {
  '@payloadcms/email-nodemailer': '3.90.1',
  '@payloadcms/plugin-cloud-storage': '3.90.1',
  '@payloadcms/plugin-seo': '3.90.1',
  '@payloadcms/sdk': '3.90.1',
  '@payloadcms/storage-s3': '3.90.1',
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest
const isPayload = (name: string): boolean => name === 'payload' || name.startsWith('@payloadcms/')
const wanted = (name: string): string => BEHIND[name] ?? PAYLOAD

/** Everything that is installed, however deep below another package. */
function installedIn(folder: string): Installed[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
    )
  return names.flatMap((name) => {
    const at = path.join(folder, name)
    const file = path.join(at, 'package.json')
    const { version } = existsSync(file) ? read(file) : {}
    const own = version ? [{ folder: at, name, version }] : []
    return [...own, ...installedIn(path.join(at, 'node_modules'))]
  })
}

const manifest = read('package.json')
const declared = { ...manifest.dependencies, ...manifest.devDependencies }
const installed = installedIn('node_modules')
const payloads = installed.filter(({ name }) => isPayload(name))

describe('Payload', () => {
  const names = Object.keys(declared).filter(isPayload)

  it.each(names)('%s is pinned to one version', (name) => {
    expect(declared[name]).toBe(wanted(name))
  })

  it.each(payloads.map(({ folder, name, version }) => [folder, version, name] as const))(
    '%s is installed as %s',
    (_folder, version, name) => {
      expect(version).toBe(wanted(name))
    },
  )

  it.each(['payload', '@payloadcms/ui', '@payloadcms/translations', ...names])(
    'has one copy of %s',
    (name) => {
      expect(installed.filter((found) => found.name === name).map(({ folder }) => folder)).toEqual([
        path.join('node_modules', name),
      ])
    },
  )
})

describe('what Payload depends on', () => {
  it.each([
    ['@libsql/client', /^0\.18\./, 'transactions leak a connection each before 0.18'],
    ['graphql', /^16\./, 'Payload does not know 17'],
    ['next', /^16\.4\./, 'as tested with Payload 3.90'],
    ['react', /^19\./, 'as tested with Payload 3.90'],
    ['react-dom', /^19\./, 'as tested with Payload 3.90'],
    ['sharp', /^0\.35\./, 'one libvips in one process'],
  ])('%s is %s everywhere: %s', (name, version) => {
    const found = installed.filter((other) => other.name === name)
    expect(found.map(({ folder }) => folder)).toEqual([path.join('node_modules', name)])
    expect(found[0]?.version).toMatch(version)
    expect(declared[name]).toBeDefined()
  })
})

describe('the workflow plugin', () => {
  const plugin = read('plugins/editorial-workflow/package.json')
  const blank = read('tests/pack/app/package.json')

  it('is for the Payload that it is tested with, and what fits that', () => {
    expect(plugin.peerDependencies?.payload).toBe(`~${PAYLOAD}`)
    expect(plugin.peerDependencies?.graphql).toBe(
      read('node_modules/payload/package.json').peerDependencies?.graphql,
    )
  })

  it.each([
    ['itself', { ...plugin.dependencies, ...plugin.devDependencies }],
    [
      'the blank project that it is tried in',
      { ...blank.dependencies, ...blank.devDependencies, ...blank.overrides },
    ],
  ])('asks for the versions of this project: %s', (_where, asked) => {
    const ours = Object.keys(asked).map((name) => [name, declared[name]])
    expect(asked).toEqual(Object.fromEntries(ours))
  })

  it('describes its API under its own version', () => {
    expect(API_VERSION).toBe(plugin.version)
  })
})
