import type { CollectionConfig } from 'payload'
import type { Settings } from '../settings'

/** Staff read; nobody writes through an API: operations do, and say so by overriding access. */
export const ownAccess = ({ isStaff }: Settings): NonNullable<CollectionConfig['access']> => ({
  create: () => false,
  delete: () => false,
  read: ({ req }) => isStaff(req.user),
  update: () => false,
})
