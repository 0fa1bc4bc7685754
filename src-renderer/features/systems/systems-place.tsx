import { useTranslation } from 'react-i18next'
import { Place } from '../../components/place.tsx'

<<<<<<< HEAD
/** Systems and what belongs to them, as lists and as a map. */
export function SystemsPlace() {
  const { t } = useTranslation('graph')
  return (
    <Place
      entities={['system', 'dependency', 'unitUse', 'contract', 'platform', 'software', 'document', 'systemCategory']}
      more={[{ to: '/systems/graph', label: t('map') }]}
=======
/** Systems and what belongs to them: as lists, and what is missing. */
export function SystemsPlace() {
  const { t } = useTranslation('missing')
  return (
    <Place
      entities={['system', 'dependency', 'unitUse', 'contract', 'platform', 'software', 'document', 'systemCategory']}
      more={[{ to: '/systems/missing', label: t('title') }]}
>>>>>>> f958a50 (What is missing stands in the window: a matrix by keyboard, to the field and back, filled in for several systems at once)
    />
  )
}
