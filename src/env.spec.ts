import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env'

type Vars = Record<string, string | undefined>

const STRONG = 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6'
const production = (vars: Vars = {}): Vars => ({ NODE_ENV: 'production', PAYLOAD_SECRET: STRONG, ...vars })

/** The one sentence that a faulty environment is refused with. */
function refusal(vars: Vars): string {
  try {
    readEnv(vars)
  } catch (err) {
    if (err instanceof EnvError) return err.message
    throw err
  }
  throw new Error(`Accepted: ${JSON.stringify(vars)}`)
}

describe('defaults', () => {
  it('are enough for development', () => {
    expect(readEnv({})).toEqual({
      isProduction: false,
      databaseUrl: 'file:./data/development.db',
      secret: expect.stringMatching(/development/),
      serverUrl: undefined,
      allowedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      logLevel: undefined,
      mediaDir: 'media',
      s3: undefined,
      mail: undefined,
      runner: 'embedded',
    })
  })

  it('are the same for variables that are set to nothing', () => {
    const empty = Object.fromEntries(
      ['NODE_ENV', 'DATABASE_URL', 'PAYLOAD_SECRET', 'PORT', 'SERVER_URL', 'ALLOWED_ORIGINS']
        .concat([
          'LOG_LEVEL',
          'MEDIA_DIR',
          'RUNNER',
          'S3_BUCKET',
          'S3_REGION',
          'S3_ENDPOINT',
          'SMTP_URL',
          'MAIL_FROM',
        ])
        .map((name, i) => [name, i % 2 ? '' : '  ']),
    )
    expect(readEnv(empty)).toEqual(readEnv({}))
  })

  it('keep the database of production apart from that of development', () => {
    expect(readEnv(production())).toMatchObject({ isProduction: true, databaseUrl: 'file:./data/tilts.db' })
  })

  it('give way to what is set', () => {
    const vars = { DATABASE_URL: ' mongodb://localhost/tilts ', LOG_LEVEL: 'warn', MEDIA_DIR: '/srv/media' }
    expect(readEnv(vars)).toMatchObject({
      databaseUrl: 'mongodb://localhost/tilts',
      logLevel: 'warn',
      mediaDir: '/srv/media',
    })
  })
})

describe('mail', () => {
  const from = 'Tilts redakcija <cms@example.org>'
  it('goes to a server, with or without a password', () => {
    expect(readEnv({ MAIL_FROM: from, SMTP_URL: 'smtp://u%40x:p%2F%25@mail.example.org' }).mail).toEqual({
      auth: { pass: 'p/%', user: 'u@x' },
      fromAddress: 'cms@example.org',
      fromName: 'Tilts redakcija',
      host: 'mail.example.org',
      port: 587,
      secure: false,
    })
    expect(readEnv({ MAIL_FROM: 'cms@example.org', SMTP_URL: 'smtps://127.0.0.1:4650/' }).mail).toEqual({
      auth: undefined,
      fromAddress: 'cms@example.org',
      fromName: 'Tilts',
      host: '127.0.0.1',
      port: 4650,
      secure: true,
    })
    expect(readEnv({ MAIL_FROM: from, SMTP_URL: 'smtps://mail.example.org' }).mail).toMatchObject({
      port: 465,
    })
  })

  it.each([
    [{ MAIL_FROM: from }, /SMTP_URL is not/],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /MAIL_FROM is not/],
    [{ MAIL_FROM: 'nobody', SMTP_URL: 'smtp://mail.example.org' }, /^MAIL_FROM must be/],
    [{ MAIL_FROM: 'A, B <a@b.lv>', SMTP_URL: 'smtp://mail.example.org' }, /^MAIL_FROM must be/],
    [{ MAIL_FROM: 'A <a@b.lv>, <c@d.lv>', SMTP_URL: 'smtp://mail.example.org' }, /^MAIL_FROM must be/],
    [{ MAIL_FROM: from, SMTP_URL: 'https://u:secret@mail.example.org' }, /^SMTP_URL is no address/],
    [{ MAIL_FROM: from, SMTP_URL: 'mail.example.org:587' }, /^SMTP_URL is no address/],
    [{ MAIL_FROM: from, SMTP_URL: 'smtp://u:sec/ret@mail.example.org' }, /^SMTP_URL is no address/],
    [{ MAIL_FROM: from, SMTP_URL: 'smtp://secret@mail.example.org' }, /^SMTP_URL is no address/],
    [{ MAIL_FROM: from, SMTP_URL: 'smtp://u:secret%zz@mail.example.org' }, /%25/],
    [{ MAIL_FROM: from, SMTP_URL: 'smtp://mail.example.org?secret=1' }, /^SMTP_URL is no address/],
  ])('of %o is refused', (vars, sentence) => {
    expect(refusal(vars)).toMatch(sentence)
    expect(refusal(vars)).not.toMatch(/secret/)
  })
})

