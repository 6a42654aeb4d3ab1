'use client'

import { useEffect, useRef } from 'react'
import type { ClientBlock } from 'payload'
import { useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import type { Person } from '../../payload/people'
import { useCall } from '../desk/useCall'
import { useTexts } from '../useTexts'
import type { NewDraft } from './CommentsPanel'
import { Composer, type Composing } from './Composer'
import { fieldOptions } from './fieldOptions'
import { toBody } from './mentionText'

/** Stands for all languages in the list of what a comment may be about. */
const ALL = '*'

type Props = NewDraft & {
  address: string
  locale: string
  onSent: () => void
  people: readonly Person[]
}

/** Where a conversation is begun: about the document, a field, or the passage that was selected. */
export function NewThread({ address, change, clear, draft, locale, onSent, people, started }: Props) {
  const t = useTexts()
  const call = useCall()
  const { i18n } = useTranslation()
  const { collectionSlug } = useDocumentInfo()
  const { config, getEntityConfig } = useConfig()
  const { getFields } = useForm()
  const box = useRef<Composing>(null)
  useEffect(() => {
    if (started > 0) box.current?.focus()
  }, [started])
  const { about, aboutLabel, mentioned, quote, text } = draft
  const { fields = [] } = getEntityConfig({ collectionSlug: collectionSlug ?? '' }) ?? {}
  const blockOf: Parameters<typeof fieldOptions>[0]['blockOf'] = (field, slug) =>
    (field.blockReferences ?? field.blocks).find(
      (each): each is Exclude<typeof each, string> => typeof each !== 'string' && each.slug === slug,
    ) ?? (config.blocksMap as Record<string, ClientBlock | undefined>)[slug]
  const options = fieldOptions({ blockOf, i18n, state: getFields() }, fields)
  const isKnown = about === '' || about === ALL || options.some(({ path }) => path === about)

  const send = async (): Promise<null | string> => {
    const answer = await call(address, {
      body: {
        anchor: about === '' || about === ALL ? null : { field: about, quote },
        body: toBody(text, mentioned),
        locale: about === ALL ? null : locale || null,
      },
      method: 'POST',
    })
    if (!answer.ok) return answer.message
    clear()
    onSent()
    return null
  }

  return (
    <div className="ec-new">
      <label className="ec-about">
        <span>{t('comments:about')}</span>
        <select
          onChange={(event) => change({ about: event.target.value, aboutLabel: '', quote: null })}
          value={about}
        >
          <option value="">{t('comments:aboutDocument')}</option>
          <option value={ALL}>{t('comments:aboutAll')}</option>
          {!isKnown && <option value={about}>{aboutLabel || about}</option>}
          {options.map(({ label, path }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {quote && (
        <blockquote className="ec-quote">
          <span>{quote.exact}</span>
          <button
            aria-label={t('comments:passageRemove')}
            className="ec-close"
            onClick={() => change({ quote: null })}
            title={t('comments:passageRemove')}
            type="button"
          >
            ×
          </button>
        </blockquote>
      )}
      <Composer
        label={t('comments:label')}
        onChange={change}
        onSend={send}
        people={people}
        ref={box}
        sendLabel={t('comments:send')}
        value={draft}
      />
    </div>
  )
}
