import type { cprAudit as da } from '../da/cpr-audit.ts'

/** What the audit of CPR subscriptions says. */
export const cprAudit = {
  title: 'CPR-revisjon',
  'order.file': 'Sletteliste',
  'order.save': 'Lagre sletteliste',
  'order.kind': 'Sletteliste',
  'sheet.file': 'Ark for avgjørelser',
  'sheet.save': 'Lagre ark for avgjørelser',
  'sheet.kind': 'Kryptert ark',
  'choose.lists': 'Uttrekk og lister',
  'choose.key': 'Sertifikat eller offentlig nøkkel',
  'choose.all': 'Alle filer',
  'warning.swapped': 'Uttrekket ligner en kontaktliste: det sier om saker er åpne. Er filene byttet om?',
  'warning.datesApart': 'Det er {{days}} dager mellom listenes datoer. Hent dem samme dag, så de kan sammenlignes.',
  'warning.noStatus': '{{file}} sier ikke om sakene er åpne. Alle personene i den teller som aktive kontakter.',
  'warning.unknownStates':
    '{{file}} bruker ord for sakens tilstand som programmet ikke kjenner: {{words}}. De teller som åpne.',
  'warning.broadFilter':
    'Uttrekket har {{count}} brede filtre (kommunenummer, aldre, hendelser eller alle). De krever en skriftlig nødvendighetsvurdering av systemet; person for person gir ingen mening.',
  'warning.noneMatched': 'Ingen av abonnementene har en kontakt. Er det riktige filer?',
  'warning.unknownSystem': 'Systemet {{system}} står ikke i registeret.',
  'warning.unknownCustomer':
    '{{file}} har {{rows}} abonnementer under kundenummer {{number}}, som ingen kilde i registeret har.',
  'fault.blank': 'ikke noe nummer',
  'fault.length': 'ikke ti sifre',
  'fault.date': 'ingen slik dato',
  'fault.letters': 'ikke et personnummer',
  'fault.rounded': 'tallet er avrundet av et regneark',
  'fault.malformed': 'linjen er for lang til å være en rad',
  'fault.broadFilter': 'filter på flere personer (kommunenummer, alder, hendelse eller alle)',
  'fault.notSubscribed': 'ikke et abonnement',
  'fault.unknownStatus': 'ukjent ord for sakens tilstand'
} as const satisfies Record<keyof typeof da, string>
