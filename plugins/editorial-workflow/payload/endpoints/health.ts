import type { Config, Endpoint, SanitizedConfig } from 'payload'
import type { Settings } from '../settings'
import { readReadiness } from './readiness'

const NO_STORE = { 'Cache-Control': 'no-store' } as const
/** Tells our endpoints from those that a project has under the same name. */
const OURS = 'editorialWorkflow'

/**
 * `GET /api/health`: the process is there; and `GET /api/ready`: it can do its work. Both for anybody. A path that the project uses itself
 * stays its own.
 */
export const healthEndpoints = (settings: Settings, config: Config): Endpoint[] =>
  [health, ready(settings)].filter(({ path }) => !isTaken(config, path))

const health: Endpoint = {
  custom: { [OURS]: true },
  method: 'get',
  path: '/health',
  handler: () => Response.json({ status: 'ok' }, { headers: NO_STORE }),
}

const ready = (settings: Settings): Endpoint => ({
  custom: { [OURS]: true },
  method: 'get',
  path: '/ready',
  handler: async ({ payload }) => {
    const readiness = await readReadiness({ payload, settings })
    return Response.json(readiness, {
      headers: NO_STORE,
      status: readiness.status === 'ready' ? 200 : 503,
    })
  },
})

/** Payload looks for a collection of this name before it comes to any endpoint. */
const isTaken = ({ collections, endpoints }: Config, path: string): boolean =>
  (endpoints ?? []).some((each) => each.method === 'get' && each.path === path) ||
  (collections ?? []).some(({ slug }) => `/${slug}` === path)

/** Whether this path is answered by the plugin. */
export const isHealthOurs = ({ endpoints }: SanitizedConfig, path: string): boolean =>
  endpoints.some((each) => each.path === path && each.custom?.[OURS] === true)
