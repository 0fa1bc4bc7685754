import { Progress, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconFile, IconFlask, IconTableImport, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { WelcomeFrame } from '../welcome-frame.tsx'
import styles from './guide.module.css'
import { GuideLine } from './guide-line.tsx'
import { useSample } from './use-sample.ts'

/** The last step: the register is made; what one begins with. `onDone` gets the place that is shown first. */
export function BeginStep({ onDone }: { readonly onDone: (route: string) => void }) {
  const { t } = useTranslation('welcome')
  const { run, progress, failure } = useSample()
  const choice = (icon: TablerIcon, name: 'sheets' | 'sample' | 'empty', choose: () => void) => (
    <Choice
      icon={icon}
      title={t(`begin.${name}`)}
      why={t(`begin.${name}Why`)}
      disabled={progress !== null}
      onChoose={choose}
    />
  )
  return (
    <WelcomeFrame title={t('begin.title')} line={<GuideLine step="begin" purpose="all" />}>
      <Stack gap="sm">
        {failure && <FailureAlert failure={failure} />}
        {choice(IconTableImport, 'sheets', () => onDone('/exchange/import'))}
        {choice(IconFlask, 'sample', () => void run().then((whole) => whole && onDone('/systems/all')))}
        {choice(IconFile, 'empty', () => onDone('/overview'))}
        <div role="status" style={{ minHeight: 44 }}>
          {progress && (
            <Stack gap={6} mt={4}>
              <Text size="sm" c="dimmed">
                {t('begin.reading', { at: progress.done + 1, total: progress.total })}
              </Text>
              <Progress value={(100 * progress.done) / progress.total} aria-label={t('begin.sample')} animated />
            </Stack>
          )}
        </div>
      </Stack>
    </WelcomeFrame>
  )
}

interface ChoiceProps {
  readonly icon: TablerIcon
  readonly title: string
  readonly why: string
  readonly disabled: boolean
  readonly onChoose: () => void
}

function Choice({ icon: Icon, title, why, disabled, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton className={styles.choice} disabled={disabled} onClick={onChoose}>
      <Icon size={24} stroke={1.5} aria-hidden />
      <span>
        <Text fw={600} component="span" display="block">
          {title}
        </Text>
        <Text size="sm" c="dimmed" component="span">
          {why}
        </Text>
      </span>
    </UnstyledButton>
  )
}
