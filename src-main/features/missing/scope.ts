import type { MatrixScope } from '../../../src-shared/features/missing/contract.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import { type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { addTo, type Bitmap, emptyBitmap } from '../entities/bitmap.ts'
import type { RecordLists } from '../entities/list/record-lists.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { unitsBelow } from '../entities/row-scope.ts'

/** The fields by which a system is somebody's: single references, and the lists of further people. */
const fieldsOf: Readonly<Record<MatrixScope['kind'], readonly string[]>> = {
  all: [],
  unit: ['unit', 'administratorUnit'],
  owner: ['owner', 'coOwners'],
  administrator: ['administrator', 'coAdministrators']
}

/** The columns of the systems' lists that a scope asks for. */
export function columnsOfScope(scope: MatrixScope): readonly Field[] {
  return fieldsOf[scope.kind].map((key) => fieldOf(systemEntity, key)).filter(isSingle)
}

/** The row numbers of the systems in a scope; null for all. */
export function systemsInScope(
  db: Database,
  lists: RecordLists,
  municipality: string,
  scope: MatrixScope
): Bitmap | null {
  if (scope.kind === 'all') return null
  const among = emptyBitmap(lists.maxSeq)
  const ids = scope.kind === 'unit' ? unitsBelow(db, new Set([scope.id])) : new Set([scope.id])
  for (const field of fieldsOf[scope.kind].map((key) => fieldOf(systemEntity, key)))
    if (isSingle(field)) lists.column(field).where((id) => ids.has(id), among)
    else for (const seq of seqsReferringTo(db, field, scope.id, municipality)) addTo(among, seq)
  return among
}

function isSingle(field: Field): boolean {
  return field.kind === 'ref'
}
