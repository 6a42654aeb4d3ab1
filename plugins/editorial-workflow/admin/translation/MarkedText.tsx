'use client'

import { tokensOf, type Token } from '../../core/translation/marked'
import type { Tag } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import { useTagName } from './useTagName'
import type { Piece } from './wordDiff'

type Props = {
  /** Whether to show tags as numbers; without them it is as readers see it. @default true */
  hasChips?: boolean
  pieces: readonly Piece[]
  tags: readonly Tag[]
}

const SIGN = { close: '›', empty: '', open: '‹' } as const

/** A marked text with its formats and links as they look, its tags as small numbers, and what has changed in it. */
export function MarkedText({ hasChips = true, pieces, tags }: Props) {
  const t = useTexts()
  const nameOf = useTagName()
  const formatted = formatTokens(pieces, tags)
  return formatted.map(({ kind, parts }, i) => {
    const text = parts.map(({ classes, token }, j) =>
      token.kind === 'text' ? (
        <span className={classes} key={j}>
          {token.text}
        </span>
      ) : hasChips ? (
        <span
          aria-hidden={token.kind === 'close' || undefined}
          aria-label={nameOf(token.tag, tags[token.tag - 1])}
          className="ts-chip"
          key={j}
          role="img"
          title={nameOf(token.tag, tags[token.tag - 1])}
        >
          {token.kind === 'close' ? `${token.tag}${SIGN.close}` : `${SIGN[token.kind]}${token.tag}`}
        </span>
      ) : token.kind === 'empty' ? (
        tags[token.tag - 1]?.kind === 'break' ? (
          <br key={j} />
        ) : (
          <span className="ts-object" key={j}>
            {nameOf(token.tag, tags[token.tag - 1])}
          </span>
        )
      ) : null,
    )
    if (kind === 'same') return <span key={i}>{text}</span>
    const Change = kind === 'added' ? 'ins' : 'del'
    return (
      <Change key={i}>
        <span className="ts-hidden">
          {t(kind === 'added' ? 'translationScreen:added' : 'translationScreen:removedWords')}{' '}
        </span>
        {text}
        <span className="ts-hidden"> {t('translationScreen:changeEnd')} </span>
      </Change>
    )
  })
}

/** One piece that nothing has changed in. */
export const wholeText = (marked: string): Piece[] => [{ kind: 'same', tokens: tokensOf(marked) }]

type Part = { classes: string; token: Token }

/** Each word with the formats of the tags that stand around it, in the text that it belongs to: the earlier one, or that of now. */
function formatTokens(
  pieces: readonly Piece[],
  tags: readonly Tag[],
): { kind: Piece['kind']; parts: Part[] }[] {
  const open = { before: [] as number[], now: [] as number[] }
  return pieces.map(({ kind, tokens }) => ({
    kind,
    parts: tokens.map((token) => {
      const around = kind === 'removed' ? open.before : open.now
      const classes = around.map((number) => classOf(tags[number - 1])).join(' ')
      const sides = kind === 'same' ? [open.before, open.now] : [around]
      for (const side of sides) {
        if (token.kind === 'open') side.push(token.tag)
        if (token.kind === 'close') side.splice(side.lastIndexOf(token.tag) >>> 0, 1)
      }
      return { classes, token }
    }),
  }))
}

const classOf = (tag: Tag | undefined): string =>
  tag?.kind === 'link' ? 'ts-link' : (tag?.formats ?? []).map((format) => `ts-${format}`).join(' ')
