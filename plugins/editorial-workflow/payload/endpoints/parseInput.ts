import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { WorkflowRefused } from '../errors'

/**
 * What a caller sent, checked and filled in by its schema.
 *
 * @throws {WorkflowRefused} 400 `badInput`, with the first thing that is wrong.
 */
export function parseInput<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw badInput(req, [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '))
}

/** 400: what was sent is not understood. */
export const badInput = (req: PayloadRequest, detail: string): WorkflowRefused =>
  new WorkflowRefused(req, [
    { code: 'badInput', kind: 'badRequest', clearedBy: ['nobody'], values: { detail: detail.slice(0, 200) } },
  ])
