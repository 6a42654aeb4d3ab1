/**
 * A small seeded generator (FNV-1a for the seed, then mulberry32): the same text gives the same sequence on every machine.
 * @returns a function that gives the next number, at least `min` and below `max`
 */
export function createRandom(seed: string): (min: number, max: number) => number {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)

  return (min, max) => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return min + (((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * (max - min)
  }
}
