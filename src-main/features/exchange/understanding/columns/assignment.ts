/**
 * The best assignment of rows to columns overall: each row at most one column and the other way round, the sum of gains
 * as great as it can be (Kuhn's and Munkres' method with potentials, cubic in the smaller side). Gains of 0 or less are
 * not assigned. Returns per row its column, or -1.
 */
export function bestAssignment(gains: readonly (readonly number[])[]): readonly number[] {
  const rows = gains.length
  const columns = Math.max(0, ...gains.map((row) => row.length))
  if (rows === 0 || columns === 0) return gains.map(() => -1)
  // As many more columns as rows, each of no gain: a row may stay without.
  const size = columns + rows
  const cost = (row: number, column: number) => -Math.max(0, column < columns ? (gains[row]?.[column] ?? 0) : 0)
  const matched = solve(rows, size, cost)
  return gains.map((row, i) => {
    const column = matched[i] ?? -1
    return column >= 0 && column < columns && (row[column] ?? 0) > 0 ? column : -1
  })
}

/** The column of each row at the least cost; arrays are 1-based inside, 0 stands for none. */
function solve(rows: number, columns: number, cost: (row: number, column: number) => number): readonly number[] {
  const potentialOfRow = new Float64Array(rows + 1)
  const potentialOfColumn = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const cameFrom = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    let column = 0
    do {
      used[column] = 1
      column = relax(column, columns, { potentialOfRow, potentialOfColumn, rowOf, cameFrom, slack, used }, cost)
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const before = cameFrom[column] ?? 0
      rowOf[column] = rowOf[before] ?? 0
      column = before
    }
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = rowOf[column] ?? 0
    if (row > 0) columnOf[row - 1] = column - 1
  }
  return columnOf
}

interface Search {
  readonly potentialOfRow: Float64Array
  readonly potentialOfColumn: Float64Array
  readonly rowOf: Int32Array
  readonly cameFrom: Int32Array
  readonly slack: Float64Array
  readonly used: Uint8Array
}

/** One step of the search for a cheapest way to a free column: the column reached, with potentials moved on. */
function relax(from: number, columns: number, s: Search, cost: (row: number, column: number) => number): number {
  const row = s.rowOf[from] ?? 0
  let least = Number.POSITIVE_INFINITY
  let next = 0
  for (let column = 1; column <= columns; column++) {
    if (s.used[column]) continue
    const reduced = cost(row - 1, column - 1) - (s.potentialOfRow[row] ?? 0) - (s.potentialOfColumn[column] ?? 0)
    if (reduced < (s.slack[column] ?? 0)) {
      s.slack[column] = reduced
      s.cameFrom[column] = from
    }
    if ((s.slack[column] ?? 0) < least) {
      least = s.slack[column] ?? 0
      next = column
    }
  }
  for (let column = 0; column <= columns; column++) {
    if (s.used[column]) {
      const at = s.rowOf[column] ?? 0
      s.potentialOfRow[at] = (s.potentialOfRow[at] ?? 0) + least
      s.potentialOfColumn[column] = (s.potentialOfColumn[column] ?? 0) - least
    } else s.slack[column] = (s.slack[column] ?? 0) - least
  }
  return next
}
