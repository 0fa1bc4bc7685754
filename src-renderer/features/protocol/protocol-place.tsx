import { useTranslation } from 'react-i18next'
import { Place } from '../../components/place.tsx'

/** Processing activities, agreements, and what belongs to them. */
export function ProtocolPlace() {
  const { t } = useTranslation(['protocol', 'erasures', 'missing'])
  return (
    <Place
      pages={[
        'processingActivity',
        { to: '/protocol/unit', label: t('unit.title') },
        'agreement',
        'oversight',
        'impactAssessment',
        'riskAssessment',
        { to: '/protocol/erasures', label: t('erasures:title') },
        { to: '/protocol/missing?of=processingActivity', label: t('missing:title') },
        'measure',
        'oversightQuestion',
        'jointArrangement',
        'subjectCategory',
        'dataCategory',
        'recipient'
      ]}
    />
  )
}
