import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  /** The mail adapter of a project that sends here. */
  adapter: ReturnType<typeof nodemailerAdapter>
  /** What was accepted, in its order. */
  mails: ParsedMail[]
  port: number
  /** How often each recipient was tried, refusals among them. */
  tried: Map<string, number>
  stop: () => Promise<void>
}

/** What the server says to a mail: its code and its words; undefined accepts it. */
export type Refusal = { code: number; text: string } | undefined

/** A mail server on loopback, which keeps what it accepts. `refuse` is asked of each recipient, with how often they were tried. */
export async function startMailServer(
  refuse: (recipient: string, tries: number) => Refusal = () => undefined,
): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const tried = new Map<string, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _, done) => {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          done()
        },
        (err: Error) => done(err),
      )
    },
    onRcptTo: ({ address }, _, done) => {
      const tries = (tried.get(address) ?? 0) + 1
      tried.set(address, tries)
      const refusal = refuse(address, tries)
      if (!refusal) return done()
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }))
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as { port: number }
  return {
    adapter: nodemailerAdapter({
      defaultFromAddress: 'tilts@example.org',
      defaultFromName: 'Tilts',
      skipVerify: true,
      transportOptions: { host: '127.0.0.1', port, secure: false },
    }),
    mails,
    port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    tried,
  }
}
