import type { AsyncLocalStorage } from 'node:async_hooks'

type Answer = { after: (() => void)[]; isOver: boolean }
const KEY = Symbol.for('tilts.answers')

/**
 * Begins some work when the answer to the request at hand is on its way, or at once where there is none: whoever asked need not wait for what
 * follows. The server in front of the routes says when (`src/front/answerDirectly.mjs`).
 */
export function whenAnswered(work: () => void): void {
  const answers = (globalThis as Record<symbol, unknown>)[KEY] as AsyncLocalStorage<Answer> | undefined
  const answer = answers?.getStore()
  if (!answer || answer.isOver) work()
  else answer.after.push(work)
}
