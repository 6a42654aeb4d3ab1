import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { isSecret, messageId, newSecret, signatureHeaders } from './sign'

const now = (): number => Math.floor(Date.now() / 1_000)

describe('signatureHeaders', () => {
  it('are what the library of Standard Webhooks makes', () => {
    const secret = newSecret()
    const id = messageId({ createdAt: '2026-11-23T15:00:00.000Z', key: '1#posts/1/lv#1' })
    const timestamp = 1_700_000_000
    const headers = signatureHeaders({ body: '{"a":"ā"}', id, secrets: [secret], timestamp })
    expect(headers).toEqual({
      'webhook-id': id,
      'webhook-signature': new Webhook(secret).sign(id, new Date(timestamp * 1_000), '{"a":"ā"}'),
      'webhook-timestamp': '1700000000',
    })
  })

  it('are accepted by whoever has either of two secrets, and by nobody else', () => {
    const secrets = [newSecret(), newSecret()]
    const headers = signatureHeaders({ body: '{}', id: 'msg_1', secrets, timestamp: now() })
    for (const secret of secrets) expect(new Webhook(secret).verify('{}', headers)).toEqual({})
    expect(() => new Webhook(newSecret()).verify('{}', headers)).toThrow()
    for (const secret of secrets) expect(() => new Webhook(secret).verify('{ }', headers)).toThrow()
  })
})

it('secrets are of their form, and no two are one', () => {
  expect([isSecret(newSecret()), isSecret('whsec_'), isSecret('x')]).toEqual([true, false, false])
  expect(newSecret()).not.toBe(newSecret())
})
