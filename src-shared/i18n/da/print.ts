/** Printing. */
export const print = {
  print: 'Udskriv',
  asPdf: 'Gem som PDF …',
  onPaper: 'Udskriv …',
  pdfJob: 'PDF',
  paperJob: 'Udskrift',
  printed: 'Sendt til printeren',
  saved: 'Gemt i {{path}}'
} as const
