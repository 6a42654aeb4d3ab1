import { randomUUID } from 'node:crypto'
import type { Config, PayloadRequest, TaskConfig } from 'payload'
import { deliver } from '../notices/mail/deliver'
import { remind } from '../notices/remind'
import { drain, effectsOf } from '../outbox'
import type { Settings } from '../settings'
import { pruneDeliveries } from '../webhooks/prune'
import { sendWebhooks } from '../webhooks/send'
import { createClock } from './clock'
import { LEASE_MS, runDue } from './runDue'

/** The task of Payload's job queue that carries out what is due, for projects that have a cron anyway. Once queued, it runs once. */
export const RUN_SCHEDULES = 'editorial-run-schedules'

/**
 * Payload's jobs with the task of the plugin. Payload lets every login of every collection run, queue and cancel jobs; here that is for
 * those who may publish without approval, unless the project says otherwise.
 */
export function withJobs(settings: Settings, own: Config['jobs']): NonNullable<Config['jobs']> {
  const admins = ({ req }: { req: PayloadRequest }): boolean => mayRunJobs(settings, req.user)
  return {
    ...own,
    access: { cancel: admins, queue: admins, run: admins, ...own?.access },
    tasks: [...(own?.tasks ?? []), runSchedules(settings)],
  }
}

function mayRunJobs({ rolesOf, workflow }: Settings, user: PayloadRequest['user']): boolean {
  const roles = workflow.transitions.find(({ action }) => action === 'bypass')?.roles ?? []
  return roles !== 'step' && rolesOf(user).some((role) => roles.includes(role))
}

const runSchedules = (settings: Settings): TaskConfig<never> =>
  ({
    slug: RUN_SCHEDULES,
    handler: async ({ req: { payload } }: { req: PayloadRequest }) => {
      const clock = createClock(payload)
      await clock.sync()
      const runner = `task-${randomUUID()}`
      const { done } = await runDue({ leaseMs: LEASE_MS, now: clock.now, payload, runner, settings })
      await drain(payload, effectsOf(settings), clock.now)
      await remind(settings, payload, clock.now())
      await deliver({ now: clock.now, payload, runner, settings })
      await sendWebhooks({ now: clock.now, payload, runner, settings })
      await pruneDeliveries(settings, payload, clock.now())
      return { output: { done } }
    },
    outputSchema: [{ name: 'done', type: 'number', required: true }],
    // What failed is tried again by its own rules.
    retries: 0,
  }) as never
