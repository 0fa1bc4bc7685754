// Plays the window in a process of its own: the whole program, asked through the router, telling what was answered.
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { importFile, type Program, startProgram } from '../bench/run/program.ts'
import { leaver } from './leaver.ts'
import { token } from './token.ts'

/** What is to be done; given as JSON in the first argument. */
export interface WindowTask {
  readonly work: keyof typeof works
  readonly folder: string
  readonly register: string
  readonly passphrase: string
  readonly sheet: string
  readonly newPassphrase: string
}

/** Written at once, so that what was told before a kill has been told. */
function say(message: object): void {
  writeSync(1, `${JSON.stringify(message)}\n`)
}

interface Target {
  readonly id: string
  readonly version: number
}

async function systems(program: Program): Promise<readonly Target[]> {
  return (await program.call('system.list', { limit: 1000 })).rows
}

/** Saves a system; the same number in three tables shows whether it came whole. Told before and after. */
async function save(program: Program, n: number, target: Target | null): Promise<Target> {
  const word = token(n)
  const values = { description: word, note: word, riskNote: word, ...(target ? {} : { name: `Nyt ${word}` }) }
  say({ about: target?.id ?? null, n })
  const { record } = await program.call('system.save', {
    id: target?.id ?? null,
    version: target?.version ?? null,
    values
  })
  say({ saved: record.id, n })
  return record
}

/** A burst of edits in a few records, every fourth of them a new one. */
async function edit(program: Program): Promise<void> {
  const targets = (await systems(program)).slice(0, 7)
  for (let n = 1; n <= 120; n += 1) {
    const target = targets[n % targets.length]
    if (n % 4 === 0 || !target) await save(program, n, null)
    else targets.splice(n % targets.length, 1, await save(program, n, target))
  }
}

/** Deletes many at once as the bar above the list does, and takes it back as its notice does; then once more. */
async function removeMany(program: Program): Promise<void> {
  for (const _round of [1, 2]) {
    const targets = await systems(program)
    for (const { id, version } of targets) {
      say({ about: id })
      await program.call('system.remove', { id, version })
      say({ removed: id })
    }
    for (const { id } of targets) {
      say({ about: id })
      await program.call('system.restore', { id })
      say({ restored: id })
    }
  }
}

async function backUp(program: Program): Promise<void> {
  for (let n = 1; n <= 4; n += 1) {
    await save(program, n, null)
    const { path } = await program.call('register.backUp', { jobId: randomUUID() })
    say({ backup: path })
  }
}

/** Opens, saves and closes again and again: each time keys and file are written too. */
async function comeAndGo(program: Program, { register, passphrase }: WindowTask): Promise<void> {
  for (let n = 1; n <= 10; n += 1) {
    await save(program, n, null)
    await program.call(n % 2 === 0 ? 'register.lock' : 'register.close', {})
    await program.call('register.open', { path: register, passphrase })
  }
}

async function changePassphrase(program: Program, { passphrase, newPassphrase }: WindowTask): Promise<void> {
  await program.call('register.changePassphrase', { current: passphrase, next: newPassphrase })
  say({ changed: true })
}

async function importSheet(program: Program, { sheet }: WindowTask): Promise<void> {
  await importFile(program, sheet)
  say({ imported: true })
}

async function undo(program: Program): Promise<void> {
  const [batch] = await program.call('import.batches', {})
  await program.call('import.undo', { jobId: randomUUID(), batchId: batch?.id ?? '' })
  say({ undone: true })
}

async function removeUser(program: Program): Promise<void> {
  const { users } = await program.call('user.list', {})
  const id = users.find(({ name }) => name === leaver.name)?.id ?? ''
  await program.call('user.remove', { id })
  say({ removed: id })
}

async function renewRecoveryKey(program: Program, { passphrase }: WindowTask): Promise<void> {
  const { recoveryKey } = await program.call('register.newRecoveryKey', { passphrase })
  say({ renewed: recoveryKey })
}

async function purgeOne(program: Program, n: number, { id, version }: Target): Promise<void> {
  say({ purging: id, n })
  await program.call('record.purge', { jobId: randomUUID(), entity: 'system', id, version, reason: 'indsigelse' })
  say({ purged: id, n })
}

async function purge(program: Program): Promise<void> {
  for (let n = 1; n <= 2; n += 1) await purgeOne(program, n, await save(program, n, null))
}

/** From a backup that holds what was purged since, and from an archive of the register that came of it. */
async function restore(program: Program, { folder, passphrase }: WindowTask): Promise<void> {
  const unlock = { userName: null, passphrase }
  const to = async (from: string, path: string): Promise<void> => {
    say({ restoring: path, from })
    await program.call('register.restore', { from, path, unlock })
    say({ restored: path })
  }
  const record = await save(program, 1, null)
  const backup = await program.call('register.backUp', { jobId: randomUUID() })
  await purgeOne(program, 1, record)
  await to(backup.path, join(folder, 'Gendannet.samregister'))
  // Apart, as a part of a file that was being written stays where a program is killed.
  const archives = join(folder, 'archives')
  mkdirSync(archives)
  const archive = await program.call('register.archive', {
    jobId: randomUUID(),
    path: join(archives, 'arkiv.samarkiv')
  })
  await to(archive?.path ?? '', join(folder, 'Fra arkiv.samregister'))
}

/** Opening alone brings an older register up to date. */
async function migrate(): Promise<void> {
  say({ opened: true })
}

const works = {
  edit,
  removeMany,
  backUp,
  comeAndGo,
  changePassphrase,
  importSheet,
  undo,
  migrate,
  removeUser,
  renewRecoveryKey,
  purge,
  restore
}

const task = JSON.parse(process.argv[2] ?? '') as WindowTask
const program = startProgram(task.folder)
await program.call('register.open', { path: task.register, passphrase: task.passphrase })
await works[task.work](program, task)
await program.close()
