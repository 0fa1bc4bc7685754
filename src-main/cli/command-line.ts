import type { ExportFormat } from '../../src-shared/features/exchange/contract.ts'
import {
  type PackagePart,
  type PackageProfile,
  packageParts,
  packageProfiles
} from '../../src-shared/features/exchange/profiles.ts'
import { type Purpose, purposes } from '../../src-shared/features/register/contract.ts'
import { type EntityName, entityNames } from '../../src-shared/kernel/field.ts'
import { type Country, countries, type Language, languages } from '../../src-shared/kernel/language.ts'
import { type CentralCommand, centralCommand } from './central-line.ts'
import { forAll, optionsOf, parse, type Values } from './command-options.ts'
import { archiveFile, exportFormat, pageFile } from './file-endings.ts'
import { UsageError } from './usage-error.ts'
import type { Word } from './words.ts'

/** What can be done with shieldings from here: cases, an extract, a file for the municipality's gateway, its receipts. */
export const shieldingActs = ['list', 'export', 'outbox', 'receipts'] as const
type ShieldingAct = (typeof shieldingActs)[number]

/** What all commands share. */
interface Common {
  /** The register's folder, as it was typed. */
  readonly register: string
}

/** A command as it was typed and found well-formed. */
export type Command = Common &
  (
    | {
        readonly name: 'init'
        readonly municipality: string
        readonly nationalId: string
        readonly country: Country
        readonly purpose: Purpose
      }
    | CentralCommand
    | {
        readonly name: 'import'
        readonly files: readonly string[]
        readonly entity: EntityName
        readonly mapping: string | null
        readonly dryRun: boolean
        readonly recreate: boolean
        readonly templates: boolean
        /** The files are KITOS' own exports. */
        readonly kitos: boolean
      }
    | { readonly name: 'export'; readonly file: string; readonly format: ExportFormat | 'parquet' }
    | { readonly name: 'publish'; readonly file: string }
    | {
        readonly name: 'package'
        readonly file: string
        readonly profile: PackageProfile
        /** Empty: all of them. */
        readonly parts: readonly PackagePart[]
        readonly supplier: string | null
        readonly unit: string | null
        readonly systems: readonly string[]
      }
    | {
        readonly name: 'read-package'
        readonly files: readonly string[]
        readonly dryRun: boolean
        readonly everything: boolean
        readonly force: boolean
      }
    | { readonly name: 'library'; readonly search: string }
    | { readonly name: 'list'; readonly entity: EntityName; readonly items?: true }
    | { readonly name: 'missing'; readonly unit: string | null }
    | { readonly name: 'tasks'; readonly unit: string | null }
    | {
        readonly name: 'audit'
        readonly systems: readonly string[]
        readonly subscriptions: readonly string[]
        readonly contacts: readonly string[]
        readonly status: readonly string[]
        readonly lapseMonths: number | null
        readonly strict: boolean
      }
    | {
        readonly name: 'shielding'
        readonly act: ShieldingAct
        /** '' for `list`. */
        readonly file: string
        readonly again: boolean
        readonly reveal: boolean
        /** Why an extract leaves unprotected, and with numbers where `reveal` says so; null but for `export`. */
        readonly reason: string | null
      }
    | { readonly name: 'undo'; readonly batch: string }
    | { readonly name: 'handover'; readonly from: string; readonly to: string; readonly dryRun: boolean }
    | { readonly name: 'verify'; readonly head: string | null }
    | { readonly name: 'history-head'; readonly file: string }
    | { readonly name: 'backup' }
    | { readonly name: 'archive'; readonly file: string }
    | { readonly name: 'restore'; readonly from: string; readonly recover: boolean }
  )

/** What was typed: how to answer, and the command (or why there is none). */
export interface Typed {
  readonly json: boolean
  /** null: as the environment says. */
  readonly language: Language | null
  /** `help` when that was asked for. */
  readonly command: Command | 'help' | UsageError
}

function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((v) => v === value)
  if (found === undefined) throw new UsageError('usage.notOneOf', { name, values: values.join(', ') })
  return found
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new UsageError('usage.missing', { name })
  return value
}

function positional(argument: Word, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new UsageError('usage.missing', {}, argument)
  return value
}

/** How many words may follow a command; all others take one. */
const words: Partial<Record<Command['name'], number>> = {
  import: Number.POSITIVE_INFINITY,
  'read-package': Number.POSITIVE_INFINITY,
  library: Number.POSITIVE_INFINITY,
  consolidate: Number.POSITIVE_INFINITY,
  conflicts: 0,
  decide: 2,
  list: 0,
  missing: 0,
  tasks: 0,
  audit: 0,
  shielding: 2,
  handover: 0,
  verify: 0,
  backup: 0
}

/** The rest of `audit`: at least one extract and one contact list. */
function auditOf(values: Values): Omit<CommandNamedAudit, 'name' | 'register'> {
  const { system = [], subscriptions = [], contacts = [], status = [], strict = false } = values
  required('--subscriptions', subscriptions[0])
  required('--contacts', contacts[0])
  const months = values['lapse-months']
  if (months !== undefined && !/^\d{1,4}$/.test(months))
    throw new UsageError('usage.months', { name: '--lapse-months' })
  return {
    systems: system,
    subscriptions,
    contacts,
    status,
    lapseMonths: months === undefined ? null : Number(months),
    strict
  }
}
type CommandNamedAudit = Extract<Command, { name: 'audit' }>

/** The rest of `package`. */
function packageOf(file: string, values: Values): Omit<Extract<Command, { name: 'package' }>, 'name' | 'register'> {
  if (!file.toLowerCase().endsWith('.xlsx')) throw new UsageError('usage.extract', { file })
  const { supplier = null, unit = null, system: systems = [], part = [] } = values
  const profile = oneOf('--profile', values.profile ?? 'centralOffice', packageProfiles)
  if (profile === 'supplier') required('--supplier', supplier ?? undefined)
  const parts = part.map((one) => oneOf('--part', one, packageParts))
  return { file, profile, parts, supplier, unit, systems }
}

