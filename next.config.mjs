import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Tests and the demo build beside each other's output.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  devIndicators: false,
  // Readers need none of the admin: it is loaded when the first person opens it.
  experimental: { preloadEntriesOnStart: false },
  // `npm run types` checks them, the tests among them; a build need not wait for that.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
