import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { badInput } from './parseInput'

/**
 * The JSON of a request.
 *
 * @throws {WorkflowRefused} 400 `badInput` where it is none.
 */
export async function readBody(req: PayloadRequest): Promise<unknown> {
  try {
    await addDataAndFileToRequest(req)
  } catch (err) {
    if ((err as { status?: number }).status === 400) throw badInput(req, 'body: JSON')
    throw err
  }
  return req.data ?? {}
}
