import { ROW_NAMES, ROWS } from './contestant'
import { readThrough } from './database'
import { gatherTilts } from './gather'
import { freshQuestions, measure, median, medianRatio, takeTurns } from './measure'
import { figure, table } from './report'
import { settings } from './settings'

type Options = { fewest: number; most: number; root: string }

/** Measures Tilts with few articles and with many, in turns, and tells how much slower each row is with many. */
export async function tellGrowth({ fewest, most, root }: Options): Promise<string> {
  const { port, rounds, seconds } = settings
  const sizes = [
    { articles: fewest, name: 'few', port },
    { articles: most, name: 'many', port: port + 1 },
  ]
  const running = []
  try {
    for (const size of sizes) {
      const contestant = await gatherTilts(size.articles, { port: size.port, root })
      await readThrough(contestant.file)
      running.push({ ...size, contestant, server: await contestant.start() })
    }
    const rows: string[][] = []
    for (const row of ROW_NAMES) {
      const turns = running.map(({ articles, contestant, name, server }) => ({
        name,
        run: () => measure(server, freshQuestions(contestant, row, articles), seconds),
      }))
      for (const turn of turns) await turn.run()
      const done = await takeTurns(turns, rounds)
      const [few = [], many = []] = [done.get('few'), done.get('many')]
      rows.push([
        ROWS[row],
        ...[few, many].map(
          (all) =>
            `${figure(median(all.map(({ rate }) => rate)))} (${figure(median(all.map(({ cpu }) => cpu)))})`,
        ),
        medianRatio(few, many, ({ rate }) => rate).toFixed(2),
        medianRatio(many, few, ({ cpu }) => cpu).toFixed(2),
      ])
    }
    const titles = [fewest, most].map(
      (articles) => `${articles.toLocaleString('en')} articles, requests/s (CPU s per 1,000)`,
    )
    return `\n## ${fewest.toLocaleString('en')} and ${most.toLocaleString('en')} articles in turns\n\n${table(['answers that nobody has asked for before', ...titles, 'times slower', 'times the CPU'], rows)}\n`
  } finally {
    for (const { server } of running) await server.stop()
  }
}
