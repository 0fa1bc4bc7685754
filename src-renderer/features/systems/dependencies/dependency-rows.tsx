import { ActionIcon, Anchor, Group, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dependencyEntity } from '../../../../src-shared/features/systems/dependency.fields.ts'
import type { SystemLink } from '../../../../src-shared/features/systems/graph.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { Hint } from '../../../components/hint.tsx'
import { useRemoval } from '../../../components/record/use-removal.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './dependencies.module.css'
import { useLinkWords } from './use-link-words.ts'

interface DependencyRowsProps {
  readonly links: readonly SystemLink[]
  readonly mayWrite: boolean
}

/** Dependencies as the system has them: which way, with whom, of which kind, which data, how. */
export function DependencyRows({ links, mayWrite }: DependencyRowsProps) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  const label = (key: string): string => format.label(fieldOf(dependencyEntity, key).labels)
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{label('direction')}</th>
            <th scope="col">{label('source')}</th>
            <th scope="col">{label('kind')}</th>
            <th scope="col">{label('dataCategories')}</th>
            <th scope="col">{label('interface')}</th>
            <th scope="col">{label('frequency')}</th>
            <td>{/* Buttons need no heading. */}</td>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <DependencyRow
              key={link.id}
              link={link}
              mayWrite={mayWrite}
              declared={t('links.declaredByOther', { name: link.other.name })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface DependencyRowProps {
  readonly link: SystemLink
  readonly mayWrite: boolean
  readonly declared: string
}

function DependencyRow({ link, mayWrite, declared }: DependencyRowProps) {
  const { t } = useTranslation('graph')
  const words = useLinkWords()
  const removal = useRemoval(dependencyEntity)
  const { other } = link
  return (
    <tr>
      <td>{words.way(link)}</td>
      <th scope="row">
        <Anchor component={Link} to={recordPath('system', other.id)} size="sm">
          {other.name}
        </Anchor>
        {!link.own && (
          <Text size="xs" c="dimmed" fw={400}>
            {declared}
          </Text>
        )}
      </th>
      <td>{words.kind(link.kind)}</td>
      <td>{link.dataCategories.join(', ')}</td>
      <td>{link.interface}</td>
      <td>{words.frequency(link.frequency)}</td>
      <td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <Hint label={t('links.open', { name: other.name })}>
            <ActionIcon
              component={Link}
              to={recordPath('dependency', link.id)}
              variant="subtle"
              color="gray"
              aria-label={t('links.open', { name: other.name })}
            >
              <IconPencil size={15} aria-hidden />
            </ActionIcon>
          </Hint>
          {mayWrite && (
            <Hint label={t('links.remove', { name: other.name })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={removal.running}
                aria-label={t('links.remove', { name: other.name })}
                onClick={() => void removal.remove([link])}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </Hint>
          )}
        </Group>
      </td>
    </tr>
  )
}
