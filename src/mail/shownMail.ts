import type { EmailAdapter } from 'payload'

/**
 * Stands in where there is no mail server: says in the log that a mail was not sent. In production it does not say what the mail held, for that
 * may be a link to a new password.
 */
export const shownMail =
  ({ isProduction }: { isProduction: boolean }): EmailAdapter =>
  ({ payload }) => ({
    name: 'shown',
    defaultFromAddress: 'tilts@localhost',
    defaultFromName: 'Tilts',
    sendEmail: async ({ html, subject = '', text, to }) => {
      const said = `No mail server is set up, so a mail was not sent: “${subject}”`
      if (isProduction) payload.logger.warn(said)
      else payload.logger.info(`${said}\nTo: ${recipients(to)}\n\n${plain(text ?? html)}`)
      return Promise.resolve()
    },
  })

const recipients = (to: unknown): string => (Array.isArray(to) ? to : [to]).map(nameOf).join(', ')

const nameOf = (to: unknown): string =>
  typeof to === 'object' && to !== null && 'address' in to ? String(to.address) : String(to)

const plain = (body: unknown): string => (typeof body === 'string' ? body.trim() : '')
