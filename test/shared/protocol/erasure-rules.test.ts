import { coveredUntil, erasureConflict, limitMonths } from '../../../src-shared/features/protocol/erasure.rules.ts'
import { processingActivityDerived } from '../../../src-shared/features/protocol/processing-activity.derived.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'

test.each([
  [{ erasure: '5 år efter sagens afslutning' }, 60],
  [{ erasure: 'Slettes efter 18 måneder' }, 18],
  [{ erasure: '18 mdr' }, 18],
  [{ erasure: '5 years' }, 60],
  [{ erasure: '60 måneder (5 år)' }, 60],
  [{ erasure: '5 år, dog 10 år for anbragte' }, null],
  [{ erasure: 'Når sagen er slut' }, null],
  [{ erasure: 'Lov 2018 nr 5' }, null],
  [{ erasure: '5 år', erasureMonths: 24 }, 24],
  [{ erasureMonths: 0 }, 0],
  [{}, null]
] as const satisfies readonly (readonly [Values, number | null])[])(
  '%j is erased after %s months',
  (values, months) => {
    expect(limitMonths(values)).toBe(months)
  }
)

const limit = { erasureMonths: 60 }
const cases: readonly (readonly [Values, string | null])[] = [
  [{}, null],
  [limit, null],
  [{ ...limit, archiveDuty: 'preserve' }, 'preserved'],
  [{ erasure: '5 år', archiveDuty: 'preserve' }, 'preserved'],
  [{ nextErasureOn: '2027-01-01', archiveDuty: 'preserve' }, 'preserved'],
  [{ archiveDuty: 'preserve' }, null],
  [{ erasure: 'Bevares', archiveDuty: 'preserve' }, null],
  [{ erasure: '5 år efter aflevering til arkivet', archiveDuty: 'preserve' }, null],
  [{ ...limit, archiveDuty: 'preserve', erasureProcedure: 'Afleveres først' }, null],
  [{ ...limit, archiveDuty: 'partly' }, 'partly'],
  [{ ...limit, archiveDuty: 'undecided', erasureProcedure: 'Afleveres først' }, 'undecided'],
  [{ archiveDuty: 'undecided' }, null],
  [{ ...limit, archiveDuty: 'discard' }, null],
  [{ archiveDuty: 'discard' }, 'neverErased'],
  [{ ...limit, archiveDuty: 'preserve', state: 'ended' }, null]
]

test.each(cases)('%j is at odds: %s', (values, conflict) => {
  expect(erasureConflict(values)).toBe(conflict)
  // Columns hold numbers as text.
  const [column] = processingActivityDerived
  const moment = { day: '2026-01-01', country: 'DK', reviewMonths: null } as const
  const asText = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
  expect(column?.at(moment)(asText)).toBe(conflict ?? '')
})

test('an erasure takes what began so long before it', () => {
  expect(coveredUntil(limit, '2027-03-31')).toBe('2022-03-31')
  expect(coveredUntil({ erasure: 'Efter behov' }, '2027-03-31')).toBeNull()
})
