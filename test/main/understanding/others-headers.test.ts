import { gridOf, targets, understand } from '../../support/understood.ts'

describe('what sheets of others are headed with', () => {
  const kitos: Readonly<Record<string, string>> = {
    'IT System': 'name',
    'IT-System (UUID)': 'externalId',
    'IT-System (Beskrivelse)': 'description',
    'Lokal System ID': 'localId',
    'Lokal kaldenavn': 'aliases',
    Version: 'version',
    'Ansv. organisationsenhed': 'unit',
    'Relevante organisationsenheder': 'usedBy',
    Systemejer: 'owner',
    Leverandør: 'supplier',
    Forretningstype: 'category',
    'KLE ID': 'taskCodes',
    'Antal brugere': 'userCount',
    'IT systemet driftes': 'hosting',
    Livscyklus: 'lifecycle',
    Ibrugtagningsdato: 'inUseFrom',
    'Slutdato for anvendelse': 'endsOn',
    'Forretningskritisk IT-system': 'businessCritical',
    'Samfundskritisk IT-system': 'sociallyCritical',
    Kritikalitet: 'criticality',
    'Indeholder AI-teknologi': 'usesAi',
    Webtilgængelighed: 'webAccessible',
    'Licens- og kodegrundlag': 'licence',
    'Klassifikation af data i systemet': 'classification',
    'Systemets overordnede formål': 'purpose',
    'Kræver system databehandleraftale': 'agreementRequired',
    'Databehandleraftale er indgået': 'dataProcessingAgreement',
    'Foretaget risikovurdering': 'riskAssessed',
    'Dato for seneste risikovurdering': 'riskAssessedOn',
    'Dato for planlagt risikovurdering': 'nextRiskAssessmentOn',
    'Hvad viste seneste risikovurdering': 'riskLevel',
    'Link til risikovurdering': 'riskUrl',
    'Bemærkninger til risikovurdering': 'riskNote',
    'Gennemført DPIA / Konsekvensanalyse': 'impactAssessed',
    'Dato for seneste DPIA / Konsekvensanalyse': 'impactAssessedOn',
    Brugerkontrol: 'accessReviewed',
    'Dato for næste gang data må slettes': 'nextErasureOn',
    Arkiveringspligt: 'archiveDuty',
    'Sidst redigeret: Dato': 'reviewedOn',
    Noter: 'note'
  }
  const oslo: Readonly<Record<string, string>> = {
    Systemnavn: 'name',
    Alias: 'aliases',
    Systembeskrivelse: 'description',
    'Organisatorisk systemeier': 'unit',
    'Systemeier (personer)': 'owner',
    'Systemforvalter (personer)': 'administrator',
    Superbrukere: 'superUsers',
    Driftsplattform: 'hosting',
    Sikkerhetsnivå: 'classification',
    Programvarer: 'software',
    Systemeierskapsmodell: 'ownershipModel',
    Systemkategorier: 'category',
    Systemleverandør: 'supplier',
    Basisdriftleverandør: 'operationSupplier',
    Livsløpsstatus: 'lifecycle',
    Konfidensialitet: 'confidentiality',
    Integritet: 'integrity',
    Tilgjengelighet: 'availability',
    'Dato sist ROS': 'riskAssessedOn',
    'Kontaktperson innsyn': 'accessContact',
    'Kjente mangler': 'knownShortcomings',
    'Antall brukere': 'userCount',
    Arkivkommentar: 'archiveNote'
  }
  const nynorsk: Readonly<Record<string, string>> = {
    Systemnamn: 'name',
    Skildring: 'description',
    Leverandør: 'supplier',
    'Org.nr.': 'supplier.nationalId',
    Systemeigar: 'owner',
    'Systemeigar e-post': 'owner.email',
    Eining: 'unit',
    Personopplysningar: 'personalData',
    Databehandlaravtale: 'dataProcessingAgreement',
    'Databehandlaravtale signert': 'agreementSignedOn',
    'Teke i bruk': 'inUseFrom',
    'Tal på brukarar': 'userCount',
    Tryggleiksnivå: 'classification',
    Merknadar: 'note'
  }
  const english: Readonly<Record<string, string>> = {
    'App ID': 'localId',
    'Application Name': 'name',
    'Business Unit': 'unit',
    'Business Owner': 'owner',
    'Owner Email': 'owner.email',
    Vendor: 'supplier',
    'Hosting Model': 'hosting',
    'Lifecycle Status': 'lifecycle',
    'Contains Personal Data': 'personalData',
    'DPA in place': 'dataProcessingAgreement',
    'DPA signed on': 'agreementSignedOn',
    'Last Risk Assessment': 'riskAssessedOn',
    'Data Classification': 'classification',
    'Go-live date': 'inUseFrom',
    Comments: 'note'
  }
  test.each([
    ['KITOS', kitos, 'DK'],
    ['Kartoteket', oslo, 'NO'],
    ['nynorsk', nynorsk, 'NO'],
    ['English', english, 'DK']
  ] as const)('%s', (_, wanted, country) => {
    const { plan } = understand(gridOf([Object.keys(wanted)]), 'system', country)
    expect(targets(plan)).toEqual(wanted)
  })
})
