import { z } from 'zod'
import { named } from './answers'

/* How the OpenAPI document is put together from the schemas of inputs and answers. */

export type Json = { [key: string]: unknown }

export const REFUSALS = {
  400: 'What was sent is not understood',
  401: 'Nobody is signed in',
  403: 'Your role, or four eyes, do not allow it',
  404: 'There is no such thing, or it is hidden from you',
  409: 'It has moved on since you looked, or its state does not allow it',
  422: 'The content is not complete, or not right',
} as const

/** What any call may be answered with, and says nothing of what was sent. */
export const FAILURES = {
  500: 'Something failed here. Nothing was changed',
  503: 'The database is too busy. Nothing was changed; try again',
} as const

type Operation = {
  answers: Record<number, z.ZodType>
  body?: z.ZodType
  /** Whether anybody may ask. @default false */
  open?: boolean
  parameters: readonly Json[]
  refusals: readonly (keyof typeof REFUSALS)[]
}

export function operation(
  operationId: string,
  summary: string,
  { answers, body, open = false, parameters, refusals }: Operation,
): Json {
  const good = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      content: { 'application/json': { schema: answerRef(schema) } },
      description: status === '503' ? 'Not ready' : 'Done',
    },
  ])
  const bad = refusals.map((status) => [status, responseRef(`Refusal${status}`)])
  const failed = Object.keys(FAILURES).map((status) => [status, responseRef(`Failure${status}`)])
  return {
    operationId,
    parameters,
    ...(body && {
      requestBody: { content: { 'application/json': { schema: toSchema(body, 'input') } }, required: true },
    }),
    // One that says itself how it fails says more.
    responses: Object.fromEntries([...failed, ...bad, ...good]) as Json,
    ...(open && { security: [] }),
    summary,
  }
}

export const responses = (prefix: string, of: Record<number, string>, schema: z.ZodType): Json =>
  Object.fromEntries(
    Object.entries(of).map(([status, description]) => [
      prefix + status,
      { content: { 'application/json': { schema: answerRef(schema) } }, description },
    ]),
  )

export const responseRef = (name: string): Json => ({ $ref: `#/components/responses/${name}` })

export const inPath = (name: string, schema: Json): Json => ({ name, in: 'path', required: true, schema })

/** One parameter for each property; `known` narrows those whose values only the project knows. */
export function inQuery(filter: z.ZodType, known: Record<string, Json>): Json[] {
  const { properties = {} } = toSchema(filter, 'input') as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    ...(description === undefined ? {} : { description }),
    in: 'query',
    schema: known[name] ?? schema,
  }))
}

export function toSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  return withoutKeys(z.toJSONSchema(schema, { io, override: simplify }))
}

/** Everything that has a name, once: the answers and what they are made of. */
export function namedSchemas(): Json {
  const { schemas } = z.toJSONSchema(named, { override: simplify, uri: refTo })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutKeys(schema)]))
}

const refTo = (name: string): string => `#/components/schemas/${name}`

function answerRef(schema: z.ZodType): Json {
  const { id } = named.get(schema) ?? {}
  if (!id) throw new Error('editorial-workflow: an answer of the OpenAPI document has no name.')
  return { $ref: refTo(id) }
}

/** The format says it; the pattern and the largest number of JavaScript are noise to a reader. */
function simplify({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** Here the document says which JSON Schema it is, and where each schema stands. */
const withoutKeys = (schema: object): Json =>
  Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema' && key !== '~standard'),
  )
