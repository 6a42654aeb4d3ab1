import { ValidationError, type AfterErrorHook } from 'payload'

const NAME = 'ValidationError'

/** Payload names a fault after its class, and builds for production shorten the names of classes: clients are told the documented one. */
export const nameFaults: AfterErrorHook = ({ error, graphqlResult, result }) => {
  const cause = 'originalError' in error ? error.originalError : error
  if (!(cause instanceof ValidationError)) return
  if (graphqlResult)
    return {
      graphqlResult: { ...graphqlResult, extensions: { ...graphqlResult.extensions, name: NAME } },
    }
  if (!result?.errors) return
  return { response: { ...result, errors: result.errors.map((told) => ({ ...told, name: NAME })) } }
}
