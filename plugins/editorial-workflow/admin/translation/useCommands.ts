'use client'

import { useEffect, useState } from 'react'
import { toast } from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import type { Active } from './active'
import { findNext } from './entries'
import { canBeDone, markDone } from './entry'
import { fieldOf, goTo, writeIn } from './field'
import { insertTag, unusedTags } from './insertTag'
import type { KeyCommand } from './keys'
import type { Session } from './session'
import type { Help, Match } from './useHelp'

export type Commands = {
  goToNextToDo: () => void
  /** Says what the memory offers for a segment, for the keys that take it. */
  offer: (id: null | string, help: Help | null) => void
  run: (id: string, command: KeyCommand) => void
  take: (id: string, match: Match) => void
}

/** What keys and buttons do with the segments that are shown. The same object for good, so that no row is drawn anew for it. */
export function useCommands(session: Session, active: Active, ids: readonly string[]): Commands {
  const t = useTexts()
  const noneLeft = t('translationScreen:noneLeft')
  const [made] = useState(() => createCommands(session, active))
  useEffect(() => made.show(ids, noneLeft), [ids, made, noneLeft])
  return made.commands
}

function createCommands(session: Session, active: Active) {
  let shown: readonly string[] = []
  let noneLeft = ''
  let offered: { help: Help | null; id: null | string } = { help: null, id: null }

  const isToDo = (id: string): boolean => session.entry(id)?.done === false
  const go = (from: null | string, isBack: boolean, fits?: (id: string) => boolean): void => {
    const next = findNext(shown, from, { fits, isBack, isRound: fits !== undefined })
    if (next !== null) goTo(next)
    else if (fits) toast.success(noneLeft)
  }
  const write = (id: string, text: string): void => {
    const field = fieldOf(id)
    if (field && !field.readOnly) writeIn(field, { end: text.length, start: text.length, text })
  }
  const putTag = (id: string, number: number): void => {
    const field = fieldOf(id)
    const unit = session.entry(id)?.unit
    const tag = unit?.tags[number - 1]
    if (!field || field.readOnly || !unit || !tag) return
    // A tag stands in a text once.
    if (!unusedTags(field.value, unit.tags).includes(number)) return
    const { selectionEnd: end, selectionStart: start, value: text } = field
    writeIn(field, insertTag({ end, start, text }, number, tag))
  }
  const finish = (id: string): void => {
    const entry = session.entry(id)
    if (!entry || fieldOf(id)?.readOnly) return
    if (!canBeDone(entry)) return
    session.change(id, (each) => markDone(each, true))
    void session.flush()
    go(id, false, isToDo)
  }
  const take = (id: string, { target }: Match): void => write(id, target)
  const run = (id: string, command: KeyCommand): void => {
    if (command.kind === 'doneAndNext') finish(id)
    else if (command.kind === 'save') void session.flush()
    else if (command.kind === 'next' || command.kind === 'previous') go(id, command.kind === 'previous')
    else if (command.kind === 'nextToDo' || command.kind === 'previousToDo')
      go(id, command.kind === 'previousToDo', isToDo)
    else if (command.kind === 'copySource') write(id, session.entry(id)?.unit.source ?? '')
    else if (command.kind === 'tag') putTag(id, command.number)
    else if (command.kind === 'suggestion') {
      const match = offered.id === id ? offered.help?.matches[command.number - 1] : undefined
      if (match) take(id, match)
    }
  }
  const commands: Commands = {
    goToNextToDo: () => go(active.get(), false, isToDo),
    offer: (id, help) => {
      offered = { help, id }
    },
    run,
    take,
  }
  return {
    commands,
    show: (ids: readonly string[], text: string): void => {
      shown = ids
      noneLeft = text
    },
  }
}
