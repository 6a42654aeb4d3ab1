import type { DefaultTranslationsObject } from '@payloadcms/translations'
import { authentication } from './payload-lv/authentication'
import { dashboard } from './payload-lv/dashboard'
import { error } from './payload-lv/error'
import { fields } from './payload-lv/fields'
import { folder } from './payload-lv/folder'
import { general } from './payload-lv/general'
import { localization } from './payload-lv/localization'
import { operators } from './payload-lv/operators'
import type { Overrides } from './payload-lv/types'
import { upload } from './payload-lv/upload'
import { validation } from './payload-lv/validation'
import { version } from './payload-lv/version'

/** Better Latvian for Payload's own texts. It holds only what differs from `@payloadcms/translations/languages/lv`. */
export const payloadLv = {
  authentication,
  dashboard,
  error,
  fields,
  folder,
  general,
  localization,
  operators,
  upload,
  validation,
  version,
} as const satisfies { [Namespace in keyof DefaultTranslationsObject]?: Overrides<Namespace> }
