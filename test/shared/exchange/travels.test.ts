import { catalogue } from '../../../src-shared/features/catalogue.ts'
import {
  isPacked,
  keysOf,
  packageParts,
  packageProfiles,
  packedFields
} from '../../../src-shared/features/exchange/profiles.ts'
import { audiences } from '../../../src-shared/features/exchange/travels.ts'
import { entityNames, type Field } from '../../../src-shared/kernel/field.ts'

const scope = { parts: packageParts }

describe.each(entityNames)('%s', (name) => {
  const { fields } = catalogue[name]

  it('has every field decided, once', () => {
    const decided = audiences.flatMap((audience) => keysOf(name, audience))
    expect(decided.toSorted()).toEqual(fields.map(({ key }) => key).toSorted())
  })

  it('sends nothing that names a person or tells of shieldings, no note and no link into the house', () => {
    for (const profile of packageProfiles)
      for (const field of packedFields(name, profile, scope)) {
        expect([field.key, field.personal]).toEqual([field.key, undefined])
        expect([field.key, 'entity' in field && field.entity === 'person']).toEqual([field.key, false])
        expect(field.key === 'note' || field.section === 'minlog' || /shield/i.test(field.key)).toBe(false)
      }
  })

  // Two decisions: what may leave in a package is more than what the reading edition and the public record tell.
  it('lets the reading edition tell nothing that is for the register alone', () => {
    const hidden = [...keysOf(name, 'internal'), ...keysOf(name, 'centre')]
    const told = fields.filter((field: Field) => field.audience !== undefined).map(({ key }) => key)
    expect(told.filter((key) => hidden.includes(key))).toEqual([])
  })

  it('names only what goes along, and is never sent without its title or what it belongs to', () => {
    for (const profile of packageProfiles) {
      const sent = packedFields(name, profile, scope)
      for (const field of sent) if ('entity' in field) expect(isPacked(field.entity, profile, scope)).toBe(true)
      if (sent.length === 0) continue
      const { title, belongsTo } = catalogue[name]
      const keys = sent.map(({ key }) => key)
      expect(keys).toEqual(expect.arrayContaining([title, ...(belongsTo ? [belongsTo] : [])]))
    }
  })
})

it('sends no person to anybody', () => {
  expect(packageProfiles.filter((profile) => isPacked('person', profile, scope))).toEqual([])
  expect(keysOf('system', 'colleagues')).toContain('owner')
})
