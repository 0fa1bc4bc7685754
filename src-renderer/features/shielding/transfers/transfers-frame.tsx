import { Alert, SegmentedControl } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { useRegister } from '../../../app/session.tsx'

const places = {
  queue: '/shielding/transfers',
  national: '/shielding/transfers/national',
  ways: '/shielding/transfers/ways'
}

/** The pages about the national register; a Norwegian register has none to transfer to, and says so. */
export function TransfersFrame() {
  const { t } = useTranslation('shielding-transfers')
  const { country } = useRegister().municipality
  if (country === 'NO')
    return (
      <Alert variant="outline" icon={<IconInfoCircle aria-hidden />} m="md" title={t('title')}>
        {t('norway')}
      </Alert>
    )
  return <Outlet />
}

/** From one of them to the others. */
export function TransferPlaces() {
  const { t } = useTranslation('shielding-transfers')
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const here = Object.entries(places).find(([, path]) => path === pathname)?.[0] ?? 'queue'
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('title')}
      value={here}
      onChange={(name) => void navigate(places[name as keyof typeof places])}
      data={[
        { value: 'queue', label: t('tab.queue') },
        { value: 'national', label: t('tab.national') },
        { value: 'ways', label: t('tab.ways') }
      ]}
    />
  )
}
