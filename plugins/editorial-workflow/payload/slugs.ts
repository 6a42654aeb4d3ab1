/** The plugin's own collections. */
export const VARIANTS = 'editorial-variants'
export const EVENTS = 'editorial-events'
export const OUTBOX = 'editorial-outbox'
export const SCHEDULES = 'editorial-schedules'
export const CLAIMS = 'editorial-claims'
export const WORKERS = 'editorial-workers'
export const NOTICES = 'editorial-notices'
export const FEEDS = 'editorial-feeds'
export const RELEASES = 'editorial-releases'
export const RELEASE_STEPS = 'editorial-release-steps'
export const MEMORY = 'editorial-memory'
export const TERMS = 'editorial-terms'
/** Beside the texts of translations: what was made from what. */
export const TRANSLATIONS = 'editorial-translations'
export const COMMENTS = 'editorial-comments'
/** Links by which somebody without an account sees one language of a document. */
export const PREVIEWS = 'editorial-previews'
/** Who is told of events by HTTP, how that fares, and what was sent. */
export const WEBHOOKS = 'editorial-webhooks'
export const WEBHOOK_STATES = 'editorial-webhook-states'
export const WEBHOOK_DELIVERIES = 'editorial-webhook-deliveries'
/** How each person wants to be told. */
export const NOTICE_SETTINGS = 'editorial-notice-settings'

/** Stands for the one variant of a document in a project without languages, in rows and addresses. */
export const NO_LOCALE = '-'

/** Names a variant: no two documents of any collections share one. */
export const variantKey = (collection: string, document: string, locale: null | string): string =>
  `${collection}/${document}/${locale ?? NO_LOCALE}`
