import type { importIssues as da } from '../da/import-issues.ts'

/** What an import says about rows and cells, in bokmål. */
export const importIssues: Readonly<Record<keyof typeof da, string>> = {
  'row.duplicate': 'Raden gjentar en tidligere rad og er slått sammen med den.',
  'row.noName': 'Raden har ikke noe navn og kan ikke tas inn.',
  'row.section': 'Raden er en overskrift inne i arket.',
  'row.footer': 'Raden er en sum eller et notat under listen.',
  'row.blank': 'Raden er tom.',
  'row.repeatedHeader': 'Raden gjentar overskriftene.',
  'row.hidden': 'Raden er skjult i arket og ikke tatt med.',
  'row.tombstone': '«{{value}}» er slettet i registeret og opprettes ikke igjen med mindre du ber om det.',
  'row.ambiguous': 'Flere heter «{{value}}»; det kan ikke avgjøres hvem som menes.',
  'row.sameField': 'Det finnes allerede et avvik eller en tilpasning i feltet «{{value}}»; raden er ikke tatt med.',
  'value.notDate': '«{{value}}» er ikke en dato; teksten er beholdt ved raden.',
  'value.partialDate': '«{{value}}» er ikke en hel dato; teksten er beholdt ved raden, dagen er ikke gjettet.',
  'value.futureDate': 'Datoen {{value}} ligger frem i tid.',
  'value.notAnswer': '«{{value}}» er verken ja, nei, ikke relevant eller vet ikke; teksten er beholdt ved raden.',
  'value.notChoice': '«{{value}}» er ikke et av valgene; teksten er beholdt ved raden.',
  'value.notInteger': '«{{value}}» er ikke et helt tall; teksten er beholdt ved raden.',
  'value.notNationalId': '«{{value}}» er ikke et gyldig organisasjons- eller CVR-nummer; teksten er beholdt ved raden.',
  'value.paddedNationalId': '«{{value}}» manglet en null foran; den er satt på.',
  'value.notEmail': '«{{value}}» er ikke en e-postadresse; teksten er beholdt ved raden.',
  'value.notUrl': '«{{value}}» er ikke en nettadresse; teksten er beholdt ved raden.',
  'value.errorCell': 'Cellen viser feilen {{value}} og er hoppet over.',
  'value.formula': 'Cellen er en formel som arket ikke har regnet ut; åpne og lagre det i regnearkprogrammet.',
  'value.tooLong': 'Teksten er lengre enn feltet har plass til; den er beholdt ved raden.',
  'value.personalNumber': 'Cellen inneholder noe som ligner et fødselsnummer; nummeret er ikke tatt med.',
  'value.notOfField':
    '«{{value}}» kan ikke stå i feltet det gjelder; raden er ikke tatt med. Skriv verdien slik den står i eksporten.',
  'value.conflict': '«{{value}}» motsier en tidligere rad om det samme; den første verdien er beholdt.',
  'value.mastered': 'KITOS er herre over feltet; registerets verdi beholdes. Rett det i KITOS og les inn filen derfra',
  'value.saidElsewhere':
    '«{{value}}» følger av en annen post (en databehandleravtale eller en oppfølging av databehandleren) som sier noe annet; registerets verdi er beholdt. Rett den om arket har rett.',
  'value.cleared': 'Verdien «{{value}}» er fjernet.',
  'match.near': '«{{value}}» ligner noe som finnes fra før; det er opprettet for seg til du bestemmer noe annet.',
  'match.different': '«{{value}}» har samme navn eller nummer som en annen; nummeret har avgjort det.',
  'match.created': '«{{value}}» er ny og opprettes.',
  'sheet.noHeader': 'Det er ikke funnet noen overskriftsrad i arket.',
  'sheet.noRows': 'Arket har ingen rader under overskriftene.',
  'record.missing': '«{{value}}» kom med et tidligere ark, men står ikke i dette; ingenting er slettet.'
}
