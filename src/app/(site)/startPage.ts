import type { Locale } from '@/locales'
import { frame } from './frame'
import { PUBLIC_COLLECTIONS, TEXTS } from './texts'

/** Says what Tilts is, where to sign in and what the API has. */
export function startPage(language: Locale): string {
  const t = TEXTS[language]
  const rows = PUBLIC_COLLECTIONS.map((slug) => {
    const address = `/api/${slug}?locale=${language}`
    return `<tr><th scope="row">${t.collections[slug]}</th><td><a href="${address}"><code>${address}</code></a></td></tr>`
  })
  return frame({
    language,
    title: t.title,
    otherLanguage: { code: language === 'lv' ? 'en' : 'lv', label: t.otherLanguage },
    main: `<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<p><a class="button" href="/admin">${t.signIn}</a></p>
<h2>${t.apiHeading}</h2>
<p>${t.apiIntro}</p>
<table>
<thead><tr><th scope="col">${t.content}</th><th scope="col">${t.address}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<p>${t.oneQuery} <code>POST /api/graphql</code></p>`,
  })
}
