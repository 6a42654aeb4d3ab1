import type { Locale } from '@/locales'
import { frame } from './frame'
import { TEXTS } from './texts'

/** For an address that leads nowhere. */
export function notFoundPage(language: Locale): string {
  const t = TEXTS[language]
  return frame({
    language,
    title: t.missingTitle,
    otherLanguage: { code: language === 'lv' ? 'en' : 'lv', label: t.otherLanguage },
    main: `<h1>${t.missingTitle}</h1>
<p class="lead">${t.missingText}</p>
<p><a class="button" href="/?lang=${language}">${t.home}</a></p>`,
  })
}
