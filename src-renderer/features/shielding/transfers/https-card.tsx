import { Box, Button, Group, PasswordInput, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  CertificateInput,
  ClientCertificateView,
  GatewaySettings
} from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useCommand } from '../../../api/use-command.ts'
import { Card } from '../../../components/cards/card.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import type { GatewayChange } from './ways-form.ts'

interface HttpsCardProps {
  readonly ways: GatewaySettings
  readonly saving: boolean
  readonly onSave: (change: GatewayChange) => Promise<void>
}

/** Files as they were chosen; what is null stays as it is kept. */
interface Chosen {
  readonly pfx: string | null
  readonly certificate: string | null
  readonly key: string | null
  readonly trusted: string | null
}

/** The direct way: off until the agreement is recorded, with the municipality's certificate. */
export function HttpsCard({ ways: { https }, saving, onSave }: HttpsCardProps) {
  const { t } = useTranslation('shielding-transfers')
  const notices = useNotices()
  const choose = useCommand('shielding.chooseCertificate', notices.refused)
  const [facts, setFacts] = useState({
    on: https.on,
    endpoint: https.endpoint ?? '',
    agreement: https.agreement ?? '',
    whitelistedOn: https.whitelistedOn
  })
  const [chosen, setChosen] = useState<Chosen>({ pfx: null, certificate: null, key: null, trusted: null })
  const [passphrase, setPassphrase] = useState('')
  const set = (change: Partial<typeof facts>): void => setFacts((before) => ({ ...before, ...change }))
  const pick = async (what: keyof Chosen): Promise<void> => {
    const file = await choose.run({})
    if (file.ok && file.data !== null) setChosen((before) => ({ ...before, [what]: file.data }))
  }
  const save = (): Promise<void> =>
    onSave({
      https: {
        on: facts.on,
        endpoint: facts.endpoint.trim() || null,
        agreement: facts.agreement.trim() || null,
        whitelistedOn: facts.whitelistedOn !== null && isCivilDate(facts.whitelistedOn) ? facts.whitelistedOn : null,
        certificate: certificateOf(chosen, passphrase) ?? 'keep',
        trusted: chosen.trusted === null ? (https.trusted ? 'keep' : null) : { path: chosen.trusted }
      }
    })
  const files = ['pfx', 'certificate', 'key', 'trusted'] as const
  return (
    <Card title={t('ways.https')} lead={t('ways.httpsLead')}>
      <Switch label={t('ways.on')} checked={facts.on} onChange={(event) => set({ on: event.currentTarget.checked })} />
      <TextInput
        label={t('ways.endpoint')}
        placeholder="https://…/idsas-registration/20240124/registration"
        spellCheck={false}
        value={facts.endpoint}
        onChange={(event) => set({ endpoint: event.currentTarget.value })}
      />
      <TextInput
        label={t('ways.agreement')}
        maw={420}
        spellCheck={false}
        value={facts.agreement}
        onChange={(event) => set({ agreement: event.currentTarget.value })}
      />
      <Box maw={220}>
        <LooseDate
          label={t('ways.whitelistedOn')}
          value={facts.whitelistedOn}
          onChange={(whitelistedOn) => set({ whitelistedOn })}
        />
      </Box>
      <Text size="sm">
        {t('ways.certificate')}: <CertificateText of={https.certificate} />
        {https.trusted && ` · ${t('ways.trusted')}`}
      </Text>
      <Group gap="xs">
        {files.map((file) => (
          <Button key={file} size="compact-sm" variant="default" onClick={() => void pick(file)}>
            {t(`ways.choose.${file}`)}
          </Button>
        ))}
      </Group>
      {files.map(
        (file) =>
          chosen[file] !== null && (
            <Text key={file} size="sm" c="dimmed">
              {chosen[file]}
            </Text>
          )
      )}
      {(chosen.pfx !== null || chosen.key !== null) && (
        <PasswordInput
          label={t('ways.passphrase')}
          maw={420}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      <Group>
        <Button loading={saving} onClick={() => void save()}>
          {t('ways.save')}
        </Button>
      </Group>
    </Card>
  )
}

function certificateOf({ pfx, certificate, key }: Chosen, passphrase: string): CertificateInput | null {
  const secret = passphrase === '' ? null : passphrase
  if (pfx !== null) return { kind: 'pfx', file: pfx, passphrase: secret }
  return certificate !== null && key !== null ? { kind: 'pem', certificate, key, passphrase: secret } : null
}

function CertificateText({ of }: { readonly of: ClientCertificateView | null }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  if (of === null) return t('ways.certificateNone')
  const name = of.subject ?? t('ways.certificatePfx')
  return of.validTo === null ? name : `${name} · ${t('ways.validTo', { date: format.instant(of.validTo) })}`
}
