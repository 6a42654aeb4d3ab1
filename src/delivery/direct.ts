type Handler = (
  request: Request,
  context: { params: Promise<{ slug: string[] }> },
) => Promise<Response> | Response
type Handlers = { graphql?: Handler; rest?: Handler }

const KEY = Symbol.for('tilts.direct')

/**
 * Puts a route's handler forward, for questions that are answered without Next.js around it (`src/front/answerDirectly.mjs`).
 *
 * @returns the handler
 */
export function direct<Given extends Handler>(name: keyof Handlers, handler: Given): Given {
  const handlers = ((globalThis as Record<symbol, unknown>)[KEY] ??= {}) as Handlers
  handlers[name] = handler
  return handler
}
