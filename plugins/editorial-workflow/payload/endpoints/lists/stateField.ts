import type { Config, Field, FieldAccess } from 'payload'
import { STATES } from '../../../core'
import type { Settings } from '../../settings'
import { NO_LOCALE } from '../../slugs'

/** The field of a collection that lists are filtered and sorted by: `workflow.lv`, or `workflow.state` without languages. */
export const STATE_FIELD = 'workflow'

/** Which language each part of the field stands for, by the name of the part. */
export function statePaths(localization: Config['localization']): ReadonlyMap<string, string> {
  if (!localization) return new Map([['state', NO_LOCALE]])
  const codes = localization.locales.map((locale) => (typeof locale === 'string' ? locale : locale.code))
  return new Map(codes.map((code) => [code.replace(/\W/g, '_'), code]))
}

/**
 * The state in each language, for staff. It stores nothing: the states are those of `editorial-variants`, so that they cannot
 * differ from it, and no version of a document changes with them.
 */
export function stateField({ isStaff }: Settings, localization: Config['localization']): Field {
  const read: FieldAccess = ({ req }) => isStaff(req.user)
  const access = { create: () => false, read, update: () => false }
  return {
    name: STATE_FIELD,
    type: 'group',
    access,
    admin: { disabled: true },
    fields: [...statePaths(localization).keys()].map((name) => ({
      name,
      type: 'select',
      access,
      options: [...STATES],
      virtual: true,
    })),
    virtual: true,
  }
}
