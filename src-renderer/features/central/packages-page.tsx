import { Skeleton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { HeldPackages } from '../../components/held/held-packages.tsx'
import { useConsolidate } from './use-consolidate.ts'

/** While packages are read, so often is looked at which are done, in milliseconds. */
const lookEvery = 1000

/** The packages that all municipalities sent; each file is shown as soon as it is read. */
export function PackagesPage() {
  const { t } = useTranslation('central')
  const held = useChannel('held.packages', {}, { keep: true })
  const files = useChannel('held.files', {}, { keep: true })
  const { running, run } = useConsolidate()
  useLooking(running)
  if (held.error) return <FailureAlert failure={failureOf(held.error)} onRetry={() => void held.refetch()} m="md" />
  if (!held.data)
    return (
      <Later>
        <Skeleton h={120} m="md" />
      </Later>
    )
  return (
    <HeldPackages
      title={t('page.packages')}
      packages={held.data}
      entities={['system', 'processingActivity', 'agreement']}
      files={files.data ?? []}
      filesTitle={t('files')}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      first="folder"
      running={running}
      onRead={(paths, force) => void run(paths, force)}
    />
  )
}

function useLooking(running: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['held'] }), lookEvery)
    return () => clearInterval(timer)
  }, [running, client])
}
