import type { Endpoint } from 'payload'
import type { Settings } from '../../settings'
import { parseInput } from '../parseInput'
import { readBody } from '../readBody'
import { requireStaff } from '../requireStaff'
import { fileEndpoints } from './files'
import { tellHelp, tellMatches } from './help'
import { helpBody, matchesBody } from './inputs'

/** What helps whoever translates: `POST /api/editorial/translation-help`, `POST /api/editorial/memory/matches`, and the files of both. */
export const memoryEndpoints = (settings: Settings): Endpoint[] => [
  {
    method: 'get',
    path: '/editorial/translation-help',
    handler: (req) => {
      requireStaff(settings, req)
      return Response.json({ machineTranslation: settings.machineTranslation?.name ?? null })
    },
  },
  {
    method: 'post',
    path: '/editorial/translation-help',
    handler: async (req) => {
      requireStaff(settings, req)
      const body = parseInput(req, helpBody, await readBody(req))
      return Response.json(Object.fromEntries(await tellHelp(settings, req, body)))
    },
  },
  {
    method: 'post',
    path: '/editorial/memory/matches',
    handler: async (req) => {
      requireStaff(settings, req)
      const body = parseInput(req, matchesBody, await readBody(req))
      return Response.json(Object.fromEntries(await tellMatches(settings, req, body)))
    },
  },
  ...fileEndpoints(settings),
]
