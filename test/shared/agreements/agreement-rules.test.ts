import { agreementDerived } from '../../../src-shared/features/agreements/agreement.derived.ts'
import {
  type AgreementPieces,
  agreementSigns,
  agreementStates
} from '../../../src-shared/features/agreements/agreement.rules.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'

const today = '2026-06-15'
const none: AgreementPieces = { subProcessors: [], oversights: [] }
const signed = { signedOn: '2024-01-01' }
const sub = (approval: string, country: string, basis: string | null = null, name = 'Under A/S') => ({
  ...none,
  subProcessors: [{ name, approval, country, basis }]
})

const cases: readonly (readonly [Values, AgreementPieces, readonly string[]])[] = [
  [{}, none, ['notSigned']],
  [signed, none, ['inForce 2024-01-01']],
  [{ ...signed, startsOn: '2026-07-01' }, none, ['notBegun 2026-07-01']],
  [{ ...signed, expiresOn: '2026-06-14' }, none, ['expired 2026-06-14']],
  [{ expiresOn: '2026-06-14' }, none, ['expired 2026-06-14']],
  [{ ...signed, expiresOn: today }, none, [`expiresSoon ${today}`]],
  [{ ...signed, expiresOn: '2026-09-15' }, none, ['expiresSoon 2026-09-15']],
  [{ ...signed, expiresOn: '2026-09-16' }, none, ['inForce 2024-01-01']],
  [{ ...signed, expiresOn: '2026-12-15', noticeMonths: 6 }, none, ['expiresSoon 2026-12-15']],
  [{ ...signed, expiresOn: '2030-01-01', terminatedOn: '2026-08-01' }, none, ['expiresSoon 2026-08-01']],
  [{ ...signed, terminatedOn: today, nextOversightOn: '2026-01-01' }, none, [`ended ${today}`]],
  [{ basis: 'law', nextOversightOn: '2026-01-01' }, none, ['byLaw']],
  [{ basis: 'notRequired' }, sub('announced', 'USA'), ['notRequired']],
  [{ ...signed, nextOversightOn: '2026-06-16' }, none, ['inForce 2024-01-01']],
  [{ ...signed, nextOversightOn: today }, none, ['inForce 2024-01-01', `oversightDue ${today}`]],
  [{ ...signed, oversightMonths: 12 }, none, ['inForce 2024-01-01', 'oversightDue 2025-01-01']],
  [{ ...signed, oversightMonths: 12, lastOversightOn: '2025-07-01' }, none, ['inForce 2024-01-01']],
  [
    { ...signed, nextOversightOn: '2027-01-01' },
    {
      ...none,
      oversights: [
        { plannedOn: '2026-05-01', completedOn: null },
        { plannedOn: '2025-01-01', completedOn: '2025-01-02' }
      ]
    },
    ['inForce 2024-01-01', 'oversightDue 2026-05-01']
  ],
  [signed, sub('announced', 'Danmark'), ['inForce 2024-01-01', 'announced Under A/S']],
  [signed, sub('approved', 'USA'), ['inForce 2024-01-01', 'noTransferBasis Under A/S']],
  [signed, sub('announced', 'Indien'), ['inForce 2024-01-01', 'announced Under A/S', 'noTransferBasis Under A/S']],
  [signed, sub('approved', 'USA', 'adequacy'), ['inForce 2024-01-01']],
  [signed, sub('approved', ''), ['inForce 2024-01-01']],
  [signed, sub('ended', 'USA'), ['inForce 2024-01-01']],
  [signed, sub('objected', 'USA'), ['inForce 2024-01-01']]
]

test.each(cases)('%j with %j stands as %j', (values, pieces, signs) => {
  const shown = agreementSigns(values, pieces, today).map(({ state, date, names }) =>
    [state, date ?? '', ...names].filter(Boolean).join(' ')
  )
  expect(shown).toEqual(signs)
})

test('every state can be shown and filtered by in a list', () => {
  expect(agreementDerived[0]?.field.choices.map(({ code }) => code)).toEqual([...agreementStates])
  expect(new Set(cases.flatMap(([, , signs]) => signs.map((sign) => sign.split(' ')[0])))).toEqual(
    new Set(agreementStates)
  )
})
