import { Alert, Button, Checkbox, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RegisterUser } from '../../../../src-shared/features/register/users-contract.ts'
import { type Role, roles } from '../../../../src-shared/kernel/permissions.ts'
import { roleLabels } from '../../../../src-shared/kernel/role-labels.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useShowsShielding } from '../../../app/session.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { goToFirstError } from '../../../components/forms/first-error.ts'
import type { FormOf } from '../../../components/forms/form-of.ts'
import {
  PassphraseFields,
  type PassphraseValues,
  usePassphraseRules
} from '../../../components/forms/passphrase-fields.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

interface UserValues extends PassphraseValues {
  readonly name: string
  readonly roles: string[]
  readonly units: string[]
}

interface UserDialogProps {
  readonly user: RegisterUser | null
  /** What is ticked to begin with. */
  readonly roles: readonly Role[]
  readonly onClose: () => void
}

/** Adds a user (null), or changes one. What main refuses stands at its field. */
export function UserDialog({ user, roles: held, onClose }: UserDialogProps) {
  const { t } = useTranslation('users')
  const textOf = useCodeText()
  const notices = useNotices()
  const add = useCommand('user.add')
  const change = useCommand('user.change')
  const rules = usePassphraseRules()
  const form = useForm<UserValues>({
    initialValues: {
      name: user?.name ?? '',
      roles: [...held],
      units: user?.units.map(({ id }) => id) ?? [],
      passphrase: '',
      repeated: ''
    },
    validate: {
      name: (name) => (name.trim() ? null : t('name.missing')),
      roles: (chosen) => (chosen.length > 0 ? null : t('roles.missing')),
      ...(user ? {} : rules)
    }
  })
  const { failure } = user ? change : add
  const submit = async ({ name, roles: chosen, units, passphrase }: UserValues): Promise<void> => {
    const data = { name: name.trim(), roles: chosen as Role[], units }
    const done = user ? await change.run({ id: user.id, ...data }) : await add.run({ ...data, passphrase })
    if (done.ok) {
      notices.done(t(user ? 'change.done' : 'add.done', { name: data.name }))
      onClose()
      return
    }
    const { fields = {}, params } = done.error
    const errors = Object.fromEntries(Object.entries(fields).map(([key, code]) => [key, textOf(code, params)]))
    form.setErrors(errors)
    goToFirstError(errors)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(user ? 'change.title' : 'add.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
        <Stack gap="md">
          {failure && !failure.fields && <FailureAlert failure={failure} />}
          <TextInput
            label={t('name')}
            description={t('name.why')}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <RolesField form={form} />
          <UnitsField form={form} />
          {!user && (
            <>
              <PassphraseFields form={form} label={t('passphrase')} />
              <Text size="sm" c="dimmed">
                {t('passphrase.hand')}
              </Text>
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={add.running || change.running}>
              {t(user ? 'change.do' : 'add.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** Roles that do nothing but shieldings. */
const ofShielding: ReadonlySet<Role> = new Set(['shieldingOfficer', 'employee'])

function RolesField({ form }: { readonly form: FormOf<UserValues> }) {
  const { t } = useTranslation('users')
  const format = useFormat()
  const showsShielding = useShowsShielding()
  const { roles: chosen } = form.values
  const offered = roles.filter((role) => showsShielding || !ofShielding.has(role) || chosen.includes(role))
  // Whoever only reads is in nobody's way; reading is what a data protection officer does.
  const conflicting =
    chosen.includes('dataProtectionOfficer') &&
    chosen.some((role) => role !== 'dataProtectionOfficer' && role !== 'reader')
  return (
    <Checkbox.Group label={t('roles')} {...form.getInputProps('roles')}>
      <Stack gap="xs" mt={6}>
        {offered.map((role, i) => (
          <Checkbox
            key={role}
            value={role}
            label={format.label(roleLabels[role])}
            description={t(role === 'leader' && !showsShielding ? 'role.leader.only' : `role.${role}`)}
            {...(i === 0 && { 'data-path': 'roles' })}
          />
        ))}
        <div role="status">
          {conflicting && (
            <Alert variant="outline" color="orange" p="xs" icon={<IconAlertTriangle aria-hidden />}>
              {t('roles.conflict')}
            </Alert>
          )}
        </div>
      </Stack>
    </Checkbox.Group>
  )
}

function UnitsField({ form }: { readonly form: FormOf<UserValues> }) {
  const { t } = useTranslation('users')
  const units = useChannel('user.units', {})
  // Two departments may have sections of the same name; the id keeps them apart.
  const data = (units.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <MultiSelect
      label={t('units')}
      description={t('units.why')}
      placeholder={form.values.units.length === 0 ? t('units.choose') : ''}
      data={data}
      searchable
      limit={200}
      nothingFoundMessage={t('units.none')}
      {...form.getInputProps('units')}
    />
  )
}
