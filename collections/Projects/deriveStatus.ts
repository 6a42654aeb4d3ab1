import type { ProjectStatus } from './choices'

type Precision = 'day' | 'month' | 'year'

export type ProjectPeriod = {
  endDate?: string | null
  endPrecision?: Precision | null
  startDate?: string | null
  startPrecision?: Precision | null
  statusOverride?: ProjectStatus | null
}

/**
 * Where a project stands at `now`: what an editor set, else what its dates say. A start or end known to the month or year
 * only lasts as long as that month or year. Without any date there is no status.
 */
export function deriveStatus(project: ProjectPeriod, now: Date): ProjectStatus | null {
  if (project.statusOverride) return project.statusOverride
  const start = project.startDate ? firstMoment(project.startDate, project.startPrecision) : undefined
  const end = project.endDate ? momentAfter(project.endDate, project.endPrecision) : undefined
  if (!start && !end) return null
  if (start && now < start) return 'planned'
  return end && now >= end ? 'completed' : 'active'
}

function firstMoment(iso: string, precision: Precision | null | undefined): Date {
  const { day, month, year } = parts(iso)
  if (precision === 'year') return new Date(Date.UTC(year, 0, 1))
  return new Date(Date.UTC(year, month, precision === 'month' ? 1 : day))
}

function momentAfter(iso: string, precision: Precision | null | undefined): Date {
  const { day, month, year } = parts(iso)
  if (precision === 'year') return new Date(Date.UTC(year + 1, 0, 1))
  if (precision === 'month') return new Date(Date.UTC(year, month + 1, 1))
  return new Date(Date.UTC(year, month, day + 1))
}

function parts(iso: string): { day: number; month: number; year: number } {
  const date = new Date(iso)
  return { day: date.getUTCDate(), month: date.getUTCMonth(), year: date.getUTCFullYear() }
}
