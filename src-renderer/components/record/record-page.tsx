import { Center, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { RecordEditor } from './record-editor.tsx'

interface RecordPageProps {
  readonly entity: Entity
  /** What the entity says of its state, beside the name. */
  readonly chips?: (record: RecordView) => ReactNode
}

/** The page of a record, or of a new one (`…/new`). */
export function RecordPage({ entity, chips }: RecordPageProps) {
  const { id } = useParams()
  if (id === undefined) return <RecordEditor key={`${entity.name} new`} entity={entity} record={null} chips={chips} />
  return <StoredRecord key={id} entity={entity} id={id} chips={chips} />
}

function StoredRecord({ entity, id, chips }: RecordPageProps & { readonly id: string }) {
  const record = useChannel(`${entity.name}.get`, { id })
  if (record.data) return <RecordEditor entity={entity} record={record.data} chips={chips} />
  if (record.error)
    return <FailureAlert failure={failureOf(record.error)} onRetry={() => void record.refetch()} m="xl" />
  return (
    <Later>
      <Center h="100%">
        <Loader />
      </Center>
    </Later>
  )
}
