import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { PackageComparison } from '../../../../src-shared/features/exchange/package-comparison.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** Whose package it is, how far it is to be trusted, and what it is beside the one before. */
export function Trust({ view }: { readonly view: PackageComparison }) {
  const { t } = useTranslation('packages')
  const { t: say } = useTranslation('sharing')
  const format = useFormat()
  const { head, trust, edited, figuresEdited, own, older, before, beside } = view
  const from = head.municipality.name
  const good = trust === 'known' && edited.length === 0 && !figuresEdited && !older
  const sheets = [
    ...edited.map((name) => format.label(catalogue[name].labels.many)),
    ...(figuresEdited ? [t('part.figures')] : [])
  ].join(', ')
  const others = beside.map(
    ({ entity, count }) => `${format.label(catalogue[entity].labels.many)} ${format.number(count)}`
  )
  return (
    <Alert
      color={good ? 'gray' : trust === 'broken' ? 'red' : 'yellow'}
      icon={good ? <IconShieldCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
    >
      <Text size="sm" fw={600}>
        {say('from', { from, on: format.instant(head.exportedAt) })}
      </Text>
      <Text size="sm">{say(`trust.${trust}`, { from })}</Text>
      {sheets !== '' && <Text size="sm">{say('edited', { sheets })}</Text>}
      {older && before !== null && <Text size="sm">{t('read.older', { before: format.instant(before) })}</Text>}
      {own && !view.feedback && <Text size="sm">{t('read.own')}</Text>}
      {others.length > 0 && <Text size="sm">{t('read.beside', { what: others.join(' · ') })}</Text>}
    </Alert>
  )
}
