import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName, type IncidentCategory, incidentCategories } from '../../../../src-shared/features/shielding/case.ts'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'

interface SupplementDialogProps {
  readonly of: ShieldingCase
  readonly onClose: () => void
}

/** Tells more of a case. What is left empty stays as it was told. */
export function SupplementDialog({ of, onClose }: SupplementDialogProps) {
  const { t } = useTranslation(['shielding', 'shielding-request'])
  const notices = useNotices()
  const supplement = useCommand('shielding.supplement')
  const [category, setCategory] = useState<IncidentCategory | null>(null)
  const [incidentOn, setIncidentOn] = useState('')
  const [texts, setTexts] = useState({ place: '', reason: '', policeReference: '', injuryReference: '', evidence: '' })
  const text = (key: keyof typeof texts) => ({
    value: texts[key],
    spellCheck: false,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTexts((before) => ({ ...before, [key]: currentTarget.value }))
  })
  const lacks = (key: string): boolean => of.lacks.includes(key)
  const submit = async (): Promise<void> => {
    const evidence = texts.evidence
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean)
    const details = { ...texts, evidence, category, incidentOn: isCivilDate(incidentOn) ? incidentOn : null }
    const done = await supplement.run({ id: of.id, version: of.version, details })
    if (!done.ok) return
    notices.done(t('done.supplement'))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('do.supplement')} · ${caseName(of.number)}`}
      closeButtonProps={{ 'aria-label': t('do.cancel') }}
    >
      <Stack gap="md">
        {supplement.failure && <FailureAlert failure={supplement.failure} />}
        {lacks('category') && (
          <Select
            label={t('shielding-request:form.category')}
            placeholder={t('shielding-request:form.category.choose')}
            data={incidentCategories.map((code) => ({ value: code, label: t(`category.${code}`) }))}
            value={category}
            onChange={(value) => setCategory(value as IncidentCategory | null)}
          />
        )}
        {lacks('incidentOn') && (
          <LooseDate
            label={t('shielding-request:form.when')}
            value={incidentOn}
            onChange={(value) => setIncidentOn(value ?? '')}
          />
        )}
        {lacks('place') && <TextInput label={t('shielding-request:form.place')} {...text('place')} />}
        <Textarea
          label={t('shielding-request:form.what')}
          description={t('shielding-request:form.what.hint')}
          autosize
          minRows={2}
          {...text('reason')}
        />
        <TextInput label={t('shielding-request:form.police')} {...text('policeReference')} />
        <TextInput label={t('shielding-request:form.injury')} {...text('injuryReference')} />
        <Textarea
          label={t('shielding-request:form.evidence')}
          description={t('shielding-request:form.evidence.hint')}
          autosize
          minRows={1}
          {...text('evidence')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button loading={supplement.running} onClick={() => void submit()}>
            {t('do.supplement')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
