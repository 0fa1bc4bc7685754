import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import type { Cell, GridFileMeta, SheetGrid } from '../../../src-shared/features/exchange/grid.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { CellCount } from './cell-count.ts'
import type { ChildPort } from './child-port.ts'
import type { GridSource, SheetSource } from './formats/grid-source.ts'
import { nameNotes, openFile } from './open-file.ts'
import { chunksAhead, type FromChild, type ReadRequest } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import { watchBudget } from './watchdog.ts'

/** A chunk is sent when it holds so many rows, cells or characters. */
const chunkRows = 2_000
const chunkCells = 40_000
const chunkCharacters = 1_000_000

/**
 * Answers requests, one at a time: the file's sheets and rows (or what is made of them) in order, then `end`; or one
 * `failure`, after which nothing is asked of this process any more. What it gives back tells the parent of an error that
 * nobody caught, and ends.
 */
export function serveReading(port: ChildPort): (error: unknown) => Promise<void> {
  let flow = new Flow(port)
  const fail = async (error: unknown): Promise<void> => {
    await port.send(failureOf(error))
    port.exit()
  }
  port.onMessage((message) => {
    if (message.type === 'more') return flow.more()
    watchBudget(message.request.budget)
    flow = new Flow(port)
    serve(port, flow, message.request).catch(fail)
  })
  void port.send({ type: 'ready' })
  return fail
}

/** Whatever goes wrong is one code; what the error says stays here, for it may quote the file. */
function failureOf(error: unknown): FromChild {
  if (error instanceof ReadStop) return { type: 'failure', code: error.code, limit: error.limit }
  if (error instanceof AppError) return { type: 'refused', code: error.code, params: error.params }
  const message = error instanceof Error ? error.message : ''
  const outOfMemory = /allocation failed|invalid string length|invalid array length|cannot create a string/i.test(
    message
  )
  return { type: 'failure', code: outOfMemory ? 'file.tooMuchMemory' : 'file.damaged', limit: undefined }
}

async function serve(port: ChildPort, flow: Flow, { path, content, text, limits }: ReadRequest): Promise<void> {
  const bytes = await readFile(path)
  const file = basename(path)
  const sha256 = hash('sha256', bytes)
  const source = await openFile(bytes, file, text, limits)
  const count = new CellCount(limits, source.inflatedBytes)
  if (content.kind === 'rows') {
    const sender = new RowSender(flow, count)
    let index = 0
    for (const sheet of source.sheets) {
      await port.send({ type: 'sheet', sheet: index, meta: sheet.meta })
      await sender.send(sheet, index)
      index++
    }
  } else {
    const { packageParts } = await import('../../features/exchange/held/package-parts.ts')
    for (const { part, done } of packageParts(file, gridsOf(source, count), content.schema))
      await flow.send({ type: 'part', part, done })
  }
  await port.send({
    type: 'end',
    meta: fileMeta(source, file, bytes.length, sha256),
    resident: process.memoryUsage.rss()
  })
}

/** All sheets with their rows, for what is made of them here. */
function gridsOf(source: GridSource, count: CellCount): SheetGrid[] {
  return Array.from(source.sheets, ({ meta, rows }) => {
    const sheet: SheetGrid = { ...meta, rows: [], columnCount: 0, firstRow: 0 }
    for (const { index, cells } of rows()) {
      count.add(cells)
      while (sheet.rows.length < index) sheet.rows.push([])
      sheet.rows.push(cells)
      if (cells.length > sheet.columnCount) sheet.columnCount = cells.length
    }
    sheet.rowCount = sheet.rows.length
    return sheet
  })
}

function fileMeta(source: GridSource, file: string, bytes: number, sha256: string): GridFileMeta {
  const { format, encoding, delimiter } = source
  const notes = [...nameNotes(file, format), ...source.notes()]
  return { file, format, bytes, sha256, notes, ...(encoding && { encoding }), ...(delimiter && { delimiter }) }
}

/** Holds the child back while the parent has as many chunks as it wants. */
class Flow {
  private readonly port: ChildPort
  private ahead = 0
  private wake: (() => void) | undefined

  constructor(port: ChildPort) {
    this.port = port
  }

  more(): void {
    this.ahead--
    this.wake?.()
  }

  async send(message: FromChild): Promise<void> {
    while (this.ahead >= chunksAhead) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    this.ahead++
    await this.port.send(message)
  }
}

/** Sends a sheet's rows in chunks. */
class RowSender {
  private readonly flow: Flow
  private readonly count: CellCount

  constructor(flow: Flow, count: CellCount) {
    this.flow = flow
    this.count = count
  }

  async send(sheet: SheetSource, index: number): Promise<void> {
    const count = this.count
    let rows: Cell[][] = []
    let firstRow = 0
    let cellsBefore = count.cells
    let charactersBefore = count.characters
    const flush = async (): Promise<void> => {
      const done = Math.min(1, (firstRow + rows.length) / Math.max(1, sheet.meta.rowCount))
      if (rows.length > 0) await this.flow.send({ type: 'rows', sheet: index, firstRow, rows, done })
      rows = []
      cellsBefore = count.cells
      charactersBefore = count.characters
    }
    for (const row of sheet.rows()) {
      // A gap of blank rows is not sent: the next chunk begins behind it.
      if (row.index - (firstRow + rows.length) > 100) await flush()
      if (rows.length === 0) firstRow = row.index
      while (firstRow + rows.length < row.index) rows.push([])
      rows.push(row.cells)
      count.add(row.cells)
      const full = count.cells - cellsBefore >= chunkCells || count.characters - charactersBefore >= chunkCharacters
      if (full || rows.length >= chunkRows) await flush()
    }
    await flush()
  }
}
