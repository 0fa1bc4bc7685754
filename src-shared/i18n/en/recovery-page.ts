import type { recoveryPage as da } from '../da/recovery-page.ts'

/** The sheet of paper with the recovery key. */
export const recoveryPage = {
  title: 'Recovery key of {{name}}',
  what: 'With this key the register can be opened when the passphrase is forgotten, and a new one chosen. It is shown this once.',
  keep: 'Keep this sheet locked away, and not with the computer. Whoever has the key and the register’s folder can read everything.',
  use: 'How to use it: open the register in Samregister, choose “Forgotten passphrase”, and type the key.',
  areaWhat:
    'With this key somebody with the role for it can read the protected area again when nobody else has the area’s key. It is shown this once.',
  areaUse:
    'How to use it: unlock the register, choose Settings › Protected areas, “Use the recovery key”, and type the key.'
} as const satisfies Record<keyof typeof da, string>
