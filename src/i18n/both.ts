/** A label in both interface languages, in the shape Payload's `label`, `labels` and `description` take. */
export type Bilingual = { en: string; lv: string }

/** Builds a {@link Bilingual} text. */
export const both = (en: string, lv: string): Bilingual => ({ en, lv })
