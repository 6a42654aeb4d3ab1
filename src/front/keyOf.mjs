/**
 * What a request is kept under, so that one answer serves every way of asking for it.
 *
 * @typedef {{ key: string } | { bypass: string }} Kept `bypass`: why it is handed on without a look into the cache
 *
 * @typedef {object} KeyRules
 * @property {string} apiRoute @default `/api` of Payload
 * @property {ReadonlySet<string>} collections whose lists and documents are kept
 * @property {Readonly<Record<string, string>>} defaults what a parameter means that is left out: saying it makes no difference
 */

/** A longer address is nobody's question. In characters, as the line of a request has it. */
const ADDRESS_MAX = 4_096

/** Pages of the site: what they show depends on their address alone. */
const PAGE = /^\/(?:sitemap\.xml|(?:en|lv|sitemap)(?:\/[\w%.-]+)*)$/

/** Parameters that have one value. */
const SCALARS = new Set([
  'depth',
  'draft',
  'fallback',
  'fallback-locale',
  'limit',
  'locale',
  'page',
  'pagination',
  'sort',
  'trash',
])
/** Parameters with a structure in brackets, whose order may count. */
const STRUCTURES = new Set(['joins', 'populate', 'select', 'where'])

/**
 * @param {string} address path and query as the request line has them
 * @param {KeyRules} rules
 * @returns {Kept}
 */
export function keyOf(address, { apiRoute, collections, defaults }) {
  if (address.length > ADDRESS_MAX) return { bypass: 'long' }
  const mark = address.indexOf('?')
  const path = mark < 0 ? address : address.slice(0, mark)
  if (PAGE.test(path)) return { key: address }
  if (!isKept(path, apiRoute, collections)) return { bypass: 'path' }
  const query = mark < 0 ? '' : address.slice(mark + 1)
  const parts = readQuery(query)
  if (!parts) return { bypass: 'escape' }
  const seen = new Set()
  const kept = []
  for (const [name, value] of parts) {
    const bracket = name.indexOf('[')
    const top = bracket < 0 ? name : name.slice(0, bracket)
    const isScalar = bracket < 0 && SCALARS.has(top)
    // A hook of the project may read what Payload does not know.
    if (!isScalar && !STRUCTURES.has(top)) return { bypass: 'parameter' }
    if (isScalar && seen.has(top)) return { bypass: 'twice' }
    if ((top === 'draft' || top === 'trash') && value !== 'false') return { bypass: top }
    seen.add(top)
    if (isScalar && defaults[top] === value) continue
    kept.push([top, `${encodeURIComponent(name)}=${encodeURIComponent(value)}`])
  }
  // By the name at the top alone: inside of one parameter the order belongs to it (`where[or][0]`, `sort`).
  kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return { key: kept.length > 0 ? `${path}?${kept.map(([, text]) => text).join('&')}` : path }
}

/** `/api/articles` and `/api/articles/some-id`; nothing deeper, and no other spelling of it. */
function isKept(path, apiRoute, collections) {
  if (!path.startsWith(`${apiRoute}/`)) return false
  const [collection, id, ...more] = path.slice(apiRoute.length + 1).split('/')
  return collections.has(collection) && more.length === 0 && (id === undefined || /^[\w-]{1,64}$/.test(id))
}

/** @returns {[name: string, value: string][] | null} null where an escape is broken */
function readQuery(query) {
  try {
    return query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=')
        const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
        return [decode(name), decode(value)]
      })
  } catch {
    return null
  }
}

const decode = (text) => decodeURIComponent(text.replaceAll('+', ' '))
