import { forkReaderNode } from '../../src-main/platform/reader-process.ts'

/** The reading child as it is in the source now, bundled (before-all.mjs). */
export const readerPath = process.env['READER_OF_TESTS'] ?? ''

/** Starts it, as a host does. */
export const forkReader = forkReaderNode(readerPath)
