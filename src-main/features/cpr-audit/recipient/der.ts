/** A value in DER (X.690): its tag, its length, its content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const all = Buffer.concat(content)
  const length =
    all.length < 0x80
      ? Buffer.from([all.length])
      : Buffer.from([0x80 | bytesOf(all.length).length, ...bytesOf(all.length)])
  return Buffer.concat([Buffer.from([tag]), length, all])
}

/** Tags that are used here; `explicit` and `implicit` are context tag 0, made of others or a plain value. */
export const tags = {
  integer: 0x02,
  octets: 0x04,
  none: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  explicit: 0xa0,
  implicit: 0x80
} as const

/** A small whole number, below 128. */
export function integer(value: number): Buffer {
  return der(tags.integer, Buffer.from([value]))
}

/** An object identifier as it is written, with dots. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(tags.oid, Buffer.from([40 * first + second, ...rest.flatMap(inSevens)]))
}

/** Seven bits a byte, the highest bit set in all but the last. */
function inSevens(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80)
  return bytes
}

function bytesOf(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
  return bytes
}
