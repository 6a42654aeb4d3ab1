import os from 'node:os'
import { readFileSync } from 'node:fs'
import path from 'node:path'

type Cell = number | string
/** A table in Markdown. */
export const table = (head: string[], rows: Cell[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** A figure as people read it: three digits that count, thousands apart. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}

/** What was measured on. */
export function machine(versions: Record<string, string>): string {
  const [cpu] = os.cpus()
  const kernel = `${os.type()} ${os.release()}`
  const gib = Math.round(os.totalmem() / 1024 ** 3)
  const [load = 0] = os.loadavg()
  return [
    `${os.cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${gib} GiB, ${kernel}, Node.js ${process.version}; load before the start ${load.toFixed(1)}.`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ].join('\n')
}

/** The version of a package that is installed in a folder. */
export const versionIn = (folder: string, name: string): string =>
  (
    JSON.parse(readFileSync(path.join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string
    }
  ).version
