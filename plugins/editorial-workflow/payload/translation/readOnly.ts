import type { PayloadRequest } from 'payload'
import type { Field } from 'payload'
import { collectionConfig } from '../collectionConfig'
import { labelText } from '../content/labelText'
import { placesIn, type Place } from '../content/places'
import { readTitles } from '../endpoints/schedule/titles'
import type { Host } from '../host'
import { keyOf } from '../address'
import { loadInLocale } from './loadInLocale'

type Shown = { label: string; value: string }

/** What surrounds the texts of a document and is not translated, for people: shared fields, dates, choices, relations. */
export async function readOnlyFields(
  req: PayloadRequest,
  host: Host,
  { document, locale }: { document: string; locale: string },
): Promise<Shown[]> {
  const data = await loadInLocale(req, { collection: host.slug, document, locale })
  const { fields } = collectionConfig(req, host.slug)
  const places = placesIn(req, {
    data,
    fields,
    part: { locale, shared: true },
    without: Object.keys(host.fixes),
  })
  const shown = places.filter(({ field }) => !HIDDEN.includes(field.type) && !isHidden(field))
  const references = shown.flatMap(({ field, value }) =>
    referencesOf(field, value).map((each) => ({ ...each, locale })),
  )
  const titles = await readTitles(req, references)
  return shown.flatMap((place): Shown[] => {
    const value = textOf(
      req,
      place,
      (collection, id) => titles.get(keyOf({ collection, document: id, locale })) ?? null,
    )
    return value === '' ? [] : [{ label: place.label, value }]
  })
}

/** What holds words, or others. */
const HIDDEN: readonly string[] = [
  'array',
  'blocks',
  'code',
  'group',
  'json',
  'point',
  'richText',
  'textarea',
  'ui',
]

const isHidden = (field: Field): boolean =>
  Boolean('hidden' in field && field.hidden) ||
  Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden === true) ||
  (field.type === 'text' && 'localized' in field && Boolean(field.localized) && field.name !== 'slug')

type Reference = { collection: string; document: string }

function referencesOf(field: Field, value: unknown): Reference[] {
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  return [value].flat().flatMap((each): Reference[] => {
    if (typeof field.relationTo === 'string')
      return isId(each) ? [{ collection: field.relationTo, document: String(each) }] : []
    const { relationTo, value: id } = (each ?? {}) as { relationTo?: string; value?: unknown }
    return relationTo && isId(id) ? [{ collection: relationTo, document: String(id) }] : []
  })
}

const isId = (value: unknown): value is number | string =>
  typeof value === 'string' || typeof value === 'number'

function textOf(
  req: PayloadRequest,
  { field, value }: Place,
  titleOf: (collection: string, id: string) => null | string,
): string {
  if (value === null || value === undefined || value === '') return ''
  const references = referencesOf(field, value)
  if (references.length > 0)
    return references.map(({ collection, document }) => titleOf(collection, document) ?? document).join(', ')
  if (field.type === 'checkbox') return req.t(value ? 'general:true' : 'general:false')
  if (field.type === 'date') return new Date(String(value)).toLocaleDateString(req.i18n.language)
  if (field.type === 'select' || field.type === 'radio') {
    return [value]
      .flat()
      .map((each) => {
        const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === each)
        return typeof option === 'object' ? labelText(req, option.label as never, String(each)) : String(each)
      })
      .join(', ')
  }
  return [value].flat().filter(isPlain).join(', ')
}

const isPlain = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string'
