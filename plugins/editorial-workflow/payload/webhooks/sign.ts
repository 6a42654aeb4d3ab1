import { createHash, createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
/** Standard Webhooks asks for 24 to 64. */
const SECRET_BYTES = 32

/** A new secret in the form of Standard Webhooks. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64')

export const isSecret = (text: string): boolean => /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(text)

/** Names a message: the same however often it is sent, and no other's, also where a database gives the ids of deleted rows again. */
export const messageId = ({ createdAt, key }: { createdAt: string; key: string }): string =>
  `msg_${createHash('sha256')
    .update(`${key} ${Date.parse(createdAt)}`)
    .digest('hex')
    .slice(0, 32)}`

export type Signed = { body: string; id: string; secrets: readonly string[]; timestamp: number }

/**
 * The headers of Standard Webhooks (https://www.standardwebhooks.com), one signature for each secret that is valid.
 *
 * @param timestamp of this attempt, in seconds since 1970.
 */
export const signatureHeaders = ({ body, id, secrets, timestamp }: Signed): Record<string, string> => ({
  'webhook-id': id,
  'webhook-signature': secrets
    .map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`)
    .join(' '),
  'webhook-timestamp': String(timestamp),
})

const signature = (secret: string, content: string): string =>
  createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(content)
    .digest('base64')
