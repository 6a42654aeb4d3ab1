import type { Bilingual } from '@/i18n/both'
import type { Locale } from '@/locales'

/** What a value of a select is called; '' for one that there is not. */
export const choiceText = (
  choices: readonly { label: Bilingual; value: string }[],
  value: unknown,
  locale: Locale,
): string => choices.find((each) => each.value === value)?.label[locale] ?? ''
