import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { WorkflowNotFound } from '../errors'
import { hostOf } from '../host'
import type { Settings } from '../settings'
import { bulkDoneShape, bulkRefusedShape, locale as localeAnswer, named } from './answers'
import { tellFault, type BulkDone, type BulkRefused } from './bulk'
import { acrossBody, type AcrossBody } from './inputs'
import { operation, type Json } from './openApiParts'
import { parseInput } from './parseInput'
import { readBody } from './readBody'
import { requireStaff } from './requireStaff'
import { carryOutAction } from './tell'

type Place = { collection: string; id: string; locale: string }
export type AcrossOutcome = {
  done: readonly (BulkDone & Place)[]
  refused: readonly (BulkRefused & Place)[]
}

/** `POST /api/editorial/bulk`: one action on variants of any collections and languages, each for itself. */
export const acrossEndpoint = (settings: Settings): Endpoint => ({
  method: 'post',
  path: '/editorial/bulk',
  handler: async (req) => {
    requireStaff(settings, req)
    const body = parseInput(req, acrossBody, await readBody(req))
    const key = req.headers.get('idempotency-key')
    return Response.json(await carryOutAcross(settings, req, { body, key }))
  },
})

/** In the order of the items: what is refused, or fails, keeps none of the others from being done. */
export async function carryOutAcross(
  settings: Settings,
  req: PayloadRequest,
  { body: { action, items, ...common }, key }: { body: AcrossBody; key: unknown },
): Promise<AcrossOutcome> {
  requireStaff(settings, req)
  const done: (BulkDone & Place)[] = []
  const refused: (BulkRefused & Place)[] = []
  for (const { collection, id, locale, ...seen } of items) {
    try {
      if (!hostOf(settings, req, collection)) throw new WorkflowNotFound(req)
      const { repeated, variant, warnings } = await carryOutAction(settings, req, {
        collection,
        command: { ...common, ...seen, action },
        document: id,
        key,
        locale,
      })
      done.push({ collection, id, locale, repeated, variant, warnings })
    } catch (err) {
      refused.push({ collection, id, locale, ...tellFault(req, err) })
    }
  }
  return { done, refused }
}

const place = { collection: z.string(), locale: localeAnswer }

/** The answer to `POST /editorial/bulk`. */
export const acrossAnswer: z.ZodType<AcrossOutcome> = z
  .strictObject({
    done: z.array(z.strictObject({ ...bulkDoneShape, ...place })),
    refused: z.array(z.strictObject({ ...bulkRefusedShape, ...place })),
  })
  .register(named, { id: 'AcrossOutcome' })

export const acrossPaths = (idempotent: Json): Json => ({
  '/editorial/bulk': {
    post: operation('actAcross', 'Carry out an action on variants of any collections and languages', {
      answers: { 200: acrossAnswer },
      body: acrossBody,
      parameters: [idempotent],
      refusals: [400, 401, 404],
    }),
  },
})
