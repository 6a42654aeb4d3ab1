/*
 * What keeps the processes of the server small, at no cost that could be measured: by default Node.js lets the space for new objects grow to four
 * times as much, lets the heap grow to up to four times of what is in use before it cleans up, and glibc keeps a heap for each thread.
 */

/** Options of Node.js: the space for new objects, in MiB; by how much of what is in use the heap may grow, in percent. */
export const LEAN = ['--max-semi-space-size=4', '--heap-growing-percent=30']
/** A variable of the environment, for glibc. */
export const MALLOC_ARENA_MAX = '2'
