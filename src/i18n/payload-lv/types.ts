import type { DefaultTranslationsObject } from '@payloadcms/translations'

/** Replacements for some of the texts of one namespace of Payload's own translations. A key that Payload lacks is an error. */
export type Overrides<Namespace extends keyof DefaultTranslationsObject> = Partial<
  Record<keyof DefaultTranslationsObject[Namespace], string>
>
