import type { Access, SanitizedConfig } from 'payload'
import { isStaff } from '@/access/roles'

/** Collections that Payload adds by itself and opens to every login, API keys of frontends among them. */
const INTERNAL: readonly string[] = [
  'payload-locked-documents',
  'payload-preferences',
  'payload-query-presets',
]

/** Closes Payload's own collections to all but staff, on top of their own rules. */
export async function hardenInternalCollections(pending: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await pending
  for (const collection of config.collections.filter(({ slug }) => INTERNAL.includes(slug))) {
    for (const operation of ['create', 'delete', 'read', 'update'] as const) {
      collection.access[operation] = forStaff(collection.access[operation])
    }
  }
  return config
}

const forStaff =
  (access: Access): Access =>
  (args) =>
    isStaff(args.req.user) && access(args)
