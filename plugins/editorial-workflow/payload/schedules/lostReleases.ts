import type { Payload } from 'payload'
import { RELEASES, SCHEDULES } from '../slugs'

/** What is over has left no schedule that a runner would come upon. */
const ACTIVE = ['pending', 'running']

/**
 * Releases whose time has come and that have no schedule left: each of their variants has been published, withdrawn or deleted since. They
 * go live or fail like any other. One query by an index while there are none.
 */
export async function loadLost(payload: Payload, now: number): Promise<string[]> {
  const { docs } = await payload.db.find<{ key: string }>({
    collection: RELEASES as never,
    limit: 0,
    pagination: false,
    where: {
      and: [
        { status: { equals: 'scheduled' } },
        { instant: { less_than_equal: new Date(now).toISOString() } },
      ],
    },
  })
  const lost: string[] = []
  for (const { key } of docs) {
    const { totalDocs } = await payload.db.count({
      collection: SCHEDULES as never,
      where: { and: [{ release: { equals: key } }, { status: { in: ACTIVE } }] },
    })
    if (totalDocs === 0) lost.push(key)
  }
  return lost
}
