import { REST_GET } from '@payloadcms/next/routes'
import ICAL from 'ical.js'
import type { Json, WorkflowHost } from './workflowHost'

export type Opened = { headers: Headers; status: number; text: string }

/** Opens the address of a calendar as a calendar program does: with that and nothing else. */
export async function openFeed(
  { payload }: WorkflowHost,
  url: string,
  headers: Record<string, string> = {},
): Promise<Opened> {
  const address = new URL(url)
  const response = await REST_GET(Promise.resolve(payload.config))(new Request(address, { headers }), {
    params: Promise.resolve({ slug: address.pathname.replace(/^\/api\//, '').split('/') }),
  })
  return { headers: response.headers, status: response.status, text: await response.text() }
}

/** The events of a calendar, read by another library than the one that wrote it. */
export const eventsIn = (text: string): Json[] =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((each) => ({
    dtend: each.getFirstPropertyValue('dtend')?.toString(),
    ...Object.fromEntries(
      [
        'description',
        'dtstamp',
        'dtstart',
        'last-modified',
        'sequence',
        'status',
        'summary',
        'transp',
        'uid',
        'url',
      ].map((name) => [name, each.getFirstPropertyValue(name)?.toString()]),
    ),
  }))
