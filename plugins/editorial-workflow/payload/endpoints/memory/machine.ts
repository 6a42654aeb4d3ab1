import type { Endpoint } from 'payload'
import { translateByMachine } from '../../machine/translate'
import type { Settings } from '../../settings'
import { parseInput } from '../parseInput'
import { readBody } from '../readBody'
import { requireStaff } from '../requireStaff'
import { machineBody } from './inputs'

/** `POST /:id/translation/:locale/machine` of a collection. */
export const machineEndpoint = (settings: Settings, collection: string): Omit<Endpoint, 'root'> => ({
  method: 'post',
  path: '/:id/translation/:locale/machine',
  handler: async (req) => {
    requireStaff(settings, req)
    const { units } = parseInput(req, machineBody, await readBody(req))
    const address = {
      collection,
      document: String(req.routeParams?.id),
      locale: String(req.routeParams?.locale),
    }
    return Response.json(await translateByMachine(settings, req, address, units))
  },
})
