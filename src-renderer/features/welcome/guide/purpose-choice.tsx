import { Button, Radio, Stack } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { purposes } from '../../../../src-shared/features/register/contract.ts'
import type { FormOf } from '../../../components/forms/form-of.ts'
import type { NewRegister } from '../new-register.ts'

/** What the register is for. Few need it: another department's register of shieldings, so it stands behind "more". */
export function PurposeChoice({ form }: { readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  const [more, setMore] = useState(form.values.purpose !== 'all')
  const Icon = more ? IconChevronUp : IconChevronDown
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={more}
        rightSection={<Icon size={15} aria-hidden />}
        onClick={() => setMore(!more)}
      >
        {t('more')}
      </Button>
      {more && (
        <Radio.Group label={t('purpose')} {...form.getInputProps('purpose')}>
          <Stack gap="sm" mt={6}>
            {purposes.map((purpose) => (
              <Radio
                key={purpose}
                value={purpose}
                label={t(`purpose.${purpose}`)}
                description={t(`purpose.${purpose}Why`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}
