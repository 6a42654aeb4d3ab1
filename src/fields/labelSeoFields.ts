import type { Field, Plugin } from 'payload'
import { both, type Bilingual } from '@/i18n/both'

/** The SEO plugin names its group and fields in English only, and its helper lines are for sites it can preview. */
const GROUP_LABEL = both('Search engines and social media', 'Meklētājprogrammas un sociālie tīkli')
const LABELS: Record<string, Bilingual> = {
  description: both('Description for search engines', 'Apraksts meklētājprogrammām'),
  image: both('Picture for social media', 'Attēls sociālajiem tīkliem'),
  title: both('Title for search engines', 'Virsraksts meklētājprogrammām'),
}

/** Gives the fields of the SEO plugin labels in both languages and leaves out its English overview, preview and help texts. */
export const labelSeoFields = ({ defaultFields }: { defaultFields: Field[] }): Field[] =>
  defaultFields.flatMap((field) => {
    const label = 'name' in field && field.name ? LABELS[field.name] : undefined
    const admin = { ...field.admin, description: undefined }
    return label ? [{ ...field, admin, label } as Field] : []
  })

/** Gives the group that the SEO plugin adds a label in both languages; comes behind it in the list of plugins. */
export const labelSeoGroup: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    fields: collection.fields.map((field) =>
      field.type === 'group' && 'name' in field && field.name === 'meta'
        ? { ...field, label: GROUP_LABEL }
        : field,
    ),
  })),
})
