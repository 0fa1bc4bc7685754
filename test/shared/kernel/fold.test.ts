import fc from 'fast-check'
import { fold, normaliseName } from '../../../src-shared/kernel/fold.ts'

describe('fold', () => {
  test.each([
    ['Børn & Unge', 'boern unge'],
    ['BOERN-UNGE', 'boern unge'],
    ['Åben  Å', 'aaben aa'],
    ['Aabenraa', 'aabenraa'],
    ['Ærø / Öland', 'aeroe oeland'],
    ['Café – Résumé', 'cafe resume'],
    ['A\u030Ase', 'aase'],
    [' ', ''],
    ['E-læring 2.0', 'e laering 2 0'],
    ['Lev.\u00a0CVR', 'lev cvr'],
    ['№ 5', 'no 5'],
    ['ǽǾ', 'aeoe']
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded))

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })

  test('case and composition do not count', () => {
    const danish = fc.string({ unit: fc.constantFrom(...'abcåæøéÅÆØ -.3') })
    fc.assert(fc.property(danish, (t) => fold(t) === fold(t.toUpperCase()) && fold(t) === fold(t.normalize('NFD'))))
  })
})

describe('normaliseName', () => {
  test.each([
    ['KMD', 'kmd'],
    ['KMD A/S ', 'kmd'],
    ['kmd a/s', 'kmd'],
    ['KMD AS', 'kmd'],
    ['Åen Systemer ApS', 'aaen systemer'],
    ['Hede & Co. A/S', 'hede co'],
    ['Kyst Programvare ASA', 'kyst programvare'],
    ['Acme Inc.', 'acme'],
    ['Varme A.m.b.a.', 'varme'],
    ['A/S', 'a s'],
    ['Atlas', 'atlas']
  ])('%j is %j', (text, name) => expect(normaliseName(text)).toBe(name))
})
