'use client'

import { useTranslation } from '@payloadcms/ui'

/**
 * Hides the buttons of a list that publish and unpublish what is selected: they lead past the review and are refused. Payload has one
 * switch for them, for editing several at once and for the API of both, and no slot; their names are what tells them apart.
 */
export function WithoutBulkPublication() {
  const { t } = useTranslation()
  const names = [t('version:publish'), t('version:unpublish')]
  const buttons = names.map(
    (name) => `.list-selection__button[aria-label="${name.replace(/["\\]/g, '\\$&')}"]`,
  )
  return <style>{`${buttons.join(', ')} { display: none }`}</style>
}
