'use client'

import { memo, useMemo } from 'react'
import { useTexts } from '../useTexts'
import { type Active, useIsActive } from './active'
import { canBeDone, isUnsaved, lengthOf, markDone, type Entry } from './entry'
import { fieldId } from './field'
import type { KeyCommand } from './keys'
import { MarkedText, wholeText } from './MarkedText'
import { ProblemNote } from './ProblemNote'
import { SegmentField } from './SegmentField'
import { TagBar, TagFaults, TargetPreview } from './Tags'
import type { Session } from './session'
import { useEntry } from './useSession'
import { wordDiff } from './wordDiff'

type Props = {
  active: Active
  id: string
  isLocked: boolean
  /** Texts, not an object: a row is drawn anew for whatever is not the same. */
  language: string
  number: number
  onCommand: (id: string, command: KeyCommand) => void
  session: Session
  sourceLanguage: string
}

/** One segment: its source, the field of its translation, and where it stands. */
export const SegmentRow = memo(function SegmentRow(props: Props) {
  const { active, id, isLocked, language, number, onCommand, session, sourceLanguage } = props
  const t = useTexts()
  const entry = useEntry(session, id)
  const isActive = useIsActive(active, id)
  if (!entry) return null
  const { problem, text, unit } = entry
  const field = fieldId(id)
  const name = t('translationScreen:segment', { label: unit.label, number: String(number) })
  const hasTags = unit.tags.length > 0 || text.includes('<')
  return (
    <li
      className="ts-row"
      data-active={isActive || undefined}
      data-problem={problem?.kind}
      data-status={statusOf(entry)}
    >
      <div className="ts-source" id={`${field}-source`} lang={sourceLanguage}>
        <span aria-hidden className="ts-number">
          {number}
        </span>
        <Source entry={entry} />
      </div>
      <div className="ts-target">
        <label className="ts-hidden" htmlFor={field}>
          {name}
        </label>
        <SegmentField
          describedBy={`${field}-source ${field}-faults`}
          entry={entry}
          id={id}
          isLocked={isLocked || problem?.kind === 'gone'}
          language={language}
          onCommand={onCommand}
          onFocus={active.set}
          session={session}
        />
        <div className="ts-notes" id={`${field}-faults`} role={isActive ? 'status' : undefined}>
          {hasTags && <TagFaults marked={text} tags={unit.tags} />}
          {unit.maxLength !== null && lengthOf(text) > unit.maxLength && (
            <p className="ts-fault">
              {t('translationScreen:tooLong', {
                max: String(unit.maxLength),
                over: String(lengthOf(text) - unit.maxLength),
              })}
            </p>
          )}
        </div>
        {isActive && !isLocked && unit.tags.length > 0 && (
          <TagBar id={id} marked={text} onCommand={onCommand} tags={unit.tags} />
        )}
        {isActive && hasTags && <TargetPreview marked={text} tags={unit.tags} />}
        {problem && <ProblemNote entry={entry} id={id} language={language} session={session} />}
      </div>
      <div className="ts-side">
        <label className="ts-done">
          <input
            checked={entry.done}
            disabled={isLocked || (!entry.done && !canBeDone(entry))}
            onChange={(event) => session.change(id, (each) => markDone(each, event.target.checked))}
            onFocus={() => active.set(id)}
            type="checkbox"
          />
          <span>{t('translationScreen:done')}</span>
          <span className="ts-hidden">, {name}</span>
        </label>
        <StatusChip entry={entry} />
        {unit.maxLength !== null && (
          <span className="ts-count" data-over={lengthOf(text) > unit.maxLength || undefined}>
            {lengthOf(text)} / {unit.maxLength}
          </span>
        )}
      </div>
    </li>
  )
})

/** The source; where the translation was made from another, with what has changed since. */
function Source({ entry: { unit } }: { entry: Entry }) {
  const { before, block, source, tags } = unit
  const pieces = useMemo(
    () => (before !== null && before !== source ? wordDiff(before, source) : wholeText(source)),
    [before, source],
  )
  return (
    <span className="ts-text" data-block={block ?? undefined}>
      <MarkedText pieces={pieces} tags={tags} />
    </span>
  )
}

function StatusChip({ entry }: { entry: Entry }) {
  const t = useTexts()
  const status = statusOf(entry)
  return (
    <span className="ts-chips">
      {/* The box beside it says so already. */}
      {status !== 'done' && (
        <span className="ts-status" data-status={status}>
          {t(`translationScreen:${status}`)}
        </span>
      )}
      {entry.unit.origin === 'machine' && !isUnsaved(entry) && (
        <span className="ts-status" data-status="machine">
          {t('translationScreen:machineTranslated')}
        </span>
      )}
    </span>
  )
}

/** As it will be once it is saved; what is outdated stays so until somebody calls it done. */
function statusOf({ done, text, unit }: Entry): 'done' | 'outdated' | 'translated' | 'untranslated' {
  if (done) return 'done'
  if (text.trim() === '') return 'untranslated'
  return unit.status === 'outdated' ? 'outdated' : 'translated'
}
