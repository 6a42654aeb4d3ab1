'use client'

import { Button } from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import { resolveEntry, type Entry } from './entry'
import { goTo } from './field'
import { MarkedText } from './MarkedText'
import type { Session } from './session'
import { wordDiff } from './wordDiff'

type Props = { entry: Entry; id: string; language: string; session: Session }

/** Why a text is not saved, and what there is to decide. */
export function ProblemNote({ entry, id, language, session }: Props) {
  const t = useTexts()
  const { problem, text, unit } = entry
  if (!problem) return null
  const resolve = (choice: 'mine' | 'theirs'): void => {
    session.change(id, (each) => resolveEntry(each, choice))
    void session.flush()
    goTo(id)
  }
  if (problem.kind === 'conflict')
    return (
      <div className="ts-problem" role="alert">
        <p>{t('translationScreen:conflict')}</p>
        <blockquote lang={language}>
          {problem.theirs.target === '' ? (
            t('translationScreen:theirsEmpty')
          ) : (
            <MarkedText pieces={wordDiff(text, problem.theirs.target)} tags={unit.tags} />
          )}
        </blockquote>
        <div className="ts-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={() => resolve('mine')} size="small">
            {t('translationScreen:keepMine')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={() => resolve('theirs')} size="small">
            {t('translationScreen:takeTheirs')}
          </Button>
        </div>
      </div>
    )
  if (problem.kind === 'sourceMoved')
    return (
      <div className="ts-problem" role="alert">
        <p>{t('translationScreen:sourceMoved')}</p>
        <div className="ts-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={() => resolve('mine')} size="small">
            {t('translationScreen:stillFits')}
          </Button>
        </div>
      </div>
    )
  return (
    <div className="ts-problem" role="alert">
      <p>{problem.kind === 'gone' ? t('translationScreen:gone') : problem.reason}</p>
    </div>
  )
}
