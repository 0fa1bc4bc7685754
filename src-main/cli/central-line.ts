import { UsageError } from './usage-error.ts'

/** The commands of a central office's register, as they were typed. */
export type CentralCommand =
  | { readonly name: 'consolidate'; readonly paths: readonly string[]; readonly force: boolean }
  | { readonly name: 'conflicts' }
  | {
      readonly name: 'across'
      /** Where the workbook goes; null: it is only shown. */
      readonly file: string | null
      readonly anonymous: boolean
    }
  | {
      readonly name: 'feedback'
      readonly folder: string
      /** A name or a national number; null: all of them. */
      readonly municipality: string | null
      readonly message: string
    }
  | {
      readonly name: 'decide'
      /** A file of decisions, or one question's answer. */
      readonly what: { readonly file: string } | { readonly question: number; readonly verdict: 'same' | 'different' }
      readonly reason: string
    }

interface CentralValues {
  readonly force?: boolean | undefined
  readonly anonymous?: boolean | undefined
  readonly reason?: string | undefined
  readonly municipality?: string | null | undefined
  readonly message?: string | undefined
}

/** Understands what follows such a command. Throws UsageError. */
export function centralCommand(
  name: CentralCommand['name'],
  rest: readonly string[],
  { force = false, anonymous = false, reason = '', municipality = null, message = '' }: CentralValues
): CentralCommand {
  if (name === 'conflicts') return { name }
  const [first] = rest
  if (name === 'across') return { name, file: workbookFile(first), anonymous }
  if (first === undefined || first.trim() === '') throw new UsageError('usage.missing', {}, 'argument.file')
  if (name === 'feedback') return { name, folder: first, municipality, message }
  if (name === 'consolidate') return { name, paths: rest, force }
  if (!/^\d{1,15}$/.test(first)) {
    if (rest.length > 1) throw new UsageError('usage.unexpected', { name: rest[1] ?? '' })
    return { name, what: { file: first }, reason }
  }
  const verdict = rest[1]
  if (verdict !== 'same' && verdict !== 'different')
    throw new UsageError('usage.notOneOf', { name, values: 'same, different' })
  return { name, what: { question: Number(first), verdict }, reason }
}

/** The name of a workbook, if one was given. Throws a UsageError for any other. */
function workbookFile(file: string | undefined): string | null {
  if (file === undefined) return null
  if (!/\.xlsx$/i.test(file)) throw new UsageError('usage.extract', { file })
  return file
}
