import {
  createLocalReq,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { settingsOf } from '../installed'
import { parseInput } from '../endpoints/parseInput'
import type { Settings } from '../settings'
import { usersOf } from '../users'
import { exportXliff, type Exported } from './exportXliff'
import { importXliff } from './importXliff'
import { exportInput, importInput, type ExportInput, type ImportInput, type ImportReport } from './inputs'

export type { Exported, ImportReport }

/**
 * Translations as an XLIFF file, as `GET /api/editorial/xliff` gives it.
 *
 * @param as the e-mail address of an account: what it may not read or translate is left out. @default the first that may translate all
 * @throws {Error} where there is no such account or the plugin is not installed; as the endpoint refuses.
 */
export async function exportTranslations(
  payload: Payload,
  { as, ...input }: { as?: string } & Partial<ExportInput> & Pick<ExportInput, 'locale'>,
): Promise<Exported> {
  const settings = settingsOf(payload)
  const req = await createLocalReq({}, payload)
  req.user = as === undefined ? await anyTranslator(settings, req, input.locale) : await userBy(req, as)
  return exportXliff(settings, req, parseInput(req, exportInput, input))
}

/**
 * Takes a file of translators over, as `POST /api/editorial/xliff` does.
 *
 * @param as the e-mail address of an account. What it may not do is not done, and what is written is its text: four eyes hold.
 * @throws as `exportTranslations`.
 */
export async function importTranslations(
  payload: Payload,
  file: Uint8Array,
  { as, ...input }: { as: string } & Partial<ImportInput>,
): Promise<ImportReport> {
  const req = await createLocalReq({}, payload)
  req.user = await userBy(req, as)
  return importXliff(settingsOf(payload), req, file, parseInput(req, importInput, input))
}

async function userBy(req: PayloadRequest, email: string): Promise<TypedUser> {
  const collection = req.payload.config.admin.user as CollectionSlug
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 1,
    // Nobody is signed in yet: this is how the account is found.
    overrideAccess: true,
    req,
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  const [user] = docs
  if (!user) throw new Error(`There is no account with the address ${email}.`)
  return { ...user, collection } as never
}

/** An export writes nothing, so that it is nobody's: it takes whoever is let see what waits. */
async function anyTranslator(settings: Settings, req: PayloadRequest, locale: string): Promise<TypedUser> {
  const mayAll = (user: TypedUser): boolean =>
    settings.isStaff(user) &&
    Object.keys(settings.collections).every((collection) =>
      settings.mayActOn({ action: 'submit', collection, locale, user }),
    )
  for (let page = 1; ; page += 1) {
    const { hasNextPage, users } = await usersOf(req, page)
    const found = users.find(mayAll)
    if (found) return found
    if (!hasNextPage) throw new Error(`There is no account that may translate into “${locale}”.`)
  }
}
