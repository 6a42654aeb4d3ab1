import crypto from 'node:crypto'

/** What remains of each thousand rounds. */
const OF_A_THOUSAND = 1

const { pbkdf2 } = crypto

/**
 * Payload stretches a password over 600,000 rounds, a fifth of a second of a processor, and a file of tests makes and signs in
 * half a dozen accounts. Here a thousandth is enough: the same function on both sides, with salts, so that a wrong password
 * stays a wrong one. Servers in processes of their own (tests/e2e, tests/pack) take them all.
 */
export function fewRounds(): void {
  const cheap: typeof pbkdf2 = (password, salt, rounds, ...rest) =>
    pbkdf2(password, salt, Math.ceil((rounds * OF_A_THOUSAND) / 1_000), ...rest)
  crypto.pbkdf2 = cheap
}
