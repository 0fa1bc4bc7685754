import { Box, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { useToday } from '../../../app/use-today.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ChosenFile } from './chosen-file.tsx'
import styles from './lists.module.css'

interface ListSlotProps {
  readonly title: string
  readonly about: string
  readonly kind: ListKind
  /** Whose contacts. */
  readonly system: string | null
  readonly disabled: boolean
  /** Beside the button that chooses. */
  readonly actions?: ReactNode
  /** In place of choosing files. */
  readonly instead?: ReactNode
}

/** The place of one list: which files it is, each with the day it was made; else what was read last. */
export function ListSlot({ title, about, kind, system, disabled, actions, instead }: ListSlotProps) {
  const { chosen } = useAudit()
  const today = useToday()
  const files = chosen.lists.filter((list) => list.kind === kind && list.system === system)
  return (
    <Box className={styles.slot} role="group" aria-label={title}>
      <div>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {about}
        </Text>
      </div>
      {instead ?? (
        <ChooseFiles
          what={title}
          disabled={disabled}
          onFiles={(paths) => chosen.add(paths, { kind, system, on: today })}
          actions={actions}
        >
          {files.length === 0 && <ReadBefore kind={kind} system={system} />}
          {files.map((list) => (
            <ChosenFile
              key={list.path}
              path={list.path}
              on={list.on}
              disabled={disabled}
              onDate={(on) => chosen.change(list.path, { on })}
              onRemove={() => chosen.remove(list.path)}
            />
          ))}
        </ChooseFiles>
      )}
    </Box>
  )
}

/** What an earlier run read here. */
function ReadBefore({ kind, system }: { readonly kind: ListKind; readonly system: string | null }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { audit } = useAudit()
  return audit.lists
    .filter((list) => list.step === 'compare' && list.kind === kind && (list.system?.id ?? null) === system)
    .map((list) => (
      <Text key={list.sha256} size="xs" className={styles.readBefore}>
        <IconCircleCheck size={15} aria-hidden />
        {t('file.before', {
          file: list.file,
          on: format.date(list.on),
          when: format.instant(list.readAt),
          who: list.readBy,
          numbers: format.number(list.numbers)
        })}
      </Text>
    ))
}
