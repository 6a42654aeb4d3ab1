import type { PayloadRequest } from 'payload'
import { both } from '@/i18n/both'

/** Every role of Tilts, in order of what they may do. */
export const ROLES = [
  { value: 'admin', label: both('Administrator', 'Administrators') },
  { value: 'editor', label: both('Editor', 'Redaktors') },
  { value: 'author', label: both('Author', 'Autors') },
  { value: 'translator', label: both('Translator', 'Tulkotājs') },
  { value: 'frontend', label: both('Frontend (API key, read only)', 'Vietne (API atslēga, tikai lasīšana)') },
] as const

export type Role = (typeof ROLES)[number]['value']

const STAFF = ['admin', 'editor', 'author', 'translator'] as const satisfies readonly Role[]
const PUBLISHERS = ['admin', 'editor'] as const satisfies readonly Role[]
const WRITERS = ['admin', 'editor', 'author'] as const satisfies readonly Role[]

type User = PayloadRequest['user']

/** Whether the user has at least one of the roles. */
export function hasRole(user: User | undefined, ...roles: readonly Role[]): boolean {
  const own: readonly string[] = user?.roles ?? []
  return roles.some((role) => own.includes(role))
}

/** Signed-in people of the organisation: everyone but frontends and the public. */
export const isStaff = (user: User | undefined): boolean => hasRole(user, ...STAFF)

/** Who may change what readers see: publish, unpublish, delete what is live. */
export const isPublisher = (user: User | undefined): boolean => hasRole(user, ...PUBLISHERS)

/** Who may start and write documents of their own. */
export const isWriter = (user: User | undefined): boolean => hasRole(user, ...WRITERS)

export const isAdmin = (user: User | undefined): boolean => hasRole(user, 'admin')

/** A translator who has no wider role beside it, and is therefore bound to localized fields of their languages. */
export const isOnlyTranslator = (user: User | undefined): boolean =>
  hasRole(user, 'translator') && !isWriter(user)

/** A translator acts on the texts of their own languages alone, as they write in these alone. */
export const actsInOwnLanguages = ({
  locale,
  user,
}: {
  locale: null | string
  user: NonNullable<User>
}): boolean => {
  const own: readonly string[] = user.languages ?? []
  return !isOnlyTranslator(user) || (locale !== null && own.includes(locale))
}
