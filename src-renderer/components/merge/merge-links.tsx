import { Badge, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { LinkOutcome, MergePreview } from '../../../src-shared/features/merge/contract.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './merge.module.css'

const colours: Readonly<Record<LinkOutcome, string>> = { move: 'accent', double: 'orange', self: 'gray' }

/** Every record that refers to the one that goes, and what becomes of it. */
export function MergeLinks({ preview }: { readonly preview: MergePreview }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const { links, counts } = preview
  const total = counts.move + counts.double + counts.self
  const rest = total - links.length
  return (
    <section className={styles.card} aria-labelledby="merge-links">
      <Title order={2} id="merge-links">
        {t('merge.links')}{' '}
        <Text span size="sm" c="dimmed">
          {format.number(total)}
        </Text>
      </Title>
      {total === 0 && (
        <Text size="sm" c="dimmed">
          {t('merge.noLinks')}
        </Text>
      )}
      <ul className={styles.links}>
        {links.map(({ entity, fields, id, name, outcome }) => (
          <li key={id}>
            <Badge color={colours[outcome]} variant="light" tt="none">
              {t(`merge.outcome.${outcome}`)}
            </Badge>
            <span>
              {format.label(catalogue[entity].labels.one)} “{name || '—'}”{' '}
              <Text span size="xs" c="dimmed">
                {fields.map((key) => format.label(fieldOf(catalogue[entity], key).labels)).join(', ')}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <Text size="sm">{t('merge.more', { count: rest, number: format.number(rest) })}</Text>}
    </section>
  )
}
