'use client'

import { useState, type FormEvent } from 'react'
import { MAIL_MODES, NOTICE_GROUPS, type NoticeGroup } from '../../../core/notices'
import type { ToldNoticeSettings } from '../../../payload/endpoints/notices'
import type { WorkflowKey } from '../../../translations/keys'
import { useTexts } from '../../useTexts'
import { useCall, useTold } from '../useCall'

const SETTINGS = '/editorial/notices/settings'

const GROUP_NAMES = {
  asked: 'notices:groupAsked',
  comments: 'notices:groupComments',
  mentions: 'notices:groupMentions',
  progress: 'notices:groupProgress',
  schedules: 'notices:groupSchedules',
  team: 'notices:groupTeam',
} as const satisfies Record<NoticeGroup, WorkflowKey>

/** How the user wants to be told by mail. */
export function SettingsForm() {
  const { body, error } = useTold<ToldNoticeSettings>(SETTINGS)
  const t = useTexts()
  return (
    <section aria-labelledby="settings" className="nt-settings">
      <h2 id="settings" tabIndex={-1}>
        {t('notices:settings')}
      </h2>
      {error && (
        <p className="nt-error" role="alert">
          {error}
        </p>
      )}
      {body && <Form initial={body} />}
    </section>
  )
}

function Form({ initial }: { initial: ToldNoticeSettings }) {
  const t = useTexts()
  const call = useCall()
  const [chosen, setChosen] = useState(initial)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<string>()
  const change = (part: Partial<ToldNoticeSettings>): void => {
    setSaid('')
    setChosen((before) => ({ ...before, ...part }))
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { digestAt, modes, workdaysOnly } = chosen
    setIsBusy(true)
    setSaid('')
    const answer = await call<ToldNoticeSettings>(SETTINGS, {
      body: { digestAt, modes, workdaysOnly },
      method: 'PATCH',
    })
    setIsBusy(false)
    setFailure(answer.ok ? undefined : answer.message)
    if (!answer.ok) return
    setChosen(answer.body)
    setSaid(t('notices:saved'))
  }
  return (
    <form onSubmit={(event) => void save(event)} style={{ display: 'grid', gap: 12 }}>
      <p className="nt-quiet">{t('notices:settingsHelp')}</p>
      {!initial.sendsMail && <p className="nt-note">{t('notices:noMail')}</p>}
      {NOTICE_GROUPS.map((group) => (
        <fieldset key={group}>
          <legend>{t(GROUP_NAMES[group])}</legend>
          <div className="nt-choices">
            {MAIL_MODES.map((mode) => (
              <label key={mode}>
                <input
                  checked={chosen.modes[group] === mode}
                  name={`mail-${group}`}
                  onChange={() => change({ modes: { ...chosen.modes, [group]: mode } })}
                  type="radio"
                  value={mode}
                />
                {t(`notices:${mode}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="nt-time">
        <label htmlFor="notices-digest-at">{t('notices:digestAt')}</label>
        <select
          id="notices-digest-at"
          onChange={({ target }) => change({ digestAt: target.value })}
          value={chosen.digestAt}
        >
          {timesWith(chosen.digestAt).map((time) => (
            <option key={time}>{time}</option>
          ))}
        </select>
        <span className="nt-quiet">{t('notices:zone', { zone: initial.timeZone })}</span>
      </div>
      <label className="nt-check">
        <input
          checked={chosen.workdaysOnly}
          onChange={({ target }) => change({ workdaysOnly: target.checked })}
          type="checkbox"
        />
        {t('notices:workdaysOnly')}
      </label>
      {failure && (
        <p className="nt-error" role="alert">
          {failure}
        </p>
      )}
      <div className="nt-pages" style={{ justifyContent: 'flex-start', marginTop: 0 }}>
        <button className="nt-button" data-main="" disabled={isBusy} type="submit">
          {t('notices:save')}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
    </form>
  )
}

/** Every half hour, and what was chosen otherwise; of 24 hours, which a browser's own field shows as its own language has it. */
function timesWith(chosen: string): string[] {
  const halves = Array.from({ length: 48 }, (_, half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, '0')
    return `${hour}:${half % 2 ? '30' : '00'}`
  })
  return [...new Set([...halves, chosen])].sort()
}
