import { APIError } from 'payload'

type Handler = (request: Request) => Promise<Response>

/**
 * Answers with what is wrong with a request whose body Payload cannot read: it throws there, which Next.js answers with a page of its own
 * and status 500.
 */
export const tellFaults =
  (handler: Handler): Handler =>
  async (request) => {
    try {
      return await handler(request)
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error
      return Response.json({ errors: [{ message: error.message }] }, { status: error.status })
    }
  }
