import type { recoveryPage as da } from '../da/recovery-page.ts'

/** The sheet of paper with the recovery key. */
export const recoveryPage = {
  title: 'Gjenopprettingsnøkkel til {{name}}',
  what: 'Med denne nøkkelen kan registeret åpnes når passfrasen er glemt, og en ny velges. Den vises bare denne ene gangen.',
  keep: 'Oppbevar arket innelåst og ikke sammen med datamaskinen. Den som har nøkkelen og registerets mappe, kan lese alt.',
  use: 'Slik brukes den: åpne registeret i Samregister, velg «Glemt passfrase», og skriv nøkkelen.',
  areaWhat:
    'Med denne nøkkelen kan den som har rollen til det, lese det beskyttede området igjen når ingen andre har områdets nøkkel. Den vises bare denne ene gangen.',
  areaUse:
    'Slik brukes den: lås opp registeret, velg Innstillinger › Beskyttede områder, «Bruk gjenopprettingsnøkkelen», og skriv nøkkelen.'
} as const satisfies Record<keyof typeof da, string>
