import type { NoticeWords } from './notice-text.ts'

/** Notices in nynorsk. */
export const nynorsk: NoticeWords = {
  'save.title': 'Lagre informasjonsteksten',
  title: 'Slik behandlar vi personopplysningane dine: {{activity}}',
  intro: 'Her kan du lese korleis {{owner}} behandlar opplysningar om deg, og kva rettar du har.',
  missing: '[MANGLAR: {{what}}]',
  headings: {
    controller: 'Kven har ansvaret for opplysningane dine?',
    joint: 'Kven deler ansvaret?',
    dpo: 'Personvernombod',
    purpose: 'Kva bruker vi opplysningane til?',
    legalBasis: 'Kva gir oss rett til det?',
    data: 'Kva opplysningar behandlar vi?',
    sources: 'Kvar kjem opplysningane frå?',
    recipients: 'Kven får opplysningane?',
    transfers: 'Sender vi opplysningar ut av EU og EØS?',
    erasure: 'Kor lenge lagrar vi opplysningane?',
    automated: 'Tek vi automatiske avgjerder?',
    duty: 'Må du gi oss opplysningane?',
    rights: 'Rettane dine',
    consent: 'Du kan trekkje samtykket tilbake',
    complaint: 'Du kan klage'
  },
  contact: { id: 'Organisasjonsnummer: {{value}}', email: 'E-post: {{value}}', phone: 'Telefon: {{value}}' },
  contactPoint: 'Kontaktpunkt: {{value}}',
  about: 'Om {{subject}}: {{data}}',
  noTransfers: 'Nei. Vi sender ikkje opplysningane til land utanfor EU og EØS.',
  countries: 'Opplysningar kan bli sende til:',
  erasedAfter: 'Opplysningane blir sletta etter {{months}} månader.',
  archive: 'Nokre opplysningar må vi ta vare på i eit offentleg arkiv.',
  automated: {
    yes: 'Ja. Du kan be om at eit menneske ser på saka di, og du kan fortelje oss kva du meiner.',
    no: 'Nei. Det er alltid eit menneske med når vi tek ei avgjerd.'
  },
  duty: 'Når vi ber deg om opplysningar, fortel vi om du har plikt til å gi oss dei, og kva det har å seie om du ikkje gjer det.',
  rights: {
    access: 'Du har rett til å sjå opplysningane vi har om deg (artikkel 15).',
    rectify: 'Du har rett til å få retta feil opplysningar (artikkel 16).',
    erase: 'Du har i visse tilfelle rett til å få sletta opplysningar før vi elles ville ha sletta dei (artikkel 17).',
    restrict: 'Du har i visse tilfelle rett til å få behandlinga avgrensa (artikkel 18).',
    object: 'Du har i visse tilfelle rett til å protestere mot at vi behandlar opplysningane (artikkel 21).',
    move: 'Du har i visse tilfelle rett til å få opplysningane utleverte i eit vanleg format (artikkel 20).'
  },
  consent: 'Du kan når som helst trekkje samtykket tilbake. Det endrar ikkje at behandlinga var lovleg fram til då.',
  complaint: {
    DK: 'Du kan klage til det danske Datatilsynet om du er misnøgd med korleis vi behandlar opplysningane dine: www.datatilsynet.dk.',
    NO: 'Du kan klage til Datatilsynet om du er misnøgd med korleis vi behandlar opplysningane dine: www.datatilsynet.no.'
  }
}
