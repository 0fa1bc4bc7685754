import { labels } from '../../../kernel/labels.ts'
import { filled, type Gap, type GapColumn, gap, type HeldBy } from './gap-column.ts'

/** A role is filled while the person is there; one who has left leaves it out of date, whoever stands beside. */
export function heldBy(person: HeldBy | null, others: number, today: string): Gap {
  if (!person) return others > 0 ? gap('present', 'person.others', { count: others }) : gap('missing', 'empty')
  const { name, leftOn, deleted } = person
  if (deleted) return gap('outOfDate', 'person.deleted', { name })
  if (leftOn && leftOn <= today) return gap('outOfDate', 'person.left', { name, date: leftOn })
  return gap('present', 'person.held', { name })
}

/** Who answers for it. */
export const peopleColumns: readonly GapColumn[] = [
  {
    key: 'unit',
    labels: labels('Ejer (enhed)', 'Eier (enhet)', 'Owner (unit)'),
    weight: 3,
    needs: ['unit'],
    fills: 'unit',
    of: filled('unit')
  },
  {
    key: 'owner',
    labels: labels('Ejer (person)', 'Eier (person)', 'Owner (person)'),
    weight: 3,
    needs: ['owner'],
    fills: 'owner',
    of: ({ owner, coOwners, today }) => heldBy(owner, coOwners, today)
  },
  {
    key: 'administratorUnit',
    labels: labels('Forvalter (enhed)', 'Forvalter (enhet)', 'Administrator (unit)'),
    weight: 1,
    needs: ['administratorUnit'],
    fills: 'administratorUnit',
    of: filled('administratorUnit')
  },
  {
    key: 'administrator',
    labels: labels('Forvalter (person)', 'Forvalter (person)', 'Administrator (person)'),
    weight: 2,
    needs: ['administrator'],
    fills: 'administrator',
    of: ({ administrator, coAdministrators, today }) => heldBy(administrator, coAdministrators, today)
  }
]
