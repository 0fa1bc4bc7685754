import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconWorldSearch, type TablerIcon } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkState } from '../../../../src-shared/features/systems/contract.ts'
import { documentEntity } from '../../../../src-shared/features/systems/document.fields.ts'
import { fieldOf, type Section } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { RelatedPanel } from '../../../components/record/related-panel.tsx'

const looks: Readonly<Record<LinkState, readonly [TablerIcon, string]>> = {
  ok: [IconCircleCheck, 'teal'],
  notFound: [IconCircleX, 'red'],
  noAnswer: [IconHelpCircle, 'orange'],
  notWeb: [IconHelpCircle, 'gray']
}

/** A system's documents where they lie; whether they are there is asked only on demand, and not kept. */
export function DocumentsPanel({ record, panel, name }: { record: RecordView; panel: Section; name: string }) {
  const { t } = useTranslation('systems')
  const notices = useNotices()
  const [states, setStates] = useState<Readonly<Record<string, LinkState>>>({})
  const [asking, setAsking] = useState(false)
  const check = async (rows: readonly RecordView[]): Promise<void> => {
    setAsking(true)
    try {
      setStates(await call('document.check', { ids: rows.map(({ id }) => id) }))
    } catch (error) {
      notices.refused(failureOf(error))
    } finally {
      setAsking(false)
    }
  }
  return (
    <RelatedPanel
      panel={panel}
      record={record}
      name={name}
      entity={documentEntity}
      by="system"
      columns={['name', 'kind', 'url']}
      cells={{ url: (row) => <Address row={row} state={states[row.id]} /> }}
      actions={(rows) => (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={asking}
          leftSection={<IconWorldSearch size={15} aria-hidden />}
          onClick={() => void check(rows)}
        >
          {t('documents.check')}
        </Button>
      )}
    />
  )
}

function Address({ row, state }: { readonly row: RecordView; readonly state: LinkState | undefined }) {
  const { t } = useTranslation('systems')
  const url = <FieldValueView field={fieldOf(documentEntity, 'url')} value={row.values['url']} refs={row.refs} />
  if (!state) return url
  const [Icon, colour] = looks[state]
  return (
    <>
      {url}
      <Group gap={4} role="status">
        <Icon size={14} color={`var(--mantine-color-${colour}-filled)`} aria-hidden />
        <Text size="xs">{t(`documents.${state}`)}</Text>
      </Group>
    </>
  )
}
