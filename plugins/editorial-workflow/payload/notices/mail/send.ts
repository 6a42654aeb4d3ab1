import type { PayloadRequest, TypedUser } from 'payload'
import { sha256 } from '../../digest'
import type { Composed } from './compose'

/** How long a mail server may take over one mail, in milliseconds: one that hangs must not keep the others waiting. */
const TIMEOUT_MS = 60_000

type Mail = {
  composed: Composed
  /** Names the mail, so that one that is sent again is known by it. */
  id: string
  user: TypedUser
}

/** Gives a mail to the project's mail adapter. */
export async function sendMail({ payload }: PayloadRequest, { composed, id, user }: Mail): Promise<void> {
  const { html, settingsAddress, subject, text } = composed
  await inTime(
    payload.sendEmail({
      headers: {
        // RFC 3834: no programs answer it.
        'Auto-Submitted': 'auto-generated',
        // RFC 2369.
        ...(settingsAddress && { 'List-Unsubscribe': `<${settingsAddress}>` }),
      },
      html,
      messageId: `<${sha256(id).slice(0, 40)}@${hostOf(payload.config.serverURL)}>`,
      subject,
      text,
      to: String(user.email),
    }),
  )
}

async function inTime(sending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server did not answer in time.')), TIMEOUT_MS)
  })
  try {
    await Promise.race([sending, late])
  } finally {
    clearTimeout(timer)
  }
}

const hostOf = (serverURL: string | undefined): string =>
  serverURL && URL.canParse(serverURL) ? new URL(serverURL).hostname : 'localhost'

/**
 * Whether a mail server has refused this mail for good (RFC 5321: 5xx to its sender, its recipients or its text). What it says of a sign-in, or
 * says for now (4xx), and a server that is not there, may be otherwise later.
 */
export function isRefusal(err: unknown): boolean {
  const { code, responseCode } = err as { code?: unknown; responseCode?: unknown }
  return (
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  )
}
