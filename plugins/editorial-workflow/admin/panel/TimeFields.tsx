'use client'

import { useId, useState } from 'react'
import { Button, useTranslation } from '@payloadcms/ui'
import { resolveWallTime, wallTimeOf } from '../../core/calendar'
import { useTexts } from '../useTexts'
import { momentText, QUICK_TIMES, quickTime } from './quickTimes'

/** A time on the clocks of the project, which is where the server takes it to be. */
export type SaidTime = { choice?: 'earlier' | 'later'; wallTime: string }

type Props = {
  onChange: (when: SaidTime) => void
  timeZone: string
  value: SaidTime
}

/** Asks when something is to happen by itself, on the clocks of the project, and tells which moment that is. */
export function TimeFields({ onChange, timeZone, value: { choice, wallTime } }: Props) {
  const t = useTexts()
  const id = useId()
  const { i18n } = useTranslation()
  const [now] = useState(() => new Date())
  const moment = wallTime === '' ? undefined : resolveWallTime({ choice, wallTime, zone: timeZone })
  const fault = moment && 'fault' in moment ? moment.fault : undefined
  const instant = moment && 'instant' in moment ? moment.instant : undefined
  const isOver = instant !== undefined && Date.parse(instant) <= now.getTime()
  const isTwice = fault?.code === 'timeTwice' || choice !== undefined
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const isElsewhere = instant !== undefined && wallTimeIn(instant, own) !== wallTime
  return (
    <>
      <div className="wd-field">
        <label htmlFor={id}>
          {t('panel:time', { timeZone })}
          <span aria-hidden="true"> *</span>
        </label>
        <input
          aria-describedby={`${id}-means`}
          aria-invalid={fault?.code === 'noSuchTime' || isOver || undefined}
          aria-required
          id={id}
          onChange={(event) => onChange({ wallTime: event.target.value })}
          type="datetime-local"
          value={wallTime}
        />
      </div>
      <div aria-label={t('panel:quickTimes')} className="wd-quick" role="group">
        {QUICK_TIMES.map((name) => {
          const time = quickTime(name, now, timeZone)
          return (
            time && (
              <button key={name} onClick={() => onChange({ wallTime: time })} type="button">
                {t(`panel:${name}`)}
              </button>
            )
          )
        })}
      </div>
      <div aria-live="polite" className="wd-means" id={`${id}-means`}>
        {instant && !isOver && (
          <p>
            {t('panel:timeMeans', { timeZone, when: momentText(instant, i18n.language, timeZone) })}
            {isElsewhere && <> · {t('panel:timeHere', { when: momentText(instant, i18n.language, own) })}</>}
          </p>
        )}
        {isOver && <p className="wd-fault">{t('panel:timeOver')}</p>}
        {fault?.code === 'noSuchTime' && (
          <>
            <p className="wd-fault">{t('panel:timeGap')}</p>
            <div className="wd-quick">
              {[fault.before, fault.after].map((time) => (
                <Button
                  buttonStyle="secondary"
                  key={time}
                  margin={false}
                  onClick={() => onChange({ wallTime: time })}
                  size="small"
                >
                  {time.replace('T', ' ')}
                </Button>
              ))}
            </div>
          </>
        )}
        {isTwice && (
          <fieldset className="wd-choices">
            <legend>{t('panel:timeTwice')}</legend>
            {(['earlier', 'later'] as const).map((each) => (
              <label key={each}>
                <input
                  checked={choice === each}
                  name={id}
                  onChange={() => onChange({ choice: each, wallTime })}
                  type="radio"
                  value={each}
                />{' '}
                {t(`panel:${each}`)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </>
  )
}

function wallTimeIn(instant: string, zone: string): string | undefined {
  const told = wallTimeOf(instant, zone)
  return 'wallTime' in told ? told.wallTime : undefined
}
