'use client'

import { useState } from 'react'
import { Button } from '@payloadcms/ui'
import { PlainDrawer } from '../panel/PlainDrawer'
import { useSaveDraft } from '../useSaveDraft'
import { useTexts } from '../useTexts'

type Props = { canSave: boolean; onClose: () => void; onGo: () => void }

/** Asks what becomes of unsaved text before the language is switched. */
export default function SwitchDrawer({ canSave, onClose, onGo }: Props) {
  const t = useTexts()
  const save = useSaveDraft()
  const [isBusy, setBusy] = useState(false)
  const saveAndGo = async (): Promise<void> => {
    setBusy(true)
    const isSaved = await save()
    setBusy(false)
    // Payload has told why not; the text is still in the form.
    if (isSaved) onGo()
    else onClose()
  }
  return (
    <PlainDrawer name="switch-language" onClose={onClose} title={t('panel:switchLanguage')}>
      <p>{t('panel:switchLanguageBody')}</p>
      <div className="wd-buttons">
        {canSave && (
          <Button disabled={isBusy} margin={false} onClick={() => void saveAndGo()}>
            {t('panel:saveAndSwitch')}
          </Button>
        )}
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onGo}>
          {t('panel:switchAnyway')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {t('panel:stay')}
        </Button>
      </div>
    </PlainDrawer>
  )
}
