import { recoveryPage as da } from '../../../src-shared/i18n/da/recovery-page.ts'
import { recoveryPage as en } from '../../../src-shared/i18n/en/recovery-page.ts'
import { filled } from '../../../src-shared/i18n/fill.ts'
import { recoveryPage as nb } from '../../../src-shared/i18n/nb/recovery-page.ts'
import { areaLabels } from '../../../src-shared/kernel/area-labels.ts'
import type { Area } from '../../../src-shared/kernel/areas.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

const texts = { da, nb, en }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The sheet of paper with a register's recovery key, as HTML for printing, and the title it is saved under. */
export function recoveryKeyPage(input: { recoveryKey: string; name: string; area: Area | null; language: Language }): {
  readonly title: string
  readonly html: string
} {
  const text = texts[input.language]
  const { area } = input
  const name = area ? `${input.name} – ${areaLabels[area][input.language]}` : input.name
  const title = filled(text.title, { name })
  const [what, use] = area ? [text.areaWhat, text.areaUse] : [text.what, text.use]
  const html = `<!doctype html><html lang="${input.language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:14px/1.6 system-ui,sans-serif;margin:24mm 20mm;color:#111}h1{font-size:22px}
.key{margin:12mm 0;padding:8mm;border:1.5px solid #111;font:600 20px/1.8 ui-monospace,monospace;letter-spacing:.05em;text-align:center}</style>
</head><body><h1>${escaped(title)}</h1><p>${escaped(what)}</p><p class="key">${escaped(input.recoveryKey)}</p>
<p>${escaped(text.keep)}</p><p>${escaped(use)}</p></body></html>`
  return { title, html }
}
