import { Alert, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EditionKind, editionKinds } from '../../../../src-shared/features/exchange/publish/left-out.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../exchange.module.css'
import { EditionShareCard } from './edition-share.tsx'
import { useLook } from './use-look.ts'

/** The reading edition: what is in it and what not, before it is saved. */
export function PublishPage() {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const [kinds, setKinds] = useState<readonly EditionKind[]>(editionKinds)
  const { look, failure, again } = useLook(kinds)
  const save = useSave(kinds)
  return (
    <div className={styles.page}>
      <Stack gap={4}>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('lead')}</Text>
      </Stack>
      <Checkbox.Group
        label={t('kinds')}
        description={t('kindsHelp')}
        value={[...kinds]}
        onChange={(chosen) => setKinds(editionKinds.filter((kind) => chosen.includes(kind)))}
      >
        <Group gap="lg" mt="xs">
          {editionKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={format.label(catalogue[kind].labels.many)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group gap="sm">
        <Button onClick={() => void save()} disabled={kinds.length === 0}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={again}>
          {t('again')}
        </Button>
      </Group>
      {failure && <FailureAlert failure={failure} onRetry={again} />}
      {!look && !failure && (
        <Later>
          <Text role="status">{t('looking')}</Text>
        </Later>
      )}
      {look && look.masked.length > 0 && (
        <Alert color="yellow" variant="outline" title={t('maskedTitle')}>
          {t('masked', { names: look.masked.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
      {look && (
        <>
          <div className={styles.ways}>
            {look.shares.map((share) => (
              <EditionShareCard key={share.entity} share={share} />
            ))}
          </div>
          <Text size="sm" c="dimmed">
            {t('fieldsLead')}
          </Text>
        </>
      )}
    </div>
  )
}

/** Saves it in the language of the screen, where the user says. */
function useSave(kinds: readonly EditionKind[]): () => Promise<void> {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  return async () => {
    try {
      const saved = await runJob('publish.save', { kinds: [...kinds], language }, t('saving'))
      if (saved) notices.done(t('done', { path: saved.path, size: format.bytes(saved.bytes) }))
    } catch (error) {
      const failure = failureOf(error)
      if (failure.code !== 'request.cancelled') notices.refused(failure)
    }
  }
}
