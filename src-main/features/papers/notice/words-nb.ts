import type { NoticeWords } from './notice-text.ts'

/** Notices in bokmål. */
export const bokmaal: NoticeWords = {
  'save.title': 'Lagre informasjonsteksten',
  title: 'Slik behandler vi personopplysningene dine: {{activity}}',
  intro: 'Her kan du lese hvordan {{owner}} behandler opplysninger om deg, og hvilke rettigheter du har.',
  missing: '[MANGLER: {{what}}]',
  headings: {
    controller: 'Hvem har ansvaret for opplysningene dine?',
    joint: 'Hvem deler ansvaret?',
    dpo: 'Personvernombud',
    purpose: 'Hva bruker vi opplysningene til?',
    legalBasis: 'Hva gir oss rett til det?',
    data: 'Hvilke opplysninger behandler vi?',
    sources: 'Hvor kommer opplysningene fra?',
    recipients: 'Hvem får opplysningene?',
    transfers: 'Sender vi opplysninger ut av EU og EØS?',
    erasure: 'Hvor lenge lagrer vi opplysningene?',
    automated: 'Tar vi automatiske avgjørelser?',
    duty: 'Må du gi oss opplysningene?',
    rights: 'Rettighetene dine',
    consent: 'Du kan trekke samtykket tilbake',
    complaint: 'Du kan klage'
  },
  contact: { id: 'Organisasjonsnummer: {{value}}', email: 'E-post: {{value}}', phone: 'Telefon: {{value}}' },
  contactPoint: 'Kontaktpunkt: {{value}}',
  about: 'Om {{subject}}: {{data}}',
  noTransfers: 'Nei. Vi sender ikke opplysningene til land utenfor EU og EØS.',
  countries: 'Opplysninger kan bli sendt til:',
  erasedAfter: 'Opplysningene slettes etter {{months}} måneder.',
  archive: 'Noen opplysninger må vi bevare i et offentlig arkiv.',
  automated: {
    yes: 'Ja. Du kan be om at et menneske ser på saken din, og du kan fortelle oss hva du mener.',
    no: 'Nei. Det er alltid et menneske med når vi tar en avgjørelse.'
  },
  duty: 'Når vi ber deg om opplysninger, forteller vi om du har plikt til å gi oss dem, og hva det betyr hvis du ikke gjør det.',
  rights: {
    access: 'Du har rett til å se opplysningene vi har om deg (artikkel 15).',
    rectify: 'Du har rett til å få rettet feil opplysninger (artikkel 16).',
    erase:
      'Du har i visse tilfeller rett til å få slettet opplysninger før vi ellers ville ha slettet dem (artikkel 17).',
    restrict: 'Du har i visse tilfeller rett til å få behandlingen begrenset (artikkel 18).',
    object: 'Du har i visse tilfeller rett til å protestere mot at vi behandler opplysningene (artikkel 21).',
    move: 'Du har i visse tilfeller rett til å få opplysningene utlevert i et vanlig format (artikkel 20).'
  },
  consent: 'Du kan når som helst trekke samtykket tilbake. Det endrer ikke at behandlingen var lovlig fram til da.',
  complaint: {
    DK: 'Du kan klage til det danske Datatilsynet hvis du er misfornøyd med hvordan vi behandler opplysningene dine: www.datatilsynet.dk.',
    NO: 'Du kan klage til Datatilsynet hvis du er misfornøyd med hvordan vi behandler opplysningene dine: www.datatilsynet.no.'
  }
}
