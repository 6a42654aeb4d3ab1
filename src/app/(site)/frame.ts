import type { Locale } from '@/locales'
import { STYLE } from './style'

/** Two piers and the arch between them, in a colour that holds on light and dark tabs. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M3 12h26M6 12v14M26 12v14M6 24a10 10 0 0 1 20 0' fill='none' stroke='%23168a7c' stroke-width='3' stroke-linecap='round'/%3E%3C/svg%3E"

/** The frame of a page: our own texts only, so nothing in it needs escaping. */
export function frame(page: {
  language: Locale
  title: string
  otherLanguage: { code: Locale; label: string }
  main: string
}): string {
  const { code, label } = page.otherLanguage
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} – Tilts</title>
<link rel="icon" href="${ICON}">
<style>${STYLE}</style>
</head>
<body>
<header><a class="name" href="/?lang=${page.language}"><img src="${ICON}" alt="" width="32" height="32">Tilts</a>
<a href="/?lang=${code}" hreflang="${code}" lang="${code}">${label}</a></header>
<main>
${page.main}
</main>
</body>
</html>
`
}
