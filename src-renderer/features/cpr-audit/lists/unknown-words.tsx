import { Box, Select, Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListRead } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import { type ContactState, contactStates } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'
import styles from './lists.module.css'
import { chosenFor } from './use-chosen-lists.ts'

/** The words for a case's state that the program does not know: somebody says what each means, also for the next audit. */
export function UnknownWords({ file, disabled }: { readonly file: ListRead; readonly disabled: boolean }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const { chosen } = useAudit()
  const id = useId()
  const list = chosenFor(chosen.lists, file)
  if (file.unknownStates.length === 0) return null
  const options = contactStates.map((state) => ({ value: state, label: t(`words.${state}`) }))
  const changed = Object.keys(list?.words ?? {}).length > 0
  const say = (word: string, state: string | null): void => {
    if (list) chosen.change(list.path, { words: { ...list.words, [word]: state as ContactState | null } })
  }
  return (
    <Box className={styles.words} role="group" aria-labelledby={id}>
      <Text size="sm" fw={600} id={id}>
        {t('words.title')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('words.lead')}
      </Text>
      <div className={styles.wordRows}>
        {file.unknownStates.map(({ word, rows, means }) => (
          <Select
            key={word}
            size="xs"
            label={t('words.of', { word, count: rows, number: format.number(rows) })}
            data={options}
            value={list && word in list.words ? (list.words[word] ?? null) : means}
            placeholder={t('words.unsaid')}
            clearable
            clearButtonProps={{ 'aria-label': t('words.clear', { word }) }}
            disabled={disabled || !list}
            onChange={(state) => say(word, state)}
          />
        ))}
      </div>
      {changed && (
        <Text size="xs" c="dimmed">
          {t('columns.changed')}
        </Text>
      )}
    </Box>
  )
}