describe('RUNNER', () => {
  it('can be separate', () => {
    expect(readEnv({ RUNNER: 'separate' })).toMatchObject({ runner: 'separate' })
  })

  it('is nothing else', () => {
    expect(refusal({ RUNNER: 'none' })).toBe('RUNNER must be one of: embedded, separate.')
  })
})

describe('PAYLOAD_SECRET in production', () => {
  it.each<[string, string | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['blank', '   '],
    ['one character short', STRONG.slice(1)],
    ['padded to length with spaces', `${STRONG.slice(1)} `],
    ['of nine different characters', 'abcdefghi'.repeat(8)],
    ['the one of development', readEnv({}).secret],
  ])('stops the start when it is %s, and says what to do', (_name, secret) => {
    const message = refusal(production({ PAYLOAD_SECRET: secret }))
    expect(message).toMatch(/^PAYLOAD_SECRET is (not set|too weak)/)
    expect(message).toContain('at least 32 random characters')
    expect(message).toContain('openssl rand -base64 48')
    if (secret?.trim()) expect(message).not.toContain(secret.trim())
  })

  it.each<[string, string]>([
    ['of 32 characters', STRONG],
    ['of ten different characters', 'abcdefghij'.repeat(4)],
    ['as openssl makes it', 'q0Yq2m9m1Yk3m7oN0b1mR2wVt6pXc8dEfGhIjKlMnOpQrStUvWxYz01+/2345678'],
  ])('is good when it is %s', (_name, secret) => {
    expect(readEnv(production({ PAYLOAD_SECRET: secret })).secret).toBe(secret)
  })

  it('is not needed by the build, which signs nothing', () => {
    const vars = production({ NEXT_PHASE: 'phase-production-build', PAYLOAD_SECRET: undefined })
    expect(readEnv(vars)).toMatchObject({ isProduction: true, secret: readEnv({}).secret })
  })

  it('is needed by the server that was built', () => {
    const vars = production({ NEXT_PHASE: 'phase-production-server', PAYLOAD_SECRET: undefined })
    expect(refusal(vars)).toContain('PAYLOAD_SECRET is not set')
  })

  it('may be anything elsewhere', () => {
    expect(readEnv({ NODE_ENV: 'test', PAYLOAD_SECRET: 'short' }).secret).toBe('short')
  })
})

