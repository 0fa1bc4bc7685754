import { Anchor, Badge } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mergeable } from '../../../src-shared/features/merge/contract.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { mergePath } from './merge-path.ts'

/** Another record that is called the same: it may be the same thing twice. */
export function TwinHint({ entity, record }: { readonly entity: Mergeable; readonly record: RecordView }) {
  const { t } = useTranslation('people')
  const mayMerge = useMay('register.import')
  const twins = useChannel('merge.twins', { entity, id: record.id }, { enabled: mayMerge && record.deletedAt === null })
  const [twin] = twins.data ?? []
  if (!twin) return null
  return (
    <Anchor component={Link} to={mergePath(entity, record.id, twin.id)} underline="hover">
      <Badge color="orange" variant="light" tt="none" leftSection={<IconUsers size={13} aria-hidden />}>
        {t('merge.twin', { count: twins.data?.length ?? 0 })}
      </Badge>
    </Anchor>
  )
}
