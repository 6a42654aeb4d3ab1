'use client'

import { useEffect, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import type { Translation } from '../../core/translation/types'
import type { Entry } from './entry'
import { request } from './request'
import { useApi } from './useSession'

/** An earlier translation of the same or something like it. */
export type Match = {
  origin: null | { title: string }
  /** Out of 100. */
  score: number
  source: string
  /** `fit`: its tags are those of the segment. `none`: it has been left without any. */
  tags: 'fit' | 'none'
  target: string
}
/** A term of the glossary that the source has. */
export type Term = {
  forbidden: readonly string[]
  id: string
  note: null | string
  term: string
  translations: readonly string[]
  usedForbidden: readonly string[]
  warning: 'forbidden' | 'missing' | null
}
export type Help = { matches: readonly Match[]; terms: readonly Term[] }

/** After the last keystroke, in ms. */
const LOOK_AFTER_MS = 600

type Answer = Record<string, Help>

/** What the memory and the glossary know of a segment. */
export function useHelp(
  { locale, sourceLocale }: Pick<Translation, 'locale' | 'sourceLocale'>,
  entry: Entry | undefined,
): Help | null {
  const { i18n } = useTranslation()
  const address = useApi()('/editorial/translation-help')
  const [known, setKnown] = useState<{ help: Help; source: string } | null>(null)
  const { language } = i18n
  const source = entry?.unit.source
  const target = entry?.text
  useEffect(() => {
    if (!source) return undefined
    const isNew = known?.source !== source
    let isLeft = false
    const look = async (): Promise<void> => {
      const body = {
        locale,
        sourceLocale,
        texts: [{ id: 'segment', matches: isNew, source, ...(target && { target }) }],
      }
      const outcome = await request<Answer>(address, { body, language, method: 'POST' })
      const help = outcome.kind === 'done' ? outcome.value.segment : undefined
      if (isLeft || !help) return
      setKnown((before) => ({
        help: isNew || before?.source !== source ? help : { ...help, matches: before.help.matches },
        source,
      }))
    }
    const timer = setTimeout(() => void look(), isNew ? 0 : LOOK_AFTER_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
    // What is known is no reason to ask again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [address, language, locale, source, sourceLocale, target])
  return known && known.source === source ? known.help : null
}

/** What the project has to help with. */
export type Tools = {
  /** Whether there are a memory and a glossary. */
  hasHelp: boolean
  /** The name of its machine translation, or null where it has none. */
  machine: null | string
}

/** Asks what the project has to help with; nothing until it is known. */
export function useTools(): Tools {
  const { i18n } = useTranslation()
  const address = useApi()('/editorial/translation-help')
  const [tools, setTools] = useState<Tools>({ hasHelp: false, machine: null })
  const { language } = i18n
  useEffect(() => {
    let isLeft = false
    void request<{ machineTranslation: null | string }>(address, { language }).then((outcome) => {
      if (!isLeft && outcome.kind === 'done')
        setTools({ hasHelp: true, machine: outcome.value.machineTranslation })
    })
    return () => {
      isLeft = true
    }
  }, [address, language])
  return tools
}
