import type { Collection, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/**
 * The configuration of a collection that the project has.
 *
 * @throws {Error} when it has none of this name
 */
export function collectionConfig(
  { payload }: Pick<PayloadRequest, 'payload'>,
  slug: string,
): SanitizedCollectionConfig {
  // Payload's types know the names of one project, and none where no types were generated.
  const collections: Record<string, Collection | undefined> = payload.collections
  const collection = collections[slug]
  if (!collection) throw new Error(`editorial-workflow: this project has no collection “${slug}”.`)
  return collection.config
}
