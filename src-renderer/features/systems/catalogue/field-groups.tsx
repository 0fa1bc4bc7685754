import { Group, Text } from '@mantine/core'
import { IconBook2, IconHome2 } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { Hint } from '../../../components/hint.tsx'
import type { FieldGroup } from '../../../components/record/record-parts.ts'

/** What travels with the system wherever it is used. */
function isCatalogue(field: Field): boolean {
  return field.part === undefined
}

/** The facts of the catalogue, apart from what the municipality says of its use. */
export const systemGroups: readonly FieldGroup[] = [
  {
    key: 'catalogue',
    has: isCatalogue,
    heading: (record) => <CatalogueHeading record={record} />
  },
  { key: 'use', has: (field) => !isCatalogue(field), heading: () => <UseHeading /> }
]

/** Where the system has a supplier, its facts are the supplier's: it says whose. */
function CatalogueHeading({ record }: { readonly record: RecordView | null }) {
  const { t } = useTranslation('systems')
  const supplier = record?.refs[String(record.values['supplier'] ?? '')]?.name
  const theirs = record && (supplier !== undefined || record.origin === 'supplier' || record.origin === 'package')
  return (
    <Heading icon={<IconBook2 size={14} aria-hidden />} text={t('group.catalogue')} help={t('group.catalogue.help')}>
      {theirs && (supplier ? t('group.suppliers', { supplier }) : t('group.supplied'))}
    </Heading>
  )
}

function UseHeading() {
  const { t } = useTranslation('systems')
  return <Heading icon={<IconHome2 size={14} aria-hidden />} text={t('group.use')} help={t('group.use.help')} />
}

interface HeadingProps {
  readonly icon: ReactNode
  readonly text: string
  readonly help: string
  readonly children?: ReactNode
}

function Heading({ icon, text, help, children }: HeadingProps) {
  return (
    <Group gap={6} c="dimmed">
      <Hint label={help} multiline maw={320}>
        <Group gap={4}>
          {icon}
          <Text size="xs" fw={600}>
            {text}
          </Text>
        </Group>
      </Hint>
      {children && <Text size="xs">· {children}</Text>}
    </Group>
  )
}
