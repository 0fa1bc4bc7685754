import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { HeldPackages } from '../../../components/held/held-packages.tsx'
import { usePutIn } from './use-put-in.ts'

/** Whose packages are in the library, and which files did not come into it. */
export function LibraryPackagesPage() {
  const { t } = useTranslation('library')
  const { data, error, refetch } = useChannel('library.state', {}, { keep: true })
  const { running, run } = usePutIn()
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  return (
    <HeldPackages
      title={t('page.packages')}
      packages={data.packages}
      entities={adoptableEntities}
      files={data.failed}
      filesTitle={t('failed')}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      first="file"
      running={running}
      onRead={(paths, force) => void run(paths, force)}
    />
  )
}
