import { Center, Loader } from '@mantine/core'
import { useParams } from 'react-router'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { RecordEditor } from './record-editor.tsx'
import type { RecordParts } from './record-parts.ts'

interface RecordPageProps {
  readonly entity: Entity
  readonly parts?: RecordParts
}

/** The page of a record, or of a new one (`…/new`). */
export function RecordPage({ entity, parts = {} }: RecordPageProps) {
  const { id } = useParams()
  if (id === undefined) return <RecordEditor key={`${entity.name} new`} entity={entity} record={null} parts={parts} />
  return <StoredRecord key={id} entity={entity} id={id} parts={parts} />
}

function StoredRecord({ entity, id, parts }: Required<RecordPageProps> & { readonly id: string }) {
  const record = useChannel(`${entity.name}.get`, { id })
  if (record.data) return <RecordEditor entity={entity} record={record.data} parts={parts} />
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
