import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role } from '@/access/roles'

type Account = {
  email: string
  interfaceLanguage: 'en' | 'lv'
  languages?: ('en' | 'lv')[]
  name: string
  roles: Role[]
}

/** The demonstration accounts: one for each role, and a second editor, since nobody approves their own text. */
export const ACCOUNTS: Account[] = [
  { email: 'admin@tilts.test', interfaceLanguage: 'lv', name: 'Administrators', roles: ['admin'] },
  { email: 'editor@tilts.test', interfaceLanguage: 'lv', name: 'Redaktore', roles: ['editor'] },
  { email: 'editor2@tilts.test', interfaceLanguage: 'en', name: 'Second editor', roles: ['editor'] },
  { email: 'author@tilts.test', interfaceLanguage: 'lv', name: 'Autore', roles: ['author'] },
  {
    email: 'translator@tilts.test',
    interfaceLanguage: 'en',
    languages: ['en'],
    name: 'Translator',
    roles: ['translator'],
  },
  { email: 'frontend@tilts.test', interfaceLanguage: 'en', name: 'Website', roles: ['frontend'] },
]

/** Makes the demonstration accounts, or gives those that exist this password again. */
export async function ensureAccounts(payload: Payload, password: string): Promise<void> {
  for (const account of ACCOUNTS) {
    const { docs } = await payload.find({
      collection: 'users',
      depth: 0,
      limit: 1,
      // Seeding is the work of whoever runs the command on the server.
      overrideAccess: true,
      where: { email: { equals: account.email } },
    })
    const data = { ...account, password }
    if (docs[0]) {
      await payload.update({
        id: docs[0].id,
        collection: 'users',
        data: { ...data, lockUntil: null, loginAttempts: 0 },
        overrideAccess: true,
      })
    } else {
      const key = account.roles.includes('frontend') ? { apiKey: randomUUID(), enableAPIKey: true } : {}
      await payload.create({ collection: 'users', data: { ...data, ...key }, overrideAccess: true })
    }
  }
}
