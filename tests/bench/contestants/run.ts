/**
 * Tilts against a bare server, Payload without the front, Strapi and Directus with equal content: `npm run bench`. What it takes and prints is
 * in docs/performance.md.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBare } from './bare'
import type { Contestant } from './contestant'
import { readThrough } from './database'
import { gather } from './gather'
import { tellGrowth } from './growth'
import { median } from './measure'
import { memoryMiB } from './processes'
import { tellReads, type Running } from './reads'
import { figure, machine, table, versionIn } from './report'
import { folderOf, settings } from './settings'
import { tellWrites } from './write'

const root = path.resolve(fileURLToPath(new URL('../../../', import.meta.url)))
const { rounds, seconds } = settings
const say = (text = ''): void => void process.stdout.write(`${text}\n`)
// Servers are ended with this process, whatever ends it.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const bare = await startBare()
const folders = { directus: folderOf('directus', 'directus'), strapi: folderOf('strapi', '@strapi/strapi') }

say(
  machine({
    Payload: versionIn(root, 'payload'),
    ...(folders.strapi && { Strapi: versionIn(folders.strapi, '@strapi/strapi') }),
    ...(folders.directus && { Directus: versionIn(folders.directus, 'directus') }),
  }),
)
say(`${rounds} rounds of ${seconds} s with 10 connections.`)
for (const articles of settings.articles) await bench(articles)
const [fewest, most] = [Math.min(...settings.articles), Math.max(...settings.articles)]
if (fewest < most) say(await tellGrowth({ fewest, most, root }))
bare.stop()
process.exit()

async function bench(articles: number): Promise<void> {
  say(`\n## ${articles.toLocaleString('en')} articles\n`)
  const contestants = await gather(articles, root)
  const running: Running[] = []
  try {
    for (const { file } of contestants) await readThrough(file)
    const startMs = await startTimes(contestants, settings.starts)
    for (const contestant of contestants) running.push({ contestant, server: await contestant.start() })
    say(await tellReads(running, bare, articles))
    say(await tellWrites(running, settings.writes))
    say(
      table(
        ['', ...running.map(({ contestant }) => contestant.name)],
        [
          ['start to first answer, ms', ...startMs.map((all) => figure(median(all)))],
          ['the fastest and the slowest start', ...startMs.map(span)],
          ['memory after the load, MiB', ...running.map(({ server }) => figure(memoryMiB(server.pid)))],
        ],
      ),
    )
  } finally {
    for (const { server } of running) await server.stop()
  }
}

/** Starts them in turns, one at a time. @returns the times of each, in milliseconds */
async function startTimes(contestants: readonly Contestant[], rounds: number): Promise<number[][]> {
  const all: number[][] = contestants.map(() => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [at, contestant] of contestants.entries()) {
      const { startMs, stop } = await contestant.start()
      all[at]?.push(startMs)
      await stop()
    }
  return all
}

function span(values: readonly number[]): string {
  return `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`
}
