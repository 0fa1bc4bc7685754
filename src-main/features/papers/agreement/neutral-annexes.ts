import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Paper, PaperBlock } from '../../../platform/paper/paper.ts'
import { annexWords } from './annex-words.ts'
import { loops, placeholders } from './placeholders.ts'

/**
 * Our own annexes A–D, a template like any municipality's: it is filled as one, or saved to be adapted. It says in our own
 * words what the Danish standard clauses, Digdir's agreement and the Commission's clauses all want to know.
 */
export function neutralAnnexes(language: Language): Paper {
  const words = annexWords(language)
  const label = (key: string): string => placeholders.find((one) => one.key === key)?.labels[language] ?? key
  const facts = (...entries: readonly (readonly [no: string, text: string, key: string])[]): PaperBlock => ({
    kind: 'facts',
    facts: entries.map(([no, text, key]) => ({ label: `${no} ${label(key)}`.trim(), text }))
  })
  const own = (no: string, key: string) => [no, `{${key}}`, key] as const
  const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
  return {
    language,
    owner: '{controller}',
    date: '{today}',
    title: words.title,
    lines: ['{agreement} {number}'],
    blocks: [
      heading(words.parties),
      facts(
        ...['controller', 'controllerId', 'controllerAddress', 'controllerContact', 'dpo'].map((key) => own('', key))
      ),
      facts(
        ...['processor', 'processorId', 'processorAddress', 'processorContact', 'startsOn'].map((key) => own('', key))
      ),
      heading(words.annexes.A),
      facts(
        own('A.1', 'purpose'),
        ['A.2', '{activities}\n{systems}', 'activities'],
        own('A.3', 'data'),
        own('A.4', 'subjects'),
        own('A.5', 'duration')
      ),
      heading(words.annexes.B),
      subProcessorTable(language),
      { kind: 'text', text: `{^subProcessors}${words.none}{/subProcessors}` },
      facts(['B.2', `{authorisation}\n${words.notice}`, 'authorisation']),
      heading(words.annexes.C),
      facts(
        own('C.1', 'systems'),
        own('C.2', 'measures'),
        ['C.3', `${words.assistance}\n${words.breach}`, 'breachHours'],
        ['C.4', '{erasure}\n{atEnd}', 'erasure'],
        own('C.5', 'dataLocation'),
        own('C.6', 'transfers'),
        own('C.7', 'oversight')
      ),
      { kind: 'text', text: `C.8 ${words.others}` },
      heading(words.annexes.D),
      { kind: 'text', text: words.further }
    ]
  }
}

/** B.1: a row for each approved sub-processor; the row is repeated because the loop opens and closes in it. */
function subProcessorTable(language: Language): PaperBlock {
  const [{ key, places }] = loops
  const last = places.length - 1
  const row = places.map((place, at) => `${at === 0 ? `{#${key}}` : ''}{${place.key}}${at === last ? `{/${key}}` : ''}`)
  return { kind: 'table', columns: places.map(({ labels }) => ({ label: labels[language] })), rows: [row] }
}
