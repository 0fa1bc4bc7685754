import { Button, Group, Text } from '@mantine/core'
import { IconArrowDownToArc } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { PanelSection } from '../record/panel-section.tsx'
import { DifferenceTable, type Settling, type ShownDifference } from './difference-table.tsx'

interface SourcePanelProps<T extends ShownDifference> {
  readonly panel: Section
  /** undefined until it is here. */
  readonly view: SourceView<T> | undefined
  readonly error: Error | null
  readonly onRetry: () => void
  readonly settling: Settling<T>
  readonly pieceName: (row: T) => string | null
  /** Where it is from. */
  readonly whence: ReactNode
  /** Whether the source is there to be compared with. */
  readonly compared: boolean
}

interface SourceView<T> {
  readonly differences: readonly T[]
  readonly refs: Readonly<Record<string, RefView>>
  readonly writable: boolean
}

/** How a record stands to what it was taken from: what is new there, to be taken or left, and what is one's own. */
export function SourcePanel<T extends ShownDifference>(props: SourcePanelProps<T>) {
  const { panel, view, error, onRetry, settling, pieceName, whence, compared } = props
  const { t } = useTranslation('copies')
  const open = view?.differences.filter(({ standing }) => standing !== 'own') ?? []
  const own = view?.differences.filter(({ standing }) => standing === 'own') ?? []
  const safe = open.filter(({ standing }) => standing === 'source').length
  const shown = view && { refs: view.refs, writable: view.writable, settling, pieceName }
  return (
    <PanelSection
      panel={panel}
      count={view && open.length}
      actions={
        view?.writable &&
        safe > 0 && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconArrowDownToArc size={15} aria-hidden />}
            loading={settling.running}
            onClick={() => void settling.run(null, 'take')}
          >
            {t('takeAll', { count: safe })}
          </Button>
        )
      }
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={onRetry} />}
      {shown && (
        <>
          <Group gap={6} mb={6}>
            {whence}
          </Group>
          {compared && open.length === 0 && (
            <Text size="sm" c="dimmed">
              {t(own.length === 0 ? 'same' : 'nothingNew')}
            </Text>
          )}
          {open.length > 0 && <DifferenceTable title={t('open')} rows={open} {...shown} />}
          {own.length > 0 && (
            <details>
              <summary>{t('own', { count: own.length })}</summary>
              <DifferenceTable title={t('ownTitle')} rows={own} {...shown} />
            </details>
          )}
        </>
      )}
    </PanelSection>
  )
}
