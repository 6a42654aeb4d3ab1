'use client'

import { escapeMarks } from '../../core/translation/marked'
import type { LinePair } from '../../core/changes/types'
import { wordDiff } from '../translation/wordDiff'
import { useTexts } from '../useTexts'

/** A line of a value with its words marked that came or went. `isPlain`: as it is now, where all of it is new. */
export function ChangedLine({ isPlain, line }: { isPlain: boolean; line: LinePair }) {
  const t = useTexts()
  const { before, block, isFormat, now } = line
  if (isPlain || before === now)
    return (
      <p className="wd-line" data-block={block}>
        {now ?? before}
      </p>
    )
  const pieces = wordDiff(escapeMarks(before ?? ''), escapeMarks(now ?? ''))
  return (
    <p className="wd-line" data-block={block} data-changed>
      {isFormat && <span className="wd-kind">{t('panel:formatOnly')}</span>}
      {pieces.map(({ kind, tokens }, i) => {
        const text = tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('')
        if (kind === 'same') return <span key={i}>{text}</span>
        const Change = kind === 'added' ? 'ins' : 'del'
        return (
          <Change key={i}>
            <span className="wd-hidden">
              {t(kind === 'added' ? 'translationScreen:added' : 'translationScreen:removedWords')}{' '}
            </span>
            {text}
            <span className="wd-hidden"> {t('translationScreen:changeEnd')} </span>
          </Change>
        )
      })}
    </p>
  )
}
