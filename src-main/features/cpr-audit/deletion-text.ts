import type { DeletionForm } from '../../../src-shared/features/cpr-audit/audit.ts'

/**
 * A deletion list as its executor reads it. `cprDirekte`: request lines of 39 characters with ABON_TYPE 3 (domain.md
 * §1.2: CPRTRANS, comma, KUNDENR, ABON_TYPE, DATA_TYPE, TOKEN, BRUGER_ID, FEJLNR, PNR); token, user and error number are
 * left blank, as whoever sends them signs on. `removePnrSubscription`: a number a line, as the service's clients read
 * lists. Lines end with CRLF.
 */
export function deletionText(
  form: DeletionForm,
  numbers: readonly string[],
  customerNumber: string
): { readonly name: string; readonly text: string } {
  if (form === 'csv')
    return {
      name: 'deletions.csv',
      text: lines(['PNR;KUNDENR;HANDLING', ...numbers.map((of) => `${of};${customerNumber};SLET`)])
    }
  if (form === 'removePnrSubscription') return { name: 'RemovePNRSubscription.txt', text: lines(numbers) }
  const customer = customerNumber.replace(/\D/g, '').slice(-4).padStart(4, '0')
  const blanks = ' '.repeat(8 + 8 + 2)
  return { name: 'cpr-direkte.txt', text: lines(numbers.map((of) => `PRIV,${customer}30${blanks}${of}`)) }
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('')
