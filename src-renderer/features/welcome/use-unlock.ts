import { useState } from 'react'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { useCommand } from '../../api/use-command.ts'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

/** What is wrong with the passphrase itself stands at its field. */
const atField: readonly string[] = ['register.wrongPassphrase', 'register.tooManyAttempts']

/** Unlocking as a user, and what came of it. After too many wrong passphrases it counts the seconds to wait. */
export function useUnlock(path: string, userName: string | null) {
  const textOf = useCodeText()
  const open = useCommand('register.open')
  const quick = useCommand('register.quickUnlock')
  const [wait, setWait] = useState<{ readonly userName: string | null; readonly until: number } | null>(null)
  const secondsLeft = useSecondsLeft(wait?.userName === userName ? wait.until : 0)

  const failure = open.failure ?? quick.failure
  const waitIsOver = failure?.code === 'register.tooManyAttempts' && secondsLeft === 0
  const own = failure !== null && atField.includes(failure.code) && !waitIsOver ? failure : null
  const note = ({ code, params }: Failure): void => {
    if (code === 'register.tooManyAttempts')
      setWait({ userName, until: Date.now() + Number(params?.['seconds'] ?? 0) * 1000 })
  }
  return {
    failure: failure !== null && !atField.includes(failure.code) ? failure : null,
    /** The error at the passphrase, or null. */
    wrong: own && textOf(own.code, { ...own.params, seconds: secondsLeft }),
    secondsLeft,
    running: open.running || quick.running,
    async byPassphrase(passphrase: string): Promise<boolean> {
      quick.reset()
      const opened = await open.run({ path, userName, passphrase })
      if (!opened.ok) note(opened.error)
      return opened.ok
    },
    async quickly(): Promise<void> {
      open.reset()
      if (userName !== null) await quick.run({ path, userName })
    }
  }
}
