'use client'

import { lazy, Suspense } from 'react'
import { ShimmerEffect } from '@payloadcms/ui'

// Every page of the admin would load it otherwise.
const Dashboard = lazy(() => import('./Dashboard'))

export function DashboardShell() {
  return (
    <div data-desk="dashboard">
      <Suspense fallback={<ShimmerEffect height="40vh" />}>
        <Dashboard />
      </Suspense>
    </div>
  )
}
