import type { PayloadRequest, TypedUser } from 'payload'
import { presentStep, type Actor, type Variant } from '../core'
import type { Settings } from './settings'
import type { Address } from './store'
import { USERS_PAGE, usersOf } from './users'

/**
 * How many users are looked through for another reviewer. Which of them may review is known to a function of the project, so no query can
 * ask for it; where there are more, one of them is taken for a reviewer, and nobody approves their own text.
 */
export const USERS_LOOKED_THROUGH = 1_000

type Question = { actor: Actor; address: Address; variant: Variant }

/**
 * Whether somebody other than the authors could approve at the present step: a user of the admin's collection who is active, has one of
 * its roles, may act in the language and has not approved there yet. Looks only where it matters: the workflow lets authors approve
 * when nobody else can, and the actor is one.
 */
export async function hasOtherReviewer(
  settings: Settings,
  req: PayloadRequest,
  { actor, address, variant }: Question,
): Promise<boolean> {
  const { workflow } = settings
  if (workflow.selfApprovalAfterHours === null || !variant.authors.includes(actor.id)) return true
  const step = presentStep(workflow, variant)
  const done = variant.approvals.filter((each) => each.step === step.id).map(({ by }) => by)
  const ruledOut = [...variant.authors, ...done]
  const { collection, locale } = address
  const could = (user: TypedUser): boolean =>
    !ruledOut.includes(String(user.id)) &&
    settings.isActive(user) &&
    settings.rolesOf(user).some((role) => step.roles.includes(role)) &&
    settings.mayActOn({ action: 'approve', collection, locale, user })
  for (let page = 1; page <= USERS_LOOKED_THROUGH / USERS_PAGE; page += 1) {
    const { hasNextPage, users } = await usersOf(req, page)
    if (users.some(could)) return true
    if (!hasNextPage) return false
  }
  return true
}
