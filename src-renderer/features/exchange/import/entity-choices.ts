import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { useShows } from '../../../app/session.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** What sheets can be about: all but the municipality itself, which is made with the register. */
const importable = [
  'system',
  'supplier',
  'organisationUnit',
  'person',
  'contract',
  'processingActivity',
  'agreement',
  'platform',
  'software',
  'dependency',
  'unitUse',
  'document',
  'systemCategory',
  'processingLine',
  'transfer',
  'participation',
  'jointArrangement',
  'adaptation',
  'subProcessor',
  'oversight',
  'oversightQuestion',
  'riskAssessment',
  'riskScenario',
  'measure',
  'impactAssessment',
  'subscriptionSource',
  'cprSubscription',
  'subjectCategory',
  'dataCategory',
  'recipient'
] as const satisfies readonly EntityName[]

/** Whether a choice's value is one of them. */
export function isImportable(value: string | null): value is (typeof importable)[number] {
  return importable.some((name) => name === value)
}

/** What sheets can be about, to choose from. */
export function useEntityChoices(): { value: string; label: string }[] {
  const format = useFormat()
  const shows = useShows()
  const offered = importable.filter((name) => shows(catalogue[name]))
  return offered.map((name) => ({ value: name, label: format.label(catalogue[name].labels.many) }))
}
