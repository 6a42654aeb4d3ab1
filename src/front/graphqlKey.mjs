import { createHash } from 'node:crypto'
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql'

/**
 * What a GraphQL request is kept under: the same for every way of writing the query, by GET and by POST.
 *
 * @param {{ extensions?: unknown, query?: unknown, variables?: unknown, operationName?: unknown }} request
 * @returns {{ key: string } | { bypass: string }}
 */
export function graphqlKey({ extensions, operationName, query, variables }) {
  const hash = extensions === undefined ? undefined : hashIn(extensions)
  if (hash === null) return { bypass: 'extensions' }
  if (query === undefined && hash === undefined) return { bypass: 'query' }
  if (query !== undefined && typeof query !== 'string') return { bypass: 'query' }
  if (
    variables !== undefined &&
    variables !== null &&
    (typeof variables !== 'object' || Array.isArray(variables))
  ) {
    return { bypass: 'variables' }
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return { bypass: 'operationName' }
  const others = [JSON.stringify(sorted(variables ?? {})), operationName ?? '']
  // Which document that is the application knows, and whether its answer may be kept.
  if (query === undefined) return keyOf('persisted', hash, ...others)
  // What does not belong together is refused by the application.
  if (hash !== undefined && createHash('sha256').update(query).digest('hex') !== hash)
    return { bypass: 'extensions' }
  let document
  try {
    document = parse(query, { maxTokens: 5_000, noLocation: true })
  } catch {
    return { bypass: 'syntax' }
  }
  const reason = refusal(document)
  if (reason) return { bypass: reason }
  return keyOf(stripIgnoredCharacters(print(document)), ...others)
}

const keyOf = (...parts) => ({
  key: `graphql:${createHash('sha1').update(parts.join('\0')).digest('base64url')}`,
})

/**
 * The hash of a document that was sent before (`extensions.persistedQuery`); null where something else is wanted.
 *
 * @param {unknown} extensions
 */
function hashIn(extensions) {
  if (typeof extensions !== 'object' || extensions === null) return null
  const { persistedQuery, ...others } = extensions
  if (Object.keys(others).length > 0 || persistedQuery?.version !== 1) return null
  return /^[\da-f]{64}$/.test(persistedQuery.sha256Hash) ? persistedQuery.sha256Hash : null
}

function refusal(document) {
  let reason
  visit(document, {
    OperationDefinition({ operation }) {
      if (operation !== 'query') reason ??= operation
    },
    Argument({ name, value }) {
      const isOff = value.kind === Kind.BOOLEAN && value.value === false
      if ((name.value === 'draft' || name.value === 'trash') && !isOff) reason ??= name.value
    },
  })
  return reason
}

/** The order of names in an object says nothing. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  )
}
