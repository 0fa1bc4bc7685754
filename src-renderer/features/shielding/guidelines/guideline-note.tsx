import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { GuidelineText } from './guideline-text.tsx'
import styles from './guidelines.module.css'

/**
 * The guideline where it matters, unfolded in place so that nothing typed is lost; whoever has not confirmed the newest
 * is told in one line, and kept from nothing.
 */
export function GuidelineNote({ asksToRead = false }: { readonly asksToRead?: boolean }) {
  const { t } = useTranslation('shielding-guidelines')
  const format = useFormat()
  const id = useId()
  const [shown, setShown] = useState(false)
  const { data } = useChannel('shielding.guidelines', {})
  if (!data?.current) return null
  const { current, readAt } = data
  const isUnread = asksToRead && readAt === null
  return (
    <div>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <IconBook2 size={18} aria-hidden />
        <Text size="sm">
          {isUnread && `${t('note.unread', { number: current.number })} `}
          <Anchor
            component="button"
            type="button"
            size="sm"
            underline="always"
            aria-expanded={shown}
            aria-controls={shown ? id : undefined}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'note.hide' : isUnread ? 'note.read' : 'note.show')}
          </Anchor>
          {asksToRead && readAt !== null && (
            <Text span size="sm" c="dimmed">
              {` · ${t('note.readOn', { on: format.instant(readAt) })}`}
            </Text>
          )}
        </Text>
      </Group>
      {shown && (
        <section id={id} aria-label={t('title')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which keys must reach. */}
          <div className={styles.scrolled} tabIndex={0}>
            <GuidelineText text={current.local === '' ? current.text : `${current.text}\n\n${current.local}`} />
          </div>
          {readAt === null && <Confirm number={current.number} />}
        </section>
      )}
    </div>
  )
}

/** Whoever asks has read it. */
export function Confirm({ number }: { readonly number: number }) {
  const { t } = useTranslation('shielding-guidelines')
  const confirm = useCommand('shielding.confirmGuideline')
  return (
    <>
      {confirm.failure && <FailureAlert failure={confirm.failure} />}
      <Button
        size="xs"
        variant="default"
        mt="xs"
        loading={confirm.running}
        onClick={() => void confirm.run({ number })}
      >
        {t('confirm')}
      </Button>
    </>
  )
}
