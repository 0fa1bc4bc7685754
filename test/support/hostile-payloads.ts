import fc from 'fast-check'
import { toJSONSchema, type z } from 'zod'

// Payloads made out of a channel's own schema: such as it takes, such as it almost takes, and such as nobody sends.

/** What the program knows already, so that payloads reach something: ids of records, field names, words. */
export interface Known {
  readonly ids: readonly string[]
  readonly keys: readonly string[]
  readonly words: readonly string[]
}

interface Def {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly getter?: () => z.ZodType
  readonly in?: z.ZodType
}

/** Texts that have broken some program or other. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  "' OR '1'='1",
  "'; DROP TABLE system; --",
  '1); DELETE FROM history_entry; --',
  '%',
  '_%_',
  '*',
  '"a" NEAR/2 "b"',
  'name:a OR NOT b*',
  '^a ( b ) AND "',
  '\\',
  '../../../../etc/passwd',
  '..\\..\\windows\\system32',
  '/dev/zero',
  '/proc/self/environ',
  'C:\\con',
  '\\\\server\\share\\x.samregister',
  'file:///etc/passwd',
  'app://samregister/../../main/main.js',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '#{7*7}',
  '$(id)',
  '`id`',
  '=cmd|"/c calc"!A1',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202etxt.exe',
  '\r\n\r\n',
  'i\u0307İßﬃ',
  'e\u0301'.repeat(100),
  '𝒳𐐷👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '9007199254740993',
  '2026-02-30',
  '9999-99-99',
  'a'.repeat(10_000),
  '('.repeat(2_000),
  `${'x '.repeat(2_000)}!`
]

const polluting = (): object =>
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object

function nested(depth: number, into: (inner: unknown) => unknown): unknown {
  let value: unknown = 'deep'
  for (let i = 0; i < depth; i++) value = into(value)
  return value
}

function circular(): unknown {
  const value: Record<string, unknown> = {}
  value['self'] = value
  return value
}

/** Any UTF-16 units, lone surrogates too. (fast-check's own `binary` unit takes seconds to set up.) */
const anyUnits = fc.uint16Array({ maxLength: 20 }).map((units) => String.fromCharCode(...units))

/** Another one in each run; what a run found is made again by writing its seed here. */
export const seed = Date.now() % 2 ** 31

/** So many of each kind are made for a run: to make every single one anew takes longer than to refuse it. */
const madeOnce = { numRuns: 4_000, seed }

const text = fc.constantFrom(
  ...fc.sample(fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 30 }), anyUnits), madeOnce)
)

// Made once: who is given them must not write to them.
const hostileObjects: readonly unknown[] = [
  polluting(),
  circular(),
  nested(1_000, (inner) => [inner]),
  nested(1_000, (inner) => ({ inner })),
  new Date(Number.NaN),
  new Map([['__proto__', polluting()]]),
  new Set([1]),
  new Uint8Array(8),
  /x/g,
  new Error('x'),
  new Array(5),
  { length: 1e9, 0: 'a' },
  Array.from({ length: 2_000 }, () => 'x'),
  Object.fromEntries(hostileTexts.map((name) => [name, name]))
]

/** Anything that can cross from a window (what the structured clone takes), and then some. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      undefined,
      true,
      0,
      -0,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.MAX_SAFE_INTEGER + 1,
      -(2 ** 31) - 1,
      10n ** 30n
    )
  },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...hostileObjects) },
  { weight: 2, arbitrary: fc.dictionary(text, text, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withSet: true }) }
)
export const wild: fc.Arbitrary<unknown> = fc.constantFrom(...fc.sample(anything, madeOnce))

/** Values that the schema takes, or nearly: hostile texts where it wants text, known ids where it wants ids. */
export function fitting(schema: z.ZodType, known: Known, depth = 0): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def
  const inside = (inner: z.ZodType | undefined): fc.Arbitrary<unknown> =>
    inner ? fitting(inner, known, depth + 1) : wild
  const makers: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    object: () =>
      fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, value]) => [key, inside(value)]))),
    string: () =>
      def.format === 'uuid' ? fc.constantFrom(...known.ids) : fc.oneof(fc.constantFrom(...known.words), text),
    number: () => fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -3, max: 1_000 })),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
    enum: () => fc.constantFrom(...Object.values(def.entries ?? {})),
    literal: () => fc.constantFrom(...(def.values ?? [])),
    nullable: () => fc.oneof(fc.constant(null), inside(def.innerType)),
    optional: () => fc.oneof(fc.constant(undefined), inside(def.innerType)),
    default: () => fc.oneof(fc.constant(undefined), inside(def.innerType)),
    array: () => fc.array(inside(def.element), { maxLength: 3 }),
    record: () =>
      fc.dictionary(
        fc.oneof(fc.constantFrom(...known.keys), fc.constantFrom('__proto__', "name' --")),
        inside(def.valueType),
        {
          maxKeys: 4
        }
      ),
    union: () => fc.oneof(...(def.options ?? []).map(inside)),
    lazy: () => (depth > 6 ? fc.constant(null) : inside(def.getter?.())),
    pipe: () => inside(def.in)
  }
  return makers[def.type]?.() ?? wild
}

type Change = 'replace' | 'drop' | 'add' | 'wrap'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Goes down into a value by turns of `at`, and does something to what is there. */
function changed(value: unknown, change: Change, at: number, with_: unknown): unknown {
  if (!isRecord(value) || Object.keys(value).length === 0) return change === 'wrap' ? [value] : with_
  const keys = Object.keys(value)
  const key = keys[at % keys.length] ?? ''
  const deeper = Math.floor(at / keys.length)
  if (deeper > 0 && isRecord(value[key])) return { ...value, [key]: changed(value[key], change, deeper - 1, with_) }
  if (change === 'drop') return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  // An own property of that name, as JSON brings it along.
  if (change === 'add') return Object.assign(Object.create(null) as object, polluting(), value, { [`${key} `]: with_ })
  return { ...value, [key]: change === 'wrap' ? [value[key]] : with_ }
}

const made = new Map<string, readonly unknown[]>()

/**
 * What hits a channel: a third is such as it takes, a third almost so, a third anything. Made once for all channels that
 * take the same, as to make it takes longer than to refuse it. None may be written to.
 */
export function hostilePayloads(schema: z.ZodType, known: Known, count: number): readonly unknown[] {
  const shape = JSON.stringify(toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  const found = made.get(shape)
  if (found) return found
  const fits = fitting(schema, known)
  const almost = fc
    .tuple(fits, fc.constantFrom<Change>('replace', 'drop', 'add', 'wrap'), fc.nat(60), wild)
    .map(([value, change, at, with_]) => changed(value, change, at, with_))
  const payloads = fc.sample(fc.oneof(fits, almost, almost, wild), { numRuns: count, seed })
  made.set(shape, payloads)
  return payloads
}
