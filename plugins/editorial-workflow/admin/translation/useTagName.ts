'use client'

import type { Tag } from '../../core/translation/types'
import { useTexts } from '../useTexts'

const FORMATS = [
  'bold',
  'code',
  'highlight',
  'italic',
  'strikethrough',
  'subscript',
  'superscript',
  'underline',
] as const

/** What a tag does, in a word or two. */
export function useTagKind(): (tag: Tag | undefined) => string {
  const t = useTexts()
  return (tag) => {
    if (!tag) return t('translationScreen:tagUnknown')
    if (tag.kind === 'break') return t('translationScreen:tagBreak')
    if (tag.kind === 'object') return t('translationScreen:tagObject')
    if (tag.kind === 'link') return t('translationScreen:tagLink')
    const known = FORMATS.filter((format) => tag.formats.includes(format))
    return (
      known.map((format) => t(`translationScreen:${format}`)).join(', ') || t('translationScreen:tagFormat')
    )
  }
}

/** A tag by its number, what it does, and where it leads. */
export function useTagName(): (number: number, tag: Tag | undefined) => string {
  const t = useTexts()
  const kindOf = useTagKind()
  return (number, tag) =>
    t('translationScreen:tag', {
      kind: tag?.href ? `${kindOf(tag)} ${tag.href}` : kindOf(tag),
      number: String(number),
    })
}
