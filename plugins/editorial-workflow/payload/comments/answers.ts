import { z } from 'zod'
import { instant, named } from '../endpoints/answers'
import type { CommentList, ToldThread } from './tell'

/* What callers get about comments, for the OpenAPI document. */

const somebody = z.strictObject({
  id: z.string(),
  name: z.string().nullable().describe('null once their account is deleted.'),
})

const comment = z.strictObject({
  at: instant,
  author: somebody.nullable().describe('null of guests.'),
  body: z.string().describe('Plain text, with mentions as `@[id]`: escape it wherever it is shown.'),
  deleted: z.boolean(),
  editedAt: instant.nullable(),
  guest: z
    .strictObject({ name: z.string(), preview: z.string() })
    .nullable()
    .describe('Somebody without an account, who came by a preview link.'),
  id: z.string(),
  mayDelete: z.boolean(),
  mayEdit: z.boolean(),
  mentions: z.array(somebody),
  revision: z.int().min(1).describe('An edit names the one it saw.'),
  roles: z.array(z.string()).describe('Of the author, at that time.'),
})

const thread: z.ZodType<ToldThread> = z
  .strictObject({
    anchor: z
      .strictObject({
        field: z.string(),
        label: z.string().nullable().describe('null where the field, or its row, is not there any more.'),
        quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
      })
      .nullable()
      .describe('null: on the document.'),
    comments: z.array(comment).min(1),
    id: z.string(),
    locale: z.string().nullable().describe('null: about all languages.'),
    resolvedAt: instant.nullable(),
    resolvedBy: somebody.nullable(),
    revision: z.int().min(1).describe('`resolve` and `reopen` name the one they saw.'),
    status: z.enum(['open', 'resolved']),
  })
  .register(named, { id: 'CommentThread' })

/** The answer to `GET /{collection}/{id}/comments`. */
export const commentsAnswer: z.ZodType<CommentList> = z
  .strictObject({
    open: z.int().min(0).describe('Threads, of the language that was asked for.'),
    resolved: z.int().min(0),
    threads: z
      .array(thread)
      .describe('On the document first, then in the order of its fields, then of what is gone.'),
  })
  .register(named, { id: 'Comments' })

/** The answer to everything that is done to a comment: its thread as it is now. */
export const threadAnswer: z.ZodType<{ thread: null | ToldThread }> = z
  .strictObject({ thread: thread.nullable().describe('null where nothing is left of it.') })
  .register(named, { id: 'ChangedThread' })
