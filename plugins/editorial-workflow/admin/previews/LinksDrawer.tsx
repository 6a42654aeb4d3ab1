'use client'

import { useState } from 'react'
import { ShimmerEffect } from '@payloadcms/ui'
import type { NewPreview } from '../../payload/previews/manage'
import { usePeople } from '../desk/useNames'
import { useTexts } from '../useTexts'
import { LinkForm } from './LinkForm'
import { LinkRow } from './LinkRow'
import { MadeLink } from './MadeLink'
import { STYLES } from './styles'
import { useLinks, type Place } from './useLinks'

/** Links by which partners see the text on the screen: makes them, and tells what became of them. */
export default function LinksDrawer({ place }: { place: Place }) {
  const t = useTexts()
  const links = useLinks(place)
  const people = usePeople()
  const [made, setMade] = useState<NewPreview>()
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<string>()
  const { list, newest, timeZone } = links

  const create = async (body: object): Promise<boolean> => {
    const answer = await links.create(body)
    setSaid(undefined)
    setError(answer.ok ? undefined : answer.message)
    if (answer.ok) setMade(answer.body)
    return answer.ok
  }
  const revoke = async (id: string): Promise<void> => {
    const answer = await links.revoke(id)
    setError(answer.ok ? undefined : answer.message)
    setSaid(answer.ok ? t('previews:revoked') : undefined)
    if (answer.ok && made?.preview.id === id) setMade(undefined)
  }

  return (
    <div className="pl" data-desk="previews">
      <style href="editorial-workflow-previews" precedence="medium">
        {STYLES}
      </style>
      <p>{t('previews:intro')}</p>
      {links.head === undefined ? (
        <ShimmerEffect height="220px" />
      ) : (
        <LinkForm head={links.head} isSubmitted={Boolean(newest)} onCreate={create} />
      )}
      <div aria-live="polite">
        {(error ?? links.error) && <p className="pl-error">{error ?? links.error}</p>}
        {said && <p>{said}</p>}
        {made && <MadeLink key={made.preview.id} url={made.url} />}
      </div>
      <h3>{t('previews:links')}</h3>
      {list?.previews.length === 0 && <p className="pl-quiet">{t('previews:none')}</p>}
      {list && timeZone && (
        <ul className="pl-links">
          {list.previews.map((preview) => (
            <LinkRow
              key={preview.id}
              maker={people?.find(({ id }) => id === preview.createdBy)?.name ?? preview.createdBy}
              newest={newest ?? null}
              onRevoke={() => revoke(preview.id)}
              preview={preview}
              timeZone={timeZone}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
