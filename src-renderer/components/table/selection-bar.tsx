import { Button, Text } from '@mantine/core'
import { IconColumns2, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { comparePath } from '../entity-paths.ts'
import { useRemoval } from '../record/use-removal.ts'
import { SelectedRows } from './selected-rows.tsx'
import type { Selection } from './use-selection.ts'

/** What can be done with the selected rows at once. */
export function SelectionBar({ entity, selection }: { readonly entity: Entity; readonly selection: Selection }) {
  const { t } = useTranslation(['table', 'bulk'])
  const format = useFormat()
  const mayWrite = useMay('register.write')
  const removal = useRemoval(entity)
  const [editing, setEditing] = useState(false)
  const records = useMemo(() => ({ ids: [...selection.ids.keys()] }), [selection.ids])
  const count = selection.ids.size
  const compared = count === 2 ? comparePath(entity.name, [...selection.ids.keys()]) : null
  const outside = [...selection.ids.values()].filter(({ writable }) => !writable).length
  const remove = async (): Promise<void> => {
    if (await removal.remove([...selection.ids.values()])) selection.clear()
  }
  return (
    <SelectedRows count={count} onClear={selection.clear}>
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={15} aria-hidden />}
          disabled={outside === count}
          onClick={() => setEditing(true)}
        >
          {t('bulk:open')}
        </Button>
      )}
      {compared && (
        <Button
          component={Link}
          to={compared}
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns2 size={15} aria-hidden />}
        >
          {t('selection.compare')}
        </Button>
      )}
      {editing && (
        <BulkDialog
          entity={entity}
          records={records}
          count={count}
          onClose={() => setEditing(false)}
          onDone={selection.clear}
        />
      )}
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={15} aria-hidden />}
          loading={removal.running}
          disabled={outside > 0}
          onClick={() => void remove()}
        >
          {t('selection.delete')}
        </Button>
      )}
      {mayWrite && outside > 0 && (
        <Text size="sm" c="dimmed">
          {t('selection.outside', { count: outside, number: format.number(outside) })}
        </Text>
      )}
    </SelectedRows>
  )
}
