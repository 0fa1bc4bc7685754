import type { Field } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { dataLevelChoices } from './system.protection-choices.ts'

/** Which personal data a system holds and what is agreed about them; domain.md §4.2 and §4.3. */
export const dataFields = [
  {
    key: 'personalData',
    kind: 'answer',
    audience: 'staff',
    section: 'processing',
    part: 'system_use',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Personoplysninger', 'Personopplysninger', 'Personal data'),
    synonyms: phrases(`
      persondata | personhenførbare data | personhenførbare oplysninger | behandles personoplysninger | behandler persondata
      indeholder personoplysninger | indeholder persondata | behandles der personoplysninger | persondata i systemet
      er der personoplysninger | er der persondata | gdpr | gdpr-relevant | gdpr relevant | personoplysninger i systemet
      persondata (ja/nej) | behandling af personoplysninger | omfattet af gdpr | personfølsomme data
      behandler personopplysninger | inneholder personopplysninger | behandles personopplysninger | personopplysningar
      handsamar personopplysningar | behandling av personopplysninger | inneheld personopplysningar | persondata i system
      contains personal data | processes personal data | pii | contains pii | gdpr applicable | personal information`)
  },
  {
    key: 'dataLevel',
    kind: 'choice',
    audience: 'staff',
    choices: dataLevelChoices,
    takesHighest: true,
    section: 'processing',
    part: 'system_use',
    filter: true,
    sharesHeadersWith: ['personalData'],
    more: true,
    labels: labels('Oplysningernes følsomhed', 'Opplysningenes følsomhet', 'Data level'),
    synonyms: phrases(`
      følsomhed | datatype | datatyper | typer af personoplysninger | type af personoplysninger | personoplysningstype
      type personoplysninger | oplysningstyper | kategorier af personoplysninger | følsomme data | datakategori
      hvilke personoplysninger | niveau af personoplysninger | personoplysninger | persondata | datafølsomhed
      hvilke typer data indeholder systemet | persondatatype
      sensitivitet | typer personopplysninger | type personopplysninger | personopplysninger | personopplysningar
      kategorier av personopplysninger | type personopplysningar | følsomhet | sensitive data
      personal data | data sensitivity | type of personal data | types of personal data | sensitivity level
      categories of personal data | data category`)
  },
  {
    key: 'nationalNumbers',
    kind: 'answer',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels('CPR-numre i systemet', 'Fødselsnumre i systemet', 'Personal numbers in it'),
    synonyms: phrases(`
      cpr | cpr-nr | cpr nr | cpr-nummer | cpr-numre | indeholder cpr | indeholder cpr-numre | behandles cpr-nummer
      behandler cpr | cpr-oplysninger | cpr-data | personnummer | personnumre
      fødselsnummer | fødselsnumre | inneholder fødselsnummer | behandler fødselsnummer | fnr | fødselsnr
      personal identity number | social security number | national identity numbers | contains cpr`)
  },
  {
    key: 'dataLocation',
    kind: 'text',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels('Data opbevares i', 'Data lagres i', 'Data location'),
    synonyms: phrases(`
      dataplacering | datalokation | lagringssted | opbevaringssted | hvor opbevares data | placering af data | serverplacering
      lagringsstad | datalagring | hvor lagres data | lagringsland | lokasjon for lagring
      data storage location | storage location | data residency | hosting location | hosting country`)
  },
  {
    key: 'thirdCountryTransfer',
    kind: 'answer',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels(
      'Overføres til tredjeland',
      'Overføres til tredjeland (utenfor EØS)',
      'Transferred to third countries'
    ),
    synonyms: phrases(`
      overførsel til tredjeland | overførsel til tredjelande | tredjeland | tredjelande | 3. land | tredjelandsoverførsel
      overførsel til usikkert 3. land | tredjelandsoverførsler | data uden for eu | overføres data uden for eu
      overføring til tredjeland | overføring til tredjestat | tredjestat | overføring utenfor eu/eøs | overføring ut av eøs
      third country | third country transfer | transfer to third countries | transfers outside eu | data outside eu`)
  },
  {
    key: 'thirdCountries',
    kind: 'text',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels('Tredjelande (hvilke)', 'Tredjeland (hvilke)', 'Which third countries'),
    synonyms: phrases(
      `lande som data overføres til | hvilke tredjelande | land data overføres til | hvilke tredjeland | transfer countries`
    )
  },
  {
    key: 'erasureLimit',
    kind: 'text',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels('Slettefrist', 'Slettefrist', 'Erasure limit'),
    synonyms: phrases(`
      sletning | slettefrister | sletteregler | opbevaring | opbevaringsperiode | opbevaringsfrist | sletteprocedure
      sletterutine | sletting | slettefristar | lagringstid | lagringsperiode | oppbevaringstid | sletterutiner
      retention | retention period | retention schedule | deletion | erasure | data retention`)
  },
  {
    key: 'nextErasureOn',
    kind: 'date',
    section: 'processing',
    part: 'system_use',
    more: true,
    labels: labels('Næste sletning', 'Neste sletting', 'Next erasure on'),
    synonyms: phrases(`
      dato for næste gang data må slettes | næste sletning dato | næste slettedato | slettedato
      neste slettedato | dato for sletting | next deletion date | next erasure date`)
  },
  {
    key: 'impactAssessed',
    kind: 'answer',
    section: 'processing',
    part: 'system_use',
    more: true,
    filter: true,
    labels: labels('Konsekvensanalyse', 'Personvernkonsekvenser vurdert (DPIA)', 'Impact assessed'),
    synonyms: phrases(`
      dpia | dpia status | dpia gennemført | gennemført dpia / konsekvensanalyse | konsekvensanalyse gennemført | konsekvensanalyse (dpia)
      dpia udarbejdet | er der lavet dpia | dpia foretaget
      personvernkonsekvensvurdering | dpia gjennomført | pvk | dpia utført | vurdering av personvernkonsekvenser
      konsekvensvurdering | dpia completed | dpia conducted | dpia done | data protection impact assessment
      privacy impact assessment | pia`)
  },
  {
    key: 'impactAssessedOn',
    kind: 'date',
    section: 'processing',
    part: 'system_use',
    more: true,
    dateOf: 'impactAssessed',
    sharesHeadersWith: ['impactAssessed'],
    labels: labels('Konsekvensanalyse (dato)', 'DPIA (dato)', 'Impact assessed on'),
    synonyms: phrases(`
      dpia dato | dpia | konsekvensanalyse | konsekvensanalyse dato | dpia gennemført | dato for dpia | seneste dpia
      dato for seneste dpia / konsekvensanalyse | dato for konsekvensanalyse | dpia senest
      dpia gjennomført | personvernkonsekvensvurdering | siste dpia | dato dpia | dpia gjennomført dato | pvk dato
      dpia date | date of dpia | last dpia | dpia completed on`)
  },
  {
    key: 'agreementRequired',
    kind: 'answer',
    section: 'agreements',
    part: 'agreement',
    more: true,
    labels: labels('Databehandleraftale kræves', 'Databehandleravtale kreves', 'Agreement required'),
    synonyms: phrases(`
      kræver system databehandleraftale | kræver databehandleraftale | databehandleraftale påkrævet | behov for dba
      behov for databehandleraftale | dba påkrævet | skal der være databehandleraftale | dba nødvendig
      behov for databehandleravtale | krever databehandleravtale | krav om databehandleravtale | treng databehandlaravtale
      dpa required | requires dpa | data processing agreement required`)
  },
  {
    key: 'agreementExempt',
    kind: 'choice',
    section: 'agreements',
    part: 'agreement',
    more: true,
    filter: true,
    choices: [
      {
        code: 'law',
        labels: labels('Reguleret ved lov', 'Regulert i lov', 'Governed by law'),
        synonyms: phrases('lovreguleret | lov | bekendtgørelse | lovregulert | law')
      },
      {
        code: 'noProcessor',
        labels: labels('Ingen databehandler', 'Ingen databehandler (kommunen selv)', 'No processor'),
        synonyms: phrases('egen drift | ingen leverandør | ingen ekstern')
      },
      {
        code: 'ownController',
        labels: labels(
          'Modparten er selv dataansvarlig',
          'Motparten er selv behandlingsansvarlig',
          'A controller itself'
        ),
        synonyms: phrases('selvstændig dataansvarlig | selvstendig behandlingsansvarlig')
      }
    ],
    labels: labels('Hvorfor ingen aftale kræves', 'Hvorfor ingen avtale kreves', 'Why no agreement is required'),
    synonyms: phrases(`
      begrundelse for ingen databehandleraftale | hvorfor ikke databehandleraftale | årsag til ingen aftale
      begrunnelse for ingen databehandleravtale | hvorfor ikke databehandleravtale | reason for no dpa`)
  },
  {
    key: 'dataProcessingAgreement',
    kind: 'answer',
    section: 'agreements',
    part: 'agreement',
    wanted: true,
    listed: true,
    filter: true,
    labels: labels('Databehandleraftale', 'Databehandleravtale', 'Data processing agreement'),
    synonyms: phrases(`
      dba | databehandleraftale er indgået | databehandleraftale indgået (ja/nej) | er der databehandleraftale
      er der indgået databehandleraftale | er der indgået en databehandleraftale | databehandler aftale | databeh.aftale
      databehandleraft. | db-aftale | dba status | dba (ja/nej) | dba på plads | har databehandleraftale
      databehandleraftale foreligger | databehandleraftale status | status for databehandleraftale | databehandleravtale status | aftale | dba indgået (ja/nej)
      databehandlaravtale | databehandler avtale | databehandlaravtale inngått (ja/nei) | er det databehandleravtale
      har databehandleravtale | databehandleravtale (ja/nei) | databehandleravtale er inngått | avtale
      dpa | dpa in place | dpa status | data processing agreement in place | processor agreement | dpa (y/n) | dpa exists`)
  },
  {
    key: 'agreementSignedOn',
    kind: 'date',
    section: 'agreements',
    part: 'agreement',
    listed: true,
    dateOf: 'dataProcessingAgreement',
    sharesHeadersWith: ['dataProcessingAgreement'],
    labels: labels('Databehandleraftale indgået', 'Databehandleravtale inngått', 'Agreement signed on'),
    synonyms: phrases(`
      dba dato | databehandleraftale dato | dato for databehandleraftale | dato for indgåelse af databehandleraftale
      databehandleraftale indgået dato | dba underskrevet | dba indgået | dba indgået dato | dato dba | dato for dba
      databehandleraftale underskrevet | aftale indgået | aftaledato | aftale dato | underskrevet | underskriftsdato
      dba underskrevet dato | dba-dato | databehandleraftale | dba | databehandler aftale
      databehandleravtale dato | dato for databehandleravtale | databehandleravtale signert | avtaledato | signert | dato dba
      databehandleravtale inngått dato | databehandlaravtale dato | databehandlaravtale inngått | databehandlaravtale
      databehandlaravtale signert | avtale inngått | dpa date | dpa signed | dpa signed on | date of dpa | agreement date
      signed on | signature date | dpa signature date | dpa | data processing agreement date`)
  },
  {
    key: 'agreementExpiresOn',
    kind: 'date',
    section: 'agreements',
    part: 'agreement',
    more: true,
    labels: labels('Databehandleraftale udløber', 'Databehandleravtale utløper', 'Agreement expires on'),
    synonyms: phrases(`
      udløber | dba udløb | dba udløber | udløbsdato | aftale udløber | databehandleraftale udløb | dba gyldig til
      dba udløbsdato | aftaleudløb
      utløper | utløpsdato | avtale utløper | databehandlaravtale går ut | går ut | gyldig til | dba utløper
      expires | expiry date | dpa expires | dpa expiry | agreement expires | agreement expiry | valid until`)
  },
  {
    key: 'operationAgreement',
    kind: 'answer',
    section: 'agreements',
    part: 'agreement',
    more: true,
    labels: labels('Databehandleraftale for driften', 'Databehandleravtale for driften', 'Agreement for the operation')
  },
  {
    key: 'operationAgreementOn',
    kind: 'date',
    section: 'agreements',
    part: 'agreement',
    more: true,
    dateOf: 'operationAgreement',
    labels: labels('Driftens aftale indgået', 'Driftens avtale inngått', 'Operation agreement signed on')
  },
  {
    key: 'agreementUrl',
    kind: 'url',
    section: 'agreements',
    part: 'agreement',
    more: true,
    labels: labels('Link til databehandleraftale', 'Lenke til databehandleravtale', 'Link to the agreement'),
    synonyms: phrases(`
      databehandleraftale link | link til dba | dba link | dba journaliseret | databehandleraftale (link)
      databehandleravtale lenke | lenke databehandleravtale | lenkje til databehandlaravtale
      link to dpa | dpa link | link to contract with processor`)
  }
] as const satisfies readonly Field[]
