/* For scripts and jobs of a project: what is done to the record, the translation memory and the glossary as a whole. */

export { type Difference, type VerifyOptions, type VerifyReport } from '../payload/maintenance'
export { backfill, verify } from '../payload/maintenance/ofProject'
export {
  exportTranslations,
  importTranslations,
  type Exported,
  type ImportReport,
} from '../payload/xliff/ofProject'
export { exportMemory, exportTerms, importMemory, importTerms } from '../payload/maintenance/exchange'
export { FileFault, type ImportReport as ExchangeReport } from '../payload/exchange/fault'
