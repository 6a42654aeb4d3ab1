import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'
import type { Env, MailEnv } from '@/env'
import { shownMail } from './shownMail'

/** How long a mail server may take to answer, in milliseconds: whoever asks for a new password waits for it. */
const CONNECT_MS = 10_000
const ANSWER_MS = 30_000

/** What sends the mails of Tilts: the mail server of the environment, or the log where there is none. */
export function createMail({ isProduction, mail }: Pick<Env, 'isProduction' | 'mail'>): Config['email'] {
  if (!mail) return shownMail({ isProduction })
  const { fromAddress, fromName } = mail
  return nodemailerAdapter({
    defaultFromAddress: fromAddress,
    defaultFromName: fromName,
    // The server starts whether or not the mail server answers; what cannot be sent is tried again.
    skipVerify: true,
    transportOptions: transportOf(mail),
  })
}

const transportOf = ({ auth, host, port, secure }: MailEnv) => ({
  auth,
  connectionTimeout: CONNECT_MS,
  greetingTimeout: CONNECT_MS,
  host,
  port,
  // A password goes over no line that others can read, whatever the mail server says it can.
  requireTLS: auth !== undefined && !isLoopback(host),
  secure,
  socketTimeout: ANSWER_MS,
})

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host)
