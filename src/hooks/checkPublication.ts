import { getTranslation } from '@payloadcms/translations'
import {
  isolateObjectProperty,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isLocale, LOCALE_CODES } from '@/locales'
import { refuse } from '@/refuse'

type Data = Record<string, unknown>
type WriteArgs = {
  data?: Data | null
  draft?: boolean
  id?: number | string
  publishAllLocales?: boolean
  publishSpecificLocale?: unknown
  where?: Where
}

/**
 * Checks what Payload does not of a request to publish: that it is for one language that there is, or, for all of them at once,
 * that all are complete. Payload looks at the language of the request only and would publish the others as they are, empty.
 */
export const checkPublication: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  req,
}) => {
  const args = incoming as WriteArgs
  if (operation !== 'create' && operation !== 'update') return incoming
  checkShape(req, args)
  if (!args.publishAllLocales || args.draft) return incoming
  for (const stored of await findTargets(req, collection.slug as CollectionSlug, args)) {
    checkComplete(req, collection.fields, stored)
  }
  return incoming
}

function checkShape(req: PayloadRequest, { data, publishSpecificLocale: one }: WriteArgs): void {
  const status = data?._status
  if (status !== undefined && status !== null && typeof status !== 'string') {
    throw refuse(req, 'badRequest', 'badQuery', { detail: '_status' })
  }
  if (one !== undefined && !isLocale(one)) {
    const locale = typeof one === 'string' ? one.slice(0, 20) : ''
    throw refuse(req, 'badRequest', 'unknownLocale', { locale, known: LOCALE_CODES.join(', ') })
  }
}

/** The newest state of what is to be published, in all languages; of a new document there is nothing yet. */
async function findTargets(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, where }: WriteArgs,
): Promise<Data[]> {
  const target = id === undefined ? where : { id: { equals: id } }
  if (!target) return [{}]
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft: true,
    limit: 0,
    locale: 'all',
    // What is missing decides, whoever asks.
    overrideAccess: true,
    pagination: false,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    where: target,
  })
  return docs as unknown as Data[]
}

/** The language of the request is left to Payload, which knows what is being saved in it. */
function checkComplete(req: PayloadRequest, fields: readonly Field[], stored: Data): void {
  for (const locale of LOCALE_CODES.filter((code) => code !== req.locale)) {
    const missing = missingIn(fields, stored, locale)
    if (missing.length === 0) continue
    const labels = new Set(missing.map((field) => labelOf(req, field)))
    throw refuse(req, 'badRequest', 'localeIncomplete', { locale, fields: [...labels].join(', ') })
  }
}

function missingIn(fields: readonly Field[], data: Data, locale: string): Field[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        missingIn(tab.fields, 'name' in tab && tab.name ? toData(data[tab.name]) : data, locale),
      )
    }
    if (!('name' in field) || !field.name)
      return 'fields' in field ? missingIn(field.fields, data, locale) : []
    const value = data[field.name]
    if ('localized' in field && field.localized) {
      return 'required' in field && field.required && isEmpty(toData(value)[locale]) ? [field] : []
    }
    if (field.type === 'group') return missingIn(field.fields, toData(value), locale)
    if (field.type === 'array') return toRows(value).flatMap((row) => missingIn(field.fields, row, locale))
    return []
  })
}

function labelOf(req: PayloadRequest, field: Field): string {
  const name = 'name' in field ? field.name : ''
  const label = 'label' in field && field.label ? field.label : name
  return typeof label === 'function' ? name : getTranslation(label, req.i18n)
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const toData = (value: unknown): Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : {}
const toRows = (value: unknown): Data[] => (Array.isArray(value) ? value.map(toData) : [])
