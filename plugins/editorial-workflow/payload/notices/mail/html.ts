/** Text as it stands between tags and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** Text for a line of a mail's head: no line breaks, no control characters, and no longer than programs show. */
export function headLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > HEAD_LIMIT ? `${line.slice(0, HEAD_LIMIT - 1).trimEnd()}…` : line
}
const HEAD_LIMIT = 160

/**
 * A mail as a page: no pictures, nothing from elsewhere, and no colours but those of the program that shows it, in the dark as in the light.
 * `body` is HTML already.
 */
export const htmlPage = ({
  body,
  language,
  title,
}: {
  body: string
  language: string
  title: string
}): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:560px;margin:0 auto">
${body}
</div>
</body>
</html>
`

/** A link that looks like a button, in the colours of the text around it. */
export const htmlButton = (address: string, label: string): string =>
  `<a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 18px;border:1px solid;border-radius:4px;color:inherit;font-weight:600;text-decoration:none">${escapeHtml(label)}</a>`

export const htmlLink = (address: string, label: string): string =>
  `<a href="${escapeHtml(address)}" style="color:inherit">${escapeHtml(label)}</a>`
