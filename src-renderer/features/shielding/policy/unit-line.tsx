import { ActionIcon, Box, Button, Group, Text, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

/** A unit of a register for shieldings alone, to be renamed and removed where it stands. */
export function UnitLine({ unit: { id, name } }: { readonly unit: RefView }) {
  const { t } = useTranslation('shielding-settings')
  const notices = useNotices()
  const remove = useCommand('shielding.removeUnit', notices.refused)
  const restore = useCommand('shielding.restoreUnit', notices.refused)
  const [isNaming, setNaming] = useState(false)
  const drop = async (): Promise<void> => {
    if ((await remove.run({ id })).ok) notices.done(t('units.removed', { name }), () => void restore.run({ id }))
  }
  if (isNaming)
    return (
      <Box component="li" display="block">
        <UnitName id={id} name={name} onDone={() => setNaming(false)} />
      </Box>
    )
  return (
    <Group component="li" gap={4} wrap="nowrap">
      <Text size="sm" flex={1}>
        {name}
      </Text>
      <ActionIcon variant="subtle" aria-label={t('units.rename', { name })} onClick={() => setNaming(true)}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('units.remove', { name })}
        loading={remove.running}
        onClick={() => void drop()}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

function UnitName({ id, name, onDone }: RefView & { readonly onDone: () => void }) {
  const { t } = useTranslation('shielding-settings')
  const notices = useNotices()
  const rename = useCommand('shielding.renameUnit', notices.refused)
  const [next, setNext] = useState(name)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const now = next.trim()
    if (now !== name) {
      if (!(await rename.run({ id, name: now })).ok) return
      notices.done(t('units.renamed', { name, now }), () => void rename.run({ id, name }))
    }
    onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          aria-label={t('units.name')}
          autoFocus
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone()
          }}
        />
        <Button type="submit" size="xs" variant="default" disabled={next.trim() === ''} loading={rename.running}>
          {t('units.save')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('units.cancel')}
        </Button>
      </Group>
    </form>
  )
}
