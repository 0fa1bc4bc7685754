import { Button, Group, Text } from '@mantine/core'
import { IconArrowDownToArc, IconArrowRight, IconArrowsDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { LibraryRecord } from '../../../../src-shared/features/exchange/library/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useMay } from '../../../app/session.tsx'
import { recordPath } from '../../../components/entity-paths.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'

interface AdoptBoxProps {
  readonly record: LibraryRecord
}

/** What adopting it comes to, and the button that does it; or the way to the record that was adopted. */
export function AdoptBox({ record }: AdoptBoxProps) {
  const { t } = useTranslation('library')
  const navigate = useNavigate()
  const mayAdopt = useMay('register.import')
  const { entity, adopted, here, goneAt } = record
  const { running, adopt } = useAdopt(record)
  if (adopted !== null)
    return (
      <Button
        w="fit-content"
        variant="default"
        leftSection={<IconArrowRight size={18} aria-hidden />}
        onClick={() => void navigate(recordPath(entity, adopted))}
      >
        {t('openOwn')}
      </Button>
    )
  if (!mayAdopt || goneAt !== null) return null
  const Icon = here ? IconArrowsDiff : IconArrowDownToArc
  return (
    <Group gap="sm">
      <Button loading={running} leftSection={<Icon size={18} aria-hidden />} onClick={() => void adopt()}>
        {here ? t('adopt.system', { name: here.name }) : t('adopt')}
      </Button>
      <Text size="sm" c="dimmed" maw={640}>
        {here ? t('adopt.lead.here', { name: here.name }) : t(`adopt.lead.${entity}`)}
      </Text>
    </Group>
  )
}

/** Adopts a record, says what came of it with the way back, and goes to what it became. */
function useAdopt({ record, entity, municipality, here }: LibraryRecord) {
  const { t } = useTranslation('library')
  const navigate = useNavigate()
  const notices = useNotices()
  const undo = useUndoBatch()
  const command = useCommand('library.adopt', notices.refused)
  const adopt = async (): Promise<void> => {
    const answer = await command.run({ record })
    if (!answer.ok) return
    const { id, batchId, left } = answer.data
    const said = here
      ? t('done.linked', { name: here.name, municipality })
      : t(left.length > 0 ? 'done.left' : 'done', { municipality, names: left.join(', ') })
    notices.done(said, batchId === null ? undefined : () => void undo(batchId))
    void navigate(recordPath(entity, id))
  }
  return { running: command.running, adopt }
}
