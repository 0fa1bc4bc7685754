import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../../src-main/db/open.ts'
import { openDatabase } from '../../../src-main/db/open.ts'
import { planOf } from '../../../src-main/features/entities/entity-plan.ts'
import { unlockRegister } from '../../../src-main/security/register-folder.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type Entity, type EntityName, entityNames, type Field, fieldOf } from '../../../src-shared/kernel/field.ts'
import { entitySamples } from '../../support/entity-samples.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'
import { databaseAtVersion } from '../../support/register.ts'

// Every table that something writes leaves an entry in the history, or stands here with the reason why not.

/** Tables of records, their parts and links: the catalogue says which, and saving a record tells of all of them. */
const recordTables = new Map<string, EntityName>(
  entityNames.flatMap((name) => {
    const { tables, links } = planOf(name)
    return [...tables.map((table) => table.name), ...links.map(({ field }) => field.link.table)].map(
      (table) => [table, name] as const
    )
  })
)

/** Other tables whose changes are told, and under which name. */
const toldTables: Readonly<Record<string, string>> = { user: 'user', setting: 'setting' }

/** What else is written and told with a record of these: a list that both of two have, what one says of another. */
const following: Readonly<Partial<Record<EntityName, readonly EntityName[]>>> = {
  subscriptionSource: ['cprSubscription', 'system'],
  cprSubscription: ['subscriptionSource', 'system']
}

/** Tables without a history of their own, each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  history_entry: 'the history itself; verify finds what is done to it',
  history_payload: 'the history itself; verify finds what is done to it',
  history_purge: 'only with an entry that tells of it (trigger)',
  history_head: 'signs the history',
  import_batch: 'every entry of an import carries its id; undoing it writes entries of its own',
  import_sheet: 'which sheets an import read; belongs to its batch and is never changed',
  import_mapping: 'remembers how columns were mapped, to offer it again; says nothing about a record',
  match_decision: 'remembers which record a name means, to ask once; the import that uses it is told',
  kept_secret: 'says itself who kept it, when, why and in which import; what it holds must not stand in a history',
  view_state: 'what a screen remembers for its user; no data of the register',
  user_unit: 'what of the register a user may write: told with the user',
  area: 'founding and changes of keys are told under its code, as `area`',
  area_grant: 'who gets, loses or recovers a key is told as `area`',
  area_request: 'who asks and who is declined is told as `area`',
  copy_base: 'what a copy was compared with when its batch copied or took over; the batch and the copy are told',
  protocol_version: 'never changed (trigger); publishing is told with its digest, as `protocolVersion`',
  cpr_audit: 'each step is told as `cprAudit`',
  cpr_audit_list: 'which files an audit read, by digest: told as `cprAudit`',
  cpr_audit_excluded: 'told as `cprAudit` with the reason',
  cpr_audit_finding: 'how many were decided how is told as `cprAudit`; which, a history must not say',
  cpr_audit_columns: 'which column is which, by its header: shown at each list that is read so',
  cpr_audit_word: 'told as `cprAudit` with the run in which it was said',
  cpr_audit_working: 'names sealed records, and until when they may be there',
  shielding_case: 'each event is told as `shieldingCase`, without reasons',
  shielding_citizen: 'whom a case is about must not stand in a history',
  shielding_piece: 'says itself who said it and when; what it says lies sealed',
  shielding_copy: 'what a leader may read of a case, under that one’s key',
  shielding_deputy: 'told as `user`',
  shielding_outbox: 'says itself who wrote it and when',
  shielding_outbox_transfer: 'which transfers such a file has',
  shielding_context_sender: 'told as `shieldingContext`',
  shielding_decision_key: 'told as `decisionKey`',
  shielding_decision_file: 'says itself who sent and read it, and when; what was decided is told as `shieldingCase`',
  shielding_guideline: 'never changed (trigger); publishing is told as `shieldingGuideline`',
  shielding_guideline_read: 'says itself who confirmed which version, and when',
  shielding_context_used: 'that a context was taken is told as `shieldingContext`',
  shielding_transfer: 'says itself when it was planned, handed over and answered',
  mastered_record: 'which files of KITOS named a record; what it changed is told of the record, with its batch',
  adopted_record: 'what was adopted, from whom and what was left is told as `adoption`',
  feedback_sent: 'told as `feedback`',
  feedback_finding: 'what a central office told last, of its package; what is answered is told as `feedback`',
  held_package: 'each reading that changes it is told as `heldPackage`',
  held_source: 'of its package: the files of which it is made, each told as it is read',
  held_record: 'of its package; what others say is kept beside the register’s records, never among them',
  held_file: 'says itself who read which file, when and with what outcome',
  central_cluster: 'computed of what is held',
  central_member: 'computed of what is held',
  central_question: 'computed of what is held',
  central_fact: 'computed of what is held',
  central_touched: 'which held records the next round looks at anew; computed of what is held',
  central_decision: 'told as `centralDecision`',
  central_rule: 'told as `centralDecision`',
  central_choice: 'told as `centralDecision`',
  sealed_record: 'says itself who put it there and when; what it holds must not stand in a history'
}

const tablesOf = (db: Database): string[] => {
  const list = db.pragma('table_list') as readonly { schema: string; name: string; type: string }[]
  return list
    .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name }) => name)
    .filter((name) => !isSearchIndex(name))
}

/** Made from the records, and made anew whenever they are written. */
function isSearchIndex(table: string): boolean {
  return entityNames.some((name) =>
    [`${catalogue[name].table}_word`, `${catalogue[name].table}_prefix`].includes(table)
  )
}

