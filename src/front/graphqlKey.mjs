import { createHash } from 'node:crypto'
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql'

/**
 * What a GraphQL request is kept under: the same for every way of writing the query, by GET and by POST.
 *
 * @param {{ query?: unknown, variables?: unknown, operationName?: unknown }} request
 * @returns {{ key: string } | { bypass: string }}
 */
export function graphqlKey({ operationName, query, variables }) {
  if (typeof query !== 'string') return { bypass: 'query' }
  if (
    variables !== undefined &&
    variables !== null &&
    (typeof variables !== 'object' || Array.isArray(variables))
  ) {
    return { bypass: 'variables' }
  }
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return { bypass: 'operationName' }
  let document
  try {
    document = parse(query, { maxTokens: 5_000, noLocation: true })
  } catch {
    return { bypass: 'syntax' }
  }
  const reason = refusal(document)
  if (reason) return { bypass: reason }
  const parts = [
    stripIgnoredCharacters(print(document)),
    JSON.stringify(sorted(variables ?? {})),
    operationName ?? '',
  ]
  return { key: `graphql:${createHash('sha1').update(parts.join('\0')).digest('base64url')}` }
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
