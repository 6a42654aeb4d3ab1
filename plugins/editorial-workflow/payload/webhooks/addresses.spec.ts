import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { faultOfUrl, isPublicAddress, pinnedLookup, requireAllowedHost } from './addresses'

const PUBLIC = ['1.1.1.1', '93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:1.1.1.1']
const NOT_PUBLIC = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'localhost',
  '',
]

describe('isPublicAddress', () => {
  it.each(PUBLIC)('%s is', (address) => expect(isPublicAddress(address)).toBe(true))
  it.each(NOT_PUBLIC)('“%s” is not', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('faultOfUrl', () => {
  it.each([
    ['https://example.org/hook', null],
    ['https://example.org:8443/hook?x=1', null],
    ['https://1.1.1.1/', null],
    ['http://example.org/', 'https'],
    ['ftp://example.org/', 'url'],
    ['file:///etc/passwd', 'url'],
    ['example.org', 'url'],
    ['https://user:pass@example.org/', 'url'],
    ['https://exa\tmple.org/', 'url'],
    ['https://example.org/\r\nX-Evil: 1', 'url'],
    ['https://example.org/a b', 'url'],
    [`https://example.org/${'a'.repeat(2_000)}`, 'url'],
    [null, 'url'],
    [7, 'url'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://１２７.0.0.1/', 'private'],
  ])('%j: %s', (url, fault) => {
    expect(faultOfUrl(url, { allowPrivateAddresses: false })).toBe(fault)
  })

  it('lets private ones through where the project wants it, but nothing that is no address', () => {
    const faults = ['http://127.0.0.1:3000/', 'http://service/', 'ftp://127.0.0.1/', 'http://a:b@c/'].map(
      (url) => faultOfUrl(url, { allowPrivateAddresses: true }),
    )
    expect(faults).toEqual([null, null, 'url', 'url'])
  })
})

const v4 = (address: string): LookupAddress => ({ address, family: 4 })

describe('pinnedLookup', () => {
  const ask = (found: readonly LookupAddress[], all: boolean): Promise<unknown> =>
    new Promise((told) => {
      const lookup = pinnedLookup(() => Promise.resolve(found), isPublicAddress)
      lookup('example.org', { all }, (err, address, family) =>
        told(err ? (err.code ?? err.name) : [address, family]),
      )
    })

  it.each([
    [[v4('1.1.1.1')], false, ['1.1.1.1', 4]],
    [[v4('1.1.1.1')], true, [[v4('1.1.1.1')], undefined]],
    [[v4('10.0.0.1')], false, 'privateAddress'],
    [[v4('1.1.1.1'), v4('127.0.0.1')], true, 'privateAddress'],
    [[{ address: '::ffff:7f00:1', family: 6 }], true, 'privateAddress'],
    [[], true, 'ENOTFOUND'],
  ])('%j (all: %s): %j', async (found, all, told) => {
    expect(await ask(found, all)).toEqual(told)
  })

  it('refuses an address that stands in the URL', () => {
    for (const url of ['https://127.0.0.1/', 'https://[::1]/', 'https://[fe80::1]/'])
      expect(() => requireAllowedHost(new URL(url), isPublicAddress)).toThrow()
    requireAllowedHost(new URL('https://[2606:4700::1111]/'), isPublicAddress)
    requireAllowedHost(new URL('https://example.org/'), isPublicAddress)
  })
})
