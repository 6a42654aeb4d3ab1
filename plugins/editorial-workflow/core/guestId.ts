/** Whoever signs off by a link, in the place where the record names a user: guests have no account. Ids of users hold no colon. */
export const guestId = (preview: string): string => `guest:${preview}`

/** Whether it stands for a guest. */
export const isGuestId = (id: string): boolean => id.startsWith('guest:')
