import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>

/** As the machine resolves names. */
export const resolveByMachine: Resolve = (hostname) => lookup(hostname, { all: true })

/** A webhook leads to where none may lead. */
export class AddressRefused extends Error {
  readonly code = 'privateAddress'
  override readonly name = 'AddressRefused'
}

/**
 * Whether an IP address is one of the public internet. All others are refused, by what the registries of IANA call them: this machine, private and
 * shared networks, link-local (with the services of clouds), reserved ones, and addresses that carry another one in them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/** The fault of an address that deliveries go to, or null. Names are looked up when a delivery is made, not here. */
export function faultOfUrl(
  given: unknown,
  { allowPrivateAddresses }: { allowPrivateAddresses: boolean },
): 'https' | 'private' | 'url' | null {
  // The parser takes tabs and line breaks out in silence; whoever sends them wants something else.
  if (typeof given !== 'string' || given.length > 2_000 || hasOddCharacters(given) || !URL.canParse(given))
    return 'url'
  const url = new URL(given)
  if (url.username || url.password || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'url'
  if (allowPrivateAddresses) return null
  if (url.protocol !== 'https:') return 'https'
  const host = bareHost(url)
  return isIP(host) && !isPublicAddress(host) ? 'private' : null
}

const hasOddCharacters = (text: string): boolean => /[\s\p{Cc}]/u.test(text)

/** A host name, or an IP address without its brackets. */
const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

/**
 * Looks a name up for one connection, which then goes to what was looked at and to nothing else: a name that answers otherwise the next
 * time (DNS rebinding) gains nothing. One refused address among several refuses them all.
 */
export const pinnedLookup =
  (resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found
        const refused = found.find(({ address }) => !isAllowed(address))
        if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0)
        else if (refused) callback(new AddressRefused(`${hostname}: ${refused.address}`), '', 0)
        else if (options.all) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (err: unknown) => callback(err as NodeJS.ErrnoException, '', 0),
    )
  }

/** @throws {AddressRefused} where an IP address stands in the URL itself, which nobody looks up. */
export function requireAllowedHost(url: URL, isAllowed: (address: string) => boolean): void {
  const host = bareHost(url)
  if (isIP(host) && !isAllowed(host)) throw new AddressRefused(host)
}
