'use client'

import { ACTIONS, type Action } from '../../core/types'
import { useTexts } from '../useTexts'
import type { ShownVariant } from '../useWorkflow'

const ROLES = ['admin', 'author', 'editor', 'translator'] as const
type Role = (typeof ROLES)[number]
const isRole = (name: string): name is Role => ROLES.some((role) => role === name)

/** Says nothing that a person could want to know. */
const SILENT: readonly string[] = ['notScheduled']
const NEVER: readonly Action[] = ['revert']

/** Each action that this person may not take now, why not, and who could help: in the page, for keyboard and touch. */
export function WhyNot({ variant: { refused } }: { variant: ShownVariant }) {
  const t = useTexts()
  const nameOf = (role: string): string => {
    if (role === 'other') return t('panel:anybody')
    return isRole(role) ? t(`panel:role_${role}`) : role
  }
  const groups = new Map<string, { actions: Action[]; helpers: string; message: string }>()
  for (const action of ACTIONS) {
    const reasons = refused[action]?.filter(({ code }) => !SILENT.includes(code)) ?? []
    if (NEVER.includes(action) || reasons.length === 0) continue
    const message = [...new Set(reasons.map((reason) => reason.message))].join(' ')
    const roles = reasons
      .filter(({ code }) => code !== 'wrongState')
      .flatMap(({ clearedBy }) => clearedBy.filter((role) => role !== 'nobody'))
    const helpers = [...new Set(roles.map(nameOf))].join(', ')
    const group = groups.get(`${message}/${helpers}`) ?? { actions: [], helpers, message }
    group.actions.push(action)
    groups.set(`${message}/${helpers}`, group)
  }
  if (groups.size === 0) return null
  return (
    <details>
      <summary>{t('panel:whyNot')}</summary>
      <ul className="wp-why">
        {[...groups].map(([key, { actions, helpers, message }]) => (
          <li key={key}>
            <b>{actions.map((action) => t(`actions:${action}`)).join(' · ')}</b>
            <p>
              {message} {helpers !== '' && <span>{t('panel:helpFrom', { who: helpers })}</span>}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
