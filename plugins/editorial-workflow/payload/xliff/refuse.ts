import type { PayloadRequest } from 'payload'
import type { XliffFault } from '../../core/xliff'
import { WorkflowRefused } from '../errors'

/** What only the project can find wrong with a file, beside what the file itself shows. */
export type FileFault =
  | XliffFault
  | {
      code:
        | 'xliffCharacter'
        | 'xliffDocument'
        | 'xliffNothing'
        | 'xliffSourceLanguage'
        | 'xliffSources'
        | 'xliffTargetLanguage'
        | 'xliffUnit'
      values?: Readonly<Record<string, string>>
    }

/** 400 with the code of a fault: the file, or what is asked for, is refused as a whole. */
export const refused = (req: PayloadRequest, { code, values }: FileFault): WorkflowRefused =>
  new WorkflowRefused(req, [{ code, kind: 'badRequest', clearedBy: ['nobody'], ...(values && { values }) }])