/** `--contacts A B` means both: a word behind one of an option's several values is another of them. */
function gathered(args: readonly string[]): readonly string[] {
  const several = new Set(['--part', '--system', '--subscriptions', '--contacts', '--status'])
  let option: string | null = null
  return args.flatMap((arg, at) => {
    if (arg.startsWith('-')) {
      option = several.has(arg) ? arg : null
      return [arg]
    }
    return option !== null && args[at - 1] !== option ? [option, arg] : [arg]
  })
}

function commandOf(name: Command['name'], rest: readonly string[], values: Values): Command {
  const excess = rest[words[name] ?? 1]
  if (excess !== undefined) throw new UsageError('usage.unexpected', { name: excess })
  if (name === 'init') {
    return {
      name,
      register: positional('argument.path', rest[0]),
      municipality: required('--municipality', values.municipality),
      nationalId: required('--national-id', values['national-id']),
      country: oneOf('--country', required('--country', values.country), countries),
      purpose: oneOf('--purpose', values.purpose ?? 'all', purposes)
    }
  }
  const register = required('--register', values.register)
  if (name === 'across' || name === 'consolidate' || name === 'conflicts' || name === 'decide' || name === 'feedback')
    return { register, ...centralCommand(name, rest, values) }
  if (name === 'library') return { name, register, search: rest.join(' ') }
  if (name === 'verify') return { name, register, head: values.head ?? null }
  if (name === 'missing' || name === 'tasks')
    return { name, register, unit: values.unit === undefined ? null : required('--unit', values.unit) }
  if (name === 'publish') return { name, register, file: pageFile(positional('argument.file', rest[0])) }
  if (name === 'history-head') return { name, register, file: positional('argument.file', rest[0]) }
  if (name === 'backup') return { name, register }
  if (name === 'archive') return { name, register, file: archiveFile(positional('argument.file', rest[0])) }
  if (name === 'restore')
    return { name, register, from: positional('argument.from', rest[0]), recover: values.recover ?? false }
  if (name === 'handover')
    return {
      name,
      register,
      from: required('--from', values.from),
      to: required('--to', values.to),
      dryRun: values['dry-run'] ?? false
    }
  if (name === 'audit') return { name, register, ...auditOf(values) }
  if (name === 'shielding') {
    const act = oneOf(name, positional('argument.act', rest[0]), shieldingActs)
    const { again = false, reveal = false } = values
    const file = act === 'list' ? '' : positional('argument.file', rest[1])
    if (act === 'export' && !file.toLowerCase().endsWith('.xlsx')) throw new UsageError('usage.extract', { file })
    const reason = act === 'export' ? required('--reason', values.reason) : null
    return { name, register, act, file, again, reveal, reason }
  }
  if (name === 'undo') return { name, register, batch: positional('argument.batch', rest[0]) }
  if (name === 'export') {
    const file = positional('argument.file', rest[0])
    return { name, register, file, format: exportFormat(file, values.format) }
  }
  if (name === 'package') return { name, register, ...packageOf(positional('argument.file', rest[0]), values) }
  if (name === 'read-package') {
    positional('argument.file', rest[0])
    const { 'dry-run': dryRun = false, all: everything = false, force = false } = values
    return { name, register, files: rest, dryRun, everything, force }
  }
  const entity = oneOf(
    '--entity',
    values.entity ?? (name === 'list' ? required('--entity', undefined) : 'system'),
    entityNames
  )
  if (name === 'list') return { name, register, entity }
  positional('argument.file', rest[0])
  const { mapping = null, recreate = false, templates = false, kitos = false, 'dry-run': dryRun = false } = values
  if (templates && entity !== 'processingActivity') throw new UsageError('usage.templates')
  return { name, register, files: rest, entity, mapping, dryRun, recreate, templates, kitos }
}

function asUsageError(error: unknown): UsageError {
  if (error instanceof UsageError) return error
  // node:util's own errors name the option in quotes; everything else they say is English.
  const { message = '', code } = error as Partial<NodeJS.ErrnoException>
  const name = /'(?:-\w, )?(-{1,2}[^'\s]+)/.exec(message)?.[1] ?? message
  return new UsageError(code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'usage.missing' : 'usage.unknownOption', {
    name
  })
}

/** Understands what was typed after the program's name. Never throws: what is wrong is part of the answer. */
export function readCommandLine(args: readonly string[]): Typed {
  // The answer's form and language hold also for the message that something was typed wrongly.
  const json = args.includes('--json')
  let language: Language | null = null
  try {
    const { values, positionals } = parse(args[0] === 'audit' || args[0] === 'package' ? gathered(args) : args)
    if (values.language !== undefined) language = oneOf('--language', values.language, languages)
    const [first, ...rest] = positionals
    if (values.help || first === 'help') return { json, language, command: 'help' }
    if (first === undefined) throw new UsageError('usage.noCommand')
    if (!Object.hasOwn(optionsOf, first)) throw new UsageError('usage.unknownCommand', { name: first })
    const name = first as Command['name']
    const allowed: readonly string[] = [...forAll, ...optionsOf[name]]
    const wrong = Object.keys(values).find((option) => !allowed.includes(option))
    if (wrong) throw new UsageError('usage.unknownOption', { name: `--${wrong}` })
    const command = commandOf(name, rest, values)
    return { json, language, command: json && command.name === 'list' ? { ...command, items: true } : command }
  } catch (error) {
    return { json, language, command: asUsageError(error) }
  }
}
