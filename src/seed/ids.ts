import type { CollectionSlug } from 'payload'

/** The ids that records got in this database, by collection and key. */
export class Ids {
  private readonly known = new Map<string, string>()

  set(collection: CollectionSlug, key: string, id: number | string): void {
    this.known.set(`${collection}/${key}`, String(id))
  }

  find(collection: CollectionSlug, key: string): string | undefined {
    return this.known.get(`${collection}/${key}`)
  }

  /** @throws {Error} when the record is not there yet: the content is loaded in an order in which it always is. */
  get(collection: CollectionSlug, key: string): string {
    const id = this.find(collection, key)
    if (!id) throw new Error(`Seed: ${collection} has no “${key}” yet.`)
    return id
  }
}
