import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

const number = (name: string, fallback: number): number => {
  const value = Number(process.env[name] ?? fallback)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`${name} must be a whole number above 0.`)
}

/** What the bench is told by its environment. */
export const settings = {
  /** Sizes of the databases, in articles. */
  articles: (process.env.BENCH_ARTICLES ?? '1000,100000').split(',').map((size) => {
    // The deep row needs that many.
    if (/^\d+$/.test(size) && Number(size) >= 1_000) return Number(size)
    throw new Error('BENCH_ARTICLES must be sizes of 1000 and more, separated by commas.')
  }),
  /** Where databases and logs are kept; what is filled is used again. */
  data: path.resolve(process.env.BENCH_DATA ?? 'data/bench'),
  /** The folder with `strapi` and `directus` in it. */
  others: process.env.BENCH_OTHERS && path.resolve(process.env.BENCH_OTHERS),
  /** The first of the ports that servers listen on. */
  port: number('BENCH_PORT', 18_400),
  rounds: number('BENCH_ROUNDS', 5),
  /** Of one measurement, in seconds. */
  seconds: number('BENCH_SECONDS', 3),
  /** How often each contestant is started. */
  starts: number('BENCH_STARTS', 5),
  /** Saves and publications of each contestant. */
  writes: number('BENCH_WRITES', 40),
}
mkdirSync(settings.data, { recursive: true })

/** The folder of another product; undefined where it is not installed. */
export function folderOf(name: 'directus' | 'strapi', product: string): string | undefined {
  const folder = settings.others && path.join(settings.others, name)
  return folder && existsSync(path.join(folder, 'node_modules', product, 'package.json')) ? folder : undefined
}
