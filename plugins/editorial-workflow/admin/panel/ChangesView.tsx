'use client'

import { ShimmerEffect, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { ChangedField, LinePair } from '../../core/changes/types'
import type { Changes } from '../../payload/changes/read'
import { pluralOf, timeText } from '../desk/dates'
import { useTold } from '../desk/useCall'
import { useTexts } from '../useTexts'
import { useKnown } from '../useWorkflow'
import { ChangedLine } from './ChangedLine'

type Props = {
  /** The version to compare with. @default what is live */
  from?: null | string
  locale: string
  /** The version that is looked at. */
  version: string
}

/** What readers would get of a version beside what they have, field by field; what does not change is folded. */
export function ChangesView({ from, locale, version }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const { variant } = useKnown()
  const query = new URLSearchParams({ ...(from && { from }), to: version }).toString()
  const path = `/${collectionSlug ?? ''}/${String(id)}/workflow/${locale}/changes?${query}`
  const { body, error } = useTold<Changes>(path)
  if (!body) return error ? <p role="alert">{error}</p> : <ShimmerEffect height="20vh" />
  const place = { language: i18n.language, timeZone: variant?.timeZone ?? 'UTC' }
  const changed = body.fields.filter(({ kind }) => kind !== 'same')
  const same = body.fields.filter(({ kind }) => kind === 'same')
  const count = pluralOf(t('panel:changesCount'), changed.length, i18n.language)
  return (
    <section aria-label={t('panel:changes')} className="wd-changes">
      <p className="wd-summary">
        {body.from === null
          ? t('panel:firstPublication')
          : body.from.is === 'live'
            ? t('panel:changesSince', { when: timeText(body.from.at, place) })
            : t('panel:changesVersions', {
                before: timeText(body.from.at, place),
                now: timeText(body.to.at, place),
              })}{' '}
        {body.from !== null && (changed.length === 0 ? t('panel:changesNone') : <b>{count}.</b>)}
      </p>
      {changed.map((field) => (
        <FieldChange field={field} isFirst={body.from === null} key={field.id} />
      ))}
      {same.length > 0 && (
        <details>
          <summary>{pluralOf(t('panel:showUnchanged'), same.length, i18n.language)}</summary>
          {same.map((field) => (
            <FieldChange field={field} isFirst={false} key={field.id} />
          ))}
        </details>
      )}
    </section>
  )
}

function FieldChange({ field, isFirst }: { field: ChangedField; isFirst: boolean }) {
  const t = useTexts()
  return (
    <article className="wd-change" data-kind={field.kind}>
      <h3>
        {field.labels.join(' › ')}
        {field.kind !== 'same' && !isFirst && <span className="wd-kind">{t(`panel:${field.kind}`)}</span>}
      </h3>
      {folded(field.lines).map((each, i) =>
        Array.isArray(each) ? (
          <SameLines key={i} lines={each} />
        ) : (
          <ChangedLine isPlain={isFirst} key={i} line={each as LinePair} />
        ),
      )}
    </article>
  )
}

/** Runs of lines that stay are folded, but for the one beside a change: it shows where the change is. */
function folded(lines: readonly LinePair[]): (LinePair | LinePair[])[] {
  const stays = (at: number): boolean => {
    const line = lines[at]
    return line !== undefined && line.before === line.now && !line.isFormat
  }
  if (lines.every((_, i) => stays(i))) return [...lines]
  const found: (LinePair | LinePair[])[] = []
  let run: LinePair[] = []
  lines.forEach((line, i) => {
    const isBeside = !stays(i - 1) || !stays(i + 1)
    if (stays(i) && !(isBeside && i > 0 && i < lines.length - 1)) run.push(line)
    else {
      if (run.length > 0) found.push(run)
      run = []
      found.push(line)
    }
  })
  return run.length > 0 ? [...found, run] : found
}

function SameLines({ lines }: { lines: readonly LinePair[] }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  return (
    <details className="wd-same">
      <summary>{pluralOf(t('panel:someLines'), lines.length, i18n.language)}</summary>
      {lines.map((line, i) => (
        <ChangedLine isPlain key={i} line={line} />
      ))}
    </details>
  )
}
