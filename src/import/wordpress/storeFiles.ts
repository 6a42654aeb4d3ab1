import { createLocalReq } from 'payload'
import { checkDocument } from '@collections/Documents/checkDocument'
import { checkImage } from '@collections/Media/checkImage'
import { MEDIA } from '@collections/slugs'
import { recordsOf } from '../records'
import type { OldFile, Upload } from './files'
import { refusalOf, type Session } from './session'
import { altOf, textsOf, writeFile, type Wanted } from './writeFile'

/** Files of the old site that become pictures and documents. */
export type StoredFiles = {
  counts: { made: number; missing: number; refused: number; there: number }
  /** The id of a file; nothing, and a note, where it cannot be had. */
  idOf: (file: OldFile, wanted: Wanted) => Promise<string | undefined>
  withoutAlt: () => string[]
}

type Options = {
  /** Gets the content of a file; nothing where it cannot be found, or a text that says why. */
  read: (file: OldFile) => Promise<string | Upload | undefined>
  session: Session
  /** Names the old site. */
  site: string
}

/** Brings each file once, when the first text asks for it. */
export function createStoredFiles({ read, session, site }: Options): StoredFiles {
  const counts = { made: 0, missing: 0, refused: 0, there: 0 }
  const known = new Map<string, { id?: string; problem?: 'fileMissing' | 'fileRefused'; why?: string }>()
  const withoutAlt = new Set<string>()

  const bring = async (
    file: OldFile,
    wanted: Wanted,
  ): Promise<{ id?: string; problem?: 'fileMissing' | 'fileRefused'; why?: string }> => {
    const key = `wordpress-file ${site}/${file.path}`
    const before = (await recordsOf(session.req, [key])).get(key)
    if (before) {
      counts.there += 1
      return (await isThere(session, before.collectionSlug, before.document))
        ? { id: before.document }
        : { problem: 'fileMissing', why: 'it was removed here' }
    }
    const upload = await read(file)
    if (upload === undefined || typeof upload === 'string') {
      counts.missing += 1
      return { problem: 'fileMissing', why: upload }
    }
    if (upload.mimetype === 'application/pdf' && !isWholePdf(upload.data)) {
      counts.refused += 1
      return { problem: 'fileRefused', why: 'it is not a whole PDF' }
    }
    try {
      await check(session, wanted.collection, upload)
      const texts = textsOf(file, wanted, upload.name)
      const id = session.dryRun
        ? `dry ${file.path}`
        : await writeFile(session, { key, texts, upload, wanted })
      counts.made += 1
      return { id }
    } catch (err) {
      const why = refusalOf(err)
      if (why === undefined) throw err
      counts.refused += 1
      return { problem: 'fileRefused', why }
    }
  }

  return {
    counts,
    withoutAlt: () => [...withoutAlt],
    async idOf(file, wanted) {
      const at = `${wanted.collection} ${file.path}`
      const found = known.get(at) ?? (await bring(file, wanted))
      known.set(at, found)
      if (found.problem) wanted.note(found.problem, found.why ? `${file.path}: ${found.why}` : file.path)
      else if (wanted.collection === MEDIA && !altOf(file, wanted, wanted.locale)) {
        withoutAlt.add(file.path)
        wanted.note('pictureWithoutAlt', file.path)
      }
      return found.id
    },
  }
}

async function isThere({ payload, req }: Session, collection: string, id: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: collection as typeof MEDIA,
    overrideAccess: false,
    req,
    where: { id: { equals: id } },
  })
  return totalDocs > 0
}

/** Payload refuses PDF files without these when they are written; a dry run has to know it before. */
function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-1024).toString('latin1')
  return data.subarray(0, 5).toString('latin1') === '%PDF-' && end.includes('%%EOF') && end.includes('xref')
}

/** What the collection itself asks of an upload, so that a dry run says the same as the import. */
async function check(
  { payload, req }: Session,
  collection: Wanted['collection'],
  upload: Upload,
): Promise<void> {
  const own = await createLocalReq(
    { req: { i18n: req.i18n, t: req.t }, user: req.user ?? undefined },
    payload,
  )
  own.file = { ...upload }
  const { config } = payload.collections[collection]
  const hook = collection === MEDIA ? checkImage : checkDocument
  await hook({ args: {} as never, collection: config, context: own.context, operation: 'create', req: own })
}
