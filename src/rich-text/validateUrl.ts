import type { PayloadRequest, TextFieldSingleValidation } from 'payload'
import { text as validateText } from 'payload/shared'
import { type Bilingual, both } from '@/i18n/both'
import { isHttpsUrl, isLinkable } from './urls'

const LINK_MESSAGE = both(
  'Enter a full address that starts with https://, http://, mailto: or tel:',
  'Ievadiet pilnu adresi, kas sākas ar https://, http://, mailto: vai tel:',
)

const VIDEO_MESSAGE = both(
  'Enter a full address that starts with https://',
  'Ievadiet pilnu adresi, kas sākas ar https://',
)

/** Validates the address of a link in a text. A link to a document has none, so there is nothing to check. */
export const validateLinkUrl: TextFieldSingleValidation = (value, options) => {
  if (isInternal(options.siblingData)) return true
  return isLinkable(value) || inLanguageOf(options.req, LINK_MESSAGE)
}

/** Validates the address of a video: what Payload asks of every text field, and https. */
export const validateVideoUrl: TextFieldSingleValidation = async (value, options) => {
  const asText = await validateText(value, options)
  if (asText !== true) return asText
  return isHttpsUrl(value) || inLanguageOf(options.req, VIDEO_MESSAGE)
}

const isInternal = (link: unknown): boolean =>
  typeof link === 'object' && link !== null && 'linkType' in link && link.linkType === 'internal'

/** The message in the language of the interface, which is not the language of the content. */
const inLanguageOf = (req: PayloadRequest, message: Bilingual): string =>
  req.i18n.language === 'lv' ? message.lv : message.en
