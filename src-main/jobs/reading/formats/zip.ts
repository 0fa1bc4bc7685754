import type { Buffer } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { codeOf, ReadStop } from '../read-stop.ts'

/** An entry of a zip archive's central directory (PKWARE APPNOTE 4.3.12). Sizes in bytes. */
export interface ZipEntry {
  /** With `/` between folders and no leading one, however the archive writes it. */
  name: string
  compressed: number
  uncompressed: number
  crc: number
  method: number
  encrypted: boolean
  /** Where the entry's local header begins. */
  offset: number
}

/** Reads `length` bytes at `position`; fewer at the end of the file. */
export type ReadAt = (position: number, length: number) => Buffer | Promise<Buffer>

const endSignature = 0x06054b50
const end64LocatorSignature = 0x07064b50
const end64Signature = 0x06064b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff
/** More parts than any workbook has; a directory so long is refused before it is walked. */
const mostEntries = 20_000

interface DirectoryPlace {
  start: number
  size: number
  count: number
  /** Bytes that stand before the archive (a self-extracting head): the offsets do not count them. */
  shift: number
}

/**
 * Lists a zip archive by its central directory without inflating anything. Throws `file.damaged` where there is none or
 * it does not hold together, `file.bomb` for more entries than a workbook can have.
 */
export async function readZipDirectory(readAt: ReadAt, fileSize: number): Promise<ZipEntry[]> {
  const place = await findDirectory(readAt, fileSize)
  if (place.count > mostEntries) throw new ReadStop('file.bomb', `${mostEntries} parts`)
  const bytes = await readAt(place.start + place.shift, place.size)
  const entries: ZipEntry[] = []
  let at = 0
  for (let i = 0; i < place.count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new ReadStop('file.damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw new ReadStop('file.damaged')
    entries.push(readEntry(bytes, at, nameLength, extraLength, place.shift))
    at = next
  }
  return entries
}

async function findDirectory(readAt: ReadAt, fileSize: number): Promise<DirectoryPlace> {
  const tailLength = Math.min(fileSize, endLength + longestComment)
  const tail = await readAt(fileSize - tailLength, tailLength)
  let at = tail.length - endLength
  while (at >= 0 && tail.readUInt32LE(at) !== endSignature) at--
  if (at < 0) throw new ReadStop('file.damaged')
  const end = fileSize - tailLength + at
  let count = tail.readUInt16LE(at + 10)
  let size = tail.readUInt32LE(at + 12)
  let start = tail.readUInt32LE(at + 16)
  let endOfDirectory = end
  if ((count === 0xffff || size === 0xffffffff || start === 0xffffffff) && end >= 20) {
    const locator = await readAt(end - 20, 20)
    if (locator.readUInt32LE(0) === end64LocatorSignature) {
      endOfDirectory = Number(locator.readBigUInt64LE(8))
      if (endOfDirectory > fileSize) throw new ReadStop('file.damaged')
      const end64 = await readAt(endOfDirectory, 56)
      if (end64.length < 56 || end64.readUInt32LE(0) !== end64Signature) throw new ReadStop('file.damaged')
      count = Number(end64.readBigUInt64LE(32))
      size = Number(end64.readBigUInt64LE(40))
      start = Number(end64.readBigUInt64LE(48))
    }
  }
  const shift = endOfDirectory - size - start
  if (shift < 0 || size > fileSize || start > fileSize) throw new ReadStop('file.damaged')
  return { start, size, count, shift }
}

function readEntry(bytes: Buffer, at: number, nameLength: number, extraLength: number, shift: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8)
  const nameAt = at + 46
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
  readZip64Sizes(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength), sizes)
  const [uncompressed = 0, compressed = 0, offset = 0] = sizes
  const name = bytes.toString(flags & 0x800 ? 'utf8' : 'latin1', nameAt, nameAt + nameLength)
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    compressed,
    uncompressed,
    crc: bytes.readUInt32LE(at + 16),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (flags & 0x2041) !== 0,
    offset: offset + shift
  }
}

/** Zip64: sizes that do not fit 32 bits stand in an extra field, in this order, each only where it is needed. */
function readZip64Sizes(extra: Buffer, sizes: number[]): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2))
    let field = at + 4
    for (let i = 0; i < sizes.length; i++) {
      if (sizes[i] !== 0xffffffff || field + 8 > end) continue
      sizes[i] = Number(extra.readBigUInt64LE(field))
      field += 8
    }
  }
}

/**
 * Inflates one entry of an archive held in memory, never to more than the directory says. Throws `file.encrypted`,
 * `file.bomb` where more comes out than declared, `file.damaged` where less or something else does (size, CRC-32).
 */
export function inflateEntry(archive: Buffer, entry: ZipEntry): Buffer {
  if (entry.encrypted) throw new ReadStop('file.encrypted')
  const at = entry.offset
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== localSignature) throw new ReadStop('file.damaged')
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  if (start + entry.compressed > archive.length) throw new ReadStop('file.damaged')
  const packed = archive.subarray(start, start + entry.compressed)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry)
  if (bytes.length !== entry.uncompressed || crc32(bytes) !== entry.crc) throw new ReadStop('file.damaged')
  return bytes
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== 8) throw new ReadStop('file.damaged')
  try {
    // One byte more than declared: so an entry that lies is told from one that ends where it should. As one chunk,
    // because zlib otherwise joins small ones and holds everything twice.
    const most = entry.uncompressed + 1
    return inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(most, 64) })
  } catch (error) {
    throw new ReadStop(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'file.bomb' : 'file.damaged')
  }
}
