import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { editorialWorkflow } from '@tilts/editorial-workflow'
import { startWorker } from '@tilts/editorial-workflow/worker'
import { buildConfig, type CollectionConfig } from 'payload'
import { options } from './options'

const folder = path.dirname(fileURLToPath(import.meta.url))

const posts: CollectionConfig = {
  slug: 'posts',
  access: {
    read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }),
  },
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'text', type: 'textarea' },
  ],
  versions: { drafts: true },
}

const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  fields: [
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      options: ['admin', 'editor', 'author'],
      saveToJWT: true,
    },
  ],
}

export default buildConfig({
  admin: { importMap: { baseDir: folder }, user: 'users' },
  collections: [posts, users],
  db: sqliteAdapter({
    client: { url: process.env.DATABASE_URL ?? '' },
    migrationDir: path.join(folder, 'migrations'),
    transactionOptions: {},
  }),
  onInit: (payload) => {
    if (process.env.NEXT_RUNTIME === 'nodejs') startWorker(payload)
  },
  plugins: [editorialWorkflow(options)],
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  typescript: { outputFile: path.join(folder, 'payload-types.ts') },
})
