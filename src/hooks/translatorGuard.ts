import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isOnlyTranslator } from '@/access/roles'
import { sharedFieldChanges } from '@/access/sharedFieldChanges'
import { refuse } from '@/refuse'

/** Translators write in their languages only. */
export const onlyOwnLanguages: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!isOnlyTranslator(req.user) || (args as { overrideAccess?: boolean }).overrideAccess) return args
  const languages: readonly string[] = req.user?.languages ?? []
  if (operation === 'update' && !languages.includes(String(req.locale))) {
    throw refuse(req, 'forbidden', 'translatorLocaleNotAllowed', { locale: String(req.locale) })
  }
  return args
}

/** Translators leave alone what all languages share: dates, partners, numbers, the rows of lists. */
export const onlyLocalizedFields: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  if (!isOnlyTranslator(req.user)) return data
  const fields = sharedFieldChanges(collection.fields, originalDoc ?? {}, data)
  if (fields.length > 0) throw refuse(req, 'forbidden', 'translatorFieldsOnly', { fields: fields.join(', ') })
  return data
}
