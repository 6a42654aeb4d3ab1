'use client'

import type { Person } from '../../payload/people'
import { useTold } from './useCall'

/** Whom work can be given to; with `place`, who may act there. Undefined until it is known. */
export function usePeople(place?: { collection: string; locale: string }): readonly Person[] | undefined {
  const query = place ? `?${new URLSearchParams(place).toString()}` : ''
  return useTold<{ people: Person[] }>(`/editorial/people${query}`).body?.people
}
