'use client'

import { useState } from 'react'
import { Banner, Button, Link, ShimmerEffect, useConfig, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useTexts } from '../useTexts'
import { useVariant } from '../useWorkflow'
import { WorkflowStatus } from '../WorkflowStatus'
import { type Active, createActive } from './active'
import { idsOf, type Filter } from './entries'
import { KeysHelp } from './KeysHelp'
import { FilterBar, ProgressBar, SaveState } from './Toolbar'
import { OtherTexts } from './OtherTexts'
import { Segments } from './Segments'
import { STYLES } from './styles'
import { TranslationActions } from './TranslationActions'
import type { Session } from './session'
import { useMachineFill } from './useMachineFill'
import { useTools } from './useHelp'
import { useOverview, useSession, type Place } from './useSession'
import { useCommands } from './useCommands'

type Props = { place: Place; user: string }

const LOCKS = {
  forbidden: 'translationScreen:forbiddenLock',
  inReview: 'translationScreen:inReviewLock',
  trashed: 'translationScreen:trashedLock',
} as const

/** An original and its translation side by side, segment by segment. */
export default function TranslationScreen({ place, user }: Props) {
  const session = useSession(place, user)
  const [active] = useState(createActive)
  const { failure, translation } = useOverview(session)
  return (
    <div className="ts" data-translation-screen>
      {/* React puts it into the head, once; in the layer of the project it can be overridden. */}
      <style href="editorial-translation-screen" precedence="medium">
        {STYLES}
      </style>
      {translation ? (
        <Loaded active={active} place={place} session={session} />
      ) : failure ? (
        <NotLoaded place={place} session={session} />
      ) : (
        <ShimmerEffect height="60vh" />
      )}
    </div>
  )
}

/** The language of the original has no translation: then there are the others to choose from. */
function NotLoaded({ place, session }: { place: Place; session: Session }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { failure } = useOverview(session)
  const variant = useVariant()
  const locales = config.localization ? config.localization.localeCodes : []
  if (failure?.status === 404 && variant && variant.sourceLocale === place.locale) {
    const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
    return (
      <div className="ts-choose">
        <p>{t('translationScreen:chooseLanguage')}</p>
        <ul>
          {locales
            .filter((locale) => locale !== place.locale)
            .map((locale) => (
              <li key={locale}>
                <Link
                  href={formatAdminURL({
                    adminRoute: config.routes.admin,
                    path: `/collections/${place.collection}/${place.document}/translate?locale=${locale}`,
                  })}
                  lang={i18n.language}
                >
                  {names.of(locale) ?? locale}
                </Link>
              </li>
            ))}
        </ul>
      </div>
    )
  }
  return (
    <Banner type="error">
      {t('translationScreen:loadFailed', { reason: failure?.reason ?? t('translationScreen:offline') })}{' '}
      <Button buttonStyle="secondary" margin={false} onClick={() => void session.reload()} size="small">
        {t('translationScreen:tryNow')}
      </Button>
    </Banner>
  )
}

type LoadedProps = { active: Active; place: Place; session: Session }

function Loaded({ active, place, session }: LoadedProps) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const overview = useOverview(session)
  const { ids, restored, translation } = overview
  const [filter, setFilter] = useState<Filter>('all')
  // What a filter let through stays on the screen while it is worked on, and what is new comes only when it is asked again.
  const [chosen, setChosen] = useState<null | readonly string[]>(null)
  const [isNoteHidden, setNoteHidden] = useState(false)
  const commands = useCommands(session, active, chosen ?? ids)
  const tools = useTools()
  const machine = useMachineFill(place, session, tools.machine)
  if (!translation) return null
  const isLocked = translation.locked !== null
  const there = new Set(ids)
  const shown = chosen?.filter((id) => there.has(id)) ?? ids
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  return (
    <>
      <header className="ts-header">
        <div className="ts-line">
          <span className="ts-languages">
            {names.of(translation.sourceLocale)} → <b>{names.of(translation.locale)}</b>
          </span>
          <WorkflowStatus />
          <SaveState session={session} />
          <span className="ts-actions">
            {machine.fill && !isLocked && translation.progress.untranslated > 0 && (
              <Button
                buttonStyle="secondary"
                disabled={machine.isBusy}
                margin={false}
                onClick={machine.fill}
                size="medium"
              >
                {t('translationScreen:fillMachine')}
              </Button>
            )}
            <TranslationActions session={session} />
          </span>
        </div>
        <div className="ts-line">
          <ProgressBar progress={translation.progress} />
          <FilterBar
            filter={filter}
            onFilter={(next) => {
              setFilter(next)
              setChosen(next === 'all' ? null : idsOf(session.entries(), next))
            }}
            overview={overview}
            session={session}
          >
            {!isLocked && (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => commands.goToNextToDo()}
                size="small"
                extraButtonProps={{ 'aria-keyshortcuts': 'Alt+Shift+ArrowDown', title: 'Alt+Shift+↓' }}
              >
                {t('translationScreen:nextToDo')}
              </Button>
            )}
            <KeysHelp />
          </FilterBar>
        </div>
      </header>
      {translation.locked && (
        <p className="ts-note" role="note">
          {t(LOCKS[translation.locked])}
        </p>
      )}
      {restored > 0 && !isNoteHidden && (
        <p className="ts-note" role="status">
          {t('translationScreen:restored', { count: String(restored) })}{' '}
          <button className="ts-plain" onClick={() => setNoteHidden(true)} type="button">
            {t('translationScreen:discardRestored')}
          </button>
        </p>
      )}
      {shown.length === 0 ? (
        <p className="ts-note">
          {t(ids.length === 0 ? 'translationScreen:empty' : 'translationScreen:nothingHere')}
        </p>
      ) : (
        <Segments
          active={active}
          commands={commands}
          hasHelp={tools.hasHelp}
          ids={shown}
          isLocked={isLocked}
          places={ids}
          session={session}
          translation={translation}
        />
      )}
      <OtherTexts translation={translation} />
    </>
  )
}
