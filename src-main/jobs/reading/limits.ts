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
  /** Share of what its size may cost that a file is given when that is more than the base; 0: the base is all. */
  growth: number
  /** Bytes, unpacked, up to which what is read here without SheetJS needs no watch over its memory. */
  unwatched: number
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
  baseMemory: 700 * MB,
  growth: 1,
  unwatched: 16 * MB
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
  /** Whether memory is watched; else the limit of the heap is enough, as what lies outside of it is small. */
  watched: boolean
}

/** Refuses an archive by its directory and size, before anything is inflated. Throws `file.bomb`. */
export function checkDirectory(entries: readonly ZipEntry[], fileSize: number, limits: ReadingLimits): void {
  let inflated = 0
  let compressed = 0
  for (const entry of entries) {
    inflated += entry.uncompressed
    compressed += entry.compressed
    if (tooSteep(entry.uncompressed, entry.compressed, limits)) throw new ReadStop('file.bomb')
  }
  // More packed bytes than there are: entries lie over each other, so that one stretch is unpacked again and again.
  if (compressed > fileSize) throw new ReadStop('file.bomb')
  if (inflated > limits.inflatedBytes || tooSteep(inflated, compressed, limits)) {
    throw new ReadStop('file.bomb', `${Math.round(limits.inflatedBytes / MB)} MB`)
  }
}

const tooSteep = (inflated: number, compressed: number, limits: ReadingLimits): boolean =>
  inflated > limits.ratioFromBytes && inflated > compressed * limits.ratio

/** How a file is read, which tells what it costs: `packed` is XML in a zip, `binary` an xls or xlsb, `markup` a page. */
export type Cost = 'packed' | 'text' | 'markup' | 'binary'

/**
 * Milliseconds and megabytes per megabyte, several times what honest files were seen to take on a slow machine: packed
 * 30 and 2.5, text 70 and 7, markup 160 and 20, binary 300 and 55. What harms takes more than that by far.
 */
const costs: Readonly<Record<Cost, { time: number; memory: number }>> = {
  packed: { time: 300, memory: 4 },
  text: { time: 300, memory: 12 },
  markup: { time: 800, memory: 30 },
  binary: { time: 1000, memory: 80 }
}

/** Time and memory by what a file holds; `bytes` is its size unpacked. */
export function budgetFor(cost: Cost, bytes: number, limits: ReadingLimits): ReadingBudget {
  const { time, memory } = costs[cost]
  return {
    time: Math.max(limits.baseTime, (bytes / MB) * time * limits.growth),
    memory: Math.max(limits.baseMemory, bytes * memory * limits.growth),
    watched: cost === 'binary' || cost === 'markup' || bytes > limits.unwatched
  }
}
