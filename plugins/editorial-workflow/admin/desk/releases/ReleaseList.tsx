'use client'

import { useId, useState, type FormEvent } from 'react'
import { Button, Link, ShimmerEffect, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { RELEASE_STATUSES } from '../../../core/release'
import type { ReleaseList as ToldList, ToldRelease } from '../../../payload/releases/tell'
import { timeText } from '../dates'
import { useTexts } from '../../useTexts'
import { Select } from '../planning/Select'
import { useLabels } from '../planning/useLabels'
import { useCall, useTold } from '../useCall'

/** The releases, the newest first, and a form for another one. */
export function ReleaseList() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { url } = useLabels()
  const [status, setStatus] = useState('')
  const [page, setPage] = useState(1)
  const query = new URLSearchParams({ page: String(page), ...(status && { status }) })
  const { body, error, isLoading } = useTold<ToldList>(`/editorial/releases?${query.toString()}`)
  const when = (instant: null | string, zone: null | string): string =>
    instant
      ? timeText(instant, {
          language: i18n.language,
          timeZone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        })
      : '–'
  return (
    <>
      <NewRelease />
      <div className="pl-filters">
        <Select
          all={t('calendar:all')}
          label={t('calendar:state')}
          onChange={(value) => {
            setStatus(value)
            setPage(1)
          }}
          options={RELEASE_STATUSES.map((value) => ({ label: t(`releaseStatuses:${value}`), value }))}
          value={status}
        />
      </div>
      {error && (
        <p className="pl-error" role="alert">
          {error}
        </p>
      )}
      {!body && isLoading && <ShimmerEffect height="30vh" />}
      {body?.releases.length === 0 && <p className="pl-note">{t('calendar:noReleases')}</p>}
      {body && body.releases.length > 0 && (
        <div
          aria-busy={isLoading}
          aria-label={t('desk:releases')}
          className="pl-scroll"
          role="region"
          tabIndex={0}
        >
          <table className="pl-table">
            <thead>
              <tr>
                <th scope="col">{t('calendar:name')}</th>
                <th scope="col">{t('calendar:state')}</th>
                <th scope="col">{t('calendar:when')}</th>
                <th className="pl-number" scope="col">
                  {t('charts:documents')}
                </th>
              </tr>
            </thead>
            <tbody>
              {body.releases.map((release) => (
                <tr key={release.id}>
                  <th scope="row">
                    <Link
                      href={`${url('/desk/releases')}?release=${encodeURIComponent(release.id)}`}
                      prefetch={false}
                    >
                      {release.name}
                    </Link>
                  </th>
                  <td>
                    <span className="pl-status" data-status={release.status}>
                      {t(`releaseStatuses:${release.status}`)}
                    </span>
                  </td>
                  <td>{when(release.wentLiveAt ?? release.instant, release.zone)}</td>
                  <td className="pl-number">{release.size}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {body && body.totalPages > 1 && (
        <div className="pl-bar">
          <Button
            buttonStyle="secondary"
            disabled={page <= 1}
            margin={false}
            onClick={() => setPage(page - 1)}
            size="small"
          >
            {t('calendar:previous')}
          </Button>
          <span>
            {page} / {body.totalPages}
          </span>
          <Button
            buttonStyle="secondary"
            disabled={page >= body.totalPages}
            margin={false}
            onClick={() => setPage(page + 1)}
            size="small"
          >
            {t('calendar:next')}
          </Button>
        </div>
      )}
    </>
  )
}

function NewRelease() {
  const t = useTexts()
  const call = useCall()
  const router = useRouter()
  const { url } = useLabels()
  const id = useId()
  const [name, setName] = useState('')
  const [error, setError] = useState('')
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await call<ToldRelease>('/editorial/releases', { body: { name }, method: 'POST' })
    setError(answer.ok ? '' : answer.message)
    if (answer.ok) router.push(`${url('/desk/releases')}?release=${encodeURIComponent(answer.body.id)}`)
  }
  return (
    <form className="pl-filters" onSubmit={(event) => void make(event)}>
      <label className="pl-field" htmlFor={id}>
        <span>{t('calendar:releaseName')}</span>
        <input
          id={id}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          required
          type="text"
          value={name}
        />
      </label>
      <Button margin={false} size="small" type="submit">
        {t('calendar:makeRelease')}
      </Button>
      <p aria-live="assertive" className={error ? 'pl-error pl-wide' : 'pl-hidden'}>
        {error}
      </p>
    </form>
  )
}
