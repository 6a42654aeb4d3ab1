export type Json = Record<string, unknown>

const DEFINITION = '#/definitions/'

/**
 * The schemas that Payload makes its types of, as answers have them: a selection may leave out every field but the id, and who may not read a
 * relation is given nothing.
 *
 * @param definitions of `configToJSONSchema`
 * @param slugs the collections that readers see; relations to others are ids
 */
export function schemasOf(definitions: Json, slugs: readonly string[]): Json {
  const schemas: Json = {}
  const add = (name: string): void => {
    if (name in schemas || !definitions[name]) return
    schemas[name] = null
    const schema = answered(definitions[name], { add, isKnown: (other) => isSchema(other, slugs) })
    schemas[name] = slugs.includes(name) ? { ...(schema as Json), required: ['id'] } : schema
  }
  for (const slug of slugs) add(slug)
  return schemas
}

/** Blocks have names of their own; of collections, those of readers. */
const isSchema = (name: string, slugs: readonly string[]): boolean =>
  slugs.includes(name) || /^[A-Z]/.test(name)

type Walk = { add: (name: string) => void; isKnown: (name: string) => boolean }

function answered(value: unknown, walk: Walk): unknown {
  if (Array.isArray(value)) return value.map((each) => answered(each, walk))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, required: _, tsType: __, ...rest } = value as Json
  if (typeof $ref === 'string' && $ref.startsWith(DEFINITION)) {
    const name = $ref.slice(DEFINITION.length)
    if (!walk.isKnown(name)) return { type: 'string' }
    walk.add(name)
    return { $ref: `#/components/schemas/${name}` }
  }
  const schema = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, answered(each, walk)]))
  const isNullable = Array.isArray(rest.type) && rest.type.includes('null')
  if (isNullable && Array.isArray(rest.enum) && !rest.enum.includes(null)) schema.enum = [...rest.enum, null]
  return schema
}
