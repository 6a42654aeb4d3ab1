import type { PayloadRequest } from 'payload'
import type { Progress, Translation, TranslationUnit, UnitReport } from '../../core/translation/types'
import { WorkflowNotFound } from '../errors'
import type { Settings } from '../settings'
import { readTranslation, writeTranslation, type TranslationAddress } from '../translation'
import { refuseLock } from '../translation/write'
import { workflowT } from '../workflowT'
import { ask, type Written } from './ask'

/** The most units of one request. */
export const UNITS_MAX = 500

/** As what was written by hand, or `failed`: the machine has given nothing that can be used. */
export type MachineUnitReport = { result: 'failed' | UnitReport['result'] } & Omit<UnitReport, 'result'>
export type MachineReport = {
  /** Of the machine. */
  name: string
  progress: Progress
  units: readonly MachineUnitReport[]
  version: string
}

/**
 * Has a machine write first drafts of those units that nobody has translated, or of those that are named. What a person has written stays.
 *
 * @param wanted ids of units. @default all that are untranslated, up to 500
 * @throws {WorkflowNotFound} 404 while the project has no machine, or for what the caller may not read; {WorkflowRefused} 403 for who may not
 *   write, 409 while it is in review or in the trash.
 */
export async function translateByMachine(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  wanted?: readonly string[],
): Promise<MachineReport> {
  const translator = settings.machineTranslation
  if (!translator) throw new WorkflowNotFound(req)
  const translation = await readTranslation(settings, req, address)
  // Before a machine is asked, which costs time and money. The write asks again.
  refuseLock(req, translation.locked)
  const { chosen, reports } = choose(req, translation, wanted)
  const { locale, sourceLocale } = translation
  const written = await ask(translator, req, { locale, sourceLocale }, chosen)
  const good = chosen.flatMap((unit) => toInput(unit, written.get(unit.id)))
  const done =
    good.length > 0
      ? await writeTranslation(settings, req, address, { origin: 'machine', units: good })
      : null
  const made = new Map(
    [...reports, ...failures(req, chosen, written), ...(done?.units ?? [])].map((each) => [each.id, each]),
  )
  return {
    name: translator.name,
    progress: done?.progress ?? translation.progress,
    units: [...made.values()],
    version: done?.version ?? translation.version,
  }
}

type Choice = { chosen: TranslationUnit[]; reports: MachineUnitReport[] }

function choose(req: PayloadRequest, { units }: Translation, wanted?: readonly string[]): Choice {
  if (!wanted)
    return {
      chosen: units.filter(({ status }) => status === 'untranslated').slice(0, UNITS_MAX),
      reports: [],
    }
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const t = workflowT(req)
  const choice: Choice = { chosen: [], reports: [] }
  for (const id of new Set(wanted)) {
    const unit = known.get(id)
    if (!unit) choice.reports.push({ id, reason: t('units:sourceGone'), result: 'sourceMoved', unit: null })
    else if (unit.target !== '' && unit.origin !== 'machine')
      choice.reports.push({ id, reason: t('units:humanText'), result: 'conflict', unit })
    else choice.chosen.push(unit)
  }
  return choice
}

/** `was`: what somebody has written while the machine was at work is not replaced. */
const toInput = (unit: TranslationUnit, written: undefined | Written) =>
  written && 'target' in written
    ? [{ id: unit.id, source: unit.sourceHash, target: written.target, was: unit.targetHash }]
    : []

const failures = (
  req: PayloadRequest,
  units: readonly TranslationUnit[],
  written: ReadonlyMap<string, Written>,
): MachineUnitReport[] =>
  units.flatMap((unit) => {
    const said = written.get(unit.id)
    return said && 'fault' in said
      ? [{ id: unit.id, reason: workflowT(req)(`machine:${said.fault}`), result: 'failed' as const, unit }]
      : []
  })
