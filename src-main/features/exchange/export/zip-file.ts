import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { writeAll } from '../../../platform/files.ts'

interface Entry {
  readonly name: Buffer
  readonly offset: number
  /** 0: as it is; 8: deflated. */
  readonly method: 0 | 8
  crc: number
  packed: number
  size: number
}

/** Above these a zip needs the ZIP64 records, which not every spreadsheet program reads. */
const largestSize = 0xffff_ffff

/**
 * 1 January 1980, the earliest date a zip can say: the same content gives the same bytes, and a file does not tell when
 * it was made.
 */
const dosDate = 0x0021

/** Measured on 100,000 × 30 cells: 3 is 1.7 times faster than the default 6 and 6 % larger. */
const level = 3

function header(entry: Entry, central: boolean): Buffer {
  const head = Buffer.alloc(central ? 46 : 30)
  let at = head.writeUInt32LE(central ? 0x0201_4b50 : 0x0403_4b50, 0)
  if (central) at = head.writeUInt16LE(20, at)
  at = head.writeUInt16LE(20, at)
  // Names are UTF-8.
  at = head.writeUInt16LE(0x0800, at)
  at = head.writeUInt16LE(entry.method, at)
  at = head.writeUInt16LE(0, at)
  at = head.writeUInt16LE(dosDate, at)
  at = head.writeUInt32LE(entry.crc, at)
  at = head.writeUInt32LE(entry.packed, at)
  at = head.writeUInt32LE(entry.size, at)
  at = head.writeUInt16LE(entry.name.length, at)
  if (central) head.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([head, entry.name])
}

/**
 * A zip written straight into a file, entry by entry, holding no more than a chunk of it in memory (APPNOTE.TXT 4.3).
 * Sizes are put into each entry's header once they are known, so that every reader finds them at the entry itself.
 */
export class ZipFile {
  readonly #file: FileHandle
  readonly #entries: Entry[] = []
  #at = 0

  constructor(file: FileHandle) {
    this.#file = file
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#file, bytes, this.#at)
    this.#at += bytes.length
  }

  /** Adds an entry from its chunks, packing one while the next is made. */
  async add(name: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset: this.#at, method: 8, crc: 0, packed: 0, size: 0 }
    await this.#write(header(entry, false))
    const packer = createDeflateRaw({ level, chunkSize: 256 * 1024 })
    const drained = (async () => {
      for await (const bytes of packer) {
        entry.packed += (bytes as Buffer).length
        await this.#write(bytes as Buffer)
      }
    })()
    // A full disk shows here first; awaited below, and at once where the packer would never be ready again.
    drained.catch(() => {})
    try {
      for await (const chunk of chunks) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        entry.crc = crc32(bytes, entry.crc)
        entry.size += bytes.length
        if (!packer.write(bytes)) await Promise.race([once(packer, 'drain'), drained])
      }
    } catch (error) {
      packer.destroy()
      throw error
    }
    packer.end()
    await drained
    await this.#close(entry)
  }

  /** Adds an entry as it is: what is encrypted cannot be packed. */
  async store(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset: this.#at, method: 0, crc: 0, packed: 0, size: 0 }
    await this.#write(header(entry, false))
    for await (const bytes of chunks) {
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      await this.#write(bytes)
    }
    entry.packed = entry.size
    await this.#close(entry)
  }

  async #close(entry: Entry): Promise<void> {
    if (Math.max(entry.size, this.#at) > largestSize) throw new RangeError('A zip of more than 4 GiB')
    const head = header(entry, false)
    await writeAll(this.#file, head, entry.offset)
    this.#entries.push(entry)
  }

  /** Writes the directory; nothing can be added after it. */
  async finish(): Promise<void> {
    const offset = this.#at
    for (const entry of this.#entries) await this.#write(header(entry, true))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x0605_4b50, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(this.#at - offset, 12)
    end.writeUInt32LE(offset, 16)
    await this.#write(end)
  }
}
