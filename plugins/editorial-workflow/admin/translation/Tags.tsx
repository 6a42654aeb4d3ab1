'use client'

import type { Tag } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import { unusedTags } from './insertTag'
import type { KeyCommand } from './keys'
import { MarkedText, wholeText } from './MarkedText'
import { tagFaults } from './tagFaults'
import { useTagKind, useTagName } from './useTagName'

type Marked = { marked: string; tags: readonly Tag[] }

/** What is not right with the tags of a translation, in sentences. */
export function TagFaults({ marked, tags }: Marked) {
  const t = useTexts()
  const nameOf = useTagName()
  return tagFaults(marked, tags).map(({ code, tag, weight }) => (
    <p className={weight === 'hint' ? 'ts-hint' : 'ts-fault'} key={`${code} ${tag}`}>
      {t(`translationScreen:${code}`, { tag: nameOf(tag, tags[tag - 1]) })}
    </p>
  ))
}

type TagBarProps = Marked & { id: string; onCommand: (id: string, command: KeyCommand) => void }

/** One button for each tag; those that are still to be put in stand out. */
export function TagBar({ id, marked, onCommand, tags }: TagBarProps) {
  const t = useTexts()
  const kindOf = useTagKind()
  const nameOf = useTagName()
  const unused = new Set(unusedTags(marked, tags))
  return (
    <div aria-label={t('translationScreen:tags')} className="ts-tagbar" role="group">
      {tags.map((tag, i) => (
        <button
          aria-keyshortcuts={i < 9 ? `Alt+${i + 1}` : undefined}
          aria-label={t('translationScreen:insertTag', { tag: nameOf(i + 1, tag) })}
          className="ts-tagbutton"
          data-unused={unused.has(i + 1) || undefined}
          disabled={!unused.has(i + 1)}
          key={i}
          onClick={() => onCommand(id, { kind: 'tag', number: i + 1 })}
          // The selection in the field would go otherwise.
          onMouseDown={(event) => event.preventDefault()}
          title={i < 9 ? `${nameOf(i + 1, tag)} (Alt+${i + 1})` : nameOf(i + 1, tag)}
          type="button"
        >
          <span className="ts-chip">{i + 1}</span> {kindOf(tag)}
        </button>
      ))}
    </div>
  )
}

/** The translation as readers will see it. */
export function TargetPreview({ marked, tags }: Marked) {
  const t = useTexts()
  if (marked.trim() === '' || tagFaults(marked, tags).some(({ weight }) => weight === 'hard')) return null
  return (
    <div className="ts-preview">
      <span className="ts-caption">{t('translationScreen:preview')}</span>{' '}
      <MarkedText hasChips={false} pieces={wholeText(marked)} tags={tags} />
    </div>
  )
}
