import { useEffect, useState } from 'react'
import type { BulkPreview } from '../../../src-shared/features/bulk/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { failureOf } from '../../api/bridge.ts'
import { runJob } from '../../api/jobs.ts'
import { type BulkLine, type BulkRecords, changesOf } from './bulk-changes.ts'

/** What the edit would do, as far as it is known; null while it is worked out or nothing was chosen. */
export interface BulkOutlook {
  readonly preview: BulkPreview | null
  readonly failure: Failure | null
}

const unknown: BulkOutlook = { preview: null, failure: null }
const pause = 250

/** Works the preview out anew whenever the lines rest. */
export function useBulkPreview(entity: EntityName, records: BulkRecords, lines: readonly BulkLine[]): BulkOutlook {
  const [outlook, setOutlook] = useState(unknown)
  useEffect(() => {
    setOutlook(unknown)
    const values = changesOf(lines)
    if (Object.keys(values).length === 0) return
    let current = true
    const timer = setTimeout(() => {
      runJob('bulk.preview', { entity, records, values }, '', { quiet: true }).then(
        (preview) => current && setOutlook({ preview, failure: null }),
        (error) => current && setOutlook({ preview: null, failure: failureOf(error) })
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [entity, records, lines])
  return outlook
}
