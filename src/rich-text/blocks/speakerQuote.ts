import { element, escapeHtml, paragraphsHtml } from '../markup'
import { lines, quoted } from '../plainText'
import { documentOf, textOf } from '../read'
import type { BlockRenderer, StoredFields } from './renderer'

/** A quotation with the person who said it. */
export const speakerQuote: BlockRenderer<'speakerQuote'> = {
  html: (fields) => {
    const text = textOf(fields.text)
    if (!text) return ''
    const [speaker, ...rest] = attribution(fields).map(escapeHtml)
    const caption = speaker && element('figcaption', {}, [element('cite', {}, speaker), ...rest].join(', '))
    const quote = element('blockquote', { lang: languageOf(fields.lang) }, paragraphsHtml(text))
    return element('figure', { class: 'speaker-quote' }, quote, caption ?? '')
  },
  plainText: (fields) => {
    const text = textOf(fields.text)
    const source = attribution(fields).join(', ')
    return text && lines(quoted(text), source && `— ${source}`)
  },
}

/** Speaker, role, organisation: those that are known and visible to the reader. */
const attribution = ({ speaker, role, organisation }: StoredFields<'speakerQuote'>): string[] =>
  [textOf(speaker), textOf(role), textOf(documentOf(organisation)?.name)].filter(Boolean)

/** HTML's empty `lang` says that the language is unknown, so a screen reader does not read it as the page's. */
const languageOf = (lang: unknown): string | undefined => {
  if (lang === 'lv' || lang === 'en') return lang
  return lang === 'other' ? '' : undefined
}
