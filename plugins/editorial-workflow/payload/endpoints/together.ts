import type { Endpoint, PayloadRequest } from 'payload'
import type { Variant } from '../../core'
import { WorkflowNotFound } from '../errors'
import { hostOf } from '../host'
import { performTogether, type Step } from '../performTogether'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { togetherBody, type TogetherBody } from './inputs'
import { parseInput } from './parseInput'
import { readBody } from './readBody'
import { requireReadable } from './requireReadable'
import { requireStaff } from './requireStaff'
import { inZone, localeOf } from './tell'

export type TogetherOutcome = {
  done: readonly { collection: string; id: string; locale: string; variant: Variant }[]
}

/** `POST /api/editorial/schedule`: schedules several variants, or calls their schedules off, as one. */
export const togetherEndpoint = (settings: Settings): Endpoint => ({
  method: 'post',
  path: '/editorial/schedule',
  handler: async (req) => {
    requireStaff(settings, req)
    const body = parseInput(req, togetherBody, await readBody(req))
    return Response.json(await carryOutTogether(settings, req, body))
  },
})

/** All of them or none. */
export async function carryOutTogether(
  settings: Settings,
  req: PayloadRequest,
  { action, items, when }: TogetherBody,
): Promise<TogetherOutcome> {
  requireStaff(settings, req)
  const steps: Step[] = []
  for (const { collection, id: document, locale, revision } of items) {
    if (!hostOf(settings, req, collection)) throw new WorkflowNotFound(req)
    await requireReadable(req, { collection, document })
    const address = { collection, document, locale: localeOf(settings, req, collection, locale) }
    steps.push({ address, command: { action, revision, ...(when && { when: inZone(settings, when) }) } })
  }
  const outcomes = await performTogether(settings, { req, steps })
  return {
    done: outcomes.flatMap(({ variant }, i) => {
      const { address } = steps[i] ?? {}
      if (!address) return []
      const { collection, document: id, locale } = address
      return [{ collection, id, locale: locale ?? NO_LOCALE, variant }]
    }),
  }
}
