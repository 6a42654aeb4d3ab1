import type { RenderContext } from '../context'
import { element, escapeHtml, paragraphsHtml } from '../markup'
import { lines } from '../plainText'
import { textOf } from '../read'
import { texts } from '../texts'
import type { BlockRenderer, StoredFields } from './renderer'

/** A note set apart from the text. Its tone is said in words, as colour alone would not reach everybody. */
export const callout: BlockRenderer<'callout'> = {
  html: (fields, context) => {
    const text = textOf(fields.text)
    if (!text) return ''
    const label = labelOf(fields, context)
    const title = element('p', { class: 'callout__label' }, element('strong', {}, escapeHtml(label)))
    const attributes = { class: `callout callout--${toneOf(fields.tone)}`, 'aria-label': label }
    return element('aside', attributes, title, paragraphsHtml(text))
  },
  plainText: (fields, context) => {
    const text = textOf(fields.text)
    return text && lines(labelOf(fields, context), text)
  },
}

type Tone = 'info' | 'important' | 'contact'

const toneOf = (tone: unknown): Tone => (tone === 'important' || tone === 'contact' ? tone : 'info')

function labelOf({ tone, heading }: StoredFields<'callout'>, { locale }: RenderContext): string {
  return [texts[locale].tones[toneOf(tone)], textOf(heading)].filter(Boolean).join(': ')
}
