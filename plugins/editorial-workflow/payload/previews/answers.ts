import { z } from 'zod'
import { instant, named } from '../endpoints/answers'
import type { NewPreview, PreviewList } from './manage'
import { PREVIEW_STATES, type ToldPreview } from './tell'

const ref = z.strictObject({ fingerprint: z.string(), version: z.string() })
const preview: z.ZodType<ToldPreview> = z
  .strictObject({
    createdAt: instant,
    createdBy: z.string(),
    expiresAt: instant,
    id: z.string(),
    label: z.string().describe('Who it is for.'),
    lastUsedAt: instant.nullable().describe('To the hour. null: nobody has opened it yet.'),
    maySignOff: z.boolean(),
    revokedAt: instant.nullable(),
    revokedBy: z.string().nullable(),
    signOffs: z.array(
      z.strictObject({
        at: instant,
        comment: z.string().nullable(),
        counted: z.boolean().describe('Whether it was an approval of the step, too.'),
        id: z.string().describe('Named by the event `signedOff` of the record.'),
        name: z.string(),
        organisation: z.string().nullable(),
        ref,
      }),
    ),
    state: z.enum(PREVIEW_STATES),
    version: z.string().nullable().describe('null: whatever was sent in last.'),
  })
  .register(named, { id: 'Preview' })

/** The answer to `GET` and `DELETE`: the links of one language of a document, the newest first. */
export const previewsAnswer: z.ZodType<PreviewList> = z
  .strictObject({ previews: z.array(preview) })
  .register(named, { id: 'Previews' })

/** The answer to `POST`. */
export const newPreviewAnswer: z.ZodType<NewPreview> = z
  .strictObject({
    preview,
    token: z.string().describe('Opens the link. It is told this once.'),
    url: z.string().nullable().describe('null where the project has no page for it (`previewUrl`).'),
  })
  .register(named, { id: 'NewPreview' })
