import { element, escapeHtml } from '../markup'
import { lines } from '../plainText'
import { rowsOf, textOf } from '../read'
import type { BlockRenderer } from './renderer'

interface Figure {
  value: string
  label: string
  note: string
}

/** Numbers worth showing, each with what it means. */
export const figures: BlockRenderer<'figures'> = {
  html: ({ heading, items }) => {
    const list = figuresOf(items).map(figureHtml)
    if (list.length === 0) return ''
    const caption = textOf(heading) && element('figcaption', {}, escapeHtml(textOf(heading)))
    return element('figure', { class: 'figures' }, caption, element('dl', {}, ...list))
  },
  plainText: ({ heading, items }) => {
    const list = figuresOf(items).map(figureText)
    return list.length === 0 ? '' : lines(textOf(heading), ...list)
  },
}

function figuresOf(items: unknown): Figure[] {
  return rowsOf(items)
    .map(({ value, label, note }) => ({ value: textOf(value), label: textOf(label), note: textOf(note) }))
    .filter(({ value, label }) => value && label)
}

function figureHtml({ value, label, note }: Figure): string {
  const small = note && element('dd', { class: 'figures__note' }, escapeHtml(note))
  return element('div', {}, element('dt', {}, escapeHtml(label)), element('dd', {}, escapeHtml(value)), small)
}

function figureText({ value, label, note }: Figure): string {
  return `• ${label}: ${value}${note && ` (${note})`}`
}
