import { crc32 } from 'node:zlib'

/** An entry of a zip as a test wants it, lies included. */
export interface StoredEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the directory says of it, where that is another thing than it is. */
  readonly method?: number
  readonly uncompressed?: number
  readonly compressed?: number
  readonly offset?: number
  /** Unix mode: a symbolic link is 0o120777. */
  readonly mode?: number
}

/** A zip of stored entries with any names, any number of each (APPNOTE.TXT 4.3); nothing is checked. */
export function storedZip(entries: readonly StoredEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, mode = 0o100600, ...lies } of entries) {
    const label = Buffer.from(name)
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x0201_4b50, 0)
    head.writeUInt16LE((3 << 8) | 20, 4)
    head.writeUInt16LE(20, 6)
    head.writeUInt16LE(0x0800, 8)
    head.writeUInt16LE(lies.method ?? 0, 10)
    head.writeUInt32LE(crc32(bytes), 16)
    head.writeUInt32LE(lies.compressed ?? bytes.length, 20)
    head.writeUInt32LE(lies.uncompressed ?? bytes.length, 24)
    head.writeUInt16LE(label.length, 28)
    head.writeUInt32LE((mode << 16) >>> 0, 38)
    head.writeUInt32LE(lies.offset ?? at, 42)
    directory.push(head, label)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head.subarray(6, 32), label])
    local.writeUInt16LE(0, 28)
    locals.push(local, Buffer.from(bytes))
    at += local.length + bytes.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listed, end])
}
