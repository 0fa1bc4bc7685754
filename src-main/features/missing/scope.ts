import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { MatrixScope } from '../../../src-shared/features/missing/contract.ts'
import type { MatrixEntity } from '../../../src-shared/features/missing/matrix-columns.ts'
import { type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { addTo, type Bitmap, emptyBitmap } from '../entities/bitmap.ts'
import type { RecordLists } from '../entities/list/record-lists.ts'
import { seqsReferringTo } from '../entities/references.ts'
import { unitsBelow } from '../entities/row-scope.ts'

type Kind = MatrixScope['kind']

const held: Readonly<Record<Kind, readonly string[]>> = {
  all: [],
  unit: ['unit'],
  owner: ['responsible'],
  administrator: []
}

/** The fields by which a record is somebody's: single references, and the lists of further people. */
const fieldsOf: Readonly<Record<MatrixEntity, Readonly<Record<Kind, readonly string[]>>>> = {
  system: {
    all: [],
    unit: ['unit', 'administratorUnit'],
    owner: ['owner', 'coOwners'],
    administrator: ['administrator', 'coAdministrators']
  },
  processingActivity: held,
  agreement: held
}

function fieldsIn(of: MatrixEntity, { kind }: MatrixScope): readonly Field[] {
  return fieldsOf[of][kind].map((key) => fieldOf(catalogue[of], key))
}

/** The columns of the entity's lists that a scope asks for. */
export function columnsOfScope(of: MatrixEntity, scope: MatrixScope): readonly Field[] {
  return fieldsIn(of, scope).filter(isSingle)
}

/** The row numbers of the records in a scope; null for all. */
export function recordsInScope(
  db: Database,
  lists: RecordLists,
  municipality: string,
  of: MatrixEntity,
  scope: MatrixScope
): Bitmap | null {
  if (scope.kind === 'all') return null
  const among = emptyBitmap(lists.maxSeq)
  const ids = scope.kind === 'unit' ? unitsBelow(db, new Set([scope.id])) : new Set([scope.id])
  for (const field of fieldsIn(of, scope))
    if (isSingle(field)) lists.column(field).where((id) => ids.has(id), among)
    else for (const seq of seqsReferringTo(db, field, scope.id, municipality)) addTo(among, seq)
  return among
}

function isSingle(field: Field): boolean {
  return field.kind === 'ref'
}
