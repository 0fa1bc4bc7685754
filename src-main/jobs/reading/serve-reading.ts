import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import process from 'node:process'
import type { Cell, GridFileMeta } from '../../../src-shared/features/exchange/grid.ts'
import type { ChildPort } from './child-port.ts'
import type { GridSource, SheetSource } from './formats/grid-source.ts'
import { mostCharacters } from './limits.ts'
import { nameNotes, openFile } from './open-file.ts'
import { chunksAhead, type FromChild, type ReadRequest } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import { watchBudget } from './watchdog.ts'

/** A chunk is sent when it holds so many rows, cells or characters. */
const chunkRows = 2_000
const chunkCells = 40_000
const chunkCharacters = 1_000_000

/** Answers one request: the file's sheets and rows in order, then `end`, or one `failure`. */
export function serveReading(port: ChildPort): void {
  const flow = new Flow(port)
  const fail = async (error: unknown): Promise<void> => {
    await port.send(failureOf(error))
    port.exit()
  }
  process.on('uncaughtException', (error) => void fail(error))
  port.onMessage((message) => {
    if (message.type === 'more') return flow.more()
    watchBudget(message.request.budget)
    serve(port, flow, message.request).catch(fail)
  })
  void port.send({ type: 'ready' })
}

/** Whatever goes wrong is one code; what the error says stays here, for it may quote the file. */
function failureOf(error: unknown): FromChild {
  if (error instanceof ReadStop) return { type: 'failure', code: error.code, limit: error.limit }
  const message = error instanceof Error ? error.message : ''
  const outOfMemory = /allocation failed|invalid string length|invalid array length|cannot create a string/i.test(
    message
  )
  return { type: 'failure', code: outOfMemory ? 'file.tooMuchMemory' : 'file.damaged', limit: undefined }
}

async function serve(port: ChildPort, flow: Flow, { path, text, limits }: ReadRequest): Promise<void> {
  const bytes = await readFile(path)
  const file = basename(path)
  const sha256 = hash('sha256', bytes)
  const source = await openFile(bytes, file, text, limits)
  const sender = new RowSender(flow, limits.cells, mostCharacters(limits, source.inflatedBytes))
  let index = 0
  for (const sheet of source.sheets) {
    await port.send({ type: 'sheet', sheet: index, meta: sheet.meta })
    await sender.send(sheet, index)
    index++
  }
  await port.send({ type: 'end', meta: fileMeta(source, file, bytes.length, sha256) })
  port.exit()
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

/** Sends a sheet's rows in chunks and counts what the limits count. */
class RowSender {
  private readonly flow: Flow
  private readonly mostCells: number
  private readonly mostCharacters: number
  private cells = 0
  private characters = 0

  constructor(flow: Flow, mostCells: number, mostCharacters: number) {
    this.flow = flow
    this.mostCells = mostCells
    this.mostCharacters = mostCharacters
  }

  async send(sheet: SheetSource, index: number): Promise<void> {
    let rows: Cell[][] = []
    let firstRow = 0
    let cellsBefore = this.cells
    let charactersBefore = this.characters
    const flush = async (): Promise<void> => {
      const done = Math.min(1, (firstRow + rows.length) / Math.max(1, sheet.meta.rowCount))
      if (rows.length > 0) await this.flow.send({ type: 'rows', sheet: index, firstRow, rows, done })
      rows = []
      cellsBefore = this.cells
      charactersBefore = this.characters
    }
    for (const row of sheet.rows()) {
      // A gap of blank rows is not sent: the next chunk begins behind it.
      if (row.index - (firstRow + rows.length) > 100) await flush()
      if (rows.length === 0) firstRow = row.index
      while (firstRow + rows.length < row.index) rows.push([])
      rows.push(row.cells)
      this.count(row.cells)
      const full = this.cells - cellsBefore >= chunkCells || this.characters - charactersBefore >= chunkCharacters
      if (full || rows.length >= chunkRows) await flush()
    }
    await flush()
  }

  private count(cells: readonly Cell[]): void {
    this.cells += cells.length
    for (const cell of cells) if (typeof cell === 'string') this.characters += cell.length
    if (this.cells > this.mostCells) throw new ReadStop('file.tooManyCells', `${this.mostCells / 1_000_000}`)
    if (this.characters > this.mostCharacters) throw new ReadStop('file.bomb')
  }
}
