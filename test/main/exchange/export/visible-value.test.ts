import fc from 'fast-check'
import { columnKey, columnOfKey, exportColumns } from '../../../../src-main/features/exchange/export/columns.ts'
import { ownValue } from '../../../../src-main/features/exchange/export/own-value.ts'
import {
  exactText,
  joinItems,
  type Shown,
  shown,
  splitItems
} from '../../../../src-main/features/exchange/export/visible-value.ts'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { type Entity, entityNames, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { languages } from '../../../../src-shared/kernel/language.ts'

const system: Entity = catalogue.system
const field = (key: string): Field => fieldOf(system, key)
const names = (id: string): string => `navn på ${id}`
const cellOf = (cell: Shown): Cell => cell

test('a list is shown with semicolons, and read back whatever its items hold', () => {
  expect(joinItems(['KMD Care', 'a;b', '', ' x'])).toBe('KMD Care; "a;b"; ""; " x"')
  expect(splitItems('a; b\nc')).toEqual(['a', 'b', 'c'])
  expect(splitItems('5" skærm; b')).toBeNull()
  const item = fc.string({ unit: fc.constantFrom(';', '"', ' ', '\n', 'a', 'ø', ',') })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1 }), (items) => {
      expect(splitItems(joinItems(items))).toEqual(items)
    })
  )
})

test('a date before March 1900 is written as text: the sheet calendar has a day too many there', () => {
  expect(shown(field('inUseFrom'), '1900-03-01', 'da', names)).toEqual({ date: '1900-03-01' })
  expect(shown(field('inUseFrom'), '1900-02-28', 'da', names)).toBe('1900-02-28')
  expect(ownValue(field('inUseFrom'), '1900-02-28', null, 0)).toEqual({ kind: 'value', value: '1900-02-28' })
})

test('an answer keeps what was said beside it, until somebody answers otherwise', () => {
  const personalData = field('personalData')
  const answer = { value: 'unknown', word: '?', source: 'systemer.xlsx', on: '2024-05-01' } as const
  const exact = exactText(personalData, answer, names)
  expect(shown(personalData, answer, 'da', names)).toBe('Ved ikke')
  expect(ownValue(personalData, 'Vet ikke', exact, 3)).toEqual({ kind: 'value', value: answer })
  expect(ownValue(personalData, 'Nej', exact, 3)).toEqual({ kind: 'value', value: { value: 'no' } })
  expect(ownValue(personalData, 'n/a', exact, 3)).toEqual({ kind: 'cell', cell: 'n/a', column: 3 })
})

test('a reference is its id only while the name beside it is unchanged', () => {
  const supplier = field('supplier')
  const exact = exactText(supplier, 'id-1', names)
  expect(ownValue(supplier, 'navn på id-1', exact, 0)).toEqual({
    kind: 'ref',
    ref: { id: 'id-1', name: 'navn på id-1' }
  })
  expect(ownValue(supplier, 'En anden A/S', exact, 0)).toEqual({ kind: 'cell', cell: 'En anden A/S', column: 0 })
  const usedBy = field('usedBy')
  const several = exactText(usedBy, ['a', 'b;'], names)
  expect(ownValue(usedBy, 'navn på a; "navn på b;"', several, 0)).toEqual({
    kind: 'refs',
    refs: [
      { id: 'a', name: 'navn på a' },
      { id: 'b;', name: 'navn på b;' }
    ]
  })
})

test('a damaged companion is as good as none', () => {
  for (const exact of ['{', '[]', '[1,2]', '{"value":"maybe"}', 'null'])
    expect(ownValue(field('supplier'), 'KMD A/S', exact, 0).kind).toBe('cell')
  expect(ownValue(field('personalData'), 'Ja', '{"value":7}', 0)).toEqual({ kind: 'value', value: { value: 'yes' } })
})

test.each(entityNames)('every choice of %s is read back from its label in each language', (name) => {
  for (const choiceField of catalogue[name].fields as readonly Field[]) {
    if (choiceField.kind !== 'choice') continue
    for (const { code } of choiceField.choices)
      for (const language of languages) {
        const cell = cellOf(shown(choiceField, code, language, names))
        expect(ownValue(choiceField, cell, null, 0)).toEqual({ kind: 'value', value: code })
      }
  }
})

test('every column has a key that names it and nothing else', () => {
  const headers = ['Navn', '#2:x', 'extra:', '', '__proto__', 'to\nlinjer']
  const parts = new Map([
    ['description', 3],
    ['extra:Navn', 2],
    ['usedBy.exact', 2]
  ])
  const columns = exportColumns(system.fields, headers, parts, true)
  const keys = columns.map((column) => columnKey(system, column))
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.map((key) => columnOfKey(system, key))).toEqual(columns)
  expect(columnOfKey(system, 'noSuchField')).toBeNull()
})
