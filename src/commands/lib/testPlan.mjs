import { Failure } from './failure.mjs'

const E2E = 'tests/e2e/'
const PACK = 'tests/pack/'

/**
 * Which parts of the tests the arguments ask for. Words that are no options pick files by a part of their
 * path, as in Vitest; without any, everything runs.
 *
 * @param {string[]} args
 * @param {string[]} specs paths of all spec files from the top folder, with forward slashes
 * @throws {Failure} when a word picks no file
 */
export function planTests(args, specs) {
  const filters = args.filter((arg, index) => !arg.startsWith('-') && !isValue(args[index - 1]))
  const picks = filters.map((filter) => specs.filter((spec) => spec.includes(filter.replace(/^\.\//, ''))))
  const missed = filters.find((_, index) => picks[index].length === 0)
  if (missed) throw new Failure(`No test file has “${missed}” in its path.`)
  const picked = filters.length ? picks.flat() : specs
  return {
    vitest: picked.some((spec) => !spec.startsWith(E2E) && !spec.startsWith(PACK)),
    browser: picked.some((spec) => spec.startsWith(E2E)),
    pack: picked.some((spec) => spec.startsWith(PACK)),
  }
}

/** Whether an argument is an option that takes the next word, such as `-t name`. */
const isValue = (before) => before !== undefined && /^--?[a-z]/i.test(before) && !before.includes('=')
