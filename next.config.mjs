import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // Tests and the demo build beside each other's output.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  devIndicators: false,
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
