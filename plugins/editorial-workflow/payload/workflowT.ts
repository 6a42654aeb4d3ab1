import type { PayloadRequest } from 'payload'
import type { WorkflowKey } from '../translations/keys'

/** The plugin's own texts, in the interface language of a request. */
export function workflowT(
  req: Pick<PayloadRequest, 't'>,
): (key: WorkflowKey, values?: Record<string, string>) => string {
  // Payload types `t` by its own keys alone.
  const translate = req.t as (key: string, values?: Record<string, string>) => string
  return (key, values) => translate(`editorialWorkflow:${key}`, values)
}
