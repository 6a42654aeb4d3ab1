import { reasonsAgainst, type DecideInput } from './decide'
import { ACTIONS, type Action, type Command, type Reason } from './types'

export type Explanation = {
  allowed: readonly Action[]
  /** For every other action each reason, and who can clear it. */
  refused: Readonly<Partial<Record<Action, readonly Reason[]>>>
}

/** What the body of a command can cure is no reason against the action itself. */
const CURED_BY_BODY: readonly string[] = ['assignmentMissing', 'commentMissing', 'versionMissing']

/**
 * What an actor may do with a variant now, and for everything else why not. Asks the same rules as `decide`, as if the command
 * named the present revision and version and brought what it needs.
 */
export function explain(input: Omit<DecideInput, 'command'>): Explanation {
  const answers = ACTIONS.map((action) => [action, reasons(input, action)] as const)
  return {
    allowed: answers.filter(([, against]) => against.length === 0).map(([action]) => action),
    refused: Object.fromEntries(answers.filter(([, against]) => against.length > 0)),
  }
}

function reasons(input: Omit<DecideInput, 'command'>, action: Action): Reason[] {
  const command: Command = {
    action,
    revision: input.variant.revision,
    version: input.variant.submitted?.version,
  }
  return reasonsAgainst({ ...input, command }).filter(({ code }) => !CURED_BY_BODY.includes(code))
}
