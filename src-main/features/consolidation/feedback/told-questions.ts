import type { ClusteredEntity } from '../../../../src-shared/features/consolidation/contract.ts'
import type { Finding } from '../../../../src-shared/features/exchange/feedback.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { saidOf } from '../../exchange/feedback/finding-states.ts'
import type { Telling } from './told-facts.ts'

interface Asked {
  readonly entity: ClusteredEntity
  readonly recordId: string
  readonly name: string
  /** The name that the question is about. */
  readonly asked: string
  readonly said: string
  readonly reason: string
  readonly other: string
  readonly supplier: string | null
  readonly count: number
}

const side = (own: 'left' | 'right', other: 'left' | 'right'): string => `
SELECT q.entity, h.record_id AS recordId, h.title AS name, a.title AS asked, h.said, q.reason, o.title AS other, c.supplier,
  c.municipalities AS count
FROM central_question q
JOIN held_record a ON a.number = q.${own}_record
JOIN central_member m ON m.entity = q.entity AND m.cluster = q.${own}_cluster
JOIN held_record h ON h.number = m.record AND h.package = @package AND h.gone_at IS NULL
JOIN held_record o ON o.number = q.${other}_record
JOIN central_cluster c ON c.entity = q.entity AND c.id = q.${other}_cluster`

/** The questions whether what a municipality calls so is what others call otherwise; asked of those whose name it is. */
export function toldQuestions(db: Database, pack: number, { namesAnother, hidden }: Telling): readonly Finding[] {
  const sql = `${side('left', 'right')} UNION ALL ${side('right', 'left')}`
  return db
    .prepare<{ package: number }, Asked>(sql)
    .all({ package: pack })
    .filter(({ name, asked }) => name === asked || fold(name) === fold(asked))
    .map(({ entity, recordId, name, said, reason, other, supplier, count }): Finding => {
      const called = supplier ? `${other} (${supplier})` : other
      const finding = { kind: 'question', entity, recordId, name, field: null } as const
      return {
        ...finding,
        said: saidOf(finding, JSON.parse(said) as Values & Record<string, FieldValue>),
        ours: name,
        theirs: namesAnother(called) ? hidden : called,
        rule: reason,
        count,
        of: null
      }
    })
}
