import { z } from 'zod'

/** What a deployment may set. Every variable is optional but PAYLOAD_SECRET in production. */
export type Env = {
  isProduction: boolean
  /** `file:…` or `mongodb://…`; see `src/database`. */
  databaseUrl: string
  secret: string
  /** Public address of this server without a trailing slash, if one was given. */
  serverUrl: string | undefined
  /** Origins whose browsers may call with a cookie, and that get CORS headers. */
  allowedOrigins: string[]
  /** A pino level: log lines of JSON from this level on. Unset: coloured lines for people. */
  logLevel: string | undefined
  /** Folder for uploads when no S3 bucket is set. */
  mediaDir: string
  s3: S3Env | undefined
  /** Whom readers of the public site can write to about it, for example when they cannot use a page. */
  contactEmail: string | undefined
  /** Where mails go out; undefined: nowhere. */
  mail: MailEnv | undefined
  /** Where schedules are carried out: in the server itself, or in processes of their own (`npm run worker`). */
  runner: (typeof RUNNERS)[number]
}

const RUNNERS = ['embedded', 'separate'] as const

export type S3Env = {
  bucket: string
  region: string
  /** For S3-compatible services; undefined means AWS. */
  endpoint: string | undefined
  accessKeyId: string
  secretAccessKey: string
}

export type MailEnv = {
  host: string
  port: number
  /** Whether TLS begins with the connection (smtps); otherwise it begins within it where the server has it (STARTTLS). */
  secure: boolean
  auth: { user: string; pass: string } | undefined
  fromAddress: string
  fromName: string
}

export class EnvError extends Error {
  override name = 'EnvError'
}

/** HMAC-SHA256 keys want 256 bits: 32 characters are the least that can carry them. */
const SECRET_MIN_LENGTH = 32
const SECRET_MIN_DISTINCT = 10
const DEVELOPMENT_SECRET = 'tilts-development-secret-never-used-in-production'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional()

const httpUrl = optional.refine((value) => value === undefined || isHttpUrl(value), {
  message: 'must be an address that starts with http:// or https://',
})

const schema = z.object({
  NODE_ENV: optional,
  NEXT_PHASE: optional,
  DATABASE_URL: optional,
  PAYLOAD_SECRET: optional,
  /** The front sets it: which port the world sees, where Next.js listens on another. */
  PUBLIC_PORT: optional,
  PORT: optional.refine((value) => value === undefined || isPort(value), {
    message: 'must be a whole number from 1 to 65535',
  }),
  SERVER_URL: httpUrl,
  ALLOWED_ORIGINS: optional,
  LOG_LEVEL: optional.refine((value) => value === undefined || LOG_LEVELS.includes(value), {
    message: `must be one of: ${LOG_LEVELS.join(', ')}`,
  }),
  MEDIA_DIR: optional,
  CONTACT_EMAIL: optional.refine((value) => value === undefined || z.email().safeParse(value).success, {
    message: 'must be an e-mail address',
  }),
  RUNNER: optional.pipe(
    z.enum(RUNNERS, { error: `must be one of: ${RUNNERS.join(', ')}` }).default('embedded'),
  ),
  /** Read by the front (`src/front`); checked here with all others. */
  CDN_PURGE_URL: httpUrl,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  S3_BUCKET: optional,
  S3_REGION: optional,
  S3_ENDPOINT: httpUrl,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
})

type Variables = z.infer<typeof schema>

