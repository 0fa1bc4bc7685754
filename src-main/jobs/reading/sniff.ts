import { Buffer } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { readZipDirectory } from './formats/zip.ts'
import {
  budgetFor,
  type Container,
  type Cost,
  checkDirectory,
  type ReadingBudget,
  type ReadingLimits
} from './limits.ts'
import { codeOf, ReadStop } from './read-stop.ts'

/** What a look at a file told, before anything of it is parsed. */
export interface Sniffed {
  file: string
  bytes: number
  container: Container
  budget: ReadingBudget
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'])

/**
 * Looks at a file's name, size, first bytes and, of a zip, its directory. Throws {@link ReadStop} with the first thing
 * that forbids reading it.
 */
export async function sniffFile(path: string, limits: ReadingLimits): Promise<Sniffed> {
  const file = basename(path)
  const handle = await openFile(path)
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw new ReadStop('file.unreadable')
    if (stat.size === 0) throw new ReadStop('file.empty')
    if (stat.size > limits.fileBytes) throw new ReadStop('file.tooLarge', megabytes(limits.fileBytes))
    const head = await readAt(handle, 0, 64)
    if (isLockFile(file, stat.size, head)) throw new ReadStop('file.lockFile')
    const container = containerOf(head)
    if (container !== 'zip') {
      return { file, bytes: stat.size, container, budget: budgetFor(costOf(container, head), stat.size, limits) }
    }
    const entries = await readZipDirectory((position, length) => readAt(handle, position, length), stat.size)
    checkDirectory(entries, stat.size, limits)
    const inflated = entries.reduce((sum, entry) => sum + entry.uncompressed, 0)
    const binary = entries.some(({ name }) => /workbook\.bin$/i.test(name))
    return { file, bytes: stat.size, container, budget: budgetFor(binary ? 'binary' : 'packed', inflated, limits) }
  } catch (error) {
    throw error instanceof ReadStop ? error : new ReadStop('file.unreadable')
  } finally {
    await handle.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw new ReadStop(missing.has(codeOf(error)) ? 'file.missing' : 'file.unreadable')
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The container by magic bytes; `text` for whatever is none of the others. */
export function containerOf(head: Buffer): Container {
  if (head.length < 8) return 'text'
  const first = head.readUInt32BE(0)
  if (first === 0x504b0304 || first === 0x504b0506) return 'zip'
  if (first === 0xd0cf11e0 && head.readUInt32BE(4) === 0xa1b11ae1) return 'ole'
  // BIFF2 to BIFF5 without a container begin with their BOF record: 09 0x, its length of 4 to 16, 00.
  const isBof = head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? 1)
  return isBof && head[3] === 0 && (head[2] ?? 0) >= 4 && (head[2] ?? 0) <= 16 ? 'biff' : 'text'
}

function costOf(container: Container, head: Buffer): Cost {
  if (container !== 'text') return 'binary'
  // Zero bytes of UTF-16 and a byte order mark may stand before and between.
  return head
    .toString('latin1')
    .replace(/[^!-~]/g, '')
    .startsWith('<')
    ? 'markup'
    : 'text'
}

/**
 * The owner files that Excel (`~$name`) and LibreOffice (`.~lock.name#`) lay beside an open workbook. Excel's holds the
 * user's name twice, each time after its length, in 165 bytes.
 */
function isLockFile(file: string, bytes: number, head: Buffer): boolean {
  if (bytes < 1024 && (file.startsWith('~$') || file.startsWith('.~lock.'))) return true
  return bytes === 165 && (head[0] ?? 0) > 0 && (head[0] ?? 0) <= 54 && head[55] === head[0]
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
