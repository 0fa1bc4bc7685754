import type { EntityName } from '../../kernel/field.ts'

/**
 * Who a field may leave the municipality for. `everyone`: central office, other municipalities, the supplier, the public;
 * `partners`: all but the public; `open`: all but the supplier; `authorities`: central office and other municipalities;
 * `centre`: the central office alone. What stays at home: `colleagues`, which every employee may read (who answers for
 * what, mailboxes, links inside the house), and `internal`, which only those read who work with the register.
 */
export const audiences = ['everyone', 'partners', 'open', 'authorities', 'centre', 'colleagues', 'internal'] as const
/** One of {@link audiences}. */
export type Audience = (typeof audiences)[number]

/** Entities with their fields, by who a field may leave for. */
type Travels = Readonly<Record<EntityName, Readonly<Partial<Record<Audience, string>>>>>

/**
 * The one place that decides what travels: every field of every entity stands here exactly once (a test holds it against
 * the catalogue). Fields that name or are about a living person stay at home, as do notes, links into the municipality's
 * own archive, known weaknesses, and all that is about shieldings.
 */
export const travels: Travels = {
  municipality: {
    everyone: 'name nationalId country',
    open: 'email phone website address',
    authorities: 'code',
    colleagues: 'dpoName dpoEmail',
    internal: 'note'
  },
  organisationUnit: {
    open: 'name shortName parent kind startsOn endsOn',
    authorities: 'aliases externalId email phone address',
    colleagues: 'leader',
    internal: 'note'
  },
  person: {
    colleagues: 'name title email phone unit',
    internal: 'employeeNumber aliases leftOn internal note'
  },
  supplier: {
    everyone: 'name nationalId country aliases website address',
    partners: 'email phone',
    authorities: 'isProcessor',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'contact reviewedBy',
    internal: 'note'
  },
  systemCategory: { everyone: 'name nameNb nameEn parent code description' },
  software: {
    everyone: 'name aliases supplier category make licence description url',
    partners: 'version supportEndsOn',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'reviewedBy',
    internal: 'note'
  },
  platform: {
    authorities:
      'name parent kind supplier unit dataProcessingAgreement agreementSignedOn agreementExpiresOn riskAssessedOn',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'responsible reviewedBy',
    internal: 'location url note'
  },
  contract: {
    partners:
      'name number kind supplier systems signedOn startsOn endsOn irrevocableUntil noticeMonths terminatedOn userExtractTerms cprDeletionTerms exitTerms',
    authorities: 'unit',
    centre: 'yearlyCost reviewedOn nextReviewOn',
    colleagues: 'responsible reviewedBy',
    internal: 'url note'
  },
  system: {
    everyone: 'name aliases description purpose category url taskCodes supplier software usesAi aiRisk webAccessible',
    partners: 'version licence externalId hosting operationSupplier loginMethod integrations',
    open: 'lifecycle citizenUrl unit inUseFrom endsOn',
    authorities:
      'supplierUrl administratorUnit ownershipModel accessForCitizens accessForStaff usedBy userCount platform businessCritical sociallyCritical criticality hoursToCritical criticalPeriods nis2 personalData dataLevel nationalNumbers dataLocation thirdCountryTransfer thirdCountries erasureLimit impactAssessed impactAssessedOn agreementRequired agreementExempt dataProcessingAgreement agreementSignedOn agreementExpiresOn operationAgreement operationAgreementOn riskAssessed riskAssessedOn riskLevel nextRiskAssessmentOn classification confidentiality integrity availability encryption pseudonymisation accessControl logging backup cprSubscription cprChannel archiveWorthy archiveDuty isArchive archiveFunction archiveRule archiveRetention archiveCreator archiveDataFrom archiveDataTo archiveReadOnlyUntil archiveExtractFormat archiveExtractedOn archiveExtractTested archiveDeliveredOn archiveDeliveredTo',
    centre:
      'reviewedOn nextReviewOn strategicFit technicalFit functionalFit nextErasureOn accessReviewed accessReviewedOn',
    colleagues:
      'localId staffUrl reviewedBy supplierContact owner administrator coordinator coOwners coAdministrators keyUsers orderers superUsers groupEmail accessContact archivist',
    internal:
      'knownShortcomings agreementUrl riskUrl riskNote measuresNote archiveNote minLogShown minLogShielded minLogSince minLogPaused minLogExposed minLogActivities minLogNote internal note'
  },
  dependency: {
    authorities: 'source target kind direction dataCategories interface frequency contract name',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'reviewedBy',
    internal: 'note'
  },
  unitUse: {
    authorities: 'system unit inUse startsOn endsOn users purpose name',
    centre: 'strategicFit technicalFit functionalFit',
    colleagues: 'owner administrator',
    internal: 'note'
  },
  document: { colleagues: 'name url kind system', internal: 'note' },
  deviation: { authorities: 'system field value name', internal: 'note' },
  subjectCategory: { everyone: 'name nameNb nameEn code description vulnerable' },
  dataCategory: { everyone: 'name nameNb nameEn code description level' },
  recipient: { everyone: 'name nameNb nameEn code description kind country' },
  processingActivity: {
    open: 'name unit purpose legalBases nationalLaw role onBehalfOf kle los number state common subjects dataCategories sources vulnerableGroups systems processors recipients thirdCountryTransfer thirdCountries jointControllers erasure erasureMonths erasureFrom erasureRule archiveDuty archiveRule informationGiven informationUrl automatedDecisions',
    authorities: 'template legalBasisNote subjectCount erasureProcedure measures informationHow copiedFrom',
    centre: 'nextErasureOn reviewedOn nextReviewOn',
    colleagues: 'responsible reviewedBy',
    internal: 'access internal url note'
  },
  processingLine: { open: 'activity subject data recipients erasure name', internal: 'note' },
  transfer: {
    open: 'activity recipient country basis name',
    authorities: 'supplementaryMeasures assessedOn',
    internal: 'url note'
  },
  participation: { authorities: 'activity unit joinedOn endedOn through name', internal: 'note' },
  jointArrangement: {
    open: 'name parties activities systems unit contactPoint essence essenceUrl signedOn startsOn expiresOn',
    authorities: 'informing rights breaches security essenceGiven',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'responsible reviewedBy',
    internal: 'url note'
  },
  adaptation: { authorities: 'participation field value name', internal: 'note' },
  agreement: {
    partners:
      'name processor systems contract number basis signedOn startsOn expiresOn noticeMonths terminatedOn template authorisation noticeDays breachHours atEnd dataLocation subProcessors oversightMonths oversightMethod lastOversightOn nextOversightOn',
    authorities: 'activities unit',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'responsible reviewedBy',
    internal: 'internal url filledOn filledDigest note'
  },
  subProcessor: {
    partners: 'agreement supplier service country basis supplementaryMeasures approval approvedOn endedOn name',
    internal: 'note'
  },
  oversight: {
    partners: 'agreement plannedOn completedOn method findings nextOn name',
    authorities: 'conclusion',
    colleagues: 'by',
    internal: 'url agreementThen'
  },
  oversightQuestion: {
    partners: 'oversight number name reply answer evidence answeredOn',
    authorities: 'assessment',
    internal: 'note'
  },
  riskAssessment: {
    authorities: 'name systems activities unit assessedOn scope summary nextOn',
    centre: 'acceptedByRole acceptedOn',
    colleagues: 'assessedBy',
    internal: 'url note'
  },
  riskScenario: {
    authorities: 'name assessment harms cause effect likelihood consequence likelihoodAfter consequenceAfter',
    internal: 'note'
  },
  measure: {
    authorities: 'name assessment scenarios',
    centre: 'deadline doneOn',
    colleagues: 'owner',
    internal: 'note'
  },
  impactAssessment: {
    authorities:
      'name activities systems unit evaluation automatedDecision monitoring sensitiveData largeScale matching vulnerablePersons newTechnology prevents screeningNote benefit publicBenefit alternatives process technology knownProblems personsConsulted personsAdvice internalAdvice processorAdvice expertAdvice minimisation purposeCovered rights processorControl proportionality riskAssessment riskSummary residualRisk',
    centre:
      'priorConsultation priorConsultationOn consultationExtended authorityAnsweredOn consultationResult officerAdviceOn approvedOn revisionOn',
    colleagues: 'responsible approvedBy',
    internal: 'source reusedId url authorityAnswer officerAdvice conditions note'
  },
  subscriptionSource: {
    authorities:
      'channel supplier systems unit state startedOn filters necessity necessityOn executor deletionMethod name',
    centre: 'extractedOn reviewedOn nextReviewOn',
    colleagues: 'necessityBy executorPerson reviewedBy',
    internal: 'customerNumber userSystemId filterValues evidence url note'
  },
  cprSubscription: {
    authorities:
      'system source contactBase needReason need legalBases nationalLaw unit lapseRule lapseMonths lapseEvent state endedOn name deletionAgreed agreement agreementClause',
    centre: 'reviewedOn nextReviewOn',
    colleagues: 'reviewedBy',
    internal: 'url note'
  }
}
