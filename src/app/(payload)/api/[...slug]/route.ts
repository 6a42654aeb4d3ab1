import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import config from '@payload-config'
import { putForward } from '@/delivery/direct'
import { tagged } from '@/delivery/tagged'

export const GET = tagged(REST_GET(config))
export const POST = REST_POST(config)
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)

putForward('rest', { DELETE, GET, OPTIONS, PATCH, POST, PUT })
