'use client'

import { STYLES } from './styles'
import { Inbox } from './Inbox'
import { SettingsForm } from './SettingsForm'

/** What the user was told, and how they want to be told. */
export default function NoticesScreen() {
  return (
    <div className="nt">
      <style href="editorial-desk-notices" precedence="medium">
        {STYLES}
      </style>
      <Inbox />
      <SettingsForm />
    </div>
  )
}
