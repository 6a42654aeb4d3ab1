'use client'

import type { Try } from '../../payload/webhooks/rows'
import { useTexts } from '../useTexts'

const KNOWN = ['noSecret', 'privateAddress', 'redirect', 'timeout'] as const

/** What came of an attempt, in a few words. */
export function useOutcome(): (attempt: Pick<Try, 'error' | 'status'> | undefined) => string {
  const t = useTexts()
  return (attempt) => {
    const problem = KNOWN.find((code) => code === attempt?.error)
    const why = problem ? t(`webhooks:problem_${problem}`) : attempt?.error
    const status = attempt?.status ? `HTTP ${attempt.status}` : t('webhooks:noAnswer')
    return why ? `${status} (${why})` : status
  }
}