describe('faults', () => {
  it.each<[string, Vars, RegExp]>([
    ['port 0', { PORT: '0' }, /^PORT must be a whole number from 1 to 65535\.$/],
    ['a port over 65535', { PORT: '65536' }, /^PORT must be/],
    ['a negative port', { PORT: '-80' }, /^PORT must be/],
    ['half a port', { PORT: '80.5' }, /^PORT must be/],
    ['a port in other figures', { PORT: '0x50' }, /^PORT must be/],
    ['a port as a word', { PORT: 'http' }, /^PORT must be/],
    ['a server without a scheme', { SERVER_URL: 'www.example.org' }, /^SERVER_URL must be an address/],
    ['a server of another scheme', { SERVER_URL: 'ftp://example.org' }, /^SERVER_URL must be an address/],
    ['a server without a host', { SERVER_URL: 'https://' }, /^SERVER_URL must be an address/],
    ['a server with a space in it', { SERVER_URL: 'https://exa mple.org' }, /^SERVER_URL must be an address/],
    ['an S3 service without a scheme', { S3_ENDPOINT: 's3.example.org' }, /^S3_ENDPOINT must be an address/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of: trace, debug, info/],
    ['any origin', { ALLOWED_ORIGINS: '*' }, /^ALLOWED_ORIGINS has “\*”/],
    ['the null origin', { ALLOWED_ORIGINS: 'null' }, /^ALLOWED_ORIGINS has “null”/],
    ['an origin with a path', { ALLOWED_ORIGINS: 'https://a.org/x' }, /has “https:\/\/a\.org\/x”/],
    ['an origin with a slash', { ALLOWED_ORIGINS: 'https://a.org/' }, /has “https:\/\/a\.org\/”/],
    ['an origin of no host', { ALLOWED_ORIGINS: 'file:///tmp' }, /has “file:\/\/\/tmp”/],
    ['one bad origin of two', { ALLOWED_ORIGINS: 'https://a.org, a.org' }, /has “a\.org”/],
    ['a bucket without keys', { S3_BUCKET: 'b' }, /^S3_BUCKET is set, so S3_ACCESS_KEY_ID and S3_SECRET/],
    ['a bucket with half a key', { S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k' }, /^S3_BUCKET is set, so/],
    ['the other half', { S3_BUCKET: 'b', S3_SECRET_ACCESS_KEY: 's' }, /^S3_BUCKET is set, so/],
    ['keys without a bucket', { S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' }, /S3_BUCKET is not/],
    ['a service without a bucket', { S3_ENDPOINT: 'https://s3.example.org' }, /S3_BUCKET is not/],
  ])('%s', (_name, vars, message) => {
    expect(refusal(vars)).toMatch(message)
  })

  it('are told all at once', () => {
    const message = refusal({ PORT: 'x', SERVER_URL: 'x', LOG_LEVEL: 'x' })
    expect(message).toMatch(/PORT must be .*\. SERVER_URL must be .*\. LOG_LEVEL must be .*\./)
  })

  it('are told without the keys', () => {
    expect(refusal({ S3_BUCKET: 'b', S3_SECRET_ACCESS_KEY: 'top-secret' })).not.toContain('top-secret')
  })
})

describe('addresses', () => {
  it.each(['1', '80', '65535'])('port %s is a port, and its origins are ours', (port) => {
    expect(readEnv({ PORT: port }).allowedOrigins).toEqual([
      `http://localhost:${port}`,
      `http://127.0.0.1:${port}`,
    ])
  })

  it('a public address loses its last slashes, and its origin is the only one of ours', () => {
    const env = readEnv({ PORT: '8080', SERVER_URL: 'https://cms.example.org/tilts//' })
    expect(env.serverUrl).toBe('https://cms.example.org/tilts')
    expect(env.allowedOrigins).toEqual(['https://cms.example.org'])
  })

  it('other origins follow ours, each once', () => {
    const env = readEnv({
      SERVER_URL: 'https://cms.example.org',
      ALLOWED_ORIGINS: ' https://www.example.org,, https://cms.example.org ,http://localhost:4000 ',
    })
    expect(env.allowedOrigins).toEqual([
      'https://cms.example.org',
      'https://www.example.org',
      'http://localhost:4000',
    ])
  })
})

describe('S3', () => {
  const keys = { S3_BUCKET: 'tilts', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' }

  it('needs a bucket and its keys', () => {
    expect(readEnv(keys).s3).toEqual({
      bucket: 'tilts',
      region: 'eu-north-1',
      endpoint: undefined,
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    })
  })

  it('takes another region and service', () => {
    const env = readEnv({ ...keys, S3_REGION: 'lv-1', S3_ENDPOINT: 'https://s3.example.org' })
    expect(env.s3).toMatchObject({ region: 'lv-1', endpoint: 'https://s3.example.org' })
  })
})
