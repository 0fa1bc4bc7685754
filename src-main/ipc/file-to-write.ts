import { isAbsolute, join } from 'node:path'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { fileName } from '../platform/file-name.ts'
import type { FileKind } from '../platform/host.ts'
import { rememberPlace } from '../platform/written-places.ts'
import type { Context } from './context.ts'

/** A file that somebody wants written. */
export interface FileToWrite {
  /** Where to, as the command line was told; null asks the user. */
  readonly path: string | null
  /** The dialog's title. */
  readonly title?: string
  /** The proposed name without its ending. */
  readonly name: string
  /** The file's ending with its dot, and what such a file is called in the dialog. */
  readonly ending: string
  readonly kind: string
}

/**
 * Where a file is to be written: as the command line said, or as the user chooses in the system's dialog (proposed in
 * the user's documents); null when the user thinks better of it. A window cannot name a path itself: whatever took its
 * page over could overwrite any file of the user's. Throws request.invalid.
 */
export async function fileToWrite(file: FileToWrite, context: Context): Promise<string | null> {
  const path = await chosenPath(file, context)
  if (path !== null) rememberPlace(context.host.userDataPath, path)
  return path
}

async function chosenPath(
  { path, title, name, ending, kind }: FileToWrite,
  { host, sender }: Context
): Promise<string | null> {
  if (path !== null && (host.kind === 'window' || !isAbsolute(path)))
    throw new AppError('request.invalid', { at: 'path' })
  if (path !== null) return path
  const kinds: FileKind[] = [{ name: kind, extensions: [ending.slice(1)] }]
  const proposed = join(host.documentsPath, fileName(`${name}${ending}`))
  const chosen = await host.dialogs.save({ ...(title !== undefined && { title }), proposed, kinds }, sender.id)
  if (chosen === null) return null
  return chosen.toLowerCase().endsWith(ending) ? chosen : `${chosen}${ending}`
}
