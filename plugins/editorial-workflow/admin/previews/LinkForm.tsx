'use client'

import { useId, useState, type FormEvent } from 'react'
import { Button } from '@payloadcms/ui'
import { useTexts } from '../useTexts'

const DAY_MS = 86_400_000
/** Open for so many days unless somebody says otherwise, and at most (`payload/previews/inputs.ts`): to the end of a day, so one less. */
const DEFAULT_DAYS = 14
const MOST_DAYS = 89

type Props = {
  head: string
  /** Whether anything was sent in, so that there is a newest of it. */
  isSubmitted: boolean
  onCreate: (body: object) => Promise<boolean>
}

/** Asks what a new link needs. What is typed stays where the server refuses it. */
export function LinkForm({ head, isSubmitted, onCreate }: Props) {
  const t = useTexts()
  const id = useId()
  const [label, setLabel] = useState('')
  const [until, setUntil] = useState(() => dayIn(DEFAULT_DAYS))
  const [maySignOff, setMaySignOff] = useState(true)
  const [isFixed, setFixed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const fixed = isFixed || !isSubmitted

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    // The form of the document is around the drawer in the tree of components.
    event.stopPropagation()
    setBusy(true)
    const expiresAt = new Date(`${until}T23:59:59`).toISOString()
    const version = fixed ? head : 'submitted'
    if (await onCreate({ expiresAt, label, maySignOff, version })) setLabel('')
    setBusy(false)
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <div>
        <label className="pl-label" htmlFor={`${id}-label`}>
          {t('previews:forWhom')}
          <span className="pl-hint">{t('previews:forWhomHint')}</span>
        </label>
        <input
          id={`${id}-label`}
          maxLength={120}
          onChange={(event) => setLabel(event.target.value)}
          required
          type="text"
          value={label}
        />
      </div>
      <div>
        <label className="pl-label" htmlFor={`${id}-until`}>
          {t('previews:expires')}
        </label>
        <input
          id={`${id}-until`}
          max={dayIn(MOST_DAYS)}
          min={dayIn(0)}
          onChange={(event) => setUntil(event.target.value)}
          required
          type="date"
          value={until}
        />
      </div>
      <fieldset>
        <legend>{t('previews:version')}</legend>
        {isSubmitted && (
          <label className="pl-tick">
            <input checked={!fixed} name={`${id}-version`} onChange={() => setFixed(false)} type="radio" />
            {t('previews:versionSubmitted')}
          </label>
        )}
        <label className="pl-tick">
          <input checked={fixed} name={`${id}-version`} onChange={() => setFixed(true)} type="radio" />
          {t('previews:versionHead')}
        </label>
      </fieldset>
      <label className="pl-tick">
        <input
          checked={maySignOff}
          onChange={(event) => setMaySignOff(event.target.checked)}
          type="checkbox"
        />
        {t('previews:maySignOff')}
      </label>
      <div>
        <Button disabled={isBusy} margin={false} size="medium" type="submit">
          {t('previews:create')}
        </Button>
      </div>
    </form>
  )
}

/** A day so many days ahead, on the clock of whoever chooses it, as a date field has it. */
function dayIn(days: number): string {
  const day = new Date(Date.now() + days * DAY_MS)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
}
