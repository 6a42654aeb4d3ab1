import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import config from '@payload-config'
import { putForward } from '@/delivery/direct'
import { tagged } from '@/delivery/tagged'
import { persistedQueries } from '@/graphql/persistedQueries'
import { tellFaults } from '@/graphql/tellFaults'

const query = tagged(persistedQueries(tellFaults(GRAPHQL_POST(config))))

export const GET = query
export const POST = query
export const OPTIONS = REST_OPTIONS(config)

putForward('graphql', { GET, POST })
