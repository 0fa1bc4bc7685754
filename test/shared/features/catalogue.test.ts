import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Choice, Entity, Field } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { languages } from '../../../src-shared/kernel/language.ts'

const entities: readonly Entity[] = Object.values(catalogue)
const fieldsOf = (entity: Entity) =>
  entity.fields.map((field) => [`${entity.name}.${field.key}`, field, entity] as const)
const allFields = entities.flatMap(fieldsOf)
const allChoices = allFields.flatMap(([name, field]) =>
  field.kind === 'choice' ? [[name, field.choices] as const] : []
)

const repeated = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i)
const headersOf = (field: Field) => [...Object.values(field.labels), ...(field.synonyms ?? [])].map(fold)

describe.each(entities.map((entity) => [entity.name, entity] as const))('%s', (_, entity) => {
  test('has each key, and in each language each label, once', () => {
    expect(repeated(entity.fields.map((f) => f.key))).toEqual([])
    for (const language of languages) expect(repeated(entity.fields.map((f) => f.labels[language]))).toEqual([])
  })

  test('puts each field into a section and a table it has', () => {
    const sections = entity.sections.map((s) => s.key)
    const tables = [entity.table, ...entity.parts.map((p) => p.table)]
    for (const field of entity.fields) {
      expect(sections).toContain(field.section)
      expect(tables).toContain(field.part ?? entity.table)
    }
  })

  test('says whose its records are: a unit’s by a reference to it, their own, or the whole register’s', () => {
    const { responsibleUnit: unit } = entity
    if (unit === null || unit === 'self') expect(unit === 'self').toBe(entity.name === 'organisationUnit')
    else if (unit === 'owner') {
      let owner: Entity | undefined = entity
      while (owner?.responsibleUnit === 'owner') {
        const by: Field | undefined = owner.fields.find((f) => f.key === owner?.belongsTo)
        owner = by && 'entity' in by ? catalogue[by.entity] : undefined
      }
      expect(owner?.responsibleUnit).toBe('unit')
    } else expect(entity.fields.find((f) => f.key === unit)).toMatchObject({ kind: 'ref', entity: 'organisationUnit' })
  })

  test('has no header that folds to nothing', () => {
    expect(entity.fields.filter((field) => headersOf(field).includes('')).map((f) => f.key)).toEqual([])
  })

  test('gives no header to two fields, unless the later one says that it shares', () => {
    const claimed = new Map<string, string>()
    const disputed: string[] = []
    for (const field of entity.fields) {
      for (const header of new Set(headersOf(field))) {
        const earlier = claimed.get(header)
        if (earlier === undefined) claimed.set(header, field.key)
        else if (!field.sharesHeadersWith?.includes(earlier)) disputed.push(`${header}: ${earlier}, ${field.key}`)
      }
    }
    expect(disputed).toEqual([])
  })

  test('gives no header to a lookup that is a field’s or another lookup’s', () => {
    const claims = entity.fields.flatMap((field) => [
      ...new Set(headersOf(field)),
      ...(field.kind === 'ref' ? (field.lookups ?? []) : []).flatMap((lookup) => [
        ...new Set([...Object.values(lookup.labels), ...lookup.synonyms].map(fold))
      ])
    ])
    const shared = new Set(entity.fields.filter((f) => f.sharesHeadersWith).flatMap(headersOf))
    expect(repeated(claims).filter((header) => !shared.has(header))).toEqual([])
  })

  test('names only fields that come earlier and have the right kind', () => {
    entity.fields.forEach((field: Field, place) => {
      const earlier = entity.fields.slice(0, place)
      for (const key of field.sharesHeadersWith ?? []) expect(earlier.map((f) => f.key)).toContain(key)
      if (field.dateOf === undefined) return
      expect(field.kind).toBe('date')
      expect(earlier.find((f) => f.key === field.dateOf)?.kind).toBe('answer')
    })
  })
})

describe.each(allChoices)('%s', (_, choices: readonly Choice[]) => {
  test('has each code once', () => expect(repeated(choices.map((c) => c.code))).toEqual([]))

  test('means one thing by each word, in whichever language it is read', () => {
    const meanings = new Map<string, Set<string>>()
    for (const choice of choices) {
      for (const word of [choice.code, ...Object.values(choice.labels), ...(choice.synonyms ?? [])].map(fold))
        meanings.set(word, (meanings.get(word) ?? new Set()).add(choice.code))
    }
    expect(
      [...meanings].filter(([, codes]) => codes.size > 1).map(([word, codes]) => `${word}: ${[...codes]}`)
    ).toEqual([])
  })
})
