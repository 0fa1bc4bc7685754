import { useTranslation } from 'react-i18next'
import { Place } from '../../components/place.tsx'

/** Systems and what belongs to them, as lists and as a map, and what is missing. */
export function SystemsPlace() {
  const { t } = useTranslation(['graph', 'missing'])
  return (
    <Place
      pages={[
        'system',
        'dependency',
        'unitUse',
        'contract',
        'platform',
        'software',
        'document',
        'systemCategory',
        { to: '/systems/graph', label: t('graph:map') },
        { to: '/systems/missing', label: t('missing:title') }
      ]}
    />
  )
}
