// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { TransferRow } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { TransferChip } from './transfer-state.tsx'

/** A transfer in one line; whom it is about is only its case's to say. */
export function TransferLine({ of }: { readonly of: TransferRow }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const note = useTransferNote()(of)
  return (
    <>
      <span role="gridcell">{caseName(of.caseNumber)}</span>
      <span role="gridcell">
        <TransferChip of={of} />
      </span>
      <span role="gridcell">{t(`operation.${of.operation}`)}</span>
      <span role="gridcell">{of.unit}</span>
      <span role="gridcell">{of.endsAt && format.instant(of.endsAt)}</span>
      <span role="gridcell">{format.instant(of.answeredAt ?? of.handedOverAt ?? of.createdAt)}</span>
      <span role="gridcell" title={note ?? undefined}>
        {note}
      </span>
    </>
  )
}

/** What there is to say of a transfer beside its state; null: nothing. */
export function useTransferNote(): (of: TransferRow) => string | null {
  const { t } = useTranslation('shielding-transfers')
  return ({ state, reference, confirmedBy, code, detail }) => {
    if (state === 'confirmed') return [reference, confirmedBy].filter(Boolean).join(' · ') || null
    if (code === null || state === 'superseded') return null
    return [t(`code.${code}`), detail].filter(Boolean).join(' ')
  }
}
