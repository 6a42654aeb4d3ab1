import type { PayloadRequest } from 'payload'
import { fromMarked, missingTags, wordsOfMarked } from '../../core/translation/marked'
import type { TranslationUnit } from '../../core/translation/types'
import type { Languages } from '../memory/store'
import { SEGMENT_LENGTH } from '../memory/store'
import { BATCH, TIMEOUT_MS, type MachineTranslator } from './translator'

/** Why there is no text for a unit. */
export const MACHINE_FAULTS = ['broken', 'empty', 'failed', 'late', 'nothing', 'tooLong'] as const
export type MachineFault = (typeof MACHINE_FAULTS)[number]
export type Written = { fault: MachineFault } | { target: string }

/** Asks a machine for some units, in batches. Whatever it does, each unit gets a text that can be used or the reason why there is none. */
export async function ask(
  translator: MachineTranslator,
  req: PayloadRequest,
  languages: Languages,
  units: readonly TranslationUnit[],
): Promise<Map<string, Written>> {
  const written = new Map<string, Written>()
  for (let from = 0; from < units.length; from += BATCH) {
    const batch = units.slice(from, from + BATCH)
    const answer = await askOnce(translator, req, languages, batch)
    for (const unit of batch)
      written.set(unit.id, typeof answer === 'string' ? { fault: answer } : judge(unit, answer))
  }
  return written
}

type Answer = Map<string, unknown[]>

async function askOnce(
  { name, timeoutMs = TIMEOUT_MS, translate }: MachineTranslator,
  req: PayloadRequest,
  { locale, sourceLocale }: Languages,
  units: readonly TranslationUnit[],
): Promise<Answer | MachineFault> {
  const stop = new AbortController()
  const texts = units.map(({ id, source, tags }) => ({
    id,
    source,
    tags: tags.filter(({ ofSource }) => ofSource),
  }))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeoutMs)
  })
  try {
    const asked = (async () => translate({ locale, req, signal: stop.signal, sourceLocale, texts }))()
    // One that throws after its time is over must not end the process.
    asked.catch(() => undefined)
    const answer = await Promise.race([asked, late])
    if (answer === 'late') {
      req.payload.logger.warn({ msg: `editorial-workflow: ${name} did not answer within ${timeoutMs} ms` })
      return 'late'
    }
    return byId(answer)
  } catch (err) {
    req.payload.logger.error({ err, msg: `editorial-workflow: ${name} could not translate` })
    return 'failed'
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}

/** What a machine has sent, which may be anything. */
function byId(answer: unknown): Answer {
  const found: Answer = new Map()
  if (!Array.isArray(answer)) throw new TypeError('the answer is no list')
  for (const each of answer as unknown[]) {
    const { id, target } = (each ?? {}) as { id?: unknown; target?: unknown }
    if (typeof id === 'string') found.set(id, [...(found.get(id) ?? []), target])
  }
  return found
}

function judge({ id, maxLength, multiline, tags }: TranslationUnit, answer: Answer): Written {
  const [target, second] = answer.get(id) ?? []
  if (target === undefined) return { fault: 'nothing' }
  if (typeof target !== 'string' || second !== undefined) return { fault: 'broken' }
  const words = wordsOfMarked(target)
  if (words.trim() === '') return { fault: 'empty' }
  if (target.length > SEGMENT_LENGTH || (maxLength !== null && words.length > maxLength))
    return { fault: 'tooLong' }
  const own = tags.filter(({ ofSource }) => ofSource)
  const isBroken =
    'fault' in fromMarked(target, own) ||
    missingTags(target, own).length > 0 ||
    (!multiline && /\n/.test(words))
  return isBroken ? { fault: 'broken' } : { target }
}
