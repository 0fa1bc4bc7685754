import { Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartLicence } from '../../../../src-shared/features/program/about.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './about.module.css'

/** What others wrote of the program; each part opens its licence. */
export function Parts() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [search, setSearch] = useState('')
  const parts = useChannel('about.licences', {})
  const all = parts.data ?? []
  const shown = all.filter((part) => fold(`${part.name} ${part.licence}`).includes(fold(search)))
  return (
    <Card title={t('about.parts')} lead={t('about.partsLead')}>
      {parts.error && <FailureAlert failure={failureOf(parts.error)} onRetry={() => void parts.refetch()} />}
      <TextInput
        aria-label={t('about.search')}
        placeholder={t('about.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        rightSectionWidth={80}
        rightSection={
          <Text size="xs" c="dimmed" role="status">
            {t('about.count', { shown: format.number(shown.length), all: format.number(all.length) })}
          </Text>
        }
      />
      {parts.data && shown.length === 0 && <Text c="dimmed">{t('about.none')}</Text>}
      <ul className={styles.parts}>
        {shown.map((part) => (
          <Part key={`${part.name} ${part.version}`} part={part} />
        ))}
      </ul>
    </Card>
  )
}

function Part({ part }: { readonly part: PartLicence }) {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  const id = useId()
  const Icon = open ? IconChevronDown : IconChevronRight
  return (
    <li>
      <UnstyledButton
        className={styles.part}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon size={16} aria-hidden />
        <span className={styles.partName}>{part.name}</span>
        <span>{part.version}</span>
        <span>{part.licence}</span>
      </UnstyledButton>
      {open && (
        <pre className={styles.text} id={id}>
          {part.text ?? t('about.noText')}
        </pre>
      )}
    </li>
  )
}
