import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { IconLock, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Mergeable, MergePreview } from '../../../src-shared/features/merge/contract.ts'
import type { MergeChoices, MergeSide } from '../../../src-shared/features/merge/merge.rules.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { recordPath } from '../entity-paths.ts'
import { useNotices } from '../feedback/use-notices.tsx'
import { useJob } from '../use-job.ts'
import { useUndoBatch } from '../use-undo-batch.ts'
import styles from './merge.module.css'
import { MergeLinks } from './merge-links.tsx'
import { MergeRow } from './merge-row.tsx'

interface MergeSheetProps {
  readonly entity: Entity & { readonly name: Mergeable }
  readonly preview: MergePreview
}

/** Both records side by side where they differ, what becomes of what refers to them, and the button that does it. */
export function MergeSheet({ entity, preview }: MergeSheetProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const navigate = useNavigate()
  const notices = useNotices()
  const undo = useUndoBatch()
  const job = useJob('merge.apply', t('merge.running'))
  const [choices, setChoices] = useState<MergeChoices>({})
  const { keep, drop, differences, said, users, keptNumbers } = preview
  // Who holds the kept one already gains nothing.
  const gaining = users.filter(({ outcome }) => outcome === 'move').map(({ name }) => name)
  const nameOf = (record: MergePreview['keep']): string => String(record.values[entity.title] ?? '') || '—'
  const back = (): void => void navigate(recordPath(entity.name, keep.id))

  const run = async (): Promise<void> => {
    const versions = { keep: keep.version, drop: drop.version }
    const done = await job.run({ entity: entity.name, keep: keep.id, drop: drop.id, versions, choices: { ...choices } })
    if (!done) return
    const { batchId } = done.result
    notices.done(t('merge.done', { keep: nameOf(keep), drop: nameOf(drop) }), () => void undo(batchId))
    back()
  }
  const choose = (key: string, side: MergeSide): void => setChoices({ ...choices, [key]: side })
  return (
    <>
      <section className={styles.card} aria-labelledby="merge-fields">
        <Title order={2} id="merge-fields">
          {t('merge.fields')}
        </Title>
        {differences.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('merge.noDifferences')}
          </Text>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('merge.field')}</th>
                <th scope="col">{t('merge.side.keep', { name: nameOf(keep) })}</th>
                <th scope="col">{t('merge.side.drop', { name: nameOf(drop) })}</th>
                <th scope="col">{t('merge.side.both')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <MergeRow
                  key={difference.key}
                  entity={entity}
                  difference={difference}
                  keep={keep}
                  drop={drop}
                  said={said.find(({ key }) => key === difference.key)}
                  chosen={choices[difference.key] ?? difference.suggested}
                  onChoose={(side) => choose(difference.key, side)}
                />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <MergeLinks preview={preview} />
      {gaining.length > 0 && (
        <Alert color="orange" icon={<IconUsers size={18} aria-hidden />} maw={920} mb="sm">
          {t('merge.users', {
            count: gaining.length,
            names: gaining.join(', '),
            keep: nameOf(keep)
          })}
        </Alert>
      )}
      {keptNumbers > 0 && (
        <Alert color="orange" icon={<IconLock size={18} aria-hidden />} maw={920} mb="sm">
          {t('merge.keptNumbers', { count: keptNumbers, number: format.number(keptNumbers) })}
        </Alert>
      )}
      <Group gap="xs" pb="xl">
        <Button loading={job.running} onClick={() => void run()}>
          {t('merge.run', { keep: nameOf(keep) })}
        </Button>
        <Button variant="default" onClick={back}>
          {t('cancel')}
        </Button>
      </Group>
    </>
  )
}
