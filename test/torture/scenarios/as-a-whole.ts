import { existsSync } from 'node:fs'
import type { Program } from '../../bench/run/program.ts'
import { differences, pictureOf } from '../picture.ts'
import { type Look, mustHold, type Place, type Said, type Scenario } from '../scenario.ts'
import { atTheWindow, commandLine, passphrases } from './starts.ts'

/** Work of which all is there or nothing; once it was told as done, all. */
async function allOrNothing({ program, before, after, said, whole }: Look): Promise<void> {
  const now = await pictureOf(program)
  if (after === null) return mustHold(differences(now, before).length > 0, 'The work changed nothing')
  const fromAfter = differences(now, after)
  if (fromAfter.length === 0) return
  mustHold(!whole && said.length === 0, `Told as done, but not there: ${fromAfter.join(', ')}`)
  const fromBefore = differences(now, before)
  mustHold(fromBefore.length === 0, `There by half: ${fromBefore.join(', ')} changed, ${fromAfter.join(', ')} did not`)
}

/** Work after which the same is there as before. */
async function everything({ program, before }: Look): Promise<void> {
  const changed = differences(await pictureOf(program), before)
  mustHold(changed.length === 0, `Lost or changed: ${changed.join(', ')}`)
}

/** After a killed change of the passphrase one of the two opens it; once told, the new one. */
async function openWithEither(program: Program, { register }: Place, said: Said): Promise<void> {
  const open = (passphrase: string) => program.call('register.open', { path: register, passphrase })
  const told = said.length > 0
  await open(told ? passphrases.second : passphrases.first).catch((error: unknown) => {
    if (told) throw error
    return open(passphrases.second)
  })
}

/** A killed creation left a register that opens, or nothing that stands in the way of a second try. */
async function openOrCreate(program: Program, { register }: Place, said: Said): Promise<void> {
  const passphrase = passphrases.first
  if (existsSync(register)) return void (await program.call('register.open', { path: register, passphrase }))
  mustHold(said.length === 0, 'Told as made, but not there')
  await program.call('register.create', {
    path: register,
    municipality: { name: 'Prøveby Kommune', nationalId: '99001011', country: 'DK' },
    userName: 'Koordinator',
    passphrase,
    language: 'da'
  })
}

const making = ['--municipality', 'Prøveby Kommune', '--national-id', '99001011', '--country', 'DK']

/** Work that is one change: an import, its undoing, a migration, a new passphrase, a new register. */
export const wholeScenarios: readonly Scenario[] = [
  {
    name: 'import',
    begins: 'filled',
    start: (place) => commandLine(place, 'import', place.sheet),
    holds: allOrNothing
  },
  {
    name: 'import in the window',
    begins: 'filled',
    start: (place) => atTheWindow(place, 'importSheet'),
    holds: allOrNothing
  },
  { name: 'undo', begins: 'filled', start: (place) => atTheWindow(place, 'undo'), holds: allOrNothing },
  {
    name: 'migration',
    begins: 'older',
    start: (place) => commandLine(place, 'list', '--entity', 'system'),
    holds: everything
  },
  {
    name: 'migration in the window',
    begins: 'older',
    start: (place) => atTheWindow(place, 'migrate'),
    holds: everything
  },
  {
    name: 'new passphrase',
    begins: 'filled',
    start: (place) => atTheWindow(place, 'changePassphrase'),
    reopen: openWithEither,
    holds: everything
  },
  {
    name: 'new register',
    begins: 'none',
    start: (place) => {
      const { args, env } = commandLine(place, 'init')
      return {
        args: [args[0] ?? '', 'init', place.register, ...making, '--json'],
        env: { ...env, SAMREGISTER_USER: 'Koordinator' }
      }
    },
    reopen: openOrCreate,
    holds: async ({ program }) => {
      const { total } = await program.call('systemCategory.list', {})
      mustHold(total > 0, 'The new register has no categories')
    }
  }
]
