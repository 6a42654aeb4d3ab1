import type { Payload } from 'payload'
import { settingsOf } from '../installed'
import * as maintenance from '../maintenance'

/**
 * Checks every record of a project: is its chain of events whole, does the row of each language equal what the events tell, is what readers
 * see what the record says, are the versions there that it refers to. People can go on working meanwhile.
 *
 * `repair` writes rows anew that are wrong or gone. A chain that was tampered with, or what is live, is only ever reported.
 *
 * @throws {Error} where the plugin is not installed.
 */
export const verify = async (
  payload: Payload,
  options?: maintenance.VerifyOptions,
): Promise<maintenance.VerifyReport> => maintenance.verify(settingsOf(payload), payload, options)

/**
 * Gives records to documents that were there before the plugin: what is live counts as approved by nobody, what is a draft is a draft. It
 * can be run again and again, and goes on where it was stopped.
 *
 * @returns how many variants (documents in one language) have got a record.
 * @throws {Error} where the plugin is not installed.
 */
export const backfill = async (payload: Payload): Promise<number> =>
  maintenance.backfill(settingsOf(payload), payload)
