import { createHash } from 'node:crypto'
import { type Edition, editionElement, pageElement } from '../../../../src-shared/features/exchange/publish/edition.ts'
import { editionWords } from '../../../../src-shared/features/exchange/publish/edition-words.ts'

/** What the build makes of the page's code: one script and one style sheet. */
export interface EditionCode {
  readonly script: string
  readonly style: string
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
}

/** Text of an element or attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** Data in a script element: nothing in it can end the element, start a comment or break a line of the language. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/**
 * The whole page: its data, its one script and its one style sheet, each known to the policy by its digest. It asks for
 * nothing from anywhere, whatever stands in the data.
 */
export function editionPage(edition: Edition, { script, style }: EditionCode): string {
  const { municipality, language } = edition
  const words = editionWords[language]
  const policy = [
    "default-src 'none'",
    `script-src ${digestOf(script)}`,
    `style-src ${digestOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escaped(`${words.title} · ${municipality}`)}</title>
<style>${style}</style>
</head>
<body>
<noscript>${escaped(words.noScript)}</noscript>
<div id="${pageElement}"></div>
<script type="application/json" id="${editionElement}">${safeJson(edition)}</script>
<script>${script}</script>
</body>
</html>
`
}
