import type { IssueCode } from '../../features/exchange/import.ts'

/** What an import says about rows and cells. `{{value}}` is what stood there; never a personal number. */
export const importIssues = {
  'row.duplicate': 'Rækken gentager en tidligere række og er lagt sammen med den.',
  'row.noName': 'Rækken har intet navn og kan ikke optages.',
  'row.section': 'Rækken er en overskrift inde i arket.',
  'row.footer': 'Rækken er en sum eller note under listen.',
  'row.blank': 'Rækken er tom.',
  'row.repeatedHeader': 'Rækken gentager overskrifterne.',
  'row.hidden': 'Rækken er skjult i arket og ikke taget med.',
  'row.tombstone': '“{{value}}” er slettet i registret og oprettes ikke igen, medmindre du beder om det.',
  'row.ambiguous': 'Flere hedder “{{value}}”; det kan ikke afgøres, hvem der menes.',
  'row.sameField': 'Der er allerede en afvigelse eller tilpasning i feltet “{{value}}”; rækken er ikke taget.',
  'value.notDate': '“{{value}}” er ikke en dato; teksten er bevaret ved rækken.',
  'value.partialDate': '“{{value}}” er ikke en hel dato; teksten er bevaret ved rækken, dagen er ikke gættet.',
  'value.futureDate': 'Datoen {{value}} ligger i fremtiden.',
  'value.notAnswer': '“{{value}}” er hverken ja, nej, ikke relevant eller ved ikke; teksten er bevaret ved rækken.',
  'value.notChoice': '“{{value}}” er ikke en af mulighederne; teksten er bevaret ved rækken.',
  'value.notInteger': '“{{value}}” er ikke et helt tal; teksten er bevaret ved rækken.',
  'value.notNationalId':
    '“{{value}}” er ikke et gyldigt CVR- eller organisationsnummer; teksten er bevaret ved rækken.',
  'value.paddedNationalId': '“{{value}}” manglede et nul forrest; det er sat på.',
  'value.notEmail': '“{{value}}” er ikke en e-mailadresse; teksten er bevaret ved rækken.',
  'value.notUrl': '“{{value}}” er ikke en webadresse; teksten er bevaret ved rækken.',
  'value.errorCell': 'Cellen viser fejlen {{value}} og er sprunget over.',
  'value.formula': 'Cellen er en formel, som arket ikke har regnet ud; åbn og gem det i regnearksprogrammet.',
  'value.tooLong': 'Teksten er længere end feltet kan rumme; den er bevaret ved rækken.',
  'value.personalNumber': 'Cellen indeholder noget, der ligner et personnummer; nummeret er ikke taget med.',
  'value.notOfField':
    '“{{value}}” kan ikke stå i det felt, som det gælder; rækken er ikke taget. Skriv værdien, som den står i eksporten.',
  'value.conflict': '“{{value}}” modsiger en tidligere række om det samme; den første værdi er beholdt.',
  'value.mastered': 'KITOS er herre over feltet; registrets værdi beholdes. Ret det i KITOS, og læs dens fil ind',
  'value.saidElsewhere':
    '“{{value}}” følger af en anden post (en databehandleraftale eller et tilsyn), som siger noget andet; registrets værdi er beholdt. Ret den, hvis arket har ret.',
  'value.cleared': 'Værdien “{{value}}” er fjernet.',
  'match.near': '“{{value}}” ligner noget, der findes i forvejen; det er oprettet for sig, indtil du bestemmer andet.',
  'match.different': '“{{value}}” har samme navn eller nummer som en anden; nummeret har afgjort det.',
  'match.created': '“{{value}}” er ny og oprettes.',
  'sheet.noHeader': 'Der er ikke fundet nogen overskriftsrække i arket.',
  'sheet.noRows': 'Arket har ingen rækker under overskrifterne.',
  'record.missing': '“{{value}}” kom med et tidligere ark, men står ikke i dette; intet er slettet.'
} as const satisfies Record<IssueCode, string>
