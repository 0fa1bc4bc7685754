/**
 * Text without what must never be in a log: runs of digits shaped like a personal number (Danish CPR number and
 * Norwegian fødselsnummer: ten or eleven digits, the first six a date, perhaps with a blank, dash or point inside),
 * and the passphrase that the environment carries. Rather too much than too little: other long numbers go as well.
 */
export function redact(text: string, passphrase = process.env['SAMREGISTER_PASSPHRASE']): string {
  const hidden = passphrase ? text.replaceAll(passphrase, '[passphrase]') : text
  return hidden.replace(/(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .-]?\d{3}[ .-]?\d{1,2}(?!\d)/g, '[number]')
}
