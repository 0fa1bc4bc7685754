import { type GuidePieces, noPieces } from '../../../../src-shared/features/protocol/guide.rules.ts'
import { linkedLine, unlinkedOf } from '../../../../src-shared/features/protocol/links.rules.ts'
import type { RecordView, Values } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'

const none = '00000000-0000-0000-0000-000000000000'

/** What stands beside the fields that are being written; null until it is read, so that nothing is said too early. */
export function usePieces(record: RecordView | null, values: Values): GuidePieces | null {
  const id = record?.id ?? none
  const stored = { enabled: record !== null }
  const lines = useChannel('protocol.links', { activity: id }, stored).data?.lines
  const filters = { activity: { anyOf: [id] } }
  const transfers = useChannel('transfer.list', { columns: ['basis'], filters, limit: 200 }, stored).data
  if (!record) return noPieces(values)
  if (!lines || !transfers) return null
  const { subjects, data, recipients } = unlinkedOf(
    values,
    lines.map((line) => linkedLine(line.values))
  )
  return {
    lines: lines.length,
    unlinked: subjects.length + data.length + recipients.length,
    transfers: transfers.total,
    transfersWithoutBasis: transfers.rows.filter(({ values: { basis } }) => basis == null).length
  }
}
