import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

/**
 * MongoDB, with its indexes made at start. Without a replica set there are no transactions: the adapter
 * turns them off by itself and we say so, because a fault half way through a save then leaves a half behind.
 */
export function mongodb(url: string): DatabaseAdapterObj {
  const adapter = mongooseAdapter({ url, ensureIndexes: true })
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const connect = db.connect?.bind(db)
      return Object.assign(db, {
        connect: async (options?: { hotReload: boolean }) => {
          await connect?.(options)
          if (!hasReplicaSet(db)) {
            args.payload.logger.warn(
              'This MongoDB address names no replica set, so transactions are off and a save that fails half way is not undone. ' +
                'Run MongoDB as a replica set and add ?replicaSet=… to DATABASE_URL.',
            )
          }
        },
      })
    },
  }
}

type WithConnection = { connection: { getClient: () => { options: { replicaSet?: string } } } }

function hasReplicaSet(db: object): boolean {
  return Boolean((db as WithConnection).connection.getClient().options.replicaSet)
}
