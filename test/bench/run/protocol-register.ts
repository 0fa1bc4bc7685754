import type { Database } from '../../../src-main/db/open.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { type Records, writeRecords } from '../../../src-main/features/entities/records.ts'
import { newId } from '../../../src-main/platform/ids.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { programWith } from './made-register.ts'
import { passphrase, registerIn } from './program.ts'

const at = '2026-01-01T00:00:00.000Z'
/** Every so many activities one is common. */
const commonOf = 50
/** Systems that most activities have to do with, as a journal or an office suite; the others are named by a few. */
const popular = 5000
/** Activities that are written in one transaction: their changes are collected in memory. */
const atOnce = 50_000

const tasks = `Sagsbehandling Visitation Tilsyn Rådgivning Udbetaling Opkrævning Vejledning Registrering Indskrivning
  Journalføring Kontrol Planlægning Rekruttering Behandling Opfølgning Undersøgelse Godkendelse Anvisning`.split(/\s+/)
const matters =
  `hjemmehjælp madservice boligstøtte byggetilladelser kørekort skolebørn tandpleje genoptræning sygedagpenge
  folkepension ejendomsskat vielser affald parkering biblioteksbøger dagtilbud ungdomsskole fritidsjob handicapkørsel
  førtidspension flygtninge integration sundhedspleje misbrug plejefamilier underretninger lønsager ferie valg høringer
  miljøtilsyn spildevand vejsager udstykning varmehjælp hjælpemidler ledsagelse kontanthjælp revalidering fleksjob`.split(
    /\s+/
  )
const people = 'borgere børn unge ældre ansatte pårørende ansøgere virksomheder'.split(' ')

/** How much there is. */
export interface ProtocolSize {
  readonly systems: number
  readonly activities: number
  readonly units: number
}

/**
 * Makes a register with so many made systems and activities, and answers with its units' ids: each activity with two systems, every unit with its share of them,
 * forty uses of systems and eight hundred common activities that it has joined. Uses and participations are written straight
 * into their tables: how they are typed is not what is measured.
 */
export async function makeProtocolRegister(size: ProtocolSize, folder: string): Promise<readonly string[]> {
  await (await programWith(size.systems, folder)).close()
  const session = await unlockRegister({ path: registerIn(folder), passphrase })
  const { db, user } = session
  const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
  const systems = db.prepare<[], string>('SELECT id FROM system ORDER BY seq').pluck().all()
  const author = { userId: user.id, municipalityId, scope: 'all' as const, batchId: null, now: () => at }
  const write = <T>(work: (records: Records) => T): T => writeRecords(db, author, work)
  const many = (entity: EntityName, from: number, to: number, values: (at: number) => Values): readonly string[] =>
    write((records) => Array.from({ length: to - from }, (_, i) => records.of(entity).insert(values(from + i))))

  const units = many('organisationUnit', 0, size.units, (i) => ({ name: `Afdeling ${i}` }))
  const activities: string[] = []
  while (activities.length < size.activities) {
    const from = activities.length
    activities.push(
      ...many('processingActivity', from, Math.min(size.activities, from + atOnce), (i) => activity(i, units, systems))
    )
  }
  insertUses(db, municipalityId, { units, systems, activities })
  session.close()
  return units
}

const word = (words: readonly string[], i: number): string => words[i % words.length] ?? ''

function activity(i: number, units: readonly string[], systems: readonly string[]): Values {
  const [task, matter, whom] = [word(tasks, i), word(matters, Math.floor(i / 7)), word(people, Math.floor(i / 3))]
  return {
    name: `${task} om ${matter} for ${whom}`,
    unit: word(units, i),
    number: `B-${i}`,
    purpose: `${task} om ${matter} for ${whom} efter loven, herunder ${word(matters, i)} og ${word(matters, i * 11)}.`,
    legalBases: ['6.1.c', '6.1.e'],
    systems: [word(systems, i % popular), word(systems, i * 7 + 1)],
    measures: 'Adgangsstyring, logning og kryptering.',
    erasure: '5 år efter sagens afslutning',
    ...(i % commonOf === 0 && { common: { value: 'yes' } })
  }
}

interface Made {
  readonly units: readonly string[]
  readonly systems: readonly string[]
  readonly activities: readonly string[]
}

function insertUses(db: Database, municipality: string, { units, systems, activities }: Made): void {
  const root = `id, row_version, origin, created_at, updated_at, municipality_id`
  const rest = `1, 'typed', '${at}', '${at}', ?`
  const use = db.prepare(`INSERT INTO unit_use (${root}, system_id, unit_id, in_use) VALUES (?, ${rest}, ?, ?, 'yes')`)
  const participation = db.prepare(
    `INSERT INTO participation (${root}, activity_id, unit_id, joined_on, through_id) VALUES (?, ${rest}, ?, ?, '2026-01-01', ?)`
  )
  const common = activities.filter((_, i) => i % commonOf === 0)
  withTransaction(db, () => {
    for (const [place, unit] of units.entries()) {
      const uses = Array.from({ length: 40 }, (_, i) => {
        const id = newId()
        use.run(id, municipality, word(systems, (place * 40 + i * 13) % popular), unit)
        return id
      })
      const joined = Math.min(800, Math.floor(common.length / 2))
      for (let i = 0; i < joined; i++)
        participation.run(
          newId(),
          municipality,
          common[(place * 17 + i) % common.length],
          unit,
          i % 2 ? uses[i % 40] : null
        )
    }
  })
}
