import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { Contestant } from './contestant'
import { openDatabase } from './database'
import { directus } from './directus/contestant'
import { makeOnce } from './once'
import { folderOf, settings } from './settings'
import { strapi } from './strapi/contestant'
import { PASSWORD } from './tilts/desk'
import { tilts } from './tilts/contestant'

export const TILTS = 'Tilts'
export const PLAIN = 'Tilts without its front'

/** All contestants with a database of so many articles each; the databases are made where they are missing. */
export async function gather(articles: number, root: string): Promise<Contestant[]> {
  const at = (name: string): { file: string; log: string } => ({
    file: path.join(settings.data, `${name}-${articles}.db`),
    log: path.join(settings.data, `${name}.log`),
  })
  const own = at('tilts')
  await filling('Tilts', own.file, (file) => fillTilts(file, articles, root))
  const plain = at('plain')
  // Equal to the byte; each gets its own, since both write.
  await makeOnce(plain.file, (file) => copyDatabase(own.file, file))
  const { port } = settings
  const all: Contestant[] = [
    tilts({ ...own, name: TILTS, port, root }),
    tilts({ ...plain, env: { TILTS_FRONT: 'off' }, name: PLAIN, port: port + 1, root }),
  ]
  const strapiFolder = folderOf('strapi', '@strapi/strapi')
  if (strapiFolder)
    all.push(await strapi({ ...at('strapi'), articles, folder: strapiFolder, port: port + 2 }))
  const directusFolder = folderOf('directus', 'directus')
  if (directusFolder)
    all.push(await directus({ ...at('directus'), articles, folder: directusFolder, port: port + 3 }))
  return all
}

/** Tilts alone, with a database of so many articles. */
export async function gatherTilts(
  articles: number,
  { port, root }: { port: number; root: string },
): Promise<Contestant> {
  const file = path.join(settings.data, `tilts-${articles}.db`)
  await filling('Tilts', file, (unfinished) => fillTilts(unfinished, articles, root))
  return tilts({ file, log: path.join(settings.data, 'tilts.log'), name: TILTS, port, root })
}

/** The copy has what the write-ahead log holds, too. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const db = openDatabase(from)
  try {
    await db.execute({ args: [to], sql: 'VACUUM INTO ?' })
  } finally {
    db.close()
  }
}

async function filling(name: string, file: string, make: (file: string) => Promise<void>): Promise<void> {
  const from = performance.now()
  if (await makeOnce(file, make))
    process.stderr.write(`${name}: filled in ${((performance.now() - from) / 1_000).toFixed(0)} s\n`)
}

async function fillTilts(file: string, articles: number, root: string): Promise<void> {
  const script = path.join(root, 'tests', 'bench', 'contestants', 'tilts', 'fill.ts')
  const args = [
    '--import',
    '@payloadcms/richtext-lexical/lexical',
    '--import',
    'tsx/esm',
    script,
    String(articles),
  ]
  execFileSync(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: `file:${file}`,
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      PAYLOAD_SECRET: 'the-bench-signs-with-this-and-nothing-else-0123456789',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
