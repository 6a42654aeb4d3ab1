import type { TypedUser } from 'payload'
import type { Action } from '../../core'
import type { Address } from '../address'
import type { Settings } from '../settings'

type Asked = { action: Action; address: Address; roles: 'step' | readonly string[] }

/** Tells who has one of the roles, and may do this in this language of this collection. */
export const whoMay =
  ({ mayActOn, rolesOf }: Settings, { action, address: { collection, locale }, roles }: Asked) =>
  (user: TypedUser): boolean =>
    roles !== 'step' &&
    rolesOf(user).some((role) => roles.includes(role)) &&
    mayActOn({ action, collection, locale, user })

/** Tells who may do something that does not depend on the step of a review. */
export const whoMayDo = (settings: Settings, action: Action, address: Address) =>
  whoMay(settings, {
    action,
    address,
    roles: settings.workflow.transitions.find((each) => each.action === action)?.roles ?? [],
  })
