import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GatewaySettings } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { Card } from '../../../components/cards/card.tsx'
import type { GatewayChange } from './ways-form.ts'

interface WayCardProps {
  readonly ways: GatewaySettings
  readonly saving: boolean
  readonly onSave: (change: GatewayChange) => Promise<void>
}

/** The gateway's two keys, each with its fingerprint once it is kept. */
export function GatewayCard({ ways, saving, onSave }: WayCardProps) {
  const { t } = useTranslation('shielding-transfers')
  const [encryptionKey, setEncryption] = useState(ways.encryption?.key ?? '')
  const [signingKey, setSigning] = useState(ways.signing?.key ?? '')
  const isEmpty = encryptionKey.trim() === '' && signingKey.trim() === ''
  const isSame = encryptionKey === (ways.encryption?.key ?? '') && signingKey === (ways.signing?.key ?? '')
  return (
    <Card title={t('ways.gateway')} lead={t('ways.gatewayLead')}>
      <TextInput
        label={t('ways.encryption')}
        spellCheck={false}
        value={encryptionKey}
        onChange={(event) => setEncryption(event.currentTarget.value)}
      />
      {ways.encryption && <Fingerprint text={ways.encryption.fingerprint} />}
      <TextInput
        label={t('ways.signing')}
        spellCheck={false}
        value={signingKey}
        onChange={(event) => setSigning(event.currentTarget.value)}
      />
      {ways.signing && <Fingerprint text={ways.signing.fingerprint} />}
      <Group>
        <Button
          loading={saving}
          disabled={isSame}
          onClick={() => void onSave({ gateway: isEmpty ? null : { encryptionKey, signingKey } })}
        >
          {t('ways.save')}
        </Button>
      </Group>
    </Card>
  )
}

function Fingerprint({ text }: { readonly text: string }) {
  const { t } = useTranslation('shielding-transfers')
  return (
    <Text size="sm" c="dimmed">
      {t('ways.fingerprint')}: {text}
    </Text>
  )
}
