/** What the audit of CPR subscriptions says. */
export const cprAudit = {
  title: 'CPR-audit',
  'order.file': 'Sletteliste',
  'order.save': 'Gem sletteliste',
  'order.kind': 'Sletteliste',
  'sheet.file': 'Ark til afgørelser',
  'sheet.save': 'Gem ark til afgørelser',
  'sheet.kind': 'Krypteret ark',
  'choose.lists': 'Udtræk og lister',
  'choose.key': 'Certifikat eller offentlig nøgle',
  'choose.all': 'Alle filer',
  'warning.swapped': 'Udtrækket ligner en kontaktliste: det siger, om sager er åbne. Er filerne byttet om?',
  'warning.datesApart': 'Der er {{days}} dage mellem listernes datoer. Hent dem samme dag, så de kan sammenlignes.',
  'warning.noStatus': '{{file}} siger ikke, om sagerne er åbne. Alle dens personer tæller som aktive kontakter.',
  'warning.unknownStates':
    '{{file}} bruger ord for sagens tilstand, som programmet ikke kender: {{words}}. De tæller som åbne.',
  'warning.broadFilter':
    'Udtrækket har {{count}} brede filtre (kommunekoder, aldre, hændelser eller alle). De kræver en skriftlig nødvendighedsvurdering af systemet; person for person giver ingen mening.',
  'warning.noneMatched': 'Ingen af abonnementerne har en kontakt. Er det de rigtige filer?',
  'warning.unknownSystem': 'Systemet {{system}} står ikke i registret.',
  'warning.unknownCustomer':
    '{{file}} har {{rows}} abonnementer under kundenummer {{number}}, som ingen kilde i registret har.',
  'fault.blank': 'intet nummer',
  'fault.length': 'ikke ti cifre',
  'fault.date': 'ingen sådan dato',
  'fault.letters': 'ikke et personnummer',
  'fault.rounded': 'tallet er afrundet af et regneark',
  'fault.malformed': 'linjen er for lang til at være en række',
  'fault.broadFilter': 'filter på flere personer (kommunekode, alder, hændelse eller alle)',
  'fault.notSubscribed': 'ikke et abonnement',
  'fault.unknownStatus': 'ukendt ord for sagens tilstand'
} as const
