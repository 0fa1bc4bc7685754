import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClusteredEntity, ClusterView } from '../../../../src-shared/features/consolidation/contract.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useToldDecisions } from '../use-take-back.ts'

const mostOffered = 20

/** Makes this one and another the same, whatever they are called. */
export function JoinWith({ entity, cluster }: { readonly entity: ClusteredEntity; readonly cluster: ClusterView }) {
  const { t } = useTranslation('central')
  const notices = useNotices()
  const told = useToldDecisions()
  const [typed, setTyped] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const { data } = useChannel('central.list', { entity, search: typed, limit: mostOffered }, { keep: true })
  const { run, running } = useCommand('central.join', notices.refused)
  const offered = (data?.rows ?? []).filter(({ id }) => id !== cluster.id)
  const join = async (): Promise<void> => {
    if (other === null) return
    const done = await run({ entity, clusters: [cluster.id, other] })
    if (!done.ok) return
    told(done.data)
    setOther(null)
    setTyped('')
  }
  return (
    <Group gap="xs" align="flex-end">
      <Select
        size="xs"
        w={340}
        label={t('join.with')}
        placeholder={t('search')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('join.clear') }}
        nothingFoundMessage={t('nothing.title')}
        searchValue={typed}
        onSearchChange={setTyped}
        // What was typed was sought already.
        filter={({ options }) => options}
        data={offered.map(({ id, title, supplier }) => ({
          value: id,
          label: supplier ? `${title} · ${supplier}` : title
        }))}
        value={other}
        onChange={setOther}
      />
      <Button size="xs" variant="default" disabled={other === null} loading={running} onClick={() => void join()}>
        {t('join.do')}
      </Button>
    </Group>
  )
}
