export { readTranslation } from './read'
export { unitsAt, type TranslationAddress } from './situation'
export { writeTranslation, type WriteInput } from './write'
