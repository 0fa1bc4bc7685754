import { Code, CopyButton, Group, Text, UnstyledButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KeyView } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import styles from '../shielding.module.css'

/** A public key, and the fingerprint that two people read to each other. */
export function KeyFacts({ of, id }: { readonly of: KeyView; readonly id?: string }) {
  const { t } = useTranslation('shielding-transfers')
  return (
    <dl className={styles.facts}>
      {id !== undefined && (
        <>
          <dt>{t('ways.id')}</dt>
          <dd>
            <Copied text={id} />
          </dd>
        </>
      )}
      <dt>{t('ways.key')}</dt>
      <dd>
        <Copied text={of.key} />
      </dd>
      <dt>{t('ways.fingerprint')}</dt>
      <dd>
        <Text size="sm" ff="monospace">
          {of.fingerprint}
        </Text>
      </dd>
    </dl>
  )
}

function Copied({ text }: { readonly text: string }) {
  const { t } = useTranslation('shielding-transfers')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Group gap={6} wrap="nowrap">
          <Code>{text}</Code>
          <UnstyledButton onClick={copy} aria-label={t('ways.copy')} title={t('ways.copy')}>
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </UnstyledButton>
        </Group>
      )}
    </CopyButton>
  )
}
