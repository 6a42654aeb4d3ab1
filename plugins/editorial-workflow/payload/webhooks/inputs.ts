import { z } from 'zod'
import { page } from '../endpoints/inputs'
import { DELIVERY_STATUSES } from './rows'

/* What callers send. */

const status = z.enum(DELIVERY_STATUSES).optional()

/** Which page of the log. */
export const logFilter = z.strictObject({ page: page.default(1), status })
/** The same, written in a query string. */
export const logQuery = z.strictObject({ page: z.coerce.number().pipe(page).default(1), status })

/** How long the secret before a new one stays valid. */
export const secretBody = z.strictObject({
  keepHours: z
    .number()
    .min(0)
    .max(168)
    .default(24)
    .describe('How long messages are signed with the secret before as well. 0: it ends at once.'),
})
