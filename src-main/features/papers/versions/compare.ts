import { recordRoles } from '../../../../src-shared/features/papers/contract.ts'
import {
  type ComparedActivity,
  compareVersions,
  type VersionDifferences
} from '../../../../src-shared/features/papers/versions.rules.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Context } from '../../../ipc/context.ts'
import { type RecordModel, recordModel } from '../record/record-model.ts'
import { type RecordSource, recordOfNow } from '../record/record-source.ts'
import { recordWords } from '../record/record-words.ts'
import { publishedRecord } from './published-record.ts'
import { versionWithContent } from './version-store.ts'

/** What differs from a version to a later one, or to the unit's record as it is now. Throws record.notFound. */
export async function compare(
  { from, to, language }: ChannelParsed<'protocol.compare'>,
  context: Context
): Promise<VersionDifferences> {
  const { unit } = versionWithContent(context.session.db, from).version
  const of = (version: string | null) => told(version, unit, language, context)
  return compareVersions(await of(from), await of(to))
}

async function told(
  version: string | null,
  unit: string,
  language: Language,
  context: Context
): Promise<readonly ComparedActivity[]> {
  const all: ComparedActivity[] = []
  for (const role of recordRoles) {
    const asked = { language, role, public: false, unit }
    const source: RecordSource =
      version === null ? recordOfNow(asked, context) : publishedRecord({ ...asked, version }, context)
    all.push(...factsOf(await recordModel(source, asked, context), language))
  }
  return all
}

function factsOf(model: RecordModel, language: Language): readonly ComparedActivity[] {
  const words = recordWords(language)
  const rows = (all: readonly (readonly string[])[]): string =>
    all
      .map((row) => row.filter(Boolean).join(' · '))
      .sort()
      .join('\n')
  return model.entries.map(({ id, name, texts, lines, transfers }) => ({
    id,
    name,
    facts: [
      // When it was changed says nothing of what changed.
      ...model.columns
        .map((label, at) => ({ label, text: texts[at] ?? '' }))
        .filter(({ label }) => label !== words('updated')),
      { label: words('sheet.lines'), text: rows(lines) },
      { label: words('sheet.transfers'), text: rows(transfers) }
    ]
  }))
}
