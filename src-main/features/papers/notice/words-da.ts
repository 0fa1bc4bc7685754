import type { NoticeWords } from './notice-text.ts'

/** Danish notices. */
export const danish: NoticeWords = {
  'save.title': 'Gem oplysningsteksten',
  title: 'Sådan behandler vi dine personoplysninger: {{activity}}',
  intro: 'Her kan du læse, hvordan {{owner}} behandler oplysninger om dig, og hvilke rettigheder du har.',
  missing: '[MANGLER: {{what}}]',
  headings: {
    controller: 'Hvem har ansvaret for dine oplysninger?',
    joint: 'Hvem deler ansvaret?',
    dpo: 'Databeskyttelsesrådgiver',
    purpose: 'Hvad bruger vi oplysningerne til?',
    legalBasis: 'Hvad giver os ret til det?',
    data: 'Hvilke oplysninger behandler vi?',
    sources: 'Hvor kommer oplysningerne fra?',
    recipients: 'Hvem får oplysningerne?',
    transfers: 'Sender vi oplysninger ud af EU og EØS?',
    erasure: 'Hvor længe gemmer vi oplysningerne?',
    automated: 'Træffer vi automatiske afgørelser?',
    duty: 'Skal du give os oplysningerne?',
    rights: 'Dine rettigheder',
    consent: 'Du kan trække dit samtykke tilbage',
    complaint: 'Du kan klage'
  },
  contact: { id: 'CVR-nummer: {{value}}', email: 'E-mail: {{value}}', phone: 'Telefon: {{value}}' },
  contactPoint: 'Kontaktpunkt: {{value}}',
  about: 'Om {{subject}}: {{data}}',
  noTransfers: 'Nej. Vi sender ikke oplysningerne til lande uden for EU og EØS.',
  countries: 'Oplysninger kan blive sendt til:',
  erasedAfter: 'Oplysningerne slettes efter {{months}} måneder.',
  archive: 'Nogle oplysninger skal vi aflevere til et offentligt arkiv, før de slettes.',
  automated: {
    yes: 'Ja. Du kan bede om, at et menneske ser på din sag, og du kan fortælle os, hvad du mener.',
    no: 'Nej. Der er altid et menneske med, når vi træffer en afgørelse.'
  },
  duty: 'Når vi beder dig om oplysninger, fortæller vi, om du har pligt til at give os dem, og hvad det betyder, hvis du ikke gør det.',
  rights: {
    access: 'Du har ret til at se de oplysninger, vi har om dig (artikel 15).',
    rectify: 'Du har ret til at få forkerte oplysninger rettet (artikel 16).',
    erase: 'Du har i særlige tilfælde ret til at få oplysninger slettet, før vi ellers ville slette dem (artikel 17).',
    restrict: 'Du har i visse tilfælde ret til at få behandlingen begrænset (artikel 18).',
    object: 'Du har i visse tilfælde ret til at gøre indsigelse mod, at vi behandler oplysningerne (artikel 21).',
    move: 'Du har i visse tilfælde ret til at få oplysningerne udleveret i et almindeligt format (artikel 20).'
  },
  consent:
    'Du kan når som helst trække dit samtykke tilbage. Det ændrer ikke ved, at det var lovligt, indtil du gjorde det.',
  complaint: {
    DK: 'Du kan klage til Datatilsynet, hvis du er utilfreds med, hvordan vi behandler dine oplysninger: www.datatilsynet.dk.',
    NO: 'Du kan klage til det norske Datatilsynet, hvis du er utilfreds med, hvordan vi behandler dine oplysninger: www.datatilsynet.no.'
  }
}
