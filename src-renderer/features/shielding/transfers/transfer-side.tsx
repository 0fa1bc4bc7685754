import { Anchor, Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { isSettled } from '../../../../src-shared/features/shielding/transfers.ts'
import type { TransferRow } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import frame from '../../../components/list-frame.module.css'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'
import { useShielding } from '../shielding-frame.tsx'
import { ByHandDialog } from './by-hand-dialog.tsx'
import { CardDialog } from './card-dialog.tsx'
import { useTransferNote } from './transfer-line.tsx'
import { TransferChip } from './transfer-state.tsx'

/** The chosen transfer: what became of it, and what a person can do. */
export function TransferSide({ of }: { readonly of: TransferRow }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const note = useTransferNote()(of)
  const { area } = useShielding()
  const [doing, setDoing] = useState<'confirm' | 'refuse' | 'card' | null>(null)
  const facts: readonly (readonly [string, string | null])[] = [
    [t('column.what'), t(`operation.${of.operation}`)],
    [t('column.unit'), of.unit],
    [t('column.ends'), of.endsAt && format.instant(of.endsAt)],
    [t('column.since'), format.instant(of.createdAt)],
    [t('side.handedOver'), of.handedOverAt && format.instant(of.handedOverAt)],
    [t('side.attempts'), of.attempts > 0 ? format.number(of.attempts) : null],
    [t('column.note'), note]
  ]
  return (
    <aside className={frame.side} aria-label={caseName(of.caseNumber)} tabIndex={-1}>
      <Stack gap="sm">
        <Title order={2}>{caseName(of.caseNumber)}</Title>
        <TransferChip of={of} />
        <dl className={styles.facts} style={{ gridTemplateColumns: '112px minmax(0, 1fr)' }}>
          {facts.map(([label, text]) => text !== null && <Fact key={label} label={label} text={text} />)}
        </dl>
        {!isSettled(of.state) && (
          <Stack gap="xs">
            <Button variant="default" size="compact-md" onClick={() => setDoing('confirm')}>
              {t('row.confirm')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              disabled={of.way === 'outbox' && of.state === 'handedOver'}
              onClick={() => setDoing('card')}
            >
              {t('row.card')}
            </Button>
            <Button variant="default" size="compact-md" onClick={() => setDoing('refuse')}>
              {t('row.refuse')}
            </Button>
          </Stack>
        )}
        <Anchor component={Link} to={`/shielding/cases/${of.caseId}`} size="sm" underline="always">
          {t('row.case')}
        </Anchor>
      </Stack>
      {doing === 'card' && <CardDialog ids={[of.id]} withKey={area === 'open'} onClose={() => setDoing(null)} />}
      {(doing === 'confirm' || doing === 'refuse') && (
        <ByHandDialog of={of} act={doing} onClose={() => setDoing(null)} />
      )}
    </aside>
  )
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Text size="sm">{text}</Text>
      </dd>
    </>
  )
}
