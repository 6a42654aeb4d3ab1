import { REST_GET } from '@payloadcms/next/routes'
import sharp, { type Sharp } from 'sharp'
import config from '@payload-config'
import { rest, type Answer, type Caller } from './app'

const get = REST_GET(config)

export type Upload = { data: Buffer; name: string; type: string }
export type Fetched = { data: Buffer; status: number; type: string | null }

/** A request body as browsers send it: the fields as JSON, and a file. */
export function form(fields: unknown, file?: Upload): FormData {
  const data = new FormData()
  data.set('_payload', JSON.stringify(fields))
  if (file) data.set('file', new Blob([new Uint8Array(file.data)], { type: file.type }), file.name)
  return data
}

/** Uploads a new item and gives its document. */
export async function upload(
  collection: 'documents' | 'media',
  as: Caller,
  fields: Record<string, unknown>,
  file: Upload,
  query = 'locale=lv&draft=true',
): Promise<Answer> {
  return rest('POST', `/${collection}?${query}`, { as, form: form(fields, file) })
}

/** Fetches a file by the address that the API gives for it. */
export async function fetchFile(url: string, as?: Caller): Promise<Fetched> {
  const { pathname, search } = new URL(url, 'http://localhost:3000')
  const headers: Record<string, string> = as?.token ? { Authorization: `JWT ${as.token}` } : {}
  if (as?.apiKey) headers.Authorization = `users API-Key ${as.apiKey}`
  const slug = pathname
    .replace(/^\/api\//, '')
    .split('/')
    .map(decodeURIComponent)
  const request = new Request(`http://localhost:3000${pathname}${search}`, { headers })
  const response = await get(request, { params: Promise.resolve({ slug }) })
  const data = Buffer.from(await response.arrayBuffer())
  return { data, status: response.status, type: response.headers.get('Content-Type') }
}

export const RED = '#cc0000'
export const BLUE = '#003399'

/** A picture whose left part is red and the rest blue, so that a cut or a turn can be told. */
export function twoColours(width: number, height: number, redWidth = Math.round(width / 2)): Sharp {
  const red = { create: { width: redWidth, height, channels: 3 as const, background: RED } }
  return sharp({ create: { width, height, channels: 3, background: BLUE } }).composite([
    { input: red, left: 0, top: 0 },
  ])
}

export const jpeg = async (name: string, picture: Sharp): Promise<Upload> => ({
  data: await picture.jpeg({ quality: 90 }).toBuffer(),
  name,
  type: 'image/jpeg',
})

/** What colour a picture has at a place, given in shares of its width and height. */
export async function colourAt(picture: Buffer, x: number, y: number): Promise<'blue' | 'red'> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
  const column = Math.min(info.width - 1, Math.floor(x * info.width))
  const row = Math.min(info.height - 1, Math.floor(y * info.height))
  const at = (row * info.width + column) * info.channels
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue'
}
