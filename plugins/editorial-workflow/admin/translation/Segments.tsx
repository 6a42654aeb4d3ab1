'use client'

import { memo, useEffect } from 'react'
import type { Translation } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import { type Active, useActiveId } from './active'
import { HelpPanel } from './HelpPanel'
import { SegmentRow } from './SegmentRow'
import type { Session } from './session'
import type { Commands } from './useCommands'
import { useHelp } from './useHelp'
import { useEntry } from './useSession'

type Props = {
  active: Active
  commands: Commands
  hasHelp: boolean
  ids: readonly string[]
  isLocked: boolean
  /** All segments, by which they are numbered. */
  places: readonly string[]
  session: Session
  translation: Translation
}

/** The segments, under the names of the fields that they belong to, with what helps beside them. */
export const Segments = memo(function Segments(props: Props) {
  const { active, commands, hasHelp, ids, isLocked, places, session, translation } = props
  const t = useTexts()
  const numbers = new Map(places.map((id, i) => [id, i + 1]))
  return (
    <div className="ts-body" data-help={hasHelp || undefined}>
      <div aria-label={t('translationScreen:segments')} className="ts-groups" role="region">
        {groupsOf(ids, session).map(({ ids: own, label }) => (
          <section aria-label={label} key={own[0]}>
            <h3 className="ts-group">{label}</h3>
            <ol>
              {own.map((id) => (
                <SegmentRow
                  active={active}
                  id={id}
                  isLocked={isLocked}
                  key={id}
                  language={translation.locale}
                  number={numbers.get(id) ?? 0}
                  onCommand={commands.run}
                  session={session}
                  sourceLanguage={translation.sourceLocale}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {hasHelp && <ActiveHelp {...props} />}
    </div>
  )
})

function ActiveHelp({ active, commands, isLocked, session, translation }: Props) {
  const id = useActiveId(active)
  const entry = useEntry(session, id ?? '')
  const help = useHelp(translation, entry)
  const { offer } = commands
  useEffect(() => offer(id, help), [help, id, offer])
  return (
    <HelpPanel
      help={help}
      id={id}
      isLocked={isLocked}
      onTake={commands.take}
      session={session}
      translation={translation}
    />
  )
}

type Group = { ids: string[]; label: string }

/** Neighbours of one name stand under it together: the lines of a rich text, say. */
function groupsOf(ids: readonly string[], session: Session): Group[] {
  const groups: Group[] = []
  for (const id of ids) {
    const label = session.entry(id)?.unit.label ?? ''
    const last = groups.at(-1)
    if (last?.label === label) last.ids.push(id)
    else groups.push({ ids: [id], label })
  }
  return groups
}
