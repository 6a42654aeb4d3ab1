import type { VersionRef } from '../../core'
import { isOpen, type StoredPreview } from './store'

export const PREVIEW_STATES = ['open', 'expired', 'revoked'] as const
export type PreviewState = (typeof PREVIEW_STATES)[number]

/** A sign-off as staff, and whoever has the link, get to know it. */
export type ToldSignOff = {
  at: string
  comment: null | string
  counted: boolean
  id: string
  name: string
  organisation: null | string
  ref: VersionRef
}

/** A link as staff get to know it. Its token is nowhere. */
export type ToldPreview = {
  createdAt: string
  createdBy: string
  expiresAt: string
  id: string
  label: string
  lastUsedAt: null | string
  maySignOff: boolean
  revokedAt: null | string
  revokedBy: null | string
  signOffs: readonly ToldSignOff[]
  state: PreviewState
  /** null: whatever was sent in last. */
  version: null | string
}

export const tellPreview = (row: StoredPreview, now: Date): ToldPreview => ({
  createdAt: toInstant(row.createdAt),
  createdBy: row.createdBy,
  expiresAt: toInstant(row.expiresAt),
  id: String(row.id),
  label: row.label,
  lastUsedAt: row.lastUsedAt ? toInstant(row.lastUsedAt) : null,
  maySignOff: row.maySignOff,
  revokedAt: row.revokedAt ? toInstant(row.revokedAt) : null,
  revokedBy: row.revokedBy ?? null,
  signOffs: tellSignOffs(row),
  state: row.revokedAt ? 'revoked' : isOpen(row, now) ? 'open' : 'expired',
  version: row.version ?? null,
})

/** Without the salts of their hashes. */
export const tellSignOffs = ({ signOffs }: StoredPreview): ToldSignOff[] =>
  signOffs.map(({ salt: _, ...told }) => told)

const toInstant = (date: string): string => new Date(date).toISOString()
