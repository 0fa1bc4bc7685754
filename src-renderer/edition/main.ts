import { type Edition, editionElement, pageElement } from '../../src-shared/features/exchange/publish/edition.ts'
import { editionWords } from '../../src-shared/features/exchange/publish/edition-words.ts'
import { languages } from '../../src-shared/kernel/language.ts'
import { el } from './dom.ts'
import { modelOf } from './model.ts'
import { openPage } from './page.ts'

const root = document.getElementById(pageElement)
const data = document.getElementById(editionElement)?.textContent
if (root) {
  try {
    openPage(modelOf(JSON.parse(data ?? '') as Edition), root)
  } catch {
    // Cut short on its way: in which language it was can no longer be known.
    root.replaceChildren(...languages.map((language) => el('p', { lang: language }, editionWords[language].broken)))
  }
}
