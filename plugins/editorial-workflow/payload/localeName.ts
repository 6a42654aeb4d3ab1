import type { PayloadRequest } from 'payload'
import { labelText } from './content/labelText'

/** The name of a language, in the interface language of a request. */
export function localeName(req: PayloadRequest, code: string): string {
  const { localization } = req.payload.config
  const found = localization ? localization.locales.find((locale) => locale.code === code) : undefined
  return labelText(req, found?.label, code)
}
