import { afterEach, describe, expect, it } from 'vitest'
import { startMailServer, type MailServer } from '../../tests/helpers/mailServer'
import { readEnv } from '../env'
import { createMail } from '.'

type Line = [level: string, text: string]

/** The mail adapter that an environment gives, and what it says in the log. */
async function mailOf(vars: Record<string, string>) {
  const lines: Line[] = []
  const say = (level: string) => (text: string) => lines.push([level, text])
  const adapter = await createMail(readEnv(vars))
  if (!adapter) throw new Error('There is always one.')
  return {
    adapter: adapter({ payload: { logger: { info: say('info'), warn: say('warn') } } } as never),
    lines,
  }
}

const PRODUCTION = { NODE_ENV: 'production', PAYLOAD_SECRET: 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6' }
const letter = { subject: 'Jauna parole', text: 'https://tilts.example/reset/token', to: 'anna@example.org' }

describe('without a mail server', () => {
  it('a mail is shown in the log of development', async () => {
    const { adapter, lines } = await mailOf({})
    await adapter.sendEmail(letter)
    expect(lines).toEqual([['info', expect.stringContaining(letter.text)]])
    expect(lines[0]?.[1]).toContain('anna@example.org')
  })

  it('and in production what it held stays a secret', async () => {
    const { adapter, lines } = await mailOf(PRODUCTION)
    await adapter.sendEmail(letter)
    expect(lines).toEqual([['warn', expect.stringContaining('Jauna parole')]])
    expect(lines[0]?.[1]).not.toMatch(/token|anna@/)
  })
})

describe('with a mail server', () => {
  let server: MailServer | undefined
  afterEach(() => server?.stop())

  it('a mail goes out from whom the environment says', async () => {
    server = await startMailServer()
    const vars = {
      MAIL_FROM: 'Tilts redakcija <cms@example.org>',
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    }
    const { adapter } = await mailOf({ ...PRODUCTION, ...vars })
    await adapter.sendEmail(letter)
    expect(server.mails[0]).toMatchObject({
      subject: 'Jauna parole',
      text: expect.stringContaining('/reset/token'),
    })
    expect(server.mails[0]?.from?.value).toEqual([{ address: 'cms@example.org', name: 'Tilts redakcija' }])
  })

  it('that is away keeps nothing from starting, and says so when a mail is sent', async () => {
    server = await startMailServer()
    const { port } = server
    await server.stop()
    server = undefined
    const { adapter } = await mailOf({ MAIL_FROM: 'cms@example.org', SMTP_URL: `smtp://127.0.0.1:${port}` })
    await expect(adapter.sendEmail(letter)).rejects.toThrow(/ECONNREFUSED/)
  })
})
