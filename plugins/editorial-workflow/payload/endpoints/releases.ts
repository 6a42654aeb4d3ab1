import type { Endpoint } from 'payload'
import { RELEASE_COMMANDS } from '../../core'
import { WorkflowRefused } from '../errors'
import { carryOutRelease } from '../releases/carryOut'
import { makeRelease } from '../releases/edit'
import { listReleases, tellRelease } from '../releases/tell'
import type { Settings } from '../settings'
import { parseInput } from './parseInput'
import { readBody } from './readBody'
import { newRelease, releaseQuery } from './releaseInputs'
import { requireStaff } from './requireStaff'

/** `GET` and `POST /editorial/releases`, `GET /editorial/releases/:id` and `POST /editorial/releases/:id/:command`. */
export const releaseEndpoints = (settings: Settings): Endpoint[] => [
  {
    method: 'get',
    path: '/editorial/releases',
    handler: async (req) => {
      requireStaff(settings, req)
      const filter = parseInput(req, releaseQuery, Object.fromEntries(req.searchParams))
      return Response.json(await listReleases(settings, req, filter))
    },
  },
  {
    method: 'post',
    path: '/editorial/releases',
    handler: async (req) => {
      requireStaff(settings, req)
      const { name } = parseInput(req, newRelease, await readBody(req))
      const id = await makeRelease(settings, req, name)
      return Response.json(await tellRelease(settings, req, id), { status: 201 })
    },
  },
  {
    method: 'get',
    path: '/editorial/releases/:id',
    handler: async (req) => Response.json(await tellRelease(settings, req, String(req.routeParams?.id))),
  },
  {
    method: 'post',
    path: '/editorial/releases/:id/:command',
    handler: async (req) => {
      requireStaff(settings, req)
      const command = RELEASE_COMMANDS.find((each) => each === req.routeParams?.command)
      if (!command)
        throw new WorkflowRefused(req, [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }])
      const body = await readBody(req)
      const id = String(req.routeParams?.id)
      return Response.json(await carryOutRelease(settings, req, { body, command, id }))
    },
  },
]
