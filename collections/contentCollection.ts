import type { CollectionConfig, GeneratePreviewURL } from 'payload'
import { contentAccess } from '@/access/content'
import { sourceLocaleField } from '@/fields/sourceLocaleField'
import { usePopulated } from '@/delivery/fragments'
import { validateDraft } from '@/hooks/validateDraft'
import { onlyLocalizedFields, onlyOwnLanguages } from '@/hooks/translatorGuard'

/** How many versions of a document are kept; older ones are pruned. */
const VERSIONS_KEPT = 100

/** The page that shows a draft in the layout of the site, in the language that is being written. */
const previewIn =
  (slug: string): GeneratePreviewURL =>
  ({ id }, { locale }) =>
    typeof id === 'string' || typeof id === 'number'
      ? `/preview/${slug}/${encodeURIComponent(id)}?locale=${encodeURIComponent(locale)}`
      : null

/**
 * A collection that readers see, published language by language: drafts with a status per language, trash, access by role
 * and the guards behind it, and the source language of each document. What goes live is up to the editorial workflow.
 */
export function contentCollection(config: CollectionConfig): CollectionConfig {
  return {
    // A save is compared with what it started from, language by language: nobody has to be kept out of a whole document, and a reviewer
    // not stopped by whoever has just typed.
    lockDocuments: false,
    trash: true,
    ...config,
    admin: { ...config.admin, preview: previewIn(config.slug) },
    access: { ...contentAccess, ...config.access },
    fields: [...config.fields, sourceLocaleField()],
    hooks: {
      ...config.hooks,
      beforeOperation: [usePopulated, onlyOwnLanguages, ...(config.hooks?.beforeOperation ?? [])],
      beforeChange: [onlyLocalizedFields, ...(config.hooks?.beforeChange ?? []), validateDraft],
    },
    versions: { drafts: { localizeStatus: true }, maxPerDoc: VERSIONS_KEPT },
  }
}
