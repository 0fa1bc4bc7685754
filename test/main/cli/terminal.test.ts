import { PassThrough } from 'node:stream'
import { passphraseFrom, progressLine, recoveryKeyFrom, type Terminal } from '../../../src-main/cli/terminal.ts'
import { UsageError } from '../../../src-main/cli/usage-error.ts'
import { wordsIn } from '../../../src-main/cli/words.ts'

const words = wordsIn('da')

/** A terminal whose keyboard is a stream, and what it shows. */
function terminalWith(passphrase: string | undefined, isTTY: boolean, recoveryKey?: string) {
  const keyboard = new PassThrough()
  const raw: boolean[] = []
  const stdin = Object.assign(keyboard, { isTTY, setRawMode: (mode: boolean) => raw.push(mode) })
  const shown: string[] = []
  const stderr = { isTTY, columns: 80, write: (text: string) => shown.push(text) }
  const terminal = {
    stdin,
    stderr,
    stdout: stderr,
    env: {},
    secrets: { passphrase, recoveryKey },
    cwd: '/'
  } as unknown as Terminal
  return { terminal, keyboard, shown, raw }
}

test('the environment’s passphrase is taken without a question', async () => {
  const { terminal, shown } = terminalWith('blå Åer', false)
  expect(await passphraseFrom(terminal, words, true)).toBe('blå Åer')
  expect(shown).toEqual([])
})

test('without a terminal to ask at, the use was wrong', async () => {
  const { terminal } = terminalWith(undefined, false)
  await expect(passphraseFrom(terminal, words, false)).rejects.toThrow(UsageError)
})

test('what is typed is not shown, and can be taken back', async () => {
  const { terminal, keyboard, shown, raw } = terminalWith(undefined, true)
  const asked = passphraseFrom(terminal, words, false)
  keyboard.write('blåx\u007f ')
  keyboard.write('Åer\r')
  expect(await asked).toBe('blå Åer')
  expect(shown).toEqual(['Adgangssætning: ', '\n'])
  expect(raw).toEqual([true, false])
})

test('a new passphrase is asked for twice', async () => {
  const { terminal, keyboard } = terminalWith(undefined, true)
  const asked = passphraseFrom(terminal, words, true)
  keyboard.write('en\r')
  setImmediate(() => keyboard.write('to\r'))
  await expect(asked).rejects.toThrow('ask.differ')
})

test('Ctrl+C at the question leaves it', async () => {
  const { terminal, keyboard, raw } = terminalWith(undefined, true)
  const asked = passphraseFrom(terminal, words, false)
  keyboard.write('hemme\u0003')
  await expect(asked).rejects.toThrow('usage.noPassphrase')
  expect(raw).toEqual([true, false])
})

test('a recovery key comes from the environment, else from the keyboard unseen, else the use was wrong', async () => {
  expect(await recoveryKeyFrom(terminalWith(undefined, false, 'ABCDE').terminal, words)).toBe('ABCDE')
  const { terminal, keyboard, shown } = terminalWith(undefined, true)
  const asked = recoveryKeyFrom(terminal, words)
  keyboard.write('abcde\r')
  expect(await asked).toBe('abcde')
  expect(shown).toEqual(['Gendannelsesnøgle: ', '\n'])
  await expect(recoveryKeyFrom(terminalWith('x', false).terminal, words)).rejects.toThrow('usage.noRecoveryKey')
})

test('progress is for terminals alone, and is wiped away', () => {
  const piped = terminalWith(undefined, false)
  progressLine(piped.terminal).show('Læser … 1')
  expect(piped.shown).toEqual([])
  const seen = terminalWith(undefined, true)
  const line = progressLine(seen.terminal)
  line.show('Læser … 10')
  line.show('Læser … 9')
  line.clear()
  line.clear()
  expect(seen.shown).toEqual(['\rLæser … 10', '\rLæser … 9 ', `\r${' '.repeat(9)}\r`])
})
