import * as fc from 'fast-check'
import {
  allLinked,
  type LinkedLine,
  linkedLine,
  proposedLines,
  unlinkedOf
} from '../../../src-shared/features/protocol/links.rules.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// What an activity's lists name and no line links, and the proposal that links it.

const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
const lines = fc.array(
  fc.record<LinkedLine>({ subject: fc.constantFrom(null, 'p1', 'p2'), data: some, recipients: some }),
  { maxLength: 3 }
)

it('proposes lines that leave nothing unlinked where there are persons, and take nothing away', () => {
  const persons = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1 })
  fc.assert(
    fc.property(persons, some, some, lines, (subjects, dataCategories, recipients, before) => {
      const activity = { subjects, dataCategories, recipients }
      const proposed = proposedLines(activity, before)
      const after = [
        ...before.filter((line) => proposed.every((p) => p.line !== line)),
        ...proposed.map(({ linked }) => linked)
      ]
      expect(allLinked(unlinkedOf(activity, after))).toBe(true)
      for (const { line, linked } of proposed) for (const id of line?.data ?? []) expect(linked.data).toContain(id)
      if (allLinked(unlinkedOf(activity, before))) expect(proposed).toEqual([])
    })
  )
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

  it('links what was confirmed, all of it or nothing, and says how the law treats the data', async () => {
    const [pupils, parents] = [
      await save('subjectCategory', { name: 'Elever i prøveskolen' }),
      await save('subjectCategory', { name: 'Forældre i prøveskolen' })
    ]
    const health = await save('dataCategory', { name: 'Allergier', level: 'special' })
    const marks = await save('dataCategory', { name: 'Karakterer' })
    const ministry = await save('recipient', { name: 'Prøveministeriet' })
    const activity = await save('processingActivity', {
      name: 'Undervisning',
      subjects: [pupils, parents],
      dataCategories: [health, marks],
      recipients: [ministry]
    })
    const line = await save('processingLine', { activity, subject: pupils, data: [marks] })
    const before = await test.ask('protocol.links', { activity })
    expect(before.levels).toEqual({ [health]: 'special' })
    const record = await test.ask('processingActivity.get', { id: activity })
    const proposed = proposedLines(
      record.values,
      before.lines.map((l) => ({ ...linkedLine(l.values), id: l.id, version: l.version }))
    )
    const confirmed = proposed.map(({ line: known, linked }) => ({
      id: known?.id ?? null,
      version: known?.version ?? null,
      subject: String(linked.subject),
      data: [...linked.data],
      recipients: [...linked.recipients]
    }))
    // The new one would be written first; the old version of the other refuses both.
    const stale = confirmed.toReversed().map((one) => ({ ...one, version: one.id ? 99 : null }))
    expect(await test.refused('protocol.link', { activity, lines: stale })).toMatchObject({ code: 'record.conflict' })
    expect((await test.ask('protocol.links', { activity })).lines).toHaveLength(1)

    expect(await test.ask('protocol.link', { activity, lines: confirmed })).toEqual({ lines: 2 })
    const after = await test.ask('protocol.links', { activity })
    expect(after.lines.map((l) => [l.id === line, linkedLine(l.values)])).toEqual([
      [true, { subject: pupils, data: [health, marks], recipients: [ministry] }],
      [false, { subject: parents, data: [health, marks], recipients: [ministry] }]
    ])
    expect(
      unlinkedOf(
        record.values,
        after.lines.map((l) => linkedLine(l.values))
      )
    ).toEqual({
      subjects: [],
      data: [],
      recipients: []
    })
  })
})
