import { Forbidden, type Access, type Endpoint, type SanitizedConfig } from 'payload'
import { isStaff } from '@/access/roles'

/** Collections that Payload adds by itself and opens to every login, API keys of frontends among them. */
const INTERNAL: readonly string[] = [
  'payload-locked-documents',
  'payload-preferences',
  'payload-query-presets',
]

/** Closes Payload's own collections to all but staff, on top of their own rules, and their own endpoints, which ask for no rule. */
export async function hardenInternalCollections(pending: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await pending
  for (const collection of config.collections.filter(({ slug }) => INTERNAL.includes(slug))) {
    for (const operation of ['create', 'delete', 'read', 'update'] as const) {
      collection.access[operation] = forStaff(collection.access[operation])
    }
    collection.endpoints = (collection.endpoints || []).map(endpointForStaff)
  }
  return config
}

const endpointForStaff = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    if (!isStaff(req.user)) throw new Forbidden(req.t)
    return endpoint.handler(req)
  },
})

const forStaff =
  (access: Access): Access =>
  (args) =>
    isStaff(args.req.user) && access(args)
