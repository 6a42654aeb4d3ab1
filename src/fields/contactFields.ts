import type { EmailField, Field, TextField } from 'payload'
import { both } from '@/i18n/both'

/** A person to turn to, shown to readers: only what the person agreed to have published. */
export const contactFields = (): Field[] => {
  const name: TextField = {
    name: 'name',
    type: 'text',
    label: both('Name', 'Vārds, uzvārds'),
    maxLength: 120,
  }
  const role: TextField = {
    name: 'role',
    type: 'text',
    label: both('Role', 'Amats vai loma'),
    localized: true,
    maxLength: 160,
  }
  const email: EmailField = { name: 'email', type: 'email', label: both('E-mail', 'E-pasts') }
  const phone: TextField = { name: 'phone', type: 'text', label: both('Phone', 'Tālrunis'), maxLength: 40 }
  return [
    { type: 'row', fields: [name, role] },
    { type: 'row', fields: [email, phone] },
  ]
}
