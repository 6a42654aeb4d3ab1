import type { ImportReport } from '@plugins/editorial-workflow'
import { count } from './tellReport'

/** What became of a file of translators, a line for each document and for each segment that was not taken over. */
export function tellImport({ counts, documents, dryRun }: ImportReport): string[] {
  return [
    ...documents.flatMap(({ collection, document, locale, refused, title, units }) => [
      `${collection}/${document} (${locale}), ${title}:${refused ? ` ${refused.message}` : ''}`,
      ...units
        .filter(({ reason }) => reason !== null)
        .map(({ id, label, reason }) => `  ${label ?? id}: ${reason ?? ''}`),
    ]),
    `${dryRun ? 'Would be taken over' : 'Taken over'}: ${count(counts.applied, 'text')}; unchanged: ${
      counts.unchanged
    }; not taken over: ${counts.conflict + counts.refused + counts.sourceMoved}.`,
  ]
}
