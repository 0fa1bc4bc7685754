import type { publish as da } from '../da/publish.ts'

/** The page where the reading edition is looked at and saved, in Norwegian. */
export const publish: Readonly<Record<keyof typeof da, string>> = {
  'way.title': 'Leseutgave til intranettet',
  'way.lead': 'Én fil der alle ansatte kan slå opp hvem som har ansvaret for hva. Det interne er ikke med.',
  'way.start': 'Se og lagre leseutgaven',
  title: 'Leseutgave til intranettet',
  lead: 'Én HTML-fil som kan åpnes, søkes i og skrives ut uten programmet. Her står hva som er med nå, og hva som ikke er det.',
  kinds: 'Den handler om',
  kindsHelp: 'Personer, enheter og leverandører er med når noe av dette nevner dem.',
  save: 'Lagre leseutgaven',
  again: 'Se etter igjen',
  looking: 'Ser etter hva som er med …',
  saving: 'Skriver leseutgaven',
  done: 'Leseutgaven er lagret: {{path}} ({{size}})',
  included_one: '{{shown}} er med',
  included_other: '{{shown}} er med',
  'reason.internal': 'Holdes utenfor fordi det står på dem',
  'reason.ended': 'Avsluttet',
  'reason.draft': 'Kladder',
  'reason.template': 'Maler',
  'reason.gone': 'Har sluttet',
  'reason.unnamed': 'Ikke nevnt av noe som er med',
  leftOut: '{{reason}}: {{shown}}',
  andMore: 'og {{shown}} til',
  fields: 'Felter som er med',
  fieldsOut: 'Felter som blir i huset',
  fieldsLead:
    'Hvem et felt er for, står ett sted i programmet. Nye felter blir i huset. Begrunnelser ved svar er aldri med.',
  masked: 'Personnumre i tekster er skjult i utgaven. Rett dem helst: {{names}}',
  maskedTitle: 'Personnumre'
}
