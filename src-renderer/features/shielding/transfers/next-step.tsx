import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconCheck, IconDots, IconFileExport, IconFileImport, IconPrinter, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextTransferStep } from '../../../../src-shared/features/shielding/next-transfer-step.ts'
import type { GatewaySettings, TransferPage } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { LateMenu } from '../../../components/late.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useShielding } from '../shielding-frame.tsx'
import { CardDialog } from './card-dialog.tsx'
import { useTransferJobs } from './use-transfer-jobs.ts'

const icons = {
  send: <IconSend size={18} aria-hidden />,
  handOver: <IconFileExport size={18} aria-hidden />,
  receipts: <IconFileImport size={18} aria-hidden />,
  workCard: <IconPrinter size={18} aria-hidden />,
  none: <IconCheck size={18} aria-hidden />
}

/** The one thing to do next, and the others in a menu. */
export function NextStep({ page, ways }: { readonly page: TransferPage; readonly ways: GatewaySettings }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const { area } = useShielding()
  const jobs = useTransferJobs()
  const [card, setCard] = useState(false)
  const step = nextTransferStep(page, ways)
  const hasGateway = ways.encryption !== null && ways.signing !== null
  const number = format.number(
    step === 'send' ? page.ready.https : step === 'handOver' ? page.ready.outbox : page.ready.workCard
  )
  const acts = {
    send: () => void jobs.send(),
    handOver: () => void jobs.handOver(false),
    receipts: () => void jobs.receipts(),
    workCard: () => setCard(true),
    none: () => undefined
  }
  const needsKey = step === 'send' || step === 'handOver'
  return (
    <Group gap="xs" wrap="nowrap">
      {step !== 'none' && (
        <Button
          leftSection={icons[step]}
          loading={jobs.running}
          disabled={needsKey && area !== 'open'}
          onClick={acts[step]}
        >
          {t(`next.${step}`, { number })}
        </Button>
      )}
      <LateMenu
        position="bottom-end"
        width={330}
        target={
          <ActionIcon variant="default" size={36} aria-label={t('more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        }
      >
        <Menu.Dropdown>
          {hasGateway && (
            <>
              <Menu.Item leftSection={icons.receipts} onClick={acts.receipts}>
                {t('next.receipts')}
              </Menu.Item>
              <Menu.Item
                leftSection={icons.handOver}
                disabled={area !== 'open'}
                onClick={() => void jobs.handOver(true)}
              >
                {t('again')}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={icons.workCard} disabled={page.ready.workCard === 0} onClick={acts.workCard}>
            {t('next.workCard', { number: format.number(page.ready.workCard) })}
          </Menu.Item>
        </Menu.Dropdown>
      </LateMenu>
      {card && <WaitingCards withKey={area === 'open'} onClose={() => setCard(false)} />}
    </Group>
  )
}

/** A card goes so far; the rest is on the next one. */
const mostOnCard = 50

function WaitingCards(props: { readonly withKey: boolean; readonly onClose: () => void }) {
  const { data } = useChannel('shielding.transfers', { states: ['waiting'], limit: mostOnCard })
  return data ? <CardDialog ids={data.rows.map(({ id }) => id)} {...props} /> : null
}
