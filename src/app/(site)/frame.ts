import type { Locale } from '@/locales'
import { STYLE } from './style'

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
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<header><a class="name" href="/?lang=${page.language}"><img src="/favicon.ico" alt="" width="32" height="32">Tilts</a>
<a href="/?lang=${code}" hreflang="${code}" lang="${code}">${label}</a></header>
<main>
${page.main}
</main>
</body>
</html>
`
}
