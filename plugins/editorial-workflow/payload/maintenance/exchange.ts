import { createLocalReq, type Payload } from 'payload'
import type { ImportReport } from '../exchange/fault'
import { decode } from '../exchange/readUpload'
import * as glossary from '../glossary/exchange'
import { settingsOf } from '../installed'
import * as memory from '../memory/exchange'
import type { Languages } from '../memory/store'

/* Memory and glossary as files, for scripts: these act for nobody, and so nobody's rights are asked. */

/** The translation memory as TMX or CSV. @param languages only what is from the one into the other. @default all */
export const exportMemory = async (
  payload: Payload,
  format: memory.Format,
  languages: Partial<Languages> = {},
): Promise<string> => memory.exportMemory(await requestFor(payload), format, languages)

/**
 * Takes a file into the translation memory.
 *
 * @param bytes of the file, however large: reading XML takes some ten times as much memory
 * @throws {FileFault} where it cannot be read; then nothing is taken.
 */
export const importMemory = async (
  payload: Payload,
  format: memory.Format,
  bytes: Uint8Array,
): Promise<ImportReport> =>
  memory.importMemory(await requestFor(payload), { format, locales: localesOf(payload), text: decode(bytes) })

/** The glossary as CSV. */
export const exportTerms = async (payload: Payload): Promise<string> =>
  glossary.exportTerms(await requestFor(payload), localesOf(payload))

/** Takes CSV into the glossary. @throws {FileFault} where it cannot be read; then nothing is taken. */
export const importTerms = async (payload: Payload, bytes: Uint8Array): Promise<ImportReport> =>
  glossary.importTerms(await requestFor(payload), { locales: localesOf(payload), text: decode(bytes) })

async function requestFor(payload: Payload): ReturnType<typeof createLocalReq> {
  settingsOf(payload)
  return createLocalReq({}, payload)
}

const localesOf = ({ config }: Payload): readonly string[] =>
  config.localization ? config.localization.localeCodes : []
