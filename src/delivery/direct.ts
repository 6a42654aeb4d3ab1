type Handler = (
  request: Request,
  context: { params: Promise<{ slug: string[] }> },
) => Promise<Response> | Response
/** By the method of HTTP. */
type Route = Readonly<Record<string, Handler>>

const KEY = Symbol.for('tilts.direct')

/** Puts the handlers of a route forward: they are called without Next.js around them (`src/front/answerDirectly.mjs`). */
export function putForward(name: 'graphql' | 'rest', route: Route): void {
  const routes = ((globalThis as Record<symbol, unknown>)[KEY] ??= {}) as Record<string, Route>
  routes[name] = route
}
