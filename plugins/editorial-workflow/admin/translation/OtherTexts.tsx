'use client'

import type { Translation } from '../../core/translation/types'
import { useTexts } from '../useTexts'

/** What stands around the segments: texts whose original is gone, and fields that are not translated. */
export function OtherTexts({ translation: { locale, readOnly, removed } }: { translation: Translation }) {
  const t = useTexts()
  return (
    <>
      {removed.length > 0 && (
        <section className="ts-others">
          <h3>{t('translationScreen:removed')}</h3>
          <p className="ts-quiet">{t('translationScreen:removedNote')}</p>
          <dl>
            {removed.map(({ label, target }, i) => (
              <div key={i}>
                <dt>{label}</dt>
                <dd lang={locale}>
                  <del>{target}</del>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {readOnly.length > 0 && (
        <details className="ts-others">
          <summary>
            {t('translationScreen:readOnly')} <span className="ts-number">{readOnly.length}</span>
          </summary>
          <dl>
            {readOnly.map(({ label, value }, i) => (
              <div key={i}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
