import { useState } from 'react'
import type { AuditWarning, ListRead } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ContactState, ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'

/** A file that was chosen for an audit. */
export interface ChosenList {
  readonly path: string
  readonly kind: ListKind
  /** Whose contacts it holds. */
  readonly system: string | null
  /** The civil date that it was made on. */
  readonly on: string | null
  /** As somebody said; null: as found. */
  readonly columns: ListColumns | null
  /** Whether what is remembered of earlier audits counts for nothing. */
  readonly asFound: boolean
  /** What the list's own words for a case's state mean, as somebody says now; null takes back what was said before. */
  readonly words: Readonly<Record<string, ContactState | null>>
}

/** What was read of the chosen files when the audit was last run. */
export interface RunRead {
  readonly files: readonly ListRead[]
  readonly warnings: readonly AuditWarning[]
}

/** The files chosen for an audit and what was read of them; a file is chosen once. */
export interface ChosenLists {
  readonly lists: readonly ChosenList[]
  readonly read: RunRead | null
  add(paths: readonly string[], as: Pick<ChosenList, 'kind' | 'system' | 'on'>): void
  change(path: string, part: Partial<ChosenList>): void
  remove(path: string): void
  setRead(read: RunRead | null): void
}

/** They are in the window's memory alone. */
export function useChosenLists(): ChosenLists {
  const [lists, setLists] = useState<readonly ChosenList[]>([])
  const [read, setRead] = useState<RunRead | null>(null)
  return {
    lists,
    read,
    setRead,
    add: (paths, as) =>
      setLists((before) => [
        ...before.filter(({ path }) => !paths.includes(path)),
        ...[...new Set(paths)].map((path) => ({ path, columns: null, asFound: false, words: {}, ...as }))
      ]),
    change: (path, part) =>
      setLists((before) => before.map((list) => (list.path === path ? { ...list, ...part } : list))),
    remove: (path) => setLists((before) => before.filter((list) => list.path !== path))
  }
}

/** A chosen file as main is asked to read it. */
export function toRead({ columns, words, ...list }: ChosenList) {
  return {
    ...list,
    words: { ...words },
    columns: columns && { ...columns, headers: [...columns.headers], numbers: [...columns.numbers] }
  }
}

/** The chosen file that was read as this one. */
export function chosenFor(
  lists: readonly ChosenList[],
  { file, kind }: Pick<ListRead, 'file' | 'kind'>
): ChosenList | undefined {
  return lists.find((list) => list.kind === kind && baseName(list.path) === file)
}

/** A file's own name. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
