import { z } from 'zod'
import { inPath, inQuery, operation, type Json } from '../openApiParts'
import { helpAnswer, helpersAnswer, importAnswer, machineAnswer, matchesAnswer } from './answers'
import { exportFilter, helpBody, machineBody, matchesBody } from './inputs'

/** What the OpenAPI document says of memory, terms and machine translation. */
export function memoryPaths({ collection, locale }: { collection: Json; locale: Json }): Json {
  const files = (name: string, type: string, what: string, parameters: readonly Json[]): Json => ({
    get: download(`export${name}`, `${what} as a file`, type, parameters),
    post: upload(`import${name}`, `Add to the ${what.toLowerCase()} from a file`, type),
  })
  const filter = inQuery(exportFilter, { locale, sourceLocale: locale })
  return {
    '/editorial/translation-help': {
      get: operation('readTranslationHelpers', 'What there is to help with translations', {
        answers: { 200: helpersAnswer },
        parameters: [],
        refusals: [401, 404],
      }),
      post: operation('helpTranslate', 'What the memory and the glossary say to some texts', {
        answers: { 200: helpAnswer },
        body: helpBody,
        parameters: [],
        refusals: [400, 401, 404],
      }),
    },
    '/editorial/memory/matches': {
      post: operation('findMatches', 'What the translation memory has for some texts', {
        answers: { 200: matchesAnswer },
        body: matchesBody,
        parameters: [],
        refusals: [400, 401, 404],
      }),
    },
    '/editorial/memory.csv': files('MemoryCsv', 'text/csv', 'Translation memory', filter),
    '/editorial/memory.tmx': files('MemoryTmx', 'application/x-tmx+xml', 'Translation memory', filter),
    '/editorial/terms.csv': files('TermsCsv', 'text/csv', 'Glossary', []),
    '/{collection}/{id}/translation/{locale}/machine': {
      post: operation('translateByMachine', 'Have a machine write first drafts of untranslated texts', {
        answers: { 200: machineAnswer },
        body: machineBody,
        parameters: [
          inPath('collection', collection),
          inPath('id', { type: 'string' }),
          inPath('locale', locale),
        ],
        refusals: [400, 401, 403, 404, 409],
      }),
    },
  }
}

const REFUSALS = [400, 401, 403, 404] as const
const asFile = (type: string): Json => ({ content: { [type]: { schema: { type: 'string' } } } })

/** An operation that answers with a file instead of JSON. */
function download(id: string, summary: string, type: string, parameters: readonly Json[]): Json {
  // Where nothing can be asked for, nothing can be asked wrongly.
  const refusals = REFUSALS.filter((status) => status !== 400 || parameters.length > 0)
  const told = operation(id, summary, { answers: {}, parameters, refusals })
  return {
    ...told,
    responses: { ...(told.responses as Json), 200: { ...asFile(type), description: 'The file' } },
  }
}

/** An operation that is sent a file. */
const upload = (id: string, summary: string, type: string): Json => ({
  ...operation(id, summary, {
    answers: { 200: importAnswer },
    body: z.string(),
    parameters: [],
    refusals: REFUSALS,
  }),
  requestBody: {
    ...asFile(type),
    description: 'UTF-8, at most 16 MB. Refused whole where it cannot be read.',
    required: true,
  },
})
