import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askForButton, askForPaths } from '../../electron-standin/main/ask.ts'

let dir: string
const path = process.env['PATH']
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samregister-ask-'))
  process.env['PATH'] = dir
})
afterEach(() => {
  process.env['PATH'] = path
  rmSync(dir, { recursive: true, force: true })
})

/** A zenity that answers this, or that the user cancels. */
function zenity(answer: string | null): void {
  const end = answer === null ? 'process.exit(1)' : `process.stdout.write(${JSON.stringify(`${answer}\n`)})`
  writeFileSync(
    join(dir, 'zenity'),
    `#!${process.execPath}
const args = process.argv.slice(2)
if (args[0] !== '--version') { require('node:fs').writeFileSync(${JSON.stringify(join(dir, 'args'))}, JSON.stringify(args)); ${end} }`
  )
  chmodSync(join(dir, 'zenity'), 0o755)
}
const given = (): string[] => JSON.parse(readFileSync(join(dir, 'args'), 'utf8')) as string[]

test('several files are asked for and come back one by one', async () => {
  zenity('/a b.xlsx\n/c.csv')
  const filters = [{ name: 'Regneark', extensions: ['xlsx', 'csv'] }]
  const paths = await askForPaths({ title: 'Vælg', properties: ['openFile', 'multiSelections'], filters }, false)
  expect(paths).toEqual(['/a b.xlsx', '/c.csv'])
  expect(given()).toEqual([
    '--file-selection',
    '--title=Vælg',
    '--multiple',
    '--separator=\n',
    '--file-filter=Regneark | *.xlsx *.csv'
  ])
})

test('a place to save is asked for with the proposed name', async () => {
  zenity('/out.xlsx')
  expect(await askForPaths({ defaultPath: '/home/x/Register.xlsx' }, true)).toEqual(['/out.xlsx'])
  expect(given()).toEqual(expect.arrayContaining(['--save', '--confirm-overwrite', '--filename=/home/x/Register.xlsx']))
})

test('a cancelled choice is none', async () => {
  zenity(null)
  expect(await askForPaths({}, false)).toEqual([])
})

test.each([
  ['Luk', 0],
  ['Bliv', 1],
  ['', 1]
])('the button %j is number %i', (answer, expected) => {
  zenity(answer)
  expect(askForButton({ message: 'Ikke gemt', buttons: ['Luk', 'Bliv'], cancelId: 1 })).toBe(expected)
})