/**
 * Reads and checks the environment.
 *
 * @throws {EnvError} with one sentence per fault that says what to set.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (!parsed.success) {
    throw new EnvError(parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}.`).join(' '))
  }
  const vars = parsed.data
  const isProduction = vars.NODE_ENV === 'production'
  const serverUrl = vars.SERVER_URL?.replace(/\/+$/, '')
  return {
    isProduction,
    databaseUrl: vars.DATABASE_URL ?? (isProduction ? 'file:./data/tilts.db' : 'file:./data/development.db'),
    secret: readSecret(vars, isProduction),
    serverUrl,
    allowedOrigins: readOrigins(vars, serverUrl),
    logLevel: vars.LOG_LEVEL,
    mediaDir: vars.MEDIA_DIR ?? 'media',
    s3: readS3(vars),
    contactEmail: vars.CONTACT_EMAIL,
    mail: readMail(vars),
    runner: vars.RUNNER,
  }
}

function readSecret(vars: Variables, isProduction: boolean): string {
  // `next build` runs in production mode but starts nothing and signs nothing.
  const mustBeStrong = isProduction && vars.NEXT_PHASE !== 'phase-production-build'
  const secret = vars.PAYLOAD_SECRET
  if (!mustBeStrong) return secret ?? DEVELOPMENT_SECRET
  if (!secret) {
    throw new EnvError(`PAYLOAD_SECRET is not set. ${SECRET_ADVICE}`)
  }
  const tooWeak = secret.length < SECRET_MIN_LENGTH || new Set(secret).size < SECRET_MIN_DISTINCT
  if (tooWeak || secret === DEVELOPMENT_SECRET) {
    throw new EnvError(`PAYLOAD_SECRET is too weak to sign sessions with. ${SECRET_ADVICE}`)
  }
  return secret
}

const SECRET_ADVICE = `Set it to at least ${SECRET_MIN_LENGTH} random characters, for example the output of: openssl rand -base64 48`

function readOrigins(vars: Variables, serverUrl: string | undefined): string[] {
  const port = vars.PUBLIC_PORT ?? vars.PORT ?? '3000'
  const own = serverUrl
    ? [new URL(serverUrl).origin]
    : [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  const others = (vars.ALLOWED_ORIGINS ?? '').split(',').map((origin) => origin.trim())
  for (const origin of others.filter(Boolean)) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new EnvError(
        `ALLOWED_ORIGINS has “${origin}”, which is no origin. Write scheme, host and port only, separated by commas, for example https://www.example.org`,
      )
    }
  }
  return [...new Set([...own, ...others.filter(Boolean)])]
}

const S3_SETTINGS = ['S3_ACCESS_KEY_ID', 'S3_ENDPOINT', 'S3_REGION', 'S3_SECRET_ACCESS_KEY'] as const

function readS3(vars: Variables): S3Env | undefined {
  if (!vars.S3_BUCKET) {
    const lonely = S3_SETTINGS.find((name) => vars[name])
    if (!lonely) return undefined
    throw new EnvError(`${lonely} is set, but S3_BUCKET is not. Name the bucket, or unset ${lonely}.`)
  }
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = vars
  if (!accessKeyId || !secretAccessKey) {
    throw new EnvError('S3_BUCKET is set, so S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed as well.')
  }
  return {
    bucket: vars.S3_BUCKET,
    region: vars.S3_REGION ?? 'eu-north-1',
    endpoint: vars.S3_ENDPOINT,
    accessKeyId,
    secretAccessKey,
  }
}

/** The ports of RFC 8314 and RFC 6409. */
const SMTP_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const

/** Faults name no part of the address: it holds a password. */
function readMail({ MAIL_FROM, SMTP_URL }: Variables): MailEnv | undefined {
  if (!SMTP_URL && !MAIL_FROM) return undefined
  if (!SMTP_URL) {
    throw new EnvError('MAIL_FROM is set, but SMTP_URL is not. Name the mail server, or unset MAIL_FROM.')
  }
  if (!MAIL_FROM) {
    throw new EnvError(
      'SMTP_URL is set, but MAIL_FROM is not. Say whom mails are from, for example: Tilts <cms@example.org>',
    )
  }
  const url = URL.canParse(SMTP_URL) ? new URL(SMTP_URL) : undefined
  const standard = url && Object.hasOwn(SMTP_PORTS, url.protocol) && SMTP_PORTS[url.protocol as 'smtp:']
  const isPlain = url && !url.search && !url.hash && /^\/?$/.test(url.pathname)
  if (!url?.hostname || !standard || !isPlain || Boolean(url.username) !== Boolean(url.password)) {
    throw new EnvError(
      'SMTP_URL is no address of a mail server. Write smtp://user:password@host:port, or smtps://… where TLS begins with the connection; signs of the password such as @ and / as %40 and %2F.',
    )
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : standard,
    secure: url.protocol === 'smtps:',
    auth: url.username ? { pass: decode(url.password), user: decode(url.username) } : undefined,
    ...readSender(MAIL_FROM),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new EnvError('SMTP_URL has a % that stands for nothing. Write % itself as %25.')
  }
}

/** `Name <address>`, or an address alone. Signs that mean something in the head of a mail are no part of a name. */
function readSender(from: string): Pick<MailEnv, 'fromAddress' | 'fromName'> {
  const [, name, inside] = /^([^<>"(),:;@\\[\]\p{Cc}]*)<([^<>]+)>$/u.exec(from) ?? []
  const address = inside ?? from
  if (!z.email().safeParse(address).success) {
    throw new EnvError('MAIL_FROM must be an address, or a name and an address: Tilts <cms@example.org>')
  }
  return { fromAddress: address, fromName: name?.trim() || 'Tilts' }
}

function isHttpUrl(value: string): boolean {
  return /^https?:\/\/[^/]/.test(value) && URL.canParse(value)
}

function isPort(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 65535
}

/** The environment of this process, read once. */
export const env: Env = readEnv(process.env)
