/**
 * The screens of the desk beside the documents, by the last part of their address: `/admin/desk/queue`. The dashboard is Payload's own
 * first page with ours on top.
 */
export const DESK_SCREENS = ['queue', 'calendar', 'releases', 'coverage', 'cycle-time', 'notices'] as const
export type DeskScreenName = (typeof DESK_SCREENS)[number]

export const deskPath = (name: DeskScreenName): `/desk/${DeskScreenName}` => `/desk/${name}`
