import type { PaperBlock } from '../../../platform/paper/paper.ts'
import type { Content } from '../../print/letterhead.ts'
import type { RecordEntry, RecordModel } from './record-model.ts'
import type { recordWords } from './record-words.ts'

/** The record for paper and Word: who answers for it, then each activity in the law's order. */
export function recordPaper(model: RecordModel, words: ReturnType<typeof recordWords>): Content {
  return {
    title: model.title,
    lines: model.lines,
    blocks: [
      { kind: 'heading', text: model.aboutTitle },
      { kind: 'facts', facts: model.about },
      ...model.entries.flatMap((entry) => entryBlocks(entry, model, words))
    ]
  }
}

function entryBlocks(entry: RecordEntry, model: RecordModel, words: ReturnType<typeof recordWords>): PaperBlock[] {
  const facts = model.columns.flatMap((label, at) => {
    const text = entry.missing[at] ? words('missing') : (entry.texts[at] ?? '')
    // The first one is the heading.
    return at === 0 || text === '' ? [] : [{ label, text }]
  })
  return [
    { kind: 'heading', text: entry.name },
    { kind: 'facts', facts },
    ...tableBlock(words('sheet.lines'), model.lineColumns, entry.lines),
    ...tableBlock(words('sheet.transfers'), model.transferColumns, entry.transfers)
  ]
}

function tableBlock(
  title: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[]
): readonly PaperBlock[] {
  if (rows.length === 0) return []
  return [
    { kind: 'text', text: title },
    { kind: 'table', columns: labels.map((label) => ({ label })), rows }
  ]
}
