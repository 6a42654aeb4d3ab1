import type { PayloadRequest } from 'payload'
import { resolveByMachine, type Resolve } from './addresses'

export type WebhookOptions = {
  /**
   * Lets webhooks lead to addresses that are not of the public internet, such as another service of one's own network, and without TLS.
   * Whoever may manage webhooks then reaches what this server reaches. @default false
   */
  allowPrivateAddresses?: boolean
  /** How long deliveries stay in the log, in days. @default 30 */
  keepLogDays?: number
  /** Who may see and change webhooks. @default who may publish without an approval (`bypass`) */
  mayManage?: (user: NonNullable<PayloadRequest['user']>) => boolean
  /** Looks up host names. @default as the machine does */
  resolve?: Resolve
  /** How long a receiver may take, in milliseconds. @default 10 000 */
  timeoutMs?: number
}

export type WebhookSettings = Required<WebhookOptions>

/** The most that a receiver may be given: all deliveries of one turn have to fit into its lease. */
const TIMEOUT_MAX_MS = 15_000

/** @throws {Error} that names the option and the fix. */
export function readWebhooks(
  given: boolean | undefined | WebhookOptions,
  mayManage: WebhookSettings['mayManage'],
): null | WebhookSettings {
  if (!given) return null
  const options = given === true ? {} : given
  const { keepLogDays = 30, timeoutMs = 10_000 } = options
  if (!(keepLogDays >= 1 && Number.isFinite(keepLogDays)))
    throw new Error('editorial-workflow: `webhooks.keepLogDays` must be a number of days, 1 or more.')
  if (!(timeoutMs > 0 && timeoutMs <= TIMEOUT_MAX_MS))
    throw new Error(
      `editorial-workflow: \`webhooks.timeoutMs\` must be a number of milliseconds above 0, ${TIMEOUT_MAX_MS} at most.`,
    )
  return {
    allowPrivateAddresses: options.allowPrivateAddresses ?? false,
    keepLogDays,
    mayManage: options.mayManage ?? mayManage,
    resolve: options.resolve ?? resolveByMachine,
    timeoutMs,
  }
}
