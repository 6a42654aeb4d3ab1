import { judge, type DecideInput } from './judge'
import { ACTIONS, type Action, type CheckResult, type Command, type Reason } from './types'

export type Explanation = {
  allowed: readonly Action[]
  /** For every other action each reason, and who can clear it. */
  refused: Readonly<Partial<Record<Action, readonly Reason[]>>>
  /** What the checks warn of, for each action that looks at the content and that the state and the roles are right for. */
  warnings: Readonly<Partial<Record<Action, readonly CheckResult[]>>>
}

/** What the body of a command can cure is no reason against the action itself. */
const CURED_BY_BODY: readonly string[] = [
  'assignmentMissing',
  'commentMissing',
  'timeMissing',
  'versionMissing',
]

/**
 * What an actor may do with a variant now, and for everything else why not. Asks the same rules as `decide`, as if the command
 * named the present revision and version and brought what it needs.
 */
export function explain(input: Omit<DecideInput, 'command'>): Explanation {
  const answers = ACTIONS.map((action) => ({ action, ...judged(input, action) }))
  return {
    allowed: answers.filter(({ reasons }) => reasons.length === 0).map(({ action }) => action),
    refused: Object.fromEntries(
      answers
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ action, reasons }) => [action, reasons] as const),
    ),
    warnings: Object.fromEntries(
      answers
        .filter(({ warnings }) => warnings.length > 0)
        .map(({ action, warnings }) => [action, warnings] as const),
    ),
  }
}

function judged(input: Omit<DecideInput, 'command'>, action: Action): ReturnType<typeof judge> {
  const command: Command = {
    action,
    revision: input.variant.revision,
    version: input.variant.submitted?.version,
  }
  const { reasons, warnings } = judge({ ...input, command })
  return { reasons: reasons.filter(({ code }) => !CURED_BY_BODY.includes(code)), warnings }
}
