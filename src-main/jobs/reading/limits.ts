import type { ZipEntry } from './formats/zip.ts'
import { ReadStop } from './read-stop.ts'

const MB = 1024 * 1024

/** What is refused before or while it is read. */
export interface ReadingLimits {
  /** Bytes of the file on disk. */
  fileBytes: number
  /** Bytes of all parts of a zipped workbook together, as its directory declares them. */
  inflatedBytes: number
  /** Inflated to compressed bytes, of files that inflate to more than `ratioFromBytes`. */
  ratio: number
  ratioFromBytes: number
  /** Cells of all sheets together, blank ones between others counted. */
  cells: number
  /**
   * Characters of all texts together, at least and per byte of the inflated file: one long shared string named by every
   * cell is a bomb of its own kind.
   */
  characters: number
  charactersPerByte: number
  /** Milliseconds and bytes of memory that a small file may take; big ones are given more ({@link budgetFor}). */
  baseTime: number
  baseMemory: number
}

/**
 * The limits of a desktop with 4 GB. 100,000 rows by 30 columns are 100 to 180 MB of XML at a ratio of 7 to 13 and three
 * million cells; the steepest honest files are at 40 to 1, and give less than one character per byte.
 */
export const readingLimits: ReadingLimits = {
  fileBytes: 200 * MB,
  inflatedBytes: 600 * MB,
  ratio: 200,
  ratioFromBytes: 20 * MB,
  cells: 30_000_000,
  characters: 50_000_000,
  charactersPerByte: 20,
  baseTime: 8_000,
  baseMemory: 700 * MB
}

/** What kind of container a file is, by its first bytes. */
export type Container = 'zip' | 'ole' | 'biff' | 'text'

/** Most characters that a file of so many inflated bytes may give. */
export function mostCharacters(limits: ReadingLimits, inflatedBytes: number): number {
  return Math.max(limits.characters, limits.charactersPerByte * inflatedBytes)
}

/** What the reading child may take before it is stopped: milliseconds of work and bytes of resident memory. */
export interface ReadingBudget {
  time: number
  memory: number
}

/** Refuses an archive by its directory, before anything is inflated. Throws `file.bomb`. */
export function checkDirectory(entries: readonly ZipEntry[], limits: ReadingLimits): void {
  let inflated = 0
  let compressed = 0
  for (const entry of entries) {
    inflated += entry.uncompressed
    compressed += entry.compressed
    if (tooSteep(entry.uncompressed, entry.compressed, limits)) throw new ReadStop('file.bomb')
  }
  if (inflated > limits.inflatedBytes || tooSteep(inflated, compressed, limits)) {
    throw new ReadStop('file.bomb', `${Math.round(limits.inflatedBytes / MB)} MB`)
  }
}

const tooSteep = (inflated: number, compressed: number, limits: ReadingLimits): boolean =>
  inflated > limits.ratioFromBytes && inflated > compressed * limits.ratio

/**
 * Time and memory by what a file holds. `bytes` is its inflated size. What is read here (XML, text) takes about 20 ms and
 * 2.5 MB per MB on a slow machine; the binary formats, read by SheetJS, take a multiple.
 */
export function budgetFor(container: Container, bytes: number, binary: boolean, limits: ReadingLimits): ReadingBudget {
  const megabytes = bytes / MB
  const heavy = binary || container === 'ole' || container === 'biff'
  const time = heavy ? megabytes * 500 : megabytes * 100
  const memory = heavy ? megabytes * 40 : megabytes * 4
  return {
    time: Math.max(limits.baseTime, time),
    memory: Math.max(limits.baseMemory, memory * MB)
  }
}
