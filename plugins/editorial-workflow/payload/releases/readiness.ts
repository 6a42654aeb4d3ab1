import type { PayloadRequest } from 'payload'
import { judge, TARGET_OF, type Action, type Actor, type Command, type Reason } from '../../core'
import { loadDocument } from '../documents'
import { gather } from '../facts'
import type { Settings } from '../settings'
import { NOT_FOUND } from './errors'
import { LEFT, isScheduledIn } from './publish'
import { isDone, loadItems, togetherOf, type Item } from './schedule'
import type { Release } from './store'

/** Of one variant: whether it needs nothing any more, and else each reason against its going live with the rest. */
export type Readiness = Item & { done: boolean; reasons: readonly Reason[] }

/** What the release is to do has to be right; which of us does it is another question. */
const CURED: readonly string[] = ['timeMissing']

/**
 * Whether each variant of a release could go live, with all of it: links and originals within it count as live. It does not depend on who
 * asks. One that is scheduled is judged as its runner will at its time; one that is live has nothing to judge.
 */
export async function readinessOf(
  settings: Settings,
  req: PayloadRequest,
  release: Release,
): Promise<Readiness[]> {
  const found: Readiness[] = []
  // One after the other: a transaction of MongoDB bears one query at a time.
  for (const item of await loadItems({ release, req })) {
    const done = release.status === 'live' || isDone(release, item)
    found.push({ ...item, done, reasons: done ? [] : await reasonsFor(settings, req, release, item) })
  }
  return found
}

async function reasonsFor(
  settings: Settings,
  req: PayloadRequest,
  release: Release,
  item: Item,
): Promise<readonly Reason[]> {
  const { address, variant } = item
  const document = await loadDocument(settings, req, address)
  if (!document) return [NOT_FOUND]
  const timed = release.status === 'scheduled'
  if (timed && !isScheduledIn(release, item)) return [LEFT]
  const { workflow } = settings
  const actor = somebody(settings)
  const action: Action =
    timed || !workflow.transitions.some((each) => each.action === 'schedulePublish')
      ? 'publish'
      : 'schedulePublish'
  const alongside = togetherOf(release)
  const { facts } = await gather(settings, req, {
    actions: [action],
    actor,
    address,
    alongside,
    document,
    timed,
  })
  const schedule = variant.schedules[TARGET_OF[action] ?? 'publish']
  const command: Command = {
    action,
    release: release.id,
    revision: variant.revision,
    ...(timed && { schedule: schedule?.id }),
  }
  const now = new Date(Math.max(Date.now(), timed ? Date.parse(release.instant ?? '') : 0))
  const { reasons } = judge({ actor, command, facts: { ...facts, barred: [] }, now, variant, workflow })
  return reasons.filter(({ code }) => !CURED.includes(code))
}

/** With every role: it is not asked who. */
const somebody = ({ workflow }: Settings): Actor => ({
  id: '',
  roles: [
    ...workflow.steps.flatMap(({ roles }) => roles),
    ...workflow.transitions.flatMap(({ roles }) => (roles === 'step' ? [] : roles)),
  ],
})
