import { Button, Group } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dependencyEntity } from '../../../../src-shared/features/systems/dependency.fields.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, RefView } from '../../../../src-shared/kernel/value.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { FieldInput } from '../../../components/fields/field-input.tsx'
import { focusField } from '../../../components/record/focus-field.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './dependencies.module.css'

const keys = ['target', 'kind', 'direction', 'dataCategories', 'interface', 'frequency'] as const

interface AddDependencyProps {
  readonly system: string
  readonly onDone: () => void
}

/** The few fields that a dependency is mostly told in; the rest is on its own page. */
export function AddDependency({ system, onDone }: AddDependencyProps) {
  const { t } = useTranslation('graph')
  const format = useFormat()
  const notices = useNotices()
  const textOf = useCodeText()
  const saving = useCommand('dependency.save')
  const [values, setValues] = useState<Readonly<Record<string, FieldValue>>>({})
  const [refs, setRefs] = useState<Readonly<Record<string, RefView>>>({})
  const [lacks, setLacks] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const errorOf = (key: string): string | undefined => {
    if (key === 'target' && lacks && !values['target']) return t('links.otherMissing')
    const code = saving.failure?.fields?.[key]
    return code && textOf(code, { field: format.label(fieldOf(dependencyEntity, key).labels) })
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setLacks(!values['target'])
    if (!values['target']) return focusField('target')
    const answer = await saving.run({ id: null, version: null, values: { ...values, source: system } })
    if (!answer.ok) return
    notices.done(t('links.added', { name: refs[String(values['target'])]?.name ?? '' }))
    onDone()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('links.add')}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      {keys.map((key) => {
        const field = fieldOf(dependencyEntity, key)
        return (
          <FieldInput
            key={key}
            field={field}
            label={key === 'target' ? t('links.other') : format.label(field.labels)}
            required={key === 'target'}
            value={values[key]}
            error={errorOf(key)}
            refs={refs}
            onRef={(ref) => setRefs((known) => ({ ...known, [ref.id]: ref }))}
            onChange={(value) => setValues((known) => ({ ...known, [key]: value }))}
          />
        )
      })}
      {saving.failure && !saving.failure.fields && (
        <FailureAlert failure={saving.failure} className={styles.buttons ?? ''} />
      )}
      <Group gap="xs" className={styles.buttons} justify="flex-end">
        <Button size="xs" variant="default" onClick={onDone}>
          {t('links.cancel')}
        </Button>
        <Button size="xs" type="submit" loading={saving.running}>
          {t('links.save')}
        </Button>
      </Group>
    </form>
  )
}
