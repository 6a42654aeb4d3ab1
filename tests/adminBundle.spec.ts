import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type OutputFile } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { en } from '@plugins/editorial-workflow/translations/en'
import { lv } from '@plugins/editorial-workflow/translations/lv'

/** What every page of the admin may load of the plugin, in bytes of gzip: charts, calendars and the translation screen come later. */
const LIMIT = 150_000

/** What a page has anyway: Payload, Next.js and React. */
const THERE = [
  '@payloadcms/*',
  'next',
  'next/*',
  'payload',
  'payload/*',
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
]

/** What the import map names, and what the pages of the desk begin with. */
const ENTRIES = ['exports/client.ts', 'admin/desk/DeskScreen.tsx'].map(
  (file) => `plugins/editorial-workflow/${file}`,
)
const gzipped = (text: string | Uint8Array): number => gzipSync(text).byteLength

/** The files that a bundler makes of the plugin's part of the import map: the first is loaded everywhere, the others when they are needed. */
async function bundle(): Promise<{ always: OutputFile[]; later: OutputFile[] }> {
  const { metafile, outputFiles } = await build({
    bundle: true,
    entryPoints: ENTRIES,
    external: THERE,
    format: 'esm',
    jsx: 'automatic',
    metafile: true,
    minify: true,
    outdir: 'out',
    splitting: true,
    write: false,
  })
  const always = new Set<string>()
  const follow = (name: string): void => {
    if (always.has(name)) return
    always.add(name)
    for (const { external, kind, path: to } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && !external) follow(to)
  }
  for (const [name, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint && ENTRIES.includes(entryPoint)) follow(name)
  const isAlways = (file: OutputFile): boolean => always.has(path.relative(process.cwd(), file.path))
  return { always: outputFiles.filter(isAlways), later: outputFiles.filter((file) => !isAlways(file)) }
}

describe('what the plugin adds to every page of the admin', () => {
  it(`is less than ${LIMIT / 1000} kB of gzip, with its texts in one language`, async () => {
    const { always, later } = await bundle()
    expect(always.length).toBeGreaterThan(0)
    expect(later.length).toBeGreaterThan(0)
    const code = always.reduce((sum, { contents }) => sum + gzipped(contents), 0)
    const texts = Math.max(...[en, lv].map((language) => gzipped(JSON.stringify(language))))
    expect(code + texts, `${code} of code, ${texts} of texts`).toBeLessThan(LIMIT)
  })

  it('holds no chart and no calendar', async () => {
    const [always, later] = Object.values(await bundle()).map((files) =>
      files.map(({ text }) => text).join('\n'),
    )
    expect(always).not.toMatch(/recharts|fullcalendar/i)
    expect(later).toMatch(/recharts/)
  })
})
