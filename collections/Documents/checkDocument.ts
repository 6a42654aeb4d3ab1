import { readFile } from 'node:fs/promises'
import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuse } from '@/refuse'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

/** What may be uploaded, by the ending of its name: PDF and the office formats of ISO/IEC 29500 and 26300, and what each has inside. */
const FORMATS: Record<string, { marks: readonly string[]; type: string }> = {
  pdf: { marks: ['%PDF-'], type: 'application/pdf' },
  docx: { marks: ['[Content_Types].xml', 'word/'], type: `${OOXML}.wordprocessingml.document` },
  xlsx: { marks: ['[Content_Types].xml', 'xl/'], type: `${OOXML}.spreadsheetml.sheet` },
  pptx: { marks: ['[Content_Types].xml', 'ppt/'], type: `${OOXML}.presentationml.presentation` },
  odt: { marks: [`mimetype${ODF}.text`], type: `${ODF}.text` },
  ods: { marks: [`mimetype${ODF}.spreadsheet`], type: `${ODF}.spreadsheet` },
  odp: { marks: [`mimetype${ODF}.presentation`], type: `${ODF}.presentation` },
}
/** Where an office file keeps its programs. */
const MACROS = 'vbaProject.bin'

export const DOCUMENT_TYPES = Object.values(FORMATS).map(({ type }) => type)

/**
 * Refuses files whose content is not what their name says, and office files with macros. Payload checks that the content is of any
 * allowed type, and then believes the type that the caller names.
 */
export const checkDocument: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation === 'create' || operation === 'update') && req.file) await check(req, req.file)
  return args
}

async function check(req: PayloadRequest, file: NonNullable<PayloadRequest['file']>): Promise<void> {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined
  const content = file.tempFilePath ? await readFile(file.tempFilePath) : file.data
  // The names of the parts of an archive stand in it uncompressed.
  const isWhatItSays = format?.marks.every((mark) => content.includes(mark)) && !content.includes(MACROS)
  if (!format || !isWhatItSays) {
    throw refuse(req, 'badRequest', 'fileTypeRefused', { type: extension || file.mimetype })
  }
  file.mimetype = format.type
}
