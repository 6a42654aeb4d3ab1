'use client'

import { useId, useState, type FormEvent } from 'react'
import { Button } from '@payloadcms/ui'
import { useTexts } from '../../useTexts'

/** A time on the clocks of the project. */
export type SaidTime = { choice?: 'earlier' | 'later'; wallTime: string }
/** What came of saying it: null where it is done. */
export type Refused = { code: string | undefined; message: string } | null

type Props = {
  /** What the button says. */
  label: string
  onMove: (when: SaidTime) => Promise<Refused>
  /** A refusal that brought the form up. */
  refused?: Refused
  timeZone: string
  wallTime: string
}

/** Asks for another time, by keyboard or pointer, and says why the server did not take it. */
export function MoveForm({ label, onMove, refused: before = null, timeZone, wallTime: first }: Props) {
  const t = useTexts()
  const id = useId()
  const [wallTime, setWallTime] = useState(first)
  const [choice, setChoice] = useState<'earlier' | 'later'>('earlier')
  const [refused, setRefused] = useState<Refused>(before)
  const [isBusy, setBusy] = useState(false)
  const isTwice = refused?.code === 'timeTwice'
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setRefused(await onMove({ wallTime, ...(isTwice && { choice }) }))
    setBusy(false)
  }
  return (
    <form className="pl-move" onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t('calendar:time', { timeZone })}</label>
      <input
        id={id}
        onChange={(event) => setWallTime(event.target.value)}
        required
        type="datetime-local"
        value={wallTime}
      />
      {isTwice && (
        <fieldset>
          <legend>{t('panel:timeTwice')}</legend>
          {(['earlier', 'later'] as const).map((each) => (
            <label className="pl-check" key={each}>
              <input checked={choice === each} name={id} onChange={() => setChoice(each)} type="radio" />
              {t(`panel:${each}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div aria-live="assertive">{refused && <p className="pl-error">{refused.message}</p>}</div>
      <Button disabled={isBusy} margin={false} size="small" type="submit">
        {label}
      </Button>
    </form>
  )
}
