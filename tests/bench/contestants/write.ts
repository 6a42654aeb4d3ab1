import type { Contestant, Server } from './contestant'
import { median } from './measure'
import { figure, table } from './report'

type Written = { lastStep?: number; name: string; publish: number; save: number }

/** Measures what editors wait for, and tells it in a table. */
export async function tellWrites(
  running: readonly { contestant: Contestant; server: Server }[],
  rounds: number,
): Promise<string> {
  const written = await measureWrites(running, rounds)
  const strapi = written.find(({ name }) => name === 'Strapi')
  const against = (ms: number, other: number | undefined): string =>
    other ? ` (× ${(ms / other).toFixed(2)})` : ''
  const rows = written.map(({ lastStep, name, publish, save }) => [
    name,
    figure(save) + against(save, strapi?.save),
    figure(publish) + against(publish, strapi?.publish),
    lastStep === undefined ? 'the same' : figure(lastStep) + against(lastStep, strapi?.publish),
  ])
  return `${table(['ms, one after the other (× Strapi)', 'save a draft', 'until readers see it, review included', 'its last step'], rows)}\n`
}

/** Saves and publishes one article again and again, all contestants in turn. Medians, in milliseconds. */
async function measureWrites(
  all: readonly { contestant: Contestant; server: Server }[],
  rounds: number,
): Promise<Written[]> {
  const desks = await Promise.all(
    all.map(async ({ contestant: { desk, name }, server }, at) => {
      if (!desk) return []
      const opened = await desk(server)
      return [
        {
          desk: opened,
          id: await opened.create(WARM_UP + at),
          lastStep: [],
          name,
          publish: [],
          save: [],
        } as Work,
      ]
    }),
  )
  const works = desks.flat()
  for (let round = 1; round <= rounds + WARM_UP; round += 1)
    for (const work of works) {
      const { desk, id } = work
      const save = await timed(() => desk.save(id, round))
      const publish = await timed(() => desk.publish(id))
      if (round <= WARM_UP) continue
      work.save.push(save)
      work.publish.push(publish)
      if (desk.lastStep) work.lastStep.push(desk.lastStep())
    }
  return works.map(({ lastStep, name, publish, save }) => ({
    ...(lastStep.length > 0 && { lastStep: median(lastStep) }),
    name,
    publish: median(publish),
    save: median(save),
  }))
}

/** Rounds that are not measured: code that runs for the first time is compiled yet. */
const WARM_UP = 40

type Work = {
  desk: Awaited<ReturnType<NonNullable<Contestant['desk']>>>
  id: string
  lastStep: number[]
  name: string
  publish: number[]
  save: number[]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
