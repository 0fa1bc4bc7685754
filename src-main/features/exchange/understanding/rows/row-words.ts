const sumWords =
  /^(?:i\s?alt|ialt|sum|summen|total|totalt|totalen|samlet|subtotal|sub-total|delsum|grand total|antal|antall|gennemsnit|gjennomsnitt|average|count)(?=$|[\s:.,(])/i

const noteWords =
  /^(?:(?:sidst|senest|sist|last)\s+(?:opdateret|oppdatert|oppdatera|ajourført|revideret|revidert|redigeret|updated|revised|modified)|opdateret|oppdatert|oppdatera|ajourført|revideret|udarbejdet|utarbeidet|utarbeida|godkendt|godkjent|underskrift|signatur|signature|approved|prepared by|udskrevet|utskrevet|printed|kilde|kilder|kjelde|source|forklaring|tegnforklaring|signaturforklaring|legend|fodnote|fotnote|obs|nb|bemærk|merk|spørgsmål|spørsmål|henvendelse|kontakt it|version\s+\d|side\s+\d|page\s+\d|slut|slutt|end of)(?=$|[\s:.,!(])|^(?:note|noter|dato|date|bemærkning|merknad|kommentar)\s*:|^\*|^[©]/i

/** Whether a text opens a row of sums: `I alt`, `Sum Staben`, `Total:`. */
export function isSumLabel(text: string): boolean {
  return sumWords.test(text)
}

/** Whether a text is the word for a sum and nothing more: `I alt`, but not `Total Commander`. */
export function isBareSumLabel(text: string): boolean {
  const label = sumWords.exec(text)
  return label !== null && /^[\s:.]*$/.test(text.slice(label[0].length))
}

/** Whether a text is one that stands under tables: when it was updated, who signed, what the marks mean. */
export function isTableNote(text: string): boolean {
  return noteWords.test(text)
}

const instruction =
  /ja\s?\/\s?n|j\/n|yes\s?\/\s?no|d{1,2}[-./]m{1,2}|å{4}|y{4}|^vælg|^velg|^vel |fritekst|fri tekst|udfyldes|fylles ut|fyllast ut|^angiv|^skriv|^indtast|eksempel|f\.\s?eks|^hvem|^hvad|^hva |^hvilke|^kva |^sæt kryds|^sett kryss|rullemenu|nedtrekk|dropdown|free text|^select|^enter|^choose/i

/** Whether a text tells how a column is to be filled in. */
export function isInstruction(text: string): boolean {
  return text.length <= 200 && instruction.test(text)
}
