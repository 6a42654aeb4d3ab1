import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { settingsOf } from '../installed'
import { parseInput } from '../endpoints/parseInput'
import { exportXliff, type Exported } from './exportXliff'
import { importXliff } from './importXliff'
import { exportInput, importInput, type ExportInput, type ImportInput, type ImportReport } from './inputs'

export type { Exported, ImportReport }

/** Who does it: the e-mail address of an account. What it may not do is not done, and what it writes is its text: four eyes hold. */
type As = { as: string }

/**
 * Translations as an XLIFF file, as `GET /api/editorial/xliff` gives it.
 *
 * @throws {Error} where there is no such account or the plugin is not installed; as the endpoint refuses.
 */
export async function exportTranslations(
  payload: Payload,
  { as, ...input }: As & Partial<ExportInput> & Pick<ExportInput, 'locale'>,
): Promise<Exported> {
  const req = await requestOf(payload, as)
  return exportXliff(settingsOf(payload), req, parseInput(req, exportInput, input))
}

/**
 * Takes a file of translators over, as `POST /api/editorial/xliff` does.
 *
 * @throws as `exportTranslations`.
 */
export async function importTranslations(
  payload: Payload,
  file: Uint8Array,
  { as, ...input }: As & Partial<ImportInput>,
): Promise<ImportReport> {
  const req = await requestOf(payload, as)
  return importXliff(settingsOf(payload), req, file, parseInput(req, importInput, input))
}

async function requestOf(payload: Payload, email: string): Promise<PayloadRequest> {
  const collection = payload.config.admin.user as CollectionSlug
  const { docs } = await payload.find({
    collection,
    depth: 0,
    limit: 1,
    // Nobody is signed in yet: this is how the account is found.
    overrideAccess: true,
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  const [user] = docs
  if (!user) throw new Error(`There is no account with the address ${email}.`)
  return createLocalReq({ user: { ...user, collection } as never }, payload)
}
