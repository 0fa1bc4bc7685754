import type { ReactNode } from 'react'
import { type RecoveryKeyProps, RecoveryKeySheet } from '../../components/forms/recovery-key-sheet.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** The recovery key of a new register, in the place of the program. */
export function RecoveryKeyPage({
  title,
  line,
  ...sheet
}: RecoveryKeyProps & { readonly title: string; readonly line: ReactNode }) {
  return (
    <WelcomeFrame title={title} line={line}>
      <RecoveryKeySheet {...sheet} />
    </WelcomeFrame>
  )
}
