import { inOrderOfDoubt, isDoubtful } from '../../../src-renderer/features/exchange/import/columns/certainty.tsx'
import { targetKey, targetOf } from '../../../src-renderer/features/exchange/import/columns/targets.ts'
import type { ColumnMapping, Target } from '../../../src-shared/features/exchange/import.ts'

const field = (name: string, lookup: string | null = null): Target => ({ kind: 'field', field: name, lookup })

function column(index: number, target: Target, confidence: number, filled = 1): ColumnMapping {
  const rest = { hidden: false, samples: [], alternatives: [], personalNumbers: 0 }
  return { index, column: '', header: '', target, confidence, filled, ...rest }
}

test('doubtful columns come first, then those without a home, the certain, the empty; each as in the sheet', () => {
  const columns = [
    column(0, field('name'), 0.99),
    column(1, { kind: 'keep' }, 1),
    column(2, field('owner'), 0.5),
    column(3, field('hosting'), 0.99, 0),
    column(4, field('supplier'), 0.8),
    column(5, { kind: 'ignore' }, 1)
  ]
  expect(inOrderOfDoubt(columns).map(({ index }) => index)).toEqual([2, 4, 1, 5, 0, 3])
  expect(columns.filter(isDoubtful).map(({ index }) => index)).toEqual([2, 4])
})

test.each<Target>([{ kind: 'keep' }, { kind: 'ignore' }, field('name'), field('supplier', 'nationalId')])(
  'a target survives being a choice: %j',
  (target) => {
    expect(targetOf(targetKey(target))).toEqual(target)
  }
)
