import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { Holder, MovedDuty, RefusedDuty } from '../../src-shared/features/organisations/people-contract.ts'
import { type EntityName, fieldOf } from '../../src-shared/kernel/field.ts'
import { fold } from '../../src-shared/kernel/fold.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { type CommandNamed, openRegister, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import { Refusal } from './program.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'
import type { Words } from './words.ts'

/** A duty as the command tells of it (stable: shapes only grow). */
interface ToldDuty {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  /** The key of the field that names who has it. */
  readonly role: string
}

/** What `handover` answers (stable: shapes only grow). */
export interface HandedOver {
  readonly from: Told
  readonly to: Told
  readonly moved: readonly ToldDuty[]
  readonly refused: readonly (ToldDuty & { readonly error: { readonly code: string; readonly message: string } })[]
  readonly dryRun: boolean
  /** For `undo`; null when nothing was written. */
  readonly batch: string | null
}

interface Told {
  readonly id: string
  readonly name: string
}

/** By so many a person can be told apart; a name that more have is no name for one. */
const candidatesShown = 50

/** Gives one person's duties to another, or says what would be given. */
export async function handOver(work: Work, command: CommandNamed<'handover'>): Promise<HandedOver> {
  const { program, words } = work
  const { dryRun } = command
  await openRegister(work, command.register, dryRun)
  const from = (await personCalled(work, command.from)).id
  const to = (await personCalled(work, command.to)).id
  const preview = dryRun ? await program.ask('people.handoverPreview', { from, to, limit: null }) : null
  const done = preview ?? (await program.work('people.handover', { from, to }))
  return {
    from: told(done.from),
    to: told(done.to),
    moved: done.moved.map(toldDuty),
    refused: done.refused.map((duty) => ({ ...toldDuty(duty), error: errorOf(words, duty) })),
    dryRun,
    batch: 'batchId' in done ? done.batchId : null
  }
}

const told = ({ id, name }: Holder): Told => ({ id, name })
const toldDuty = ({ entity, id, name, field }: MovedDuty): ToldDuty => ({ entity, id, name, role: field })
const errorOf = (words: Words, { code, params }: RefusedDuty) => ({
  code,
  message: failureText(words, { code, params })
})

/**
 * The person with this id, employee number or e-mail, else of this name. Throws handover.unknownPerson, and
 * handover.ambiguousPerson with all whom it could mean.
 */
async function personCalled({ program }: Work, text: string): Promise<RecordView> {
  const wanted = fold(text.trim())
  const { rows } = await program.ask('person.list', { limit: 200_000, columns: ['name', 'email', 'employeeNumber'] })
  const has = (key: string) => rows.filter(({ values }) => fold(String(values[key] ?? '')) === wanted)
  const exact = [
    rows.filter(({ id }) => id === text.trim().toLowerCase()),
    has('employeeNumber'),
    has('email'),
    has('name')
  ]
  const found = exact.find((people) => people.length > 0)
  if (found?.length === 1 && found[0]) return found[0]
  const near = found ?? rows.filter(({ values }) => fold(String(values['name'] ?? '')).includes(wanted))
  const candidates = near.slice(0, candidatesShown).map(described).join('; ')
  const code = found || near.length > 0 ? 'handover.ambiguousPerson' : 'handover.unknownPerson'
  throw new Refusal({ code, params: { text, candidates } })
}

/** Enough to tell two of the same name apart, and to say which is meant. */
function described({ id, values }: RecordView): string {
  const beside = [values['email'], values['employeeNumber']].filter(
    (value) => typeof value === 'string' && value !== ''
  )
  return `${values['name']} (${[...beside, id].join(', ')})`
}

/** The answer of `handover` for people. */
export function shownHandover(
  { words, columns }: Showing,
  { from, to, moved, refused, dryRun, batch }: HandedOver
): string {
  const lines = (duties: readonly ToldDuty[], why: (i: number) => readonly string[]) =>
    duties.map(({ entity, name, role }, i) => {
      const { labels } = catalogue[entity]
      const field = fieldOf(catalogue[entity], role).labels
      return [labels.one[words.language], name, field[words.language], ...why(i)]
    })
  const headers = [words.say('column.kind'), words.say('column.name'), words.say('column.role')]
  const parts: string[] = []
  if (moved.length > 0)
    parts.push(
      textTable(
        headers,
        lines(moved, () => []),
        headers.map(() => 'left'),
        columns
      )
    )
  if (refused.length > 0) {
    const why = [...headers, words.say('column.why')]
    const rows = lines(refused, (i) => [refused[i]?.error.message ?? ''])
    parts.push(
      `${words.say('handover.refused')}\n${textTable(
        why,
        rows,
        why.map(() => 'left'),
        columns
      )}`
    )
  }
  const names = { from: from.name, to: to.name }
  parts.push(`${words.count(dryRun ? 'handover.would' : 'handover.done', moved.length, names)}\n`)
  if (batch) parts.push(`${words.say('handover.batch', { batch })}\n`)
  return parts.join('\n')
}
