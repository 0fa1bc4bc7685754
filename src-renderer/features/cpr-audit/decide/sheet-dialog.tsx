import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { FindingClass } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { PassphraseFields, usePassphraseRules } from '../../../components/forms/passphrase-fields.tsx'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'

const leastPassword = 12

interface Values {
  readonly classes: FindingClass[]
  readonly passphrase: string
  readonly repeated: string
  readonly withNumbers: boolean
  readonly reason: string
}

/** Which findings go to the owner, under which password, and whether their numbers go along (with a reason). */
export function SheetDialog({ sessionId, onClose }: { readonly sessionId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const { audit } = useAudit()
  const rules = usePassphraseRules()
  const writing = useJob('cprAudit.sheet', t('sheet.writing'))
  const form = useForm<Values>({
    initialValues: {
      classes: audit.tallies.filter(({ undecided }) => undecided > 0).map(({ class: of }) => of),
      passphrase: '',
      repeated: '',
      withNumbers: false,
      reason: ''
    },
    validate: {
      classes: (classes) => (classes.length === 0 ? t('sheet.none') : null),
      passphrase: (text) =>
        rules.passphrase(text) ?? (text.length < leastPassword ? t('order.short', { count: leastPassword }) : null),
      repeated: rules.repeated,
      reason: (text, { withNumbers }) => (withNumbers && text.trim().length < 3 ? t('reason.short') : null)
    }
  })
  const write = async ({ classes, passphrase: password, withNumbers, reason }: Values): Promise<void> => {
    const numbersFor = withNumbers ? reason.trim() : null
    const done = await writing.run({ id: audit.id, sessionId, classes, password, numbersFor, language })
    if (!done?.result) return
    const { path, rows } = done.result
    notices.done(t('sheet.done', { count: rows, number: format.number(rows), path }))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('sheet.write')} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form onSubmit={form.onSubmit((values) => void write(values))}>
        <Stack gap="md">
          <Checkbox.Group label={t('sheet.classes')} {...form.getInputProps('classes')}>
            <Stack gap="xs" mt="xs">
              {audit.tallies.map(({ class: of, total }) => (
                <Checkbox key={of} value={of} label={`${format.label(classLabels[of])} (${format.number(total)})`} />
              ))}
            </Stack>
          </Checkbox.Group>
          <PassphraseFields form={form} label={t('order.password')} />
          <Checkbox
            label={t('sheet.numbers')}
            description={t('sheet.numbers.about')}
            {...form.getInputProps('withNumbers', { type: 'checkbox' })}
          />
          {form.values.withNumbers && <TextInput label={t('order.why')} {...form.getInputProps('reason')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={writing.running}>
              {t('sheet.write')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
