/** Printing. */
export const print = {
  print: 'Udskriv',
  asPdf: 'Gem som PDF …',
  onPaper: 'Udskriv …',
  printed: 'Sendt til printeren',
  saved: 'Gemt i {{path}}'
} as const
