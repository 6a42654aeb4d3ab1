/** The most characters of a comment, with its mentions as they are kept. */
export const BODY_LIMIT = 5_000
