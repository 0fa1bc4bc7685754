import type { Database, Statement } from 'better-sqlite3'

/** So many statements are kept, those that were asked for last. */
const most = 256

const transactional = /^(BEGIN|COMMIT|ROLLBACK)\b/

type Mode = 'rows' | 'pluck' | 'raw'

interface Kept {
  readonly statement: Statement<unknown[]>
  /** How the statement answers now. */
  mode: Mode
  /** Whether somebody is in the middle of its rows. */
  busy: boolean
}

/**
 * Makes a connection keep what it prepared, by the text: to prepare a small query takes fifteen times as long as to ask it
 * (measured: 60 µs against 4 µs, as SQLite compiles the text and better-sqlite3 a function that makes the rows). What
 * `prepare` gives is used as ever; no two users of the same text meet.
 */
export function keepStatements(db: Database): void {
  const kept = new Map<string, Kept>()
  const fresh = db.prepare.bind(db)
  const prepareNew = (sql: string): Kept => ({ statement: fresh<unknown[]>(sql), mode: 'rows', busy: false })

  const prepare = (sql: string): SharedStatement => {
    const found = kept.get(sql) ?? prepareNew(sql)
    kept.delete(sql)
    kept.set(sql, found)
    if (kept.size > most) for (const oldest of kept.keys()) if (kept.delete(oldest)) break
    return new SharedStatement(found, () => prepareNew(sql))
  }
  const exec = db.exec.bind(db)
  const execute = (sql: string): Database => {
    // What may have given a table another shape: a kept statement would go on making rows of the old one.
    if (!transactional.test(sql)) kept.clear()
    exec(sql)
    return db
  }
  Object.defineProperties(db, { prepare: { value: prepare }, exec: { value: execute } })
}

/** A statement as `prepare` gives it; the one beneath may be another's, too, and another's turn is waited for by nobody. */
class SharedStatement implements Pick<Statement<unknown[]>, 'run' | 'get' | 'all' | 'iterate' | 'columns'> {
  #kept: Kept
  readonly #prepareNew: () => Kept
  #mode: Mode = 'rows'

  constructor(kept: Kept, prepareNew: () => Kept) {
    this.#kept = kept
    this.#prepareNew = prepareNew
  }

  /** Answers with the first column alone, from now on. */
  pluck(on = true): this {
    return this.#answering('pluck', on)
  }

  /** Answers with lists in place of objects, from now on. */
  raw(on = true): this {
    return this.#answering('raw', on)
  }

  #answering(mode: Mode, on: boolean): this {
    const { reader } = this.#kept.statement
    if (!reader) throw new TypeError(`${mode}() is for statements that answer with rows`)
    this.#mode = on ? mode : 'rows'
    return this
  }

  run(...values: unknown[]): ReturnType<Statement['run']> {
    return this.#free().statement.run(...values)
  }

  get(...values: unknown[]): unknown {
    return this.#answers().get(...values)
  }

  all(...values: unknown[]): unknown[] {
    return this.#answers().all(...values)
  }

  columns(): ReturnType<Statement['columns']> {
    return this.#free().statement.columns()
  }

  *iterate(...values: unknown[]): IterableIterator<unknown> {
    const statement = this.#answers()
    const kept = this.#kept
    kept.busy = true
    try {
      yield* statement.iterate(...values)
    } finally {
      kept.busy = false
    }
  }

  /** While somebody is in the middle of its rows, there is another for whoever else asks. */
  #free(): Kept {
    if (this.#kept.busy) this.#kept = this.#prepareNew()
    return this.#kept
  }

  #answers(): Statement<unknown[]> {
    const kept = this.#free()
    const { statement } = kept
    if (kept.mode !== this.#mode) {
      // Turning the mode before off leaves the new one as it is, so it comes first.
      if (kept.mode === 'pluck') statement.pluck(false)
      if (kept.mode === 'raw') statement.raw(false)
      if (this.#mode === 'pluck') statement.pluck()
      if (this.#mode === 'raw') statement.raw()
      kept.mode = this.#mode
    }
    return statement
  }
}
