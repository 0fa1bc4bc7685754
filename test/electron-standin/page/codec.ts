/** Turns what structured cloning takes into text and back. */
export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

/**
 * A codec with the reach of structured cloning. Self-contained: its source text also runs inside the page. What JSON
 * can say goes as JSON (marked `j`): lists of records are large and plain. Anything else goes as a flat table of
 * values that refer to each other by position (marked `x`), which also carries cycles.
 */
export function makeCodec(): Codec {
  type ToBase64 = Uint8Array & { toBase64(): string }
  type FromBase64 = { fromBase64(text: string): Uint8Array<ArrayBuffer> }
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView
  }
  const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1)
  const unclonable = (): never => {
    throw new Error('An object could not be cloned.')
  }

  // Node has its own way with base64, the page a newer one.
  const node = (globalThis as { Buffer?: typeof Buffer }).Buffer
  const toText = (bytes: Uint8Array): string =>
    node?.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') ?? (bytes as ToBase64).toBase64()
  const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
    node ? new Uint8Array(node.from(text, 'base64')) : (Uint8Array as unknown as FromBase64).fromBase64(text)

  /** Whether JSON says all of it; the depth also ends cycles. */
  const plain = (value: unknown, depth: number): boolean => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
    if (typeof value !== 'object' || depth > 40) return false
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) if (!plain(value[i], depth + 1)) return false
      return true
    }
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype && prototype !== null && tag(value) !== 'Object') return false
    if (prototype !== null && typeof (value as { toJSON?: unknown }).toJSON === 'function') return false
    for (const key of Object.keys(value)) {
      if (key === '__proto__' || !plain((value as Record<string, unknown>)[key], depth + 1)) return false
    }
    return true
  }

  const table = (root: unknown): string => {
    const places = new Map<unknown, number>()
    const out: unknown[] = []
    const put = (value: unknown): number => {
      const known = places.get(value)
      if (known !== undefined) return known
      const place = out.push(null) - 1
      places.set(value, place)
      out[place] = entry(value, place)
      return place
    }
    const members = (kind: string, values: Iterable<unknown>, place: number): unknown[] => {
      const cell: unknown[] = [kind]
      out[place] = cell
      for (const value of values) cell.push(put(value))
      return cell
    }
    const entry = (value: unknown, place: number): unknown => {
      if (value === undefined) return ['u']
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (typeof value === 'number') return plain(value, 0) ? value : ['n', Object.is(value, -0) ? '-0' : String(value)]
      if (typeof value === 'bigint') return ['i', String(value)]
      if (typeof value === 'function' || typeof value === 'symbol') return unclonable()
      if (Array.isArray(value)) return members('a', value, place)
      if (value instanceof Date) return ['d', value.getTime()]
      if (value instanceof RegExp) return ['r', value.source, value.flags]
      if (value instanceof Map) return members('m', [...value].flat(1), place)
      if (value instanceof Set) return members('s', value, place)
      if (value instanceof Error) return ['e', value.name, value.message, String(value.stack ?? '')]
      const kind = tag(value)
      if (kind === 'ArrayBuffer') return ['b', toText(new Uint8Array(value as ArrayBuffer))]
      if (ArrayBuffer.isView(value)) {
        return ['t', kind, toText(new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength))]
      }
      const record = value as Record<string, unknown>
      if (kind !== 'Object' || typeof record['then'] === 'function') return unclonable()
      const cell: unknown[] = ['o']
      out[place] = cell
      for (const key of Object.keys(record)) cell.push(key, put(record[key]))
      return cell
    }
    put(root)
    return JSON.stringify(out)
  }

  const untable = (text: string): unknown => {
    const cells = JSON.parse(text) as unknown[]
    const done = new Map<number, unknown>()
    const get = (place: number): unknown => {
      if (done.has(place)) return done.get(place)
      const cell = cells[place]
      const keep = <T>(value: T): T => {
        done.set(place, value)
        return value
      }
      if (!Array.isArray(cell)) return keep(cell)
      const [kind, ...rest] = cell as [string, ...unknown[]]
      const first = rest[0] as string
      if (kind === 'u') return keep(undefined)
      if (kind === 'n') return keep(Number(first))
      if (kind === 'i') return keep(BigInt(first))
      if (kind === 'd') return keep(new Date((rest[0] as number | null) ?? Number.NaN))
      if (kind === 'r') return keep(new RegExp(first, rest[1] as string))
      if (kind === 'b') return keep(toBytes(first).buffer)
      if (kind === 't') return keep(new (views[first] ?? Uint8Array)(toBytes(rest[1] as string).buffer))
      if (kind === 'e') return keep(Object.assign(new Error(rest[1] as string), { name: first, stack: rest[2] }))
      const at = (i: number): unknown => get(rest[i] as number)
      if (kind === 'a') {
        const list = keep<unknown[]>([])
        for (let i = 0; i < rest.length; i++) list.push(at(i))
        return list
      }
      if (kind === 's') {
        const set = keep(new Set<unknown>())
        for (let i = 0; i < rest.length; i++) set.add(at(i))
        return set
      }
      if (kind === 'm') {
        const map = keep(new Map<unknown, unknown>())
        for (let i = 0; i < rest.length; i += 2) map.set(at(i), at(i + 1))
        return map
      }
      const record = keep<Record<string, unknown>>({})
      for (let i = 0; i < rest.length; i += 2) {
        const property = { value: at(i + 1), enumerable: true, writable: true, configurable: true }
        Object.defineProperty(record, rest[i] as string, property)
      }
      return record
    }
    return get(0)
  }

  return {
    encode: (value) => (plain(value, 0) ? `j${JSON.stringify(value)}` : `x${table(value)}`),
    decode: (text) => (text.startsWith('j') ? JSON.parse(text.slice(1)) : untable(text.slice(1)))
  }
}
