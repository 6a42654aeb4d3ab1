export { readTranslation } from './read'
export { type TranslationAddress } from './situation'
export { writeTranslation, type WriteInput } from './write'
