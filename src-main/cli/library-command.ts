import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { LibraryRow } from '../../src-shared/features/exchange/library/contract.ts'
import { type CommandNamed, openRegister, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'

/** So many are asked for at once: the most that a request may. */
const pageSize = 500

/** Searches the packages of others: systems, activities, agreements and impact assessments. */
export async function searchLibrary(work: Work, command: CommandNamed<'library'>): Promise<readonly LibraryRow[]> {
  await openRegister(work, command.register, true)
  const all: LibraryRow[] = []
  for (;;) {
    const asked = { search: command.search, offset: all.length, limit: pageSize }
    const { total, rows } = await work.program.ask('library.search', asked)
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

/** What was found, for people. */
export function shownLibrary({ words, columns }: Showing, rows: readonly LibraryRow[]): string {
  if (rows.length === 0) return `${words.say('library.none')}\n`
  const headers = (['name', 'kind', 'municipality', 'supplier'] as const).map((key) => words.say(`library.${key}`))
  const lines = rows.map(({ title, entity, municipality, supplier }) => [
    title,
    catalogue[entity].labels.one[words.language],
    municipality,
    supplier ?? ''
  ])
  return `${textTable(headers, lines, ['left', 'left', 'left', 'left'], columns)}\n`
}
