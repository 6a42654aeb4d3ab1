'use client'

import { useId, useState } from 'react'
import { Button } from '@payloadcms/ui'
import { useTexts } from '../useTexts'

/** The address of a link that has just been made. */
export function MadeLink({ url }: { url: null | string }) {
  const t = useTexts()
  const id = useId()
  const [isCopied, setCopied] = useState(false)
  if (url === null) return <p className="pl-made">{t('previews:noAddress')}</p>
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      setCopied(true)
    } catch {
      // Not every browser lets a page do so; the address can be marked and copied by hand.
      setCopied(false)
    }
  }
  return (
    <div className="pl-made">
      <label className="pl-label" htmlFor={id}>
        {t('previews:address')}
        <span className="pl-hint">{t('previews:addressOnce')}</span>
      </label>
      <div className="pl-copy">
        <input id={id} onFocus={(event) => event.target.select()} readOnly type="text" value={url} />
        <Button margin={false} onClick={() => void copy()} size="medium">
          {t('previews:copy')}
        </Button>
        {isCopied && <span>{t('previews:copied')}</span>}
      </div>
    </div>
  )
}
