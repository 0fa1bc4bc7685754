import { Button, Group, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityLinks } from '../../../../src-shared/features/protocol/contract.ts'
import { allLinked, linkedLine, unlinkedOf } from '../../../../src-shared/features/protocol/links.rules.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { isEmpty, type RecordView } from '../../../../src-shared/kernel/value.ts'
import { RefLink } from '../../../components/fields/field-value.tsx'
import { LevelledData } from './levelled-data.tsx'
import { LinkDialog } from './link-dialog.tsx'
import styles from './pieces.module.css'

interface NotYetLinkedProps extends ActivityLinks {
  readonly activity: RecordView
}

/** What the lists of an activity name and no line does, and the way to link it all. */
export function NotYetLinked({ activity, lines, levels }: NotYetLinkedProps) {
  const { t } = useTranslation('protocol')
  const [asked, setAsked] = useState(false)
  const rest = unlinkedOf(
    activity.values,
    lines.map((line) => linkedLine(line.values))
  )
  if (allLinked(rest)) return null
  const chips = (entity: EntityName, ids: readonly string[]) => (
    <Group gap={6}>
      {ids.map((id) => (
        <RefLink key={id} entity={entity} refView={activity.refs[id]} id={id} />
      ))}
    </Group>
  )
  const nobody = isEmpty(activity.values['subjects'] ?? null) && lines.length === 0
  return (
    <section className={styles.rest} aria-label={t('unlinked.title')}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t('unlinked.title')}
        </Text>
        {activity.writable && activity.deletedAt === null && !nobody && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconLink size={15} aria-hidden />}
            onClick={() => setAsked(true)}
          >
            {t('unlinked.link')}
          </Button>
        )}
      </Group>
      {rest.subjects.length > 0 && (
        <div className={styles.restRow}>
          <span className={styles.mark}>{t('unlinked.subjects')}</span>
          {chips('subjectCategory', rest.subjects)}
        </div>
      )}
      {rest.data.length > 0 && (
        <div className={styles.restRow}>
          <span className={styles.mark}>{t('unlinked.data')}</span>
          <div>
            <LevelledData ids={rest.data} refs={activity.refs} levels={levels} />
          </div>
        </div>
      )}
      {rest.recipients.length > 0 && (
        <div className={styles.restRow}>
          <span className={styles.mark}>{t('unlinked.recipients')}</span>
          {chips('recipient', rest.recipients)}
        </div>
      )}
      {nobody && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('unlinked.nobody')}
        </Text>
      )}
      {asked && <LinkDialog activity={activity} lines={lines} onClose={() => setAsked(false)} />}
    </section>
  )
}
