import {
  afterReadTraverseFields,
  createLocalReq,
  deepCopyObjectSimple,
  type JsonObject,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Raw } from '../../core'
import { collectionConfig } from '../collectionConfig'
import { documentForReaders } from '../content/contentForReaders'
import type { Host } from '../host'
import type { Address } from '../address'
import type { StoredVersion } from '../versions'

/** How deep what a document refers to is read: what it names, and the pictures of that. */
const DEPTH = 2
/** Of loops that a hook of the project may make, as in Payload. */
const ROUNDS = 100

type Shown = {
  address: Address
  host: Host
  /** Who looks: what they may not read stays an id, and fields that they may not see are not there. */
  user: null | TypedUser
  version: StoredVersion
}

/**
 * A version of a document in one language as the API would give it once it is live. For nobody (`user: null`) everything that it refers to comes
 * as readers get it, live or not at all; for staff, as its newest draft.
 */
export async function populated(
  req: PayloadRequest,
  { address, host, user, version }: Shown,
): Promise<JsonObject> {
  const { collection, locale } = address
  const config = collectionConfig(req, collection)
  // A request of its own: nothing of the one that came, neither its user nor what it has loaded, may reach what is shown.
  const own = await createLocalReq(
    {
      fallbackLocale: false as never,
      ...(locale && { locale }),
      req: { headers: new Headers(), i18n: req.i18n, t: req.t, url: req.url } as never,
      ...(user && { user }),
    },
    req.payload,
  )
  const raw: Raw = await documentForReaders(req, { address, host, version: version.raw })
  const { createdAt, updatedAt } = version.raw
  const doc = deepCopyObjectSimple({ ...raw, createdAt, updatedAt, id: address.document } as JsonObject)
  const fieldPromises: Promise<void>[] = []
  const populationPromises: Promise<void>[] = []
  afterReadTraverseFields({
    collection: config,
    context: {},
    currentDepth: 1,
    depth: DEPTH,
    doc,
    draft: user !== null,
    fallbackLocale: false as never,
    fieldDepth: 0,
    fieldPromises,
    fields: config.fields,
    findMany: false,
    flattenLocales: true,
    global: null,
    locale,
    overrideAccess: false,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    populationPromises,
    req: own,
    showHiddenFields: false,
    siblingDoc: doc,
  })
  // What is read may ask for more to be read.
  for (let round = 0; fieldPromises.length + populationPromises.length > 0; round += 1) {
    if (round === ROUNDS) throw new Error('editorial-workflow: a hook of the project reads without an end.')
    await Promise.all(fieldPromises.splice(0))
    await Promise.all(populationPromises.splice(0))
  }
  return doc
}
