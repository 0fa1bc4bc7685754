import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Guidelines, mostPoints } from '../../../../src-shared/features/shielding/guidelines/contract.ts'
import {
  pointsOf,
  startingChecklist,
  startingGuideline
} from '../../../../src-shared/features/shielding/guidelines/starting-guideline.ts'
import { isCivilDate, today } from '../../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useRegister } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Writes the next version, from the newest or from the draft that comes along. */
export function GuidelineEditor({ of, onClose }: { readonly of: Guidelines; readonly onClose: () => void }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  const notices = useNotices()
  const { country } = useRegister().municipality
  const newest = of.versions[0]
  const [text, setText] = useState(newest?.text ?? format.label(startingGuideline))
  const [local, setLocal] = useState(newest?.local ?? '')
  const [points, setPoints] = useState(newest?.checklist.join('\n') ?? format.label(startingChecklist))
  const [validFrom, setValidFrom] = useState(today(zoneOf[country], new Date()))
  const publish = useCommand('shielding.publishGuideline')
  const checklist = pointsOf(points)
  const isTooMany = checklist.length > mostPoints
  const submit = async (): Promise<void> => {
    const done = await publish.run({ after: newest?.number ?? null, text, local, checklist: [...checklist], validFrom })
    if (!done.ok) return
    notices.done(t('published', { number: done.data.number }))
    onClose()
  }
  return (
    <Card title={t('editor', { number: (newest?.number ?? 0) + 1 })} lead={t('editor.lead')}>
      <Stack gap="md">
        {publish.failure && <FailureAlert failure={publish.failure} />}
        <Textarea
          label={t('editor.text')}
          description={t('editor.text.hint')}
          withAsterisk
          autosize
          minRows={12}
          maxRows={26}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label={t('editor.local')}
          description={t('editor.local.hint')}
          autosize
          minRows={3}
          maxRows={12}
          value={local}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
        <Textarea
          label={t('editor.points')}
          description={t('editor.points.hint', { most: mostPoints })}
          error={isTooMany && t('editor.points.many', { most: mostPoints })}
          autosize
          minRows={4}
          value={points}
          onChange={(event) => setPoints(event.currentTarget.value)}
        />
        <Group maw={220}>
          <LooseDate label={t('editor.validFrom')} value={validFrom} onChange={(value) => setValidFrom(value ?? '')} />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={publish.running}
            disabled={text.trim().length < 3 || isTooMany || !isCivilDate(validFrom)}
            onClick={() => void submit()}
          >
            {t('publish')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
