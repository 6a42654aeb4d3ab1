import type { Endpoint, PayloadRequest } from 'payload'
import { WorkflowRefused } from '../../errors'
import { FileFault, type ImportReport } from '../../exchange/fault'
import { readUpload } from '../../exchange/readUpload'
import { exportTerms, importTerms } from '../../glossary/exchange'
import { exportMemory, FORMATS, importMemory, type Format } from '../../memory/exchange'
import type { Settings } from '../../settings'
import { parseInput } from '../parseInput'
import { requireLanguages } from './help'
import { exportFilter } from './inputs'
import { mayManage, requireManager } from './requireManager'

const TYPES = { csv: 'text/csv; charset=utf-8', tmx: 'application/x-tmx+xml; charset=utf-8' } as const

/** `GET` and `POST` of `/api/editorial/memory.tmx`, `memory.csv` and `terms.csv`: out of the project and into it, for who may publish. */
export const fileEndpoints = (settings: Settings): Endpoint[] => [
  ...FORMATS.flatMap((format): Endpoint[] => [
    {
      method: 'get',
      path: `/editorial/memory.${format}`,
      handler: async (req) => {
        requireManager(settings, req)
        const filter = parseInput(req, exportFilter, Object.fromEntries(req.searchParams))
        requireLanguages(req, filter)
        return file(await exportMemory(req, format, filter), `memory.${format}`, format)
      },
    },
    {
      method: 'post',
      path: `/editorial/memory.${format}`,
      handler: (req) =>
        take(settings, req, (text) => {
          const mayAdd = (locale: string): boolean => mayManage(settings, req.user, locale)
          return importMemory(req, { format, locales: localesOf(req), mayAdd, text })
        }),
    },
  ]),
  {
    method: 'get',
    path: '/editorial/terms.csv',
    handler: async (req) => {
      requireManager(settings, req)
      return file(await exportTerms(req, localesOf(req)), 'terms.csv', 'csv')
    },
  },
  {
    method: 'post',
    path: '/editorial/terms.csv',
    handler: (req) => take(settings, req, (text) => importTerms(req, { locales: localesOf(req), text })),
  },
]

const localesOf = ({ payload }: PayloadRequest): readonly string[] =>
  payload.config.localization ? payload.config.localization.localeCodes : []

const file = (text: string, name: string, format: Format): Response =>
  new Response(text, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Type': TYPES[format],
      'X-Content-Type-Options': 'nosniff',
    },
  })

async function take(
  settings: Settings,
  req: PayloadRequest,
  work: (text: string) => Promise<ImportReport>,
): Promise<Response> {
  requireManager(settings, req)
  try {
    return Response.json(await work(await readUpload(req.body)))
  } catch (err) {
    if (err instanceof FileFault) throw refusalOf(req, err)
    throw err
  }
}

/** 400: the file as a whole. */
const refusalOf = (req: PayloadRequest, { code, detail, line }: FileFault): WorkflowRefused =>
  new WorkflowRefused(req, [
    {
      code: `file${code.charAt(0).toUpperCase()}${code.slice(1)}`,
      kind: 'badRequest',
      clearedBy: ['nobody'],
      values: { detail: line === null ? detail : `${line}: ${detail}` },
    },
  ])
