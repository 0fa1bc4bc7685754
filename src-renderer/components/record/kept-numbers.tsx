import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { KeptSecret } from '../../../src-shared/features/secrets/contract.ts'
import { call } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { SecretNumber } from '../secret-number.tsx'
import styles from './record.module.css'

/** Personal numbers that an import kept with the record: masked, and shown one at a time with a reason. */
export function KeptNumbers({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation('record')
  const may = useMay('secrets.read')
  const { data } = useChannel('secrets.list', { recordId }, { enabled: may })
  if (!may || !data || data.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('numbers.title')}>
      <Title order={2}>{t('numbers.title')}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('numbers.text')}
      </Text>
      <table className={styles.table}>
        <tbody>
          {data.map((secret) => (
            <KeptNumber key={secret.id} secret={secret} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function KeptNumber({ secret }: { readonly secret: KeptSecret }) {
  const { t } = useTranslation('record')
  return (
    <tr>
      <th scope="row">{secret.header}</th>
      <td>
        <SecretNumber
          masked={secret.masked}
          name={secret.header}
          reveal={async (reason) => (await call('secrets.reveal', { id: secret.id, reason })).text}
        >
          <Text size="sm" c="dimmed">
            {t('numbers.kept', { reason: secret.reason })}
          </Text>
        </SecretNumber>
      </td>
    </tr>
  )
}
