import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Raw } from '../../core'
import { judgeUnit, type Judgement, type UnitReason } from '../../core/translation/judgeUnit'
import type { Cell } from '../../core/translation/layOut'
import { NO_MARKS } from '../../core/translation/marks'
import { noteMarks, type Noted } from '../../core/translation/noteMarks'
import type { Origin, Translation, UnitInput, WriteReport } from '../../core/translation/types'
import { progressOf } from '../../core/translation/units'
import { WorkflowRefused } from '../errors'
import { inTransaction } from '../inTransaction'
import { isolate } from '../isolate'
import { drainSoon } from '../outbox'
import type { Settings } from '../settings'
import { workflowT } from '../workflowT'
import { saveMarks } from './marks'
import { lockOf } from './read'
import { forgetWords } from './words'
import { layOutRaw, lookUp, shortHash, unitsIn, type Situation, type TranslationAddress } from './situation'

export type WriteInput = {
  /** Whose text it is. What is `machine` replaces nothing that a person has written. */
  origin: Origin
  units: readonly UnitInput[]
}

/**
 * Writes texts into the draft of a translation: all that can be, in one save, in one transaction. Nothing but the texts changes, and nobody's
 * text is replaced that `was` does not name.
 *
 * @throws as `readTranslation`; {WorkflowRefused} 403 for who may not write, 409 while it is in review or in the trash.
 */
export async function writeTranslation(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  input: WriteInput,
): Promise<WriteReport> {
  const report = await inTransaction(req, (own) => writeInside(settings, own, address, input))
  drainSoon(settings, req.payload)
  return report
}

async function writeInside(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  { origin, units: inputs }: WriteInput,
): Promise<WriteReport> {
  const situation = await lookUp(settings, req, address)
  await refuseLocked(settings, req, address, situation)
  const before = unitsIn(req, situation)
  const judged = inputs.map((input) => judgeUnit(before, input, origin))
  const applied = new Map(
    judged.flatMap((each) => (each.result === 'applied' ? [[each.unit.id, each] as const] : [])),
  )
  const after =
    applied.size > 0 ? await carryOut(settings, req, address, { applied, origin, situation }) : situation
  if (applied.size > 0) await forgetWords(req, after.row)
  const units = unitsIn(req, after)
  return {
    progress: progressOf(units, after.sourceLocale),
    units: judged.map((each, i) => ({
      id: inputs[i]?.id ?? '',
      reason: each.result === 'applied' || !each.reason ? null : reasonText(req, each.reason),
      result: each.result,
      unit: units.find(({ id }) => id === each.unit?.id) ?? null,
    })),
    version: after.document.head.id,
  }
}

/** Why a segment is not written, for people. */
export const reasonText = (req: PayloadRequest, { code, values = {} }: UnitReason): string =>
  workflowT(req)(
    `units:${code}`,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  )

type Applied = Judgement & { result: 'applied' }
type Work = { applied: ReadonlyMap<string, Applied>; origin: Origin; situation: Situation }

async function carryOut(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  { applied, origin, situation }: Work,
): Promise<Situation> {
  const { document, marks, sourceLocale } = situation
  const languages = { from: sourceLocale, to: address.locale }
  const edit = ({ id }: Cell) => applied.get(id)?.content ?? undefined
  const { data } = layOutRaw(document, document.head.raw, languages, {
    approved: situation.approved,
    edit,
    marks,
  })
  if (Object.keys(data).length > 0) await saveDraft(req, address, data)
  const saved = Object.keys(data).length > 0 ? await lookUp(settings, req, address) : situation
  const noted = new Map(
    [...applied].map(([id, { done, isCurrent, unit }]): [string, Noted] => [
      id,
      {
        at: new Date().toISOString(),
        before: unit.before,
        done,
        isCurrent,
        origin: originOf(applied.get(id), origin),
        source: unit.source,
        sourceHash: unit.sourceHash,
      },
    ]),
  )
  // What was written follows the source line by line: what was noted before it would only lead astray.
  const after = layOutRaw(saved.document, saved.document.head.raw, languages, { marks: NO_MARKS })
  const next = noteMarks({ after, before: situation.layout, digest: shortHash, marks, noted })
  await saveMarks(req, address, next)
  return {
    ...saved,
    layout: layOutRaw(saved.document, saved.document.head.raw, languages, {
      approved: saved.approved,
      marks: next,
    }),
    marks: next,
  }
}

/** Who only calls a text done has not written it, but has looked at it: it is a machine's no longer. */
function originOf(applied: Applied | undefined, origin: Origin): Origin {
  if (applied?.content !== null || !applied.unit.origin) return origin
  return applied.unit.origin === 'machine' && origin !== 'machine' ? 'human' : applied.unit.origin
}

/** As the user would by a form: every rule of the project for writing holds. */
async function saveDraft(
  req: PayloadRequest,
  { collection, document, locale }: TranslationAddress,
  data: Raw,
): Promise<void> {
  await req.payload.update({
    collection: collection as CollectionSlug,
    id: document,
    data: data as never,
    depth: 0,
    draft: true,
    fallbackLocale: false as never,
    locale: locale as never,
    overrideAccess: false,
    req: isolate(req, locale),
  })
}

async function refuseLocked(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  situation: Situation,
): Promise<void> {
  const { row } = situation
  const now = row ? { revision: row.variant.revision, state: row.variant.state } : undefined
  refuseLock(req, await lockOf(settings, req, address, situation), now)
}

/**
 * Refuses to write what is locked.
 *
 * @throws {WorkflowRefused} 403 for who may not write, 409 while it is in review or in the trash.
 */
export function refuseLock(
  req: PayloadRequest,
  lock: Translation['locked'],
  now?: { revision: number; state: string },
): void {
  if (lock === null) return
  if (lock === 'forbidden')
    throw new WorkflowRefused(req, [
      { code: 'translationNotYours', kind: 'forbidden', clearedBy: ['nobody'] },
    ])
  throw new WorkflowRefused(req, [{ code: lock, kind: 'conflict', clearedBy: ['author'] }], now)
}
