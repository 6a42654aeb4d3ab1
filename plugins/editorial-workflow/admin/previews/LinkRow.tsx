'use client'

import { Button, Pill, useTranslation } from '@payloadcms/ui'
import type { PreviewState, ToldPreview, ToldSignOff } from '../../payload/previews/tell'
import { timeText } from '../desk/dates'
import { useTexts } from '../useTexts'

const STATES = {
  expired: { style: 'light-gray', text: 'previews:stateExpired' },
  open: { style: 'success', text: 'previews:stateOpen' },
  revoked: { style: 'light-gray', text: 'previews:stateRevoked' },
} as const satisfies Record<PreviewState, object>

type Props = {
  /** Who made it, by name. */
  maker: string
  newest: null | { fingerprint: string; version: string }
  onRevoke: () => Promise<void>
  preview: ToldPreview
  timeZone: string
}

/** One link: whom it is for, how it stands, and who signed off by it. */
export function LinkRow({ maker, newest, onRevoke, preview, timeZone }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const at = (instant: string): string => timeText(instant, { language: i18n.language, timeZone })
  const { style, text } = STATES[preview.state]
  return (
    <li>
      <div className="pl-head">
        <strong>{preview.label}</strong>
        <Pill pillStyle={style} size="small">
          {t(text)}
        </Pill>
        {preview.state === 'open' && (
          <Button
            aria-label={t('previews:revokeNamed', { label: preview.label })}
            buttonStyle="secondary"
            margin={false}
            onClick={() => void onRevoke()}
            size="small"
          >
            {t('previews:revoke')}
          </Button>
        )}
      </div>
      <p className="pl-quiet">
        {t(preview.version === null ? 'previews:versionSubmitted' : 'previews:versionFixed')}
        {'. '}
        {t('previews:madeBy', { date: at(preview.createdAt), until: at(preview.expiresAt), who: maker })}
        {'. '}
        {preview.lastUsedAt
          ? t('previews:openedOn', { date: at(preview.lastUsedAt) })
          : t('previews:neverOpened')}
        {'.'}
      </p>
      {preview.signOffs.map((signOff) => (
        <div className="pl-signed" key={signOff.id}>
          <p>{signedText(signOff)}</p>
          {signOff.comment && <blockquote>{signOff.comment}</blockquote>}
        </div>
      ))}
    </li>
  )

  function signedText({ at: when, counted, name, organisation, ref }: ToldSignOff): string {
    const shown = preview.version ?? newest?.version
    const isEarlier = preview.version === null && shown !== ref.version
    const values = { date: at(when), who: organisation ? `${name} (${organisation})` : name }
    const said = t(isEarlier ? 'previews:signedOffEarlier' : 'previews:signedOff', values)
    return counted ? `${said}, ${t('previews:counted')}` : said
  }
}
