import { runDocument } from './runUnit'
import type { ScheduleRow } from './rows'

/** Carries out what is due of a release. */
export const runRelease = (
  run: Parameters<typeof runDocument>[0],
  _release: string,
  rows: readonly ScheduleRow[],
): Promise<number> => runDocument(run, rows)
