import { Button, Tabs } from '@mantine/core'
import { IconAlertTriangle, IconArrowMerge, IconShieldLock, IconTableRow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing, useImport } from '../import-store.ts'
import { StepFrame } from '../step-frame.tsx'
import { KitosSwitch } from './kitos-switch.tsx'
import { NearMatches } from './near-matches.tsx'
import { PersonalNumbers } from './personal-numbers.tsx'
import styles from './preview.module.css'
import { PreviewRows } from './preview-rows.tsx'
import { Remarks } from './remarks.tsx'
import { TemplatesSwitch } from './templates-switch.tsx'
import { useBeside } from './use-beside.ts'

/** Fourth step: what would happen to every row, and what is for a person to decide, before anything is written. */
export function PreviewStep() {
  const { t } = useTranslation('exchange')
  const { preview, busy } = useImport()
  const button = useButtonText(preview)
  if (!preview) return null
  const { nearMatches, personalNumbers } = preview
  const remarks = Object.keys(preview.issues).length > 0 || preview.missing.length > 0
  return (
    <StepFrame
      step="preview"
      split
      back="columns"
      note={<Note preview={preview} />}
      actions={
        <Button loading={busy} onClick={() => void importing.apply(t('preview.applying'))}>
          {button}
        </Button>
      }
    >
      <TemplatesSwitch />
      <KitosSwitch />
      <Tabs defaultValue="rows" keepMounted={false} className={styles.tabs}>
        <Tabs.List px={20}>
          <Tab value="rows" icon={IconTableRow} label={t('preview.rows')} />
          {nearMatches.length > 0 && (
            <Tab value="near" icon={IconArrowMerge} label={t('near.tab')} count={nearMatches.length} mark />
          )}
          {personalNumbers.length > 0 && (
            <Tab value="numbers" icon={IconShieldLock} label={t('numbers.tab')} count={personalNumbers.length} mark />
          )}
          {remarks && <Tab value="remarks" icon={IconAlertTriangle} label={t('remarks.tab')} />}
        </Tabs.List>
        <Tabs.Panel value="rows" className={styles.panel}>
          <PreviewRows counts={preview.counts} />
        </Tabs.Panel>
        <Tabs.Panel value="near" className={styles.panel} data-scroll>
          <NearMatches matches={nearMatches} />
        </Tabs.Panel>
        <Tabs.Panel value="numbers" className={styles.panel} data-scroll>
          <PersonalNumbers preview={preview} />
        </Tabs.Panel>
        <Tabs.Panel value="remarks" className={styles.panel} data-scroll>
          <Remarks preview={preview} />
        </Tabs.Panel>
      </Tabs>
    </StepFrame>
  )
}

interface TabProps {
  readonly value: string
  readonly icon: typeof IconTableRow
  readonly label: string
  readonly count?: number
  /** Something waits for a decision. */
  readonly mark?: boolean
}

function Tab({ value, icon: Icon, label, count, mark = false }: TabProps) {
  const format = useFormat()
  return (
    <Tabs.Tab
      value={value}
      leftSection={<Icon size={16} aria-hidden {...(mark && { color: 'var(--doubt)' })} />}
      rightSection={count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
    >
      {label}
    </Tabs.Tab>
  )
}

/** What the button will do: "Opret 132, opdatér 8". */
function useButtonText(preview: ImportPreview | null): string {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  if (!preview) return ''
  const { created, updated } = preview.counts
  const parts = [
    created > 0 && t('preview.applyCreate', { count: created, shown: format.number(created) }),
    updated > 0 && t('preview.applyUpdate', { count: updated, shown: format.number(updated) })
  ].filter((part) => part !== false)
  const text = parts.join(', ')
  return text === '' ? t('preview.finish') : text.charAt(0).toUpperCase() + text.slice(1)
}

/** What goes beside the rows, in a line: nothing to change, or records that are made along with them. */
function Note({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation('exchange')
  const { counts } = preview
  const beside = useBeside(preview)
  if (counts.created + counts.updated === 0) return t('preview.nothing')
  return beside && t('preview.createdBeside', { list: beside })
}
