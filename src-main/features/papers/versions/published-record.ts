import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { isInternal } from '../../../../src-shared/kernel/internal-field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { type Desk, paperFormat } from '../../print/letterhead.ts'
import type { Told } from '../activities.ts'
import type { RecordSource } from '../record/record-source.ts'
import { recordWords } from '../record/record-words.ts'
import type { VersionContent } from './version-content.ts'
import { versionWithContent } from './version-store.ts'

type Asked = Pick<RecordRequest, 'language' | 'role' | 'public'> & { readonly version: string }

/** A published version as what a record is written from. Throws record.notFound. */
export function publishedRecord(asked: Asked, { session }: Pick<Desk, 'session'>): RecordSource {
  const { language, role, public: open } = asked
  const { version, content } = versionWithContent(session.db, asked.version)
  const { terms } = content
  const format = paperFormat({ session }, language)
  const { number, digest, approvedBy: by, approvedAs: as } = version
  const on = format.date(version.approvedOn)
  const inLanguage = <T extends Told>(record: T): T => ({ ...record, refs: named(record.refs, terms, language) })
  return {
    unit: content.unit.name,
    about: content.about,
    terms: {
      of: (_vocabulary, id) => {
        const term = terms[id]
        return term ? { name: term.names[language], level: term.level } : null
      }
    },
    lines: [
      recordWords(language)('version', { number, at: format.instant(version.publishedAt) }),
      recordWords(language)('approved', { by, as, on }),
      recordWords(language)('digest', { digest })
    ],
    count: content.activities.length,
    async *activities() {
      for (const activity of content.activities) {
        if ((activity.values['role'] === 'processor') !== (role === 'processor')) continue
        if (open && (activity.values['state'] === 'draft' || isInternal(activity.values))) continue
        const { lines, transfers } = activity
        yield { ...inLanguage(activity), lines: lines.map(inLanguage), transfers: transfers.map(inLanguage) }
      }
    }
  }
}

/** What was referred to, terms in the language that is asked for. */
function named(refs: Told['refs'], terms: VersionContent['terms'], language: Language): Told['refs'] {
  const renamed = Object.entries(refs).map(([id, ref]): [string, RefView] => {
    const name = terms[id]?.names[language]
    return [id, name ? { ...ref, name } : ref]
  })
  return Object.fromEntries(renamed)
}
