import type { CollectionConfig } from 'payload'
import { USERS } from '@collections/slugs'
import { isAdmin, isStaff, ROLES } from '@/access/roles'
import { env } from '@/env'
import { both } from '@/i18n/both'
import { LOCALES } from '@/locales'
import {
  firstUserIsAdmin,
  keepOneAdmin,
  keepOneAdminOfSeveral,
  keepOneAdminOfSeveralOnDelete,
  keepOneAdminOnDelete,
  onlyAdminGivesRoles,
} from './guards'
import { sameWorkForUnknownAccounts } from './signIn'

/** Wrong passwords in a row before an account is locked, and for how long, in milliseconds. */
const MAX_LOGIN_ATTEMPTS = 5
const LOCK_TIME_MS = 10 * 60 * 1000
/** A working day, in seconds: texts should not be lost to a sign-in that ran out. */
const SESSION_SECONDS = 8 * 60 * 60

export const Users: CollectionConfig = {
  slug: USERS,
  labels: { singular: both('User', 'Lietotājs'), plural: both('Users', 'Lietotāji') },
  admin: {
    useAsTitle: 'name',
    group: both('System', 'Sistēma'),
    defaultColumns: ['name', 'email', 'roles'],
    hidden: ({ user }) => !isAdmin(user as Parameters<typeof isAdmin>[0]),
  },
  auth: {
    cookies: { sameSite: 'Lax', secure: env.serverUrl?.startsWith('https://') ?? false },
    // Payload notes the time of a request in a second write beside the open transaction. SQLite has one writer: everybody's writes
    // would wait until that write gives up.
    forgotPassword: { minRequestInterval: 0 },
    lockTime: LOCK_TIME_MS,
    maxLoginAttempts: MAX_LOGIN_ATTEMPTS,
    tokenExpiration: SESSION_SECONDS,
    useAPIKey: true,
  },
  access: {
    admin: ({ req }) => isStaff(req.user),
    create: ({ req }) => isAdmin(req.user),
    delete: ({ req }) => isAdmin(req.user),
    read: ({ req }) => isStaff(req.user) || (req.user ? { id: { equals: req.user.id } } : false),
    unlock: ({ req }) => isAdmin(req.user),
    update: ({ req }) =>
      isAdmin(req.user) || (isStaff(req.user) && req.user ? { id: { equals: req.user.id } } : false),
  },
  hooks: {
    beforeOperation: [sameWorkForUnknownAccounts, onlyAdminGivesRoles],
    beforeChange: [firstUserIsAdmin, keepOneAdmin],
    afterChange: [keepOneAdminOfSeveral],
    beforeDelete: [keepOneAdminOnDelete],
    afterDelete: [keepOneAdminOfSeveralOnDelete],
  },
  fields: [
    { name: 'name', type: 'text', label: both('Name', 'Vārds, uzvārds'), required: true, maxLength: 120 },
    {
      name: 'roles',
      type: 'select',
      label: both('Roles', 'Lomas'),
      access: { create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user) },
      hasMany: true,
      options: [...ROLES],
      required: true,
      saveToJWT: true,
    },
    {
      name: 'languages',
      type: 'select',
      label: both('Translates into', 'Tulko šādās valodās'),
      access: { create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user) },
      hasMany: true,
      options: LOCALES.map(({ code, label }) => ({ label, value: code })),
      admin: { condition: (data) => Array.isArray(data?.roles) && data.roles.includes('translator') },
    },
    {
      name: 'interfaceLanguage',
      type: 'select',
      label: both('Language of notices', 'Paziņojumu valoda'),
      defaultValue: 'lv',
      options: LOCALES.map(({ code, label }) => ({ label, value: code })),
    },
    // Merged with Payload's own field: keys are given by administrators only.
    {
      name: 'apiKey',
      type: 'text',
      label: both('API key', 'API atslēga'),
      access: { create: ({ req }) => isAdmin(req.user), update: ({ req }) => isAdmin(req.user) },
    },
  ],
}
