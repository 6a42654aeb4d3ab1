import { AsyncLocalStorage } from 'node:async_hooks'

/** What one answer was made from. */
export type Trace = {
  /** Why the answer must not be kept, whatever else it was made from; undefined while nothing speaks against it. */
  opaque: string | undefined
  /** Tags as they travel, of what was kept before. */
  shortTags: Set<string>
  tags: Set<string>
}

type State = { traces: AsyncLocalStorage<Trace> }

const KEY = Symbol.for('tilts.delivery')

/** One for the process: bundles hold several copies of this module. */
const state = ((globalThis as Record<symbol, unknown>)[KEY] ??= {
  traces: new AsyncLocalStorage<Trace>(),
} satisfies State) as State

/** The trace of the answer that is being made, if one is kept. */
export const traceNow = (): Trace | undefined => state.traces.getStore()

/** Runs `work` with a trace of its own, that of nobody around it. */
export const traced = <T>(trace: Trace, work: () => T): T => state.traces.run(trace, work)
