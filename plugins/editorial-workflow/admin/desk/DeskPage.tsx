import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { DeskScreen } from './DeskScreen'
import { deskPath, type DeskScreenName } from './screens'

type Props = AdminViewServerProps & {
  /** Whether the user may see the desk; Payload renders views for anybody. */
  isStaff: (user: AdminViewServerProps['initPageResult']['req']['user']) => boolean
  name: DeskScreenName
}

/** A page of the desk in the frame of the admin. */
export function DeskPage({ initPageResult, isStaff, name, params, searchParams }: Props) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  if (!user) {
    const { admin, routes } = payload.config
    const back = formatAdminURL({ adminRoute: routes.admin, path: deskPath(name) })
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login as `/${string}` })
    redirect(`${login}?redirect=${encodeURIComponent(back)}`)
  }
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <DeskScreen isAllowed={isStaff(user)} name={name} />
      </Gutter>
    </DefaultTemplate>
  )
}
