import type { PayloadRequest } from 'payload'
import { DashboardShell } from './DashboardShell'

type Props = {
  /** Who has anything to do here. */
  isStaff: (user: PayloadRequest['user']) => boolean
  user?: PayloadRequest['user']
}

/** The lists of the desk on top of Payload's first page, for staff. */
export function DeskDashboard({ isStaff, user }: Props) {
  return user && isStaff(user) ? <DashboardShell /> : null
}
