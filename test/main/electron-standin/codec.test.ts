import fc from 'fast-check'
import { makeCodec } from '../../electron-standin/page/codec.ts'

const codec = makeCodec()
const there = (value: unknown): unknown => codec.decode(codec.encode(value))

test('whatever JSON can say arrives as it was, as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(there(value)).toEqual(value)
    })
  )
  expect(codec.encode([{ id: 'a', n: 1, none: null }])).toBe('j[{"id":"a","n":1,"none":null}]')
})

test('whatever structured cloning takes arrives as it was', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true })
  fc.assert(
    fc.property(anything, (value) => {
      expect(there(value)).toEqual(structuredClone(value))
    })
  )
})

test('what JSON would change is not sent as JSON', () => {
  const value = { nan: Number.NaN, minus: -0, missing: undefined, at: new Date(0), text: 'æøå \\u2028 "q"' }
  expect(there(value)).toStrictEqual(value)
  expect(there(JSON.parse('{"__proto__":{"a":1}}'))).toEqual(JSON.parse('{"__proto__":{"a":1}}'))
  expect(there({ toJSON: 1 })).toEqual({ toJSON: 1 })
})

test('cycles and shared parts stay what they are', () => {
  const shared = { name: 'one' }
  const value: { parts: unknown[]; self?: unknown; at: Date } = { parts: [shared, shared], at: new Date(1) }
  value.self = value
  const back = there(value) as typeof value
  expect(back.self).toBe(back)
  expect(back.parts[0]).toBe(back.parts[1])
})

test('bytes and errors arrive', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
  expect(there(bytes)).toEqual(bytes)
  expect(there({ part: bytes.subarray(3, 9) })).toEqual({ part: bytes.slice(3, 9) })
  expect(there(bytes.buffer)).toEqual(bytes.buffer)
  const error = there(new TypeError('no')) as Error
  expect([error.name, error.message]).toEqual(['TypeError', 'no'])
})

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise', Promise.resolve()],
  ['a nested function', { deep: [() => 1] }]
])('%s is refused in Electron’s words', (_what, value) => {
  expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
})
