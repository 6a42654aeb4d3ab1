import type { Field, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { Findings, Named, Part } from '../../core'
import { isolate } from '../isolate'
import type { Data, Place } from './places'

type Content = {
  collection: SanitizedCollectionConfig
  data: Data
  part: Part
  places: readonly Place[]
}

/**
 * What Payload would refuse if it published the content itself: it validates nothing of drafts, and the plugin publishes past its
 * validation.
 */
export async function findFaults(
  req: PayloadRequest,
  { places, ...content }: Content,
): Promise<Pick<Findings, 'invalid' | 'missing'>> {
  const invalid: Findings['invalid'][number][] = []
  const missing: Named[] = []
  for (const place of places) {
    const named = { id: place.path.join('.'), name: place.label }
    const isMissing = isRequired(place.field) && isEmpty(place.value)
    const message = isMissing ? null : await validate(req, { ...content, place })
    // An empty rich text is known to its editor alone; what is none at all is called the same by it.
    const isEmptyText = message === req.t('validation:required') && typeof place.value === 'object'
    if (isMissing || isEmptyText) missing.push(named)
    else if (message !== null) invalid.push({ ...named, message })
  }
  return { invalid, missing }
}

type Validated = Omit<Content, 'places'> & { place: Place }
type Validate = (value: unknown, options: object) => Promise<string | true> | string | true

/** What the field's own validation says against its value; null for nothing. */
async function validate(
  req: PayloadRequest,
  { collection, data, part, place: { blockData, field, path, siblingData, value } }: Validated,
): Promise<null | string> {
  if (!('validate' in field) || !field.validate) return null
  const answer = await (field.validate as Validate)(value, {
    ...field,
    id: data.id,
    blockData,
    collectionSlug: collection.slug,
    data,
    event: 'submit',
    operation: 'update',
    overrideAccess: true,
    path,
    preferences: { fields: {} },
    previousValue: value,
    req: isolate(req, part.locale),
    siblingData,
  })
  return typeof answer === 'string' ? answer : null
}

const isRequired = (field: Field): boolean => 'required' in field && Boolean(field.required)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
