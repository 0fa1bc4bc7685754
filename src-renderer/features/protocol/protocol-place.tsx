import { Place } from '../../components/place.tsx'

/** Processing activities, agreements, and what belongs to them. */
export function ProtocolPlace() {
  return (
    <Place
      entities={[
        'processingActivity',
        'agreement',
        'oversight',
        'impactAssessment',
        'riskAssessment',
        'measure',
        'subjectCategory',
        'dataCategory',
        'recipient'
      ]}
    />
  )
}
