import { Button, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core'
import { IconPackageExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import {
  type PackagePart,
  type PackageProfile,
  packageParts,
  packageProfiles
} from '../../../../src-shared/features/exchange/profiles.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { supplierIn } from '../../../components/share-state.ts'
import { useJob } from '../../../components/use-job.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Outline } from './outline.tsx'
import styles from './packages.module.css'
import { PickRefs } from './pick-refs.tsx'

interface Choice {
  readonly profile: PackageProfile
  readonly parts: readonly PackagePart[]
  readonly units: readonly RefView[]
  readonly systems: readonly RefView[]
  readonly supplier: readonly RefView[]
}

const first: Choice = { profile: 'centralOffice', parts: packageParts, units: [], systems: [], supplier: [] }
const idsOf = (refs: readonly RefView[]): string[] => refs.map(({ id }) => id)

/** Chooses what goes to whom, shows it as it will stand, and writes it as one signed workbook. */
export function SharePage() {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const notices = useNotices()
  const saving = useJob('package.save', t('share.saving'))
  const given = supplierIn(useLocation().state)
  const [choice, setChoice] = useState<Choice>(given ? { ...first, profile: 'supplier', supplier: [given] } : first)
  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }))
  const { profile, parts, units, systems, supplier } = choice
  const forSupplier = profile === 'supplier'
  const isReady = parts.length > 0 && (!forSupplier || supplier.length > 0)
  const sent = {
    profile,
    scope: {
      parts: [...parts],
      units: idsOf(units),
      systems: idsOf(systems),
      supplier: forSupplier ? (supplier[0]?.id ?? null) : null
    }
  }
  const save = async (): Promise<void> => {
    const done = await saving.run({ ...sent, language: format.language })
    if (done?.result) notices.done(t('share.done', { path: done.result.path }))
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Title order={1}>{t('share.title')}</Title>
        <Button
          leftSection={<IconPackageExport size={18} aria-hidden />}
          loading={saving.running}
          disabled={!isReady}
          onClick={() => void save()}
        >
          {t('share.save')}
        </Button>
      </header>
      <div className={styles.body}>
        <Stack component="section" className={styles.choice} gap="lg" aria-label={t('share.choice')}>
          <Radio.Group
            label={t('share.profile')}
            value={profile}
            onChange={(value) => change({ profile: value as PackageProfile })}
          >
            <Stack gap={10} mt={6}>
              {packageProfiles.map((one) => (
                <Radio key={one} value={one} label={t(`profile.${one}`)} description={t(`profile.${one}.lead`)} />
              ))}
            </Stack>
          </Radio.Group>
          {forSupplier && (
            <PickRefs
              entity="supplier"
              single
              label={t('share.supplier')}
              chosen={supplier}
              onChoose={(refs) => change({ supplier: refs })}
            />
          )}
          <Checkbox.Group
            label={t('share.parts')}
            value={[...parts]}
            onChange={(value) => change({ parts: packageParts.filter((part) => value.includes(part)) })}
          >
            <Stack gap={8} mt={6}>
              {packageParts.map((part) => (
                <Checkbox key={part} value={part} label={t(`part.${part}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <PickRefs
            entity="organisationUnit"
            label={t('share.units')}
            description={t('share.units.lead')}
            chosen={units}
            onChoose={(refs) => change({ units: refs })}
          />
          <PickRefs
            entity="system"
            label={t('share.systems')}
            chosen={systems}
            onChoose={(refs) => change({ systems: refs })}
          />
          <Group gap={6}>
            <Text size="sm" c="dimmed">
              {t('share.never')}
            </Text>
          </Group>
        </Stack>
        {isReady ? (
          <Outline key={JSON.stringify(sent)} sent={sent} />
        ) : (
          <Text className={styles.empty}>{t(parts.length > 0 ? 'share.needsSupplier' : 'share.needsPart')}</Text>
        )}
      </div>
    </div>
  )
}
