import type { FieldKind } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { phrases } from '../../../../../src-shared/kernel/labels.ts'

/** What a header asks for beside its subject: `Systemejer mail` is not the owner, `DBA udløber` not the signing. */
const qualifiers = {
  date: `dato | datoen | date | dates | senest | seneste | sidst | sidste | sist | siste | latest | last | underskrevet | signert
    signed | gennemført | gjennomført | udført | utført | foretaget | udarbejdet | conducted | completed | done
    opdateret | oppdatert | oppdatera | updated | revideret | revidert | ajourført | gennemgået | gjennomgått | reviewed`,
  mail: 'mail | mailadresse | email | epost | e-mail | e-post | postkasse | mailbox | emailadresse | epostadresse',
  phone: 'tlf | telefon | telefonnummer | telefonnr | mobil | mobilnummer | phone | telephone | mobile',
  link: 'link | links | lenke | lenker | lenkje | url | hyperlink | dokumentation | dokumentasjon | documentation | sti',
  id: 'id | nr | nummer | number | no | kode | code | uuid | guid | identifier | numre',
  registration: 'cvr | orgnr | organisasjonsnummer | org | vat | se-nummer | cvrnr | foretaksnummer',
  count: 'antal | antall | tal | count | sum | mængde',
  money:
    'pris | beløb | kr | cost | costs | kostnad | kostnader | omkostning | omkostninger | udgift | udgifter | price | budget',
  text: `bemærkning | bemærkninger | kommentar | kommentarer | note | noter | merknad | merknader | comment | comments | notes
    remarks | uddybning | uddyb | begrundelse | begrunnelse | grunngjeving | reason | forklaring`,
  description: 'beskrivelse | skildring | description',
  address: 'adresse | address | postnr',
  title: 'titel | tittel | stilling | title',
  negation: 'ingen | ikke | ikkje | uden | uten | utan | ej | no | not | non | without',
  shade: `følsomme | almindelige | alminnelige | særlige | særlege | andre | sensitive | fortrolige | øvrige | valgte
    special | ordinary | other | rent | private`,
  coming: 'næste | neste | kommende | planlagt | planlagte | next | planned | upcoming | fremtidig | skal',
  ending: `udløb | udløber | udløbsdato | utløp | utløper | utløpsdato | ophør | ophører | opphør | slut | slutt | expires
    expiry | end | ends | gyldig | opsigelse | opsagt | oppsigelse | varsel | udfasning | udfases | utfasing`,
  kind: 'type | typer | typar | types | kategori | kategorier | form | model | modell | art',
  state: 'status | tilstand | state',
  contact: 'kontakt | kontaktperson | contact | support | konsulent',
  interval: 'frekvens | interval | intervall | hyppighed | frequency | periode',
  result: 'resultat | result | niveau | nivå | level | score | vurdering | konklusion | rating',
  need: 'behov | kræver | kræves | krever | kreves | krav | påkrævet | nødvendig | required | requires | need',
  below: 'under | underdatabehandler | underdatabehandlere | underleverandør | underleverandører | sub',
  version: 'version | versjon | udgave',
  subscription: 'abonnement | abb | abo | abon | abonnementer | personabonnement | subscription | subscriptions'
} as const

/** A class of words that turn a header to something else. */
export type Qualifier = keyof typeof qualifiers

/** The class of each such word, folded. */
export const qualifierOf: ReadonlyMap<string, Qualifier> = new Map(
  (Object.keys(qualifiers) as Qualifier[]).flatMap((kind) =>
    phrases(qualifiers[kind]).map((word): [string, Qualifier] => [fold(word), kind])
  )
)

/** Words that say nothing in a header, folded. */
export const fillers: ReadonlySet<string> = new Set(
  phrases(`af | av | for | i | på | til | fra | frå | den | det | de | der | som | og | eller | er | om | med | hos | en | et | ei
    the | of | is | a | an | and | or | in | on | for | to | evt | eventuelt | hvis | hvad | hva | kva | hvilke | hvilken
    hvem | hver | hvert | alle | din | dit | jeres | vores | vår | angiv | indtast | skriv | fyll | udfyld | navn | navnet
    namn | name | system | systemet | systemets | systemer | it | ikt | systems`).map(fold)
)

/** What a header of this kind of field may ask for without turning to something else: a date field's may say `dato`. */
export const impliedBy: Readonly<Partial<Record<FieldKind, readonly Qualifier[]>>> = {
  date: ['date'],
  email: ['mail'],
  url: ['link'],
  nationalId: ['id', 'registration'],
  integer: ['count'],
  longText: ['text', 'description']
}

/** What people put in brackets behind a header that says nothing of its subject. */
const decoration =
  /[([][^)\]]*(?:påkræv|påkrev|obligatorisk|required|mandatory|frivillig|valgfri|optional|ja ?\/ ?n|yes ?\/ ?n|j\/n|y\/n|rolle|role|sæt kryds|sett kryss|kryds|kryss|hvis relevant|vælg|velg|rullemenu|dropdown|skal udfyldes|må fylles|hjælp|navn|name|namn|cifre|siffer|digits|tegn|format|f\\.?\\s?eks|xx|å{2}|yyyy)[^)\]]*[)\]]/giu

/** Brackets with what can be chosen: `(drift/udfaset)`. */
const options = /[([][^)\]]*\/[^)\]]*[)\]]/g

/** What is longer is a text: brackets within it say nothing, and looking for their ends would take long. */
const longestHeader = 1000

/** The header without numbering in front, stars, and brackets that only instruct. */
export function bareHeader(text: string): string {
  if (text.length > longestHeader) return text.trim()
  return text
    .replace(decoration, ' ')
    .replace(options, ' ')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.):]|[a-hA-H][.)])\s+/, '')
    .replace(/[*†]+/g, ' ')
    .trim()
}
