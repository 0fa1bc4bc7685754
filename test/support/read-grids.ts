import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readingLimits } from '../../src-main/jobs/reading/limits.ts'
import { openFile } from '../../src-main/jobs/reading/open-file.ts'
import type { SheetGrid } from '../../src-shared/features/exchange/grid.ts'
import { workbookFaults } from './workbook-faults.ts'

/** The sheets of a workbook that the program wrote, as the import sees them; Excel opens it as it is. */
export async function writtenGrids(path: string): Promise<readonly SheetGrid[]> {
  expect(workbookFaults(path)).toEqual([])
  return readGrids(path)
}

/** The sheets of a file as the import sees them, read in this process. */
export async function readGrids(path: string): Promise<readonly SheetGrid[]> {
  const source = await openFile(readFileSync(path), basename(path), {}, readingLimits)
  return Array.from(source.sheets, ({ meta, rows }) => {
    const cells: SheetGrid['rows'] = []
    for (const row of rows()) {
      while (cells.length < row.index) cells.push([])
      cells.push(row.cells)
    }
    const columnCount = Math.max(0, ...cells.map((row) => row.length))
    return { ...meta, rowCount: cells.length, rows: cells, columnCount, firstRow: 0 }
  })
}
