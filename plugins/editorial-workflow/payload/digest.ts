import { createHash } from 'node:crypto'
import type { Digest } from '../core'

/** SHA-256 (FIPS 180-4), in hexadecimal. */
export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')
