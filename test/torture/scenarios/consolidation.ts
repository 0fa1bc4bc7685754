import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { type Look, mustHold, type Scenario } from '../scenario.ts'
import { commandLine } from './starts.ts'

/** What is noted as read is held, and the next round reads the rest and nothing twice. */
async function resumes({ program, place, whole }: Look): Promise<void> {
  const noted = await program.call('held.files', {})
  const held = await program.call('held.packages', {})
  const files = readdirSync(place.packages)
  const names = (list: readonly { readonly file: string }[]): string =>
    list
      .map(({ file }) => file)
      .toSorted()
      .join()
  mustHold(names(noted) === names(held), `Noted ${names(noted)}, but held ${names(held)}`)
  mustHold(!whole || held.length === files.length, 'Told as done, but not all is held')
  const again = await program.call('central.consolidate', { jobId: randomUUID(), paths: [place.packages] })
  mustHold(again.known === noted.length, `${noted.length} were noted, ${again.known} were known`)
  mustHold(
    again.files.every(({ outcome }) => outcome === 'held'),
    `Not held: ${JSON.stringify(again.files)}`
  )
  const packages = await program.call('held.packages', {})
  mustHold(names(packages) === files.toSorted().join(), `Of ${files.length} packages ${packages.length} are held`)
  const systems = packages.reduce((sum, { counts }) => sum + (counts.system ?? 0), 0)
  const { rows } = await program.call('central.list', { entity: 'system', limit: 500 })
  const members = rows.reduce((sum, row) => sum + row.members, 0)
  mustHold(members === systems, `Packages have ${systems} systems, put together are ${members}`)
}

/** A folder of packages that is read into a central office's register. */
export const consolidationScenarios: readonly Scenario[] = [
  {
    name: 'consolidation',
    begins: 'central',
    start: (place) => commandLine(place, 'consolidate', place.packages),
    holds: resumes
  }
]
