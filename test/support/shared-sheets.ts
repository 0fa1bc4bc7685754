import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../shared/legacy-excel')

/** Whether the sheets that are not the project's own are at hand. */
export const sharedSheetsAreHere = existsSync(folder)

/** The path of one of them, `made/systemoversigt-2019.xlsx`. */
export function sharedSheet(name: string): string {
  return join(folder, name)
}
