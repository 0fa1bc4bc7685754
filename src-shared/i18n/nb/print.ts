import type { print as da } from '../da/print.ts'

/** Printing. */
export const print = {
  print: 'Skriv ut',
  asPdf: 'Lagre som PDF …',
  onPaper: 'Skriv ut …',
  pdfJob: 'PDF',
  paperJob: 'Utskrift',
  printed: 'Sendt til skriveren',
  saved: 'Lagret i {{path}}'
} as const satisfies Record<keyof typeof da, string>
