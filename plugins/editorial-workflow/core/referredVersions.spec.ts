import { describe, expect, it } from 'vitest'
import { NEW_VARIANT } from './evolve'
import { referredVersions } from './referredVersions'
import { after, approved, published, publishing, SCHEDULED, submitted, VARIANTS } from './specHelpers'
import type { State } from './types'

describe('the versions that a variant refers to', () => {
  it.each<[State, string[]]>([
    ['draft', ['v1', 'v2']],
    ['inReview', ['v1', 'v2', 'v3']],
    ['changesRequested', ['v1', 'v2']],
    ['approved', ['v1', 'v3']],
    ['published', ['v3']],
  ])('%s', (state, versions) => {
    expect(referredVersions(VARIANTS[state]).sort()).toEqual(versions)
  })

  it.each(['draft', 'inReview', 'changesRequested', 'approved', 'published'] as const)(
    '%s, with schedules: what is to go live is what is approved',
    (state) => {
      expect(referredVersions(SCHEDULED[state])).toEqual(referredVersions(VARIANTS[state]))
    },
  )

  it('name what is scheduled also where nothing says that it is approved', () => {
    expect(referredVersions(after(NEW_VARIANT, ['rita', publishing(1, 7)]))).toEqual(['v7'])
  })

  it('are none at first, and none of what is gone', () => {
    expect(referredVersions(NEW_VARIANT)).toEqual([])
    expect(
      referredVersions(after(VARIANTS.inReview, ['ada', { type: 'discarded', why: 'deleted' }])),
    ).toEqual([])
  })

  it('name one that stands in several places once', () => {
    const live = after(NEW_VARIANT, ['anna', submitted(1)], ['rita', approved(1)], ['rita', published(1)])
    expect(referredVersions(after(live, ['anna', submitted(1)]))).toEqual(['v1'])
  })
})
