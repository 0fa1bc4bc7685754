import type { MatrixScope } from '../../src-shared/features/missing/contract.ts'
import { reasonText } from '../../src-shared/features/missing/reason-text.ts'
import { gapColumns } from '../../src-shared/features/systems/gaps/columns.ts'
import type { GapState } from '../../src-shared/features/systems/gaps/gap-column.ts'
import { nationalDate } from './cell-words.ts'
import { type CommandNamed, openRegister, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'
import { unitCalled } from './unit-called.ts'

/** How a system stands in a column; a said "don't know" is missing, and its reason says so. */
type Told = Exclude<GapState, 'unknown'>

/** What `missing` answers of a system. */
export interface MissingAt {
  readonly name: string
  /** 0 to 100. */
  readonly score: number
  readonly columns: Readonly<Record<string, { readonly state: Told; readonly reason: string }>>
}

/** So many are asked for at once. */
const pageSize = 1000

/** What is missing at each system, by name. Throws a UsageError for a unit that is not there or not the only one. */
export async function missing(work: Work, command: CommandNamed<'missing'>): Promise<readonly MissingAt[]> {
  await openRegister(work, command.register, true)
  const { program, words } = work
  const scope: MatrixScope =
    command.unit === null ? { kind: 'all' } : { kind: 'unit', id: await unitCalled(work, command.unit) }
  const date = (civil: string): string => nationalDate(civil, words.language)
  const systems: MissingAt[] = []
  for (;;) {
    const { total, columns, rows } = await program.ask('missing.matrix', {
      scope,
      offset: systems.length,
      limit: pageSize
    })
    for (const { name, score, states, reasons } of rows)
      systems.push({
        name,
        score,
        columns: Object.fromEntries(
          columns.map(({ key }, i) => {
            const state = states[i] ?? 'missing'
            const reason = reasons[i]
            const told: Told = state === 'unknown' ? 'missing' : state
            return [key, { state: told, reason: reason ? reasonText(words.language, reason, date) : '' }]
          })
        )
      })
    if (rows.length === 0 || systems.length >= total) return systems
  }
}

/** The same for people: the score, and which columns have a gap. */
export function shownMissing({ words, columns: available }: Showing, systems: readonly MissingAt[]): string {
  if (systems.length === 0) return `${words.say('list.none')}\n`
  const labels = new Map(gapColumns.map(({ key, labels: label }) => [key, label[words.language]]))
  const thoseIn = (system: MissingAt, state: Told): string =>
    Object.entries(system.columns)
      .filter(([, cell]) => cell.state === state)
      .map(([key]) => labels.get(key) ?? key)
      .join(', ')
  const rows = systems.map((system) => [
    system.name,
    String(system.score),
    thoseIn(system, 'missing'),
    thoseIn(system, 'outOfDate')
  ])
  const headers = (['system', 'score', 'missing', 'outOfDate'] as const).map((key) => words.say(`column.${key}`))
  const table = textTable(headers, rows, ['left', 'right', 'left', 'left'], available)
  return `${table}\n${words.count('missing.count', systems.length)}\n`
}
