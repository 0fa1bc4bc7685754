import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(8192)
let used = pool.length
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

let lastTime = 0
let counter = 0

/**
 * A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, a counter of 12 bits that keeps ids of one millisecond in
 * order (§6.2, method 1), 62 random bits. Random bytes are drawn many at a time: an import makes half a million ids.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = nextByte() * 4
  } else if (++counter > 0xfff) {
    // More than four thousand in a millisecond: run ahead of the clock rather than repeat.
    lastTime++
    counter = 0
  }
  const time = lastTime.toString(16).padStart(12, '0')
  const count = (0x7000 | counter).toString(16)
  const variant = hex[0x80 | (nextByte() & 0x3f)]
  return `${time.slice(0, 8)}-${time.slice(8)}-${count}-${variant}${byte()}-${byte()}${byte()}${byte()}${byte()}${byte()}${byte()}`
}

function byte(): string {
  return hex[nextByte()] ?? ''
}

function nextByte(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool[used++] ?? 0
}
