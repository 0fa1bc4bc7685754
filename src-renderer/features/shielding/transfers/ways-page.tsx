import { Group, Skeleton, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GatewaySettings } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import styles from '../shielding.module.css'
import { GatewayCard } from './gateway-card.tsx'
import { HttpsCard } from './https-card.tsx'
import { KeyFacts } from './key-facts.tsx'
import { TransferPlaces } from './transfers-frame.tsx'
import { asKept, type GatewayChange } from './ways-form.ts'

/** How transfers leave the program: what the gateway must know of us, its keys, and the direct way. */
export function WaysPage() {
  const { t } = useTranslation('shielding-transfers')
  const { data, error, refetch } = useChannel('shielding.gateway', {})
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1}>{t('tab.ways')}</Title>
        <TransferPlaces />
      </Group>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={240} radius="md" />
        </Later>
      )}
      {data && <Ways key={JSON.stringify(data)} ways={data} />}
    </div>
  )
}

function Ways({ ways }: { readonly ways: GatewaySettings }) {
  const { t } = useTranslation('shielding-transfers')
  const notices = useNotices()
  const set = useCommand('shielding.setGateway')
  const save = async (change: GatewayChange): Promise<void> => {
    const done = await set.run({ ...asKept(ways), ...change })
    if (done.ok) notices.done(t('ways.saved'))
  }
  return (
    <>
      {set.failure && <FailureAlert failure={set.failure} />}
      <Card title={t('ways.own')} lead={t('ways.ownLead')}>
        <KeyFacts id={ways.register.id} of={ways.register} />
      </Card>
      <GatewayCard ways={ways} saving={set.running} onSave={save} />
      <HttpsCard ways={ways} saving={set.running} onSave={save} />
    </>
  )
}
