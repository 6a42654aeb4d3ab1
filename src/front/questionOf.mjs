import { LRUCache } from 'lru-cache'
import { graphqlKey } from './graphqlKey.mjs'
import { keyOf } from './keyOf.mjs'

/** Of a GraphQL request, in bytes. */
export const BODY_MAX = 16 * 1024
const ALIASES_BYTES = 8 * 1024 * 1024

/**
 * What a request asks for, if anybody would get the same answer.
 *
 * @typedef {{ key: string } | { bypass: string }} Question
 *
 * @param {import('./keyOf.mjs').KeyRules & { graphQLRoute: string }} rules
 */
export function createQuestions(rules) {
  /** Spellings that were seen. @type {LRUCache<string, Question>} */
  const aliases = new LRUCache({
    maxSize: ALIASES_BYTES,
    sizeCalculation: (question, spelling) =>
      2 * (spelling.length + (question.key ?? question.bypass).length) + 200,
  })
  const remembered = (spelling, work) => {
    const known = aliases.get(spelling)
    if (known) return known
    const question = work()
    aliases.set(spelling, question)
    return question
  }
  const isGraphQL = (url) => url === rules.graphQLRoute || url.startsWith(`${rules.graphQLRoute}?`)
  return {
    isGraphQL,

    /** @param {import('node:http').IncomingMessage} request with GET or HEAD @returns {Question} */
    ofGet({ headers, url }) {
      if (isGraphQL(url))
        return remembered(`${acceptOf(headers)} ${url}`, () => graphqlByGet(url, acceptOf(headers)))
      return remembered(url, () => keyOf(url, rules))
    },

    /** @param {import('node:http').IncomingMessage} request @param {Buffer} body @returns {Question} */
    ofPost({ headers, url }, body) {
      if (url !== rules.graphQLRoute) return { bypass: 'parameter' }
      const text = body.toString('utf8')
      return remembered(`${acceptOf(headers)} ${text}`, () => graphqlByPost(text, acceptOf(headers)))
    },
  }
}

/** What a request of GraphQL may hold. */
const PARTS = ['extensions', 'operationName', 'query', 'variables']

/** Which of the two media types of GraphQL the answer has. */
const acceptOf = ({ accept }) => (accept?.includes('application/graphql-response+json') ? 'graphql' : 'json')

function graphqlByGet(url, accept) {
  const at = url.indexOf('?')
  const names = new Set()
  const request = {}
  try {
    for (const [name, value] of new URLSearchParams(at < 0 ? '' : url.slice(at + 1))) {
      if (names.has(name)) return { bypass: 'twice' }
      names.add(name)
      if (name === 'query' || name === 'operationName') request[name] = value
      else if (name === 'variables' || name === 'extensions') request[name] = JSON.parse(value)
      else return { bypass: 'parameter' }
    }
  } catch {
    return { bypass: 'variables' }
  }
  return withAccept(graphqlKey(request), accept)
}

function graphqlByPost(text, accept) {
  let request
  try {
    request = JSON.parse(text)
  } catch {
    return { bypass: 'json' }
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return { bypass: 'json' }
  if (Object.keys(request).some((name) => !PARTS.includes(name))) return { bypass: 'parameter' }
  return withAccept(graphqlKey(request), accept)
}

const withAccept = (question, accept) => ('key' in question ? { key: `${accept} ${question.key}` } : question)
