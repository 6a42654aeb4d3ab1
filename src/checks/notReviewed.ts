import { deriveStatus } from '@collections/Projects/deriveStatus'
import type { Rule } from './scene'

/** Programmes want the page of a project looked through this often while it runs. */
export const REVIEW_MONTHS = 6

/**
 * The page of a running project that nobody has looked through for half a year. One that was never looked through counts from the start of
 * the project; after the end there is no duty.
 */
export const notReviewed: Rule = (scene) => {
  if (scene.collection !== 'projects') return []
  const { doc, today } = scene
  const last = doc.lastReviewedAt ?? doc.startDate
  if (!last || deriveStatus(doc, today) !== 'active' || monthsAfter(last, REVIEW_MONTHS) >= today) return []
  return [
    {
      code: doc.lastReviewedAt ? 'notReviewed' : 'neverReviewed',
      level: 'warn',
      path: 'lastReviewedAt',
      values: { date: new Date(last) },
    },
  ]
}

/** The same day some months later, in UTC; where that month is shorter, the first day of the next. */
function monthsAfter(iso: string, months: number): Date {
  const date = new Date(iso)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date
}
