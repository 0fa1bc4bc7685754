import type { print as da } from '../da/print.ts'

/** Printing. */
export const print = {
  print: 'Print',
  asPdf: 'Save as PDF …',
  onPaper: 'Print …',
  pdfJob: 'PDF',
  paperJob: 'Printing',
  printed: 'Sent to the printer',
  saved: 'Saved in {{path}}'
} as const satisfies Record<keyof typeof da, string>
