import type { AfterErrorHook } from 'payload'
import { isWriteConflict } from '../isWriteConflict'
import { workflowT } from '../workflowT'

const CONFLICT = 409

/**
 * MongoDB ends a save that meets another one of the same moment, or an action of the workflow, with a fault of its own, which would be told
 * as 500. Nothing was written: it is a conflict, and whoever saved has to look again. SQLite lets writers wait instead.
 */
export const tellWriteConflict: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  if (req.payload.db.name !== 'mongoose' || !isWriteConflict(error)) return undefined
  const [data, message] = [{ code: 'writeConflict' }, workflowT(req)('reasons:writeConflict')]
  if (!graphqlResult)
    return { response: { ...result, errors: [{ data, message, name: error.name }] }, status: CONFLICT }
  const extensions = { ...graphqlResult.extensions, data, statusCode: CONFLICT }
  return { graphqlResult: { ...graphqlResult, extensions, message } }
}
