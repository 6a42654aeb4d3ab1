'use client'

import { useTranslation } from '@payloadcms/ui'
import { useTexts } from '../../useTexts'
import { pluralOf } from '../dates'
import { useUnread } from './useUnread'

const STYLES = `@layer payload { .desk-unread { background: var(--theme-elevation-800); border-radius: 9px; color: var(--theme-elevation-0);
  font-size: 11px; font-variant-numeric: tabular-nums; font-weight: 600; line-height: 18px; margin-left: 8px; min-width: 18px; padding: 0 5px;
  text-align: center; display: inline-block; } }
`

/** The name of the inbox in the navigation, with how many notices are unread. */
export function NavLabel() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const unread = useUnread()
  if (unread === 0) return <span className="nav__link-label">{t('desk:notices')}</span>
  const name = pluralOf(t('notices:navUnread'), unread, i18n.language)
  return (
    <>
      <style href="editorial-desk-unread" precedence="medium">
        {STYLES}
      </style>
      {/* What is read out stands in one place, what is seen in another: “Notices 3” says nothing to who does not see the badge. */}
      <span className="nav__link-label">
        <span aria-hidden="true">
          {t('desk:notices')}
          <span className="desk-unread">{unread > 99 ? '99+' : unread}</span>
        </span>
        <span style={HIDDEN}>{name}</span>
      </span>
    </>
  )
}

const HIDDEN = {
  clipPath: 'inset(50%)',
  height: 1,
  overflow: 'hidden',
  position: 'absolute',
  whiteSpace: 'nowrap',
  width: 1,
} as const
