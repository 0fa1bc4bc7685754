import fc from 'fast-check'

/**
 * Any character there is, as the `unit` of a text, lone surrogates not. The library's own (`binary`) makes a table of all
 * million first, which takes two seconds.
 */
export const anyUnit = fc
  .integer({ min: 0, max: 0x10_ffff - 0x800 })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800))
