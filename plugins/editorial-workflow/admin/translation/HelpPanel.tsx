'use client'

import type { Translation } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import type { Entry } from './entry'
import { useEntry } from './useSession'
import { MarkedText, wholeText } from './MarkedText'
import type { Session } from './session'
import type { Help, Match, Term } from './useHelp'
import { wordDiff } from './wordDiff'

type Props = {
  help: Help | null
  id: null | string
  isLocked: boolean
  onTake: (id: string, match: Match) => void
  session: Session
  translation: Translation
}

/** Most that have a key of their own. */
const OFFERED = 5

/** What the memory and the glossary say of the segment that is being worked on. */
export function HelpPanel({ help, id, isLocked, onTake, session, translation }: Props) {
  const t = useTexts()
  const entry = useEntry(session, id ?? '')
  const hasAny = help !== null && help.matches.length + help.terms.length > 0
  return (
    <aside aria-label={t('translationScreen:help')} className="ts-help" data-empty={!hasAny || undefined}>
      {!hasAny && (
        <p className="ts-quiet">
          {t(id === null ? 'translationScreen:helpNone' : 'translationScreen:helpEmpty')}
        </p>
      )}
      {entry && help && help.matches.length > 0 && (
        <section>
          <h3>{t('translationScreen:memory')}</h3>
          <ol>
            {help.matches.slice(0, OFFERED).map((match, i) => (
              <MatchItem
                entry={entry}
                isLocked={isLocked}
                key={i}
                match={match}
                number={i + 1}
                onTake={() => id !== null && onTake(id, match)}
                translation={translation}
              />
            ))}
          </ol>
        </section>
      )}
      {help && help.terms.length > 0 && (
        <section>
          <h3>{t('translationScreen:terms')}</h3>
          <ul>
            {help.terms.map((term) => (
              <TermItem key={term.id} term={term} translation={translation} />
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

type MatchProps = {
  entry: Entry
  isLocked: boolean
  match: Match
  number: number
  onTake: () => void
  translation: Translation
}

function MatchItem({ entry, isLocked, match, number, onTake, translation }: MatchProps) {
  const t = useTexts()
  const { tags } = entry.unit
  return (
    <li>
      <button
        aria-keyshortcuts={number <= 3 ? `Alt+Shift+${number}` : undefined}
        className="ts-match"
        disabled={isLocked}
        onClick={onTake}
        title={number <= 3 ? `Alt+Shift+${number}` : undefined}
        type="button"
      >
        <span className="ts-score" data-full={match.score === 100 || undefined}>
          {match.score} %
        </span>
        <span lang={translation.locale}>
          <MarkedText pieces={wholeText(match.target)} tags={tags} />
        </span>
        {match.score < 100 && (
          <span className="ts-quiet" lang={translation.sourceLocale}>
            <MarkedText pieces={wordDiff(match.source, entry.unit.source)} tags={tags} />
          </span>
        )}
        {match.origin && <span className="ts-quiet">{match.origin.title}</span>}
        {match.tags === 'none' && tags.length > 0 && (
          <span className="ts-quiet">{t('translationScreen:withoutTags')}</span>
        )}
      </button>
    </li>
  )
}

function TermItem({ term, translation }: { term: Term; translation: Translation }) {
  const t = useTexts()
  const { forbidden, note, translations, usedForbidden, warning } = term
  return (
    <li className="ts-term" data-warning={warning ?? undefined}>
      <span lang={translation.sourceLocale}>{term.term}</span>
      {' → '}
      <b lang={translation.locale}>{translations.join(', ') || '–'}</b>
      {forbidden.length > 0 && (
        <span className="ts-quiet"> {t('translationScreen:forbidden', { words: forbidden.join(', ') })}</span>
      )}
      {note && <span className="ts-quiet"> {note}</span>}
      {warning && (
        <p className="ts-fault" role="status">
          {warning === 'missing'
            ? t('translationScreen:termMissing', { term: translations[0] ?? term.term })
            : t('translationScreen:termForbidden', { words: usedForbidden.join(', ') })}
        </p>
      )}
    </li>
  )
}
