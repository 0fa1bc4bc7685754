import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { processingActivityEntity } from '../../../../src-shared/features/protocol/processing-activity.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useCommand } from '../../../api/use-command.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { RefInput } from '../../../components/fields/ref-input.tsx'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'

/** Copies an activity for a unit and goes to the copy. */
export function useCopy(onDone: () => void) {
  const { t } = useTranslation('copies')
  const navigate = useNavigate()
  const notices = useNotices()
  const undo = useUndoBatch()
  const copying = useCommand('protocol.copy')
  const run = async (source: string, unit: RefView | null): Promise<void> => {
    const answer = await copying.run({ sources: [source], unit: unit?.id ?? null })
    if (!answer.ok) return
    const { ids, batchId } = answer.data
    onDone()
    notices.done(t('copied'), () => void undo(batchId))
    void navigate(recordPath('processingActivity', ids[0] ?? ''))
  }
  return { run, running: copying.running, failure: copying.failure }
}

interface UnitToCopyToProps {
  readonly unit: RefView | null
  readonly onUnit: (unit: RefView | null) => void
}

/** Whose the copy is to be. */
export function UnitToCopyTo({ unit, onUnit }: UnitToCopyToProps) {
  const { t } = useTranslation('copies')
  return (
    <RefInput
      entity="organisationUnit"
      field={fieldOf(processingActivityEntity, 'unit')}
      label={t('unit')}
      value={unit?.id ?? null}
      refs={unit ? { [unit.id]: unit } : {}}
      onRef={onUnit}
      onChange={(id) => id === null && onUnit(null)}
    />
  )
}
