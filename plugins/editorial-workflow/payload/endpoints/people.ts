import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { ACTIONS, type Action } from '../../core'
import { nameOf, staffOf, type Person } from '../people'
import type { Settings } from '../settings'
import { named } from './answers'
import { slug } from './inputs'
import { inQuery, operation, type Json } from './openApiParts'
import { parseInput } from './parseInput'
import { requireStaff } from './requireStaff'

/** Whom work can be given to, by name. */
export type People = { people: Person[] }

export const peopleFilter = z.strictObject({
  action: z.enum(ACTIONS).optional().describe('Only who may do this there. @default submit'),
  collection: slug.optional().describe('With `locale`: only who may act there.'),
  locale: z.string().max(20).optional(),
})

export const peopleAnswer = z
  .strictObject({ people: z.array(z.strictObject({ id: z.string(), name: z.string() })) })
  .register(named, { id: 'People' })

/** `GET /api/editorial/people`: the staff whose accounts are in use, by name: for assigning, mentions and filters. */
export const peopleEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/people',
  handler: async (req) => {
    requireStaff(settings, req)
    const filter = parseInput(req, peopleFilter, Object.fromEntries(req.searchParams))
    return Response.json(await readPeople(settings, req, filter))
  },
})

export async function readPeople(
  settings: Settings,
  req: PayloadRequest,
  { action = 'submit', collection, locale }: z.output<typeof peopleFilter>,
): Promise<People> {
  requireStaff(settings, req)
  const staff = await staffOf(settings, req)
  const people = staff
    .filter(
      (user) =>
        collection === undefined ||
        locale === undefined ||
        (hasRoleFor(settings, action, user) && settings.mayActOn({ action, collection, locale, user })),
    )
    .map((user) => ({ id: String(user.id), name: nameOf(req, user) }))
  const { compare } = new Intl.Collator(req.i18n.language)
  return { people: people.sort((one, other) => compare(one.name, other.name)) }
}

/** Whether the workflow lets one of the user's roles do this, at any of its steps. */
function hasRoleFor({ rolesOf, workflow }: Settings, action: Action, user: TypedUser): boolean {
  const allowed = workflow.transitions
    .filter((each) => each.action === action)
    .flatMap(({ roles }) => (roles === 'step' ? workflow.steps.flatMap((step) => step.roles) : roles))
  return rolesOf(user).some((role) => allowed.includes(role))
}

export const peoplePaths = (known: Record<string, Json>): Json => ({
  '/editorial/people': {
    get: operation('readPeople', 'Whom work can be given to', {
      answers: { 200: peopleAnswer },
      parameters: inQuery(peopleFilter, known),
      refusals: [400, 401, 404],
    }),
  },
})
