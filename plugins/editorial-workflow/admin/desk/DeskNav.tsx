'use client'

import { Link, NavGroup, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useTexts } from '../useTexts'
import { NavLabel } from './notices/NavLabel'
import { DESK_SCREENS, deskPath } from './screens'

/** The links of the desk, above those of the collections. */
export function DeskNav() {
  const t = useTexts()
  const { user } = useAuth()
  const { config } = useConfig()
  const here = usePathname()
  if (!user) return null
  return (
    <NavGroup label={t('desk:desk')}>
      {DESK_SCREENS.map((name) => {
        const href = formatAdminURL({ adminRoute: config.routes.admin, path: deskPath(name) })
        return (
          <Link
            aria-current={here === href ? 'page' : undefined}
            className={here === href ? 'nav__link active' : 'nav__link'}
            href={href}
            id={`nav-desk-${name}`}
            key={name}
            prefetch={false}
          >
            {name === 'notices' ? <NavLabel /> : <span className="nav__link-label">{t(`desk:${name}`)}</span>}
          </Link>
        )
      })}
    </NavGroup>
  )
}
