import type { Media } from '@/payload-types'
import type { Finding, Rule } from './scene'

/**
 * Whoever is shown can take the consent back at any time (GDPR, article 7(3)), and a consent can have an end: from then on the picture is
 * not published any more. What was written down last counts, reviewed or not.
 */
export const consentMissing: Rule = ({ pictures, today }) =>
  pictures.flatMap(({ media, path }): Finding[] => {
    const code = faultOf(media, today)
    return code ? [{ code, level: 'block', path, values: { file: media.filename ?? '' } }] : []
  })

function faultOf({ consent, peopleShown }: Media, today: Date): 'consentExpired' | 'consentWithdrawn' | null {
  // The form hides the consent where nobody is shown, so what is left in it there means nothing.
  if (peopleShown === 'none' || !consent) return null
  if (consent.withdrawnAt) return 'consentWithdrawn'
  return consent.expiresAt && dayOf(consent.expiresAt) < dayOf(today) ? 'consentExpired' : null
}

/** A consent holds until its last day is over. */
const dayOf = (date: Date | string): string => new Date(date).toISOString().slice(0, 10)
