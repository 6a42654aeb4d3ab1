import type { WorkflowEvent } from '../../core'
import { rulesOf } from '../../core/notices'
import type { Effect } from '../outbox'
import { noticeOf } from '../schedules/callsForNotice'
import { scheduleTellings } from '../schedules/notify'
import type { Settings } from '../settings'
import { happened, tellingsOf } from './ofEvents'
import { outdatedTellings } from './ofTranslations'
import { addNotices } from './rows'
import { toNotices } from './toNotices'

/** Whether an event gives notice of something; a schedule that publishes may leave translations behind. */
export const callsForNotice = (event: WorkflowEvent): boolean =>
  rulesOf(event).length > 0 || noticeOf(event) !== null || event.type === 'published'

/** Tells people what has happened, in their inboxes. Each is told once, however often it is called; mails follow by themselves. */
export const notify =
  (settings: Settings): Effect =>
  async ({ address, event }, payload, pass) => {
    if (!callsForNotice(event)) return
    const [req, staff] = [await pass.req(), await pass.staff()]
    const what = await happened(req, address, event)
    const tellings = [
      ...tellingsOf(settings, staff, what),
      ...(await scheduleTellings(settings, staff, { address, event }, payload)),
      ...(await outdatedTellings(settings, req, staff, what)),
    ]
    await addNotices(payload, await toNotices(settings, req, tellings))
  }
