import { Buffer } from 'node:buffer'
import { ReadStop } from '../read-stop.ts'
import { inflateEntry, type ZipEntry } from './zip.ts'

/** The parts of a zip package held in memory, found by name without regard to case (ECMA-376 part 2, 6.2.2). */
export class PackageParts {
  /** Size of all parts together, as the directory tells it. */
  readonly inflatedBytes: number
  private readonly archive: Buffer
  private readonly entries = new Map<string, ZipEntry>()
  private readonly repeated = new Set<string>()

  constructor(archive: Buffer, entries: readonly ZipEntry[]) {
    this.archive = archive
    this.inflatedBytes = entries.reduce((sum, entry) => sum + entry.uncompressed, 0)
    for (const entry of entries) {
      const key = entry.name.toLowerCase()
      if (this.entries.has(key)) this.repeated.add(key)
      else this.entries.set(key, entry)
    }
  }

  /** Whether there is a part of this name. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** Names of all parts, in lower case. */
  names(): IterableIterator<string> {
    return this.entries.keys()
  }

  /**
   * The inflated bytes of a part; undefined where there is none. Throws as {@link inflateEntry} does, and `file.damaged`
   * for a part that is there twice: which of the two is meant nobody can say, and the other's rows would be lost.
   */
  bytes(name: string): Buffer | undefined {
    if (this.repeated.has(name.toLowerCase())) throw new ReadStop('file.damaged')
    const entry = this.entries.get(name.toLowerCase())
    return entry && inflateEntry(this.archive, entry)
  }

  /** A part as UTF-8 XML; the rare one in UTF-16 (ECMA-376 part 2, 6.2.5 allows it) is turned into it. */
  xml(name: string): Buffer | undefined {
    const bytes = this.bytes(name)
    if (!bytes || bytes.length < 2) return bytes
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.toString('utf16le', 2), 'utf8')
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
      return Buffer.from(
        Buffer.from(bytes.subarray(0, bytes.length & ~1))
          .swap16()
          .toString('utf16le', 2),
        'utf8'
      )
    }
    return bytes
  }

  /** As {@link xml}, of a part that must be there. Throws `file.damaged`. */
  neededXml(name: string): Buffer {
    const bytes = this.xml(name)
    if (!bytes) throw new ReadStop('file.damaged')
    return bytes
  }
}
