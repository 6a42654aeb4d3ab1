/*
 * What keeps the processes of the server small, at no cost that could be measured: by default Node.js lets the space for new objects grow to twice
 * as much, and glibc keeps a heap for each thread.
 */

/** Options of Node.js. The space for new objects, in MiB. */
export const LEAN = ['--max-semi-space-size=8']
/** A variable of the environment, for glibc. */
export const MALLOC_ARENA_MAX = '2'
