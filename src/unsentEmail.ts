import type { EmailAdapter } from 'payload'

/** Stands in until a mail server is set up: says that a mail was not sent, and to nobody what it held. */
export const unsentEmail: EmailAdapter = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'tilts@localhost',
  defaultFromName: 'Tilts',
  sendEmail: async ({ subject }) => {
    payload.logger.warn(`No mail server is set up, so a mail was not sent: “${subject ?? ''}”`)
    return Promise.resolve()
  },
})
