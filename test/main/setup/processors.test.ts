import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

const source = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
const sharing = `import { sharedProcessors } from ${source('../../../.setup/processors.mjs')}`
const keeping = `import { keepToOneProcessor } from ${source('../../support/own-processor.ts')}
import { readFileSync } from 'node:fs'
const allowed = () => /^Cpus_allowed_list:\\s*(\\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]`

/** This process may itself be kept to one. */
const all = `0-${cpus().length - 1}`
const [, first = ''] = /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []

/** What a module prints in a process that may use these processors. */
const printed = (processors: string, module: string): string =>
  execFileSync('taskset', ['--cpu-list', processors, process.execPath, '--input-type=module', '--eval', module], {
    encoding: 'utf8'
  }).trim()

test('processors are shared out where more are busy than there are, and only there', () => {
  const shown = `${sharing}\nconsole.log(sharedProcessors(1), sharedProcessors(2))`
  expect(printed(first, shown)).toBe(`undefined ${first}`)
})

test('a worker is kept to a processor that is shared out, and left alone where none is', () => {
  const shown = `${keeping}
delete process.env.SAMREGISTER_TEST_PROCESSORS
keepToOneProcessor(1)
console.log(allowed())
process.env.SAMREGISTER_TEST_PROCESSORS = '${first}'
keepToOneProcessor(1)
console.log(allowed())`
  const [before, after] = printed(all, shown).split('\n')
  expect(before).toBe(printed(all, `${keeping}\nconsole.log(allowed())`))
  expect(after).toBe(first)
})
