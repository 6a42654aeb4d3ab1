import type { Field } from 'payload'
import { both, type Bilingual } from '@/i18n/both'

/** The SEO plugin names its fields in English only, and its helper lines are for sites it can preview. */
const LABELS: Record<string, Bilingual> = {
  description: both('Description for search engines', 'Apraksts meklētājprogrammām'),
  image: both('Picture for social media', 'Attēls sociālajiem tīkliem'),
  title: both('Title for search engines', 'Virsraksts meklētājprogrammām'),
}

/** Gives the fields of the SEO plugin labels in both languages and leaves out its English overview and preview. */
export const labelSeoFields = ({ defaultFields }: { defaultFields: Field[] }): Field[] =>
  defaultFields.flatMap((field) => {
    const label = 'name' in field && field.name ? LABELS[field.name] : undefined
    return label ? [{ ...field, label } as Field] : []
  })
