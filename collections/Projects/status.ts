import type { Field } from 'payload'
import { both } from '@/i18n/both'
import { PROJECT_STATUSES } from './choices'
import { deriveStatus, type ProjectPeriod } from './deriveStatus'

export const statusFields = (): Field[] => [
  {
    name: 'status',
    type: 'select',
    label: both('Status', 'Statuss'),
    virtual: true,
    options: [...PROJECT_STATUSES],
    admin: { position: 'sidebar', readOnly: true, disableListColumn: true, disableListFilter: true },
    hooks: {
      afterRead: [({ data }) => deriveStatus((data ?? {}) as ProjectPeriod, new Date())],
    },
  },
  {
    name: 'statusOverride',
    type: 'select',
    label: both('Set the status by hand', 'Noteikt statusu pašam'),
    options: [...PROJECT_STATUSES],
    admin: {
      position: 'sidebar',
      description: both(
        'Left empty, the status follows from the dates.',
        'Ja lauks ir tukšs, statuss izriet no datumiem.',
      ),
    },
  },
  {
    name: 'lastReviewedAt',
    type: 'date',
    label: both('Page last reviewed', 'Lapa pēdējoreiz pārskatīta'),
    admin: {
      position: 'sidebar',
      date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy.' },
      description: both(
        'Many programmes ask for a look at least every six months.',
        'Daudzas programmas prasa pārskatīt lapu vismaz reizi sešos mēnešos.',
      ),
    },
  },
]
