import type { BackedUp, RestoredRegister } from './backup-commands.ts'
import type { Showing } from './show.ts'
import type { Words } from './words.ts'

/** As the window shows sizes: decimal, in kB or MB. */
function sizeText({ language }: Words, bytes: number): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return bytes < 1_000_000 ? `${number.format(bytes / 1000)} kB` : `${number.format(bytes / 1_000_000)} MB`
}

/** The answer of `backup` for people. */
export function shownBackup({ words }: Showing, { made, second, failure }: BackedUp): string {
  const done = `${words.say('backup.done', { path: made.path, size: sizeText(words, made.bytes) })}\n`
  return second.path === null || failure ? done : `${done}${words.say('backup.second', { path: second.path })}\n`
}

/** The answer of `archive` for people. */
export function shownArchive({ words }: Showing, { path, bytes }: { path: string; bytes: number }): string {
  return `${words.say('archive.done', { path, size: sizeText(words, bytes) })}\n`
}

/** The answer of `restore` for people. */
export function shownRestored({ words }: Showing, { path, replayed, unreadablePurges }: RestoredRegister): string {
  const lines = [words.say('restore.done', { path })]
  if (replayed > 0) lines.push(words.count('restore.replayed', replayed))
  if (unreadablePurges > 0) lines.push(words.say('restore.unreadable', { count: unreadablePurges }))
  return lines.map((line) => `${line}\n`).join('')
}
