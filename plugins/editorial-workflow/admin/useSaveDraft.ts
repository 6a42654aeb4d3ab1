'use client'

import { useConfig, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/**
 * Saves what is typed in the form, as Payload's own button does. True when there is nothing unsaved afterwards; Payload itself says why not.
 */
export function useSaveDraft(): () => Promise<boolean> {
  const { collectionSlug, id, setUnpublishedVersionCount } = useDocumentInfo()
  const { code } = useLocale()
  const { config } = useConfig()
  const isDirty = useFormModified()
  const form = useForm()
  return async () => {
    if (!isDirty) return true
    const search = `?locale=${code}&depth=0&fallback-locale=null&draft=true`
    const action = formatAdminURL({
      apiRoute: config.routes.api,
      path: `/${collectionSlug ?? ''}/${id ?? ''}${search}`,
    })
    const saved: unknown = await form.submit({
      action,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    const { res } = (saved ?? {}) as { res?: Response }
    if (!res?.ok) return false
    setUnpublishedVersionCount((count) => count + 1)
    return true
  }
}