test('each table is told of, or is listed with the reason why not', () => {
  const made = databaseAtVersion()
  try {
    const tables = tablesOf(made.db)
    const accounted = (table: string): boolean =>
      recordTables.has(table) || table in toldTables || (exempt[table] ?? '') !== ''
    expect(tables.filter((table) => !accounted(table))).toEqual([])
    const listed = [...recordTables.keys(), ...Object.keys(toldTables), ...Object.keys(exempt)]
    expect(listed.filter((table) => !tables.includes(table))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  } finally {
    made.dispose()
  }
})

describe('what is written is told', () => {
  let program: TestProgram
  let key: Buffer
  let file: string

  beforeAll(async () => {
    program = await testProgram()
    const session = await unlockRegister({
      path: program.path,
      passphrase: program.passphrase,
      now: () => new Date(),
      readonly: true
    })
    key = Buffer.from(session.fileKey)
    file = session.db.name
    session.close()
  })
  afterAll(() => program.close())

  const look = <T>(read: (db: Database) => T): T => {
    const db = openDatabase(file, key, { readonly: true })
    try {
      return read(db)
    } finally {
      db.close()
    }
  }
  const contentOf = (table: string): string =>
    look((db) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).raw().all()))
  const toldOf = (): readonly string[] =>
    look((db) => db.prepare<[], string>('SELECT entity FROM history_entry ORDER BY seq').pluck().all())

  const samples = entitySamples(() => program)
  /** A field whose value lies in this table. */
  const fieldIn = (entity: EntityName, table: string): Field | undefined => {
    const { tables, links } = planOf(entity)
    const link = links.find(({ field }) => field.link.table === table)
    const columns = tables.find(({ name }) => name === table)?.columns ?? []
    const plain = columns.find(({ field }) => !['nationalId', 'url', 'email'].includes(field.kind))
    return link?.field ?? plain?.field
  }

  test.each([...recordTables])('%s, by an entry of %s', async (table, name) => {
    const entity: Entity = catalogue[name]
    const field = fieldIn(name, table)
    // A part without fields of its own only joins others; then there is nothing that could be told.
    const values = {
      ...(await samples.least(entity)),
      ...(field && field.key !== entity.title && { [field.key]: await samples.of(field) })
    }
    const before = { content: contentOf(table), told: toldOf().length }
    await program.ask(`${name as 'person'}.save`, { id: null, version: null, values: values as never })
    if (field) expect(contentOf(table)).not.toBe(before.content)
    // What follows from it is told too: a list that names what the record names (`gathered`).
    const also = entity.gathered ? [fieldOf(entity, entity.belongsTo ?? '')] : []
    const expected = [name, ...also.flatMap((f) => (f.kind === 'ref' ? f.entity : []))]
    const told = toldOf().slice(before.told)
    expect(told.filter((entity) => !following[name]?.includes(entity as EntityName))).toEqual(expected)
  })

  test('setting, when it is decided when the register locks', async () => {
    const before = { content: contentOf('setting'), told: toldOf().length }
    await program.ask('register.setLockAfter', { minutes: 30 })
    expect(contentOf('setting')).not.toBe(before.content)
    expect(toldOf().slice(before.told)).toEqual(['setting'])
    await program.ask('register.setLockAfter', { minutes: 30 })
    expect(toldOf()).toHaveLength(before.told + 1)
  })

  test('user, when the register is made', () => {
    expect(contentOf('user')).toContain('Systemkoordinator')
    expect(toldOf()[0]).toBe('user')
  })

  test('an import, each record under its batch', async () => {
    const sessionId = randomUUID()
    const path = join(program.folder, 'liste.csv')
    writeFileSync(path, 'Navn;Leverandør\nNexus;KMD A/S\n')
    const before = look((db) => db.prepare('SELECT max(seq) FROM history_entry').pluck().get() as number)
    await program.ask('import.read', {
      jobId: randomUUID(),
      sessionId,
      entity: 'system',
      language: 'da',
      files: [{ path }]
    })
    await program.ask('import.preview', { jobId: randomUUID(), sessionId })
    const { batchId } = await program.ask('import.apply', { jobId: randomUUID(), sessionId })
    await program.ask('import.close', { sessionId })
    const { entries } = await program.ask('history.list', { filter: { batchId } })
    expect(entries.map(({ entity, record }) => [entity, record.name]).sort()).toEqual([
      ['supplier', 'KMD A/S'],
      ['system', 'Nexus']
    ])
    expect(entries.every(({ seq, batch }) => seq > before && batch?.title === 'liste.csv')).toBe(true)
  })
})
