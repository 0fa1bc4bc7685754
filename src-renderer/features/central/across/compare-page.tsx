import { Group, SegmentedControl, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import frame from '../../../components/list-frame.module.css'
import { CompareSuppliers } from './compare-suppliers.tsx'
import { CompareSystems } from './compare-systems.tsx'

const kinds = ['systems', 'suppliers'] as const

/** Who uses what: systems with what municipalities say of them, and suppliers with what they have with them. */
export function ComparePage() {
  const { t } = useTranslation('across')
  const [params, setParams] = useSearchParams()
  const of = kinds.find((one) => one === params.get('of')) ?? 'systems'
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="md">
          <Title order={1}>{t('page.compare')}</Title>
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={of}
            onChange={(value) => setParams({ of: value }, { replace: true })}
            data={kinds.map((value) => ({ value, label: t(`of.${value}`) }))}
          />
        </Group>
      </div>
      {of === 'systems' ? <CompareSystems /> : <CompareSuppliers />}
    </div>
  )
}
