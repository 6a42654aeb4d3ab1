export { readXliff, type XliffContent } from './read'
export { malformed } from './scan'
export {
  EXPORT_LIMITS,
  languageTag,
  XLIFF_LIMITS,
  XLIFF_VERSIONS,
  type XliffFault,
  type XliffFile,
  type XliffUnit,
  type XliffVersion,
} from './types'
export { writeXliff, type WriteFault } from './write'
