'use client'

import { Link, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { pluralOf } from '../desk/dates'
import { StateChip } from '../StateChip'
import { useTexts } from '../useTexts'
import type { ShownVariant } from '../useWorkflow'

/** A line for each other language of the document, with the way to it; of translations to the screen where they are made. */
export function OtherLanguages({ variant: { others, sourceLocale } }: { variant: ShownVariant }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  if (others.length === 0) return null
  const at = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug ?? ''}/${String(id)}`,
  })
  return (
    <ul aria-label={t('panel:otherLanguages')} className="wp-others">
      {others.map(({ freshness, live, locale, state }) => (
        <li key={locale}>
          <Link data-locale={locale} href={`${at}?locale=${locale}`} prefetch={false}>
            <StateChip isLive={live !== null} locale={locale} state={state} />
          </Link>
          {freshness?.status === 'outdated' && (
            <span>{pluralOf(t('panel:outdated'), freshness.changes.length, i18n.language)}</span>
          )}
          {locale !== sourceLocale && (
            <Link href={`${at}/translate?locale=${locale}`} prefetch={false}>
              {t('panel:translate')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
