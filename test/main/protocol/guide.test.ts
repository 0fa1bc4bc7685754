import * as fc from 'fast-check'
import {
  firstOpen,
  type GuidePieces,
  guideSteps,
  inRecord,
  lacksOf,
  saysAlready,
  stepOfField,
  withProposal
} from '../../../src-shared/features/protocol/guide.rules.ts'
import { processingActivityEntity } from '../../../src-shared/features/protocol/processing-activity.fields.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// The guide through an activity: what it asks, what it finds lacking, what it proposes.

const linked: GuidePieces = { lines: 1, unlinked: 0, transfers: 0, transfersWithoutBasis: 0 }

const whole: Values = {
  name: 'Visitation',
  unit: 'u',
  responsible: 'p',
  role: 'controller',
  purpose: 'At hjælpe',
  legalBases: ['6.1.e'],
  subjects: ['s'],
  dataCategories: ['d'],
  recipients: ['r'],
  systems: ['x'],
  thirdCountryTransfer: { value: 'no' },
  erasure: '5 år',
  measures: 'Kryptering',
  informationGiven: { value: 'yes' }
}

it('asks once for every field that is wanted of an activity', () => {
  const asked = guideSteps.flatMap(({ fields, more }) => [...fields, ...more])
  expect(new Set(asked).size).toBe(asked.length)
  const wanted = processingActivityEntity.fields.filter((field) => 'wanted' in field)
  expect(wanted.filter(({ key }) => stepOfField(key) === null).map(({ key }) => key)).toEqual([])
})

it('finds nothing lacking in a whole activity, and exactly what is taken away from one', () => {
  expect(firstOpen(whole, linked)).toBeNull()
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(whole)),
      fc.constantFrom(null, { value: 'unknown' } as const),
      (key, no) => {
        const without = { ...whole, [key]: no }
        expect(guideSteps.flatMap((step) => lacksOf(step, without, linked))).toEqual([
          { step: stepOfField(key), what: key }
        ])
        expect(firstOpen(without, linked)).toBe(stepOfField(key))
      }
    )
  )
})

it('asks a processor for less, for whom it is, and a transfer for its country and basis', () => {
  const processor = { ...whole, role: 'processor', purpose: null, subjects: null, legalBases: null }
  expect(guideSteps.flatMap((step) => lacksOf(step, processor, linked))).toEqual([
    { step: 'whose', what: 'onBehalfOf' }
  ])
  expect(guideSteps.filter((step) => inRecord(step, processor)).map(({ key }) => key)).toEqual([
    'what',
    'whose',
    'abroad',
    'protection'
  ])
  const abroad = { ...whole, thirdCountryTransfer: { value: 'yes' } } as const
  expect(firstOpen(abroad, linked)).toBe('abroad')
  expect(firstOpen(abroad, { ...linked, transfers: 1, transfersWithoutBasis: 1 })).toBe('abroad')
  expect(firstOpen(abroad, { ...linked, transfers: 1 })).toBeNull()
  expect(firstOpen(whole, { ...linked, lines: 0 })).toBe('links')
})

it('takes a proposal over beside what is there, and then proposes it no more', () => {
  const before = { list: ['a'], refs: null, longText: 'Låst skab', text: null } as const
  for (const [kind, value] of Object.entries(before)) {
    expect(saysAlready(kind, value, 'b', 'B')).toBe(false)
    expect(saysAlready(kind, withProposal(kind, value, 'b', 'B'), 'b', 'B')).toBe(true)
  }
  expect(withProposal('list', ['a'], 'b', 'B')).toEqual(['a', 'b'])
  expect(withProposal('longText', 'Låst skab', 'logging', 'Logning')).toBe('Låst skab\nLogning')
})

describe('in a register', () => {
  let test: RegisterProgram
  beforeAll(async () => {
    test = await registerProgram()
  })
  afterAll(() => test.close())

  async function save(entity: EntityName, values: Record<string, unknown>): Promise<string> {
    const input = { id: null, version: null, values } as never
    return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
  }

  it('proposes from systems, their agreements, activities like it and the unit, and from the vocabulary what nobody says', async () => {
    const supplier = await save('supplier', { name: 'Kajkant Data ApS' })
    const unit = await save('organisationUnit', { name: 'Prøvens hjemmepleje' })
    const yes = { value: 'yes' }
    const system = await save('system', { name: 'Nexus', unit, supplier, logging: yes, backup: { value: 'no' } })
    const agreement = await save('agreement', { name: 'Aftale om Nexus', processor: supplier, systems: [system] })
    await save('subProcessor', { agreement, supplier, country: 'USA' })
    await save('subProcessor', { agreement, supplier, country: 'Tyskland' })
    const subject = await save('subjectCategory', { name: 'Prøvens modtagere' })
    const alike = { systems: [system], subjects: [subject], legalBases: ['6.1.e'] }
    const other = await save('processingActivity', { name: 'Visitation', ...alike })

    await save('recipient', { name: 'Prøvens sygehuse', code: 'hospitals' })

    const input = { activity: null, unit, systems: [system] }
    const { proposals, refs } = await test.ask('protocol.guide', input)
    const said = proposals.map(({ field, value, because }) => [field, refs[value]?.name ?? value, because])
    expect(said.filter(([, , because]) => because !== 'vocabulary')).toEqual([
      ['processors', 'Kajkant Data ApS', 'system'],
      ['measures', 'logging', 'system'],
      ['thirdCountries', 'USA', 'agreement'],
      ['systems', 'Nexus', 'unit'],
      ['subjects', 'Prøvens modtagere', 'alike'],
      ['legalBases', '6.1.e', 'alike']
    ])
    expect(said.filter(([, , because]) => because === 'vocabulary')).toEqual([
      ['recipients', 'Prøvens sygehuse', 'vocabulary']
    ])
    const own = await test.ask('protocol.guide', { ...input, activity: other })
    expect(own.proposals.filter(({ because }) => because === 'alike')).toEqual([])
  })
})
