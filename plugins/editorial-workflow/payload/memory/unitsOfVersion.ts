import type { PayloadRequest } from 'payload'
import type { TranslationUnit } from '../../core/translation/types'
import type { Address } from '../address'
import type { Settings } from '../settings'

/** The units of a translation as a version has them; null where the version is gone, or the language is that of the original. */
export function unitsOfVersion(
  _settings: Settings,
  _req: PayloadRequest,
  _address: Address,
  _version: string,
): Promise<null | { sourceLocale: string; units: readonly TranslationUnit[] }> {
  return Promise.resolve(null)
}
