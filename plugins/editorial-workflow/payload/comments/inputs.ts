import { z } from 'zod'
import { BODY_LIMIT } from '../../core/comments/limits'
import { CONTEXT_LIMIT, QUOTE_LIMIT } from '../../core/comments/quote'

/* What callers send about comments. */

/** Plain text, with its line breaks and without anything that nobody sees. */
export const plainText = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, '\n')

      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim(),
  )
  .pipe(z.string().min(1).max(BODY_LIMIT))

const body = plainText.describe('Plain text. `@[id]` mentions a user.')

export const quote = z.strictObject({
  exact: z.string().min(1).max(QUOTE_LIMIT),
  prefix: z.string().max(CONTEXT_LIMIT).default(''),
  suffix: z.string().max(CONTEXT_LIMIT).default(''),
})

/** A field, and a passage in it. */
export const anchor = z
  .strictObject({
    field: z
      .string()
      .min(1)
      .max(300)
      .describe('Names of fields and ids of rows, with dots between: `layout.65f0c1.text`.'),
    quote: quote
      .nullable()
      .default(null)
      .describe('The passage that it is about (TextQuoteSelector of the W3C Web Annotation Data Model).'),
  })
  .describe('What it is about. @default the document')

export const newThread = z.strictObject({
  anchor: anchor.nullable().default(null),
  body,
  locale: z
    .string()
    .max(20)
    .nullable()
    .default(null)
    .describe('In which language of the document. null: in all of them.'),
})

export const newReply = z.strictObject({ body })

const revision = z.int().min(1)

export const editBody = z.strictObject({
  body,
  revision: revision.describe('The `revision` of the comment that the caller saw.'),
})

export const settleBody = z.strictObject({
  revision: revision.describe('The `revision` of the thread that the caller saw.'),
})

export const commentFilter = z.strictObject({
  locale: z.string().max(20).optional().describe('Only what is about this language, or all. @default any'),
  status: z.enum(['open', 'resolved']).optional().describe('@default both'),
})
