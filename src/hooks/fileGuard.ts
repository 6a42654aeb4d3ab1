import { isolateObjectProperty, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { refuse } from '@/refuse'
import { LOCALE_CODES } from '@/locales'

type UploadSlug = 'documents' | 'media'
type Stored = {
  _status?: Partial<Record<string, string>> | string
  focalX?: number | null
  focalY?: number | null
}
type WriteArgs = {
  data?: Record<string, unknown>
  duplicateFromID?: number | string
  id?: number | string
}

/** States of a variant whose file somebody has approved, or is looking at. */
const AWAITED = ['approved', 'inReview']

/** A new item comes with its file: Payload asks for it only when it is published. */
export const fileIsThere: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const copies = (args as WriteArgs).duplicateFromID !== undefined
  if (operation === 'create' && !req.file && !copies) throw refuse(req, 'badRequest', 'fileMissing')
  return args
}

/**
 * The file of an item that is live, approved or in review in any language stays as it is: no replacement, no crop, no new focal point.
 * Payload deletes the old file before it knows whether the save succeeds, also when a draft is saved, so readers would lose it, or would
 * get another one than was approved.
 */
export const fileStaysOnceLive: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  req,
}) => {
  const args = incoming as WriteArgs
  if (operation !== 'update' || !hasFileChange(req, args)) return incoming
  if (args.id === undefined) throw refuse(req, 'conflict', 'fileLocked')
  const stored = await findStored(req, collection.slug as UploadSlug, args.id)
  if (!stored) return incoming
  const live = LOCALE_CODES.some((code) =>
    typeof stored._status === 'object'
      ? stored._status[code] === 'published'
      : stored._status === 'published',
  )
  const locked = changesFile(req, args, stored) && (live || (await isAwaited(req, collection.slug, args.id)))
  if (locked) throw refuse(req, 'conflict', 'fileLocked')
  return incoming
}

const hasFileChange = (req: PayloadRequest, { data }: WriteArgs): boolean =>
  Boolean(
    req.file ||
    req.query?.uploadEdits ||
    data?.uploadEdits ||
    data?.focalX !== undefined ||
    data?.focalY !== undefined,
  )

function changesFile(req: PayloadRequest, { data }: WriteArgs, stored: Stored): boolean {
  if (req.file || isEdited(req.query?.uploadEdits, stored) || isEdited(data?.uploadEdits, stored)) return true
  return isMoved(data?.focalX, stored.focalX) || isMoved(data?.focalY, stored.focalY)
}

type Edits = {
  crop?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
  heightInPixels?: unknown
  widthInPixels?: unknown
}

function isEdited(edits: unknown, stored: Stored): boolean {
  if (typeof edits !== 'object' || edits === null) return false
  const { crop, focalPoint, heightInPixels, widthInPixels } = edits as Edits
  if (crop || heightInPixels || widthInPixels) return true
  return isMoved(focalPoint?.x, stored.focalX) || isMoved(focalPoint?.y, stored.focalY)
}

const isMoved = (next: unknown, before: number | null | undefined): boolean =>
  next !== undefined && next !== null && Number(next) !== (before ?? 50)

async function isAwaited(req: PayloadRequest, collection: string, id: number | string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'editorial-variants',
    // What was approved decides, whoever asks.
    overrideAccess: true,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { document: { equals: String(id) } },
        { state: { in: AWAITED } },
      ],
    },
  })
  return totalDocs > 0
}

async function findStored(
  req: PayloadRequest,
  collection: UploadSlug,
  id: number | string,
): Promise<Stored | null> {
  const found: unknown = await req.payload.findByID({
    id,
    collection,
    depth: 0,
    disableErrors: true,
    locale: 'all',
    // What is live decides, whoever asks.
    overrideAccess: true,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
  })
  return found as Stored | null
}
