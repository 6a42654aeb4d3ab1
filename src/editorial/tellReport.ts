import type { Difference, VerifyReport } from '@plugins/editorial-workflow'

/** What each difference means, for whoever runs the command. */
/** What is written anew from the record. */
const ROWS: readonly Difference['problem'][] = ['missing', 'projection', 'schedule']
const SENTENCES: Record<Difference['problem'], (seq: number) => string> = {
  altered: (seq) => `event ${seq} was changed after it was written`,
  gap: (seq) => `an event before number ${seq} is missing`,
  live: () => 'what readers see is not what the record says',
  missing: () => 'it has events, but no row in editorial-variants',
  projection: () => 'its row in editorial-variants is not what its events tell',
  schedule: (seq) => `the row of the schedule of event ${seq} is not what its record says`,
  truncated: (seq) =>
    seq === 0 ? 'all its events are missing' : `the events after number ${seq} are missing`,
  unlinked: (seq) => `event ${seq} does not follow the one before it`,
  version: () => 'a version that it refers to is gone',
}

/** Whether anything is wrong still. */
export const isSound = ({ differences }: VerifyReport): boolean =>
  differences.every(({ repaired }) => repaired)

/** A report in sentences, a line each. */
export function tellReport(report: VerifyReport, { repair }: { repair: boolean }): string[] {
  const { checked, differences, events } = report
  return [
    `Checked ${count(checked, 'record')} (one for each document in each language) with ${count(events, 'event')}.`,
    ...differences.map(
      ({ key, problem, repaired, seq = 0 }) =>
        `  ${key}: ${SENTENCES[problem](seq)}.${repaired ? ' Repaired.' : ''}`,
    ),
    summary(report, repair),
  ]
}

function summary(report: VerifyReport, repair: boolean): string {
  const { differences } = report
  if (differences.length === 0) return 'No differences.'
  const repaired = differences.filter((each) => each.repaired).length
  const found = count(differences.length, 'difference')
  if (isSound(report)) return `${found}, all repaired.`
  const left = differences.length - repaired
  if (repair) return `${found}: ${repaired} repaired, ${left} left for people to look into.`
  const rows = differences.filter(({ problem }) => ROWS.includes(problem)).length
  return rows === 0
    ? `${found}.`
    : `${found}. Run it with --repair to write wrong and missing rows anew: ${rows}.`
}

/** Figures with their noun: “1,530 events”. */
export const count = (n: number, noun: string): string =>
  `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
