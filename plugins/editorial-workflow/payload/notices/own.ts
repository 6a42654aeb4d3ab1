import type { TypedUser, Where } from 'payload'

/** The notices of one person. Some databases give the id of a deleted user to the next one, who is not told what that one was. */
export function ownNotices(user: TypedUser): Where {
  const { createdAt } = user as { createdAt?: string }
  const own: Where = { recipient: { equals: String(user.id) } }
  return createdAt ? { and: [own, { at: { greater_than_equal: createdAt } }] } : own
}
