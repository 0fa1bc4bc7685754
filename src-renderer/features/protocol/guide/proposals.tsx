import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import {
  type GuideProposal,
  type GuideProposals,
  questionOf,
  saysAlready,
  withProposal
} from '../../../../src-shared/features/protocol/guide.rules.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import { isEmpty } from '../../../../src-shared/kernel/value.ts'
import type { RecordEdit } from '../../../components/record/use-record-edit.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './guide.module.css'
import { proposalText } from './proposal-text.ts'

interface ProposalsProps {
  readonly field: Field
  readonly edit: RecordEdit
  readonly all: GuideProposals
}

/** What may be the answer to a field, by where it comes from; a click takes it over. What the field says already is gone. */
export function Proposals({ field, edit, all: { proposals, refs } }: ProposalsProps) {
  const { t } = useTranslation('guide')
  const { label } = useFormat()
  const value = edit.values[field.key]
  const open = proposals
    .filter((proposal) => proposal.field === field.key)
    .map((proposal) => ({ proposal, text: proposalText(proposal, refs, label) }))
    .filter(({ proposal, text }) => !saysAlready(field.kind, value, proposal.value, text))
  const take = (proposal: GuideProposal, text: string): void => {
    const ref = refs[proposal.value]
    if (ref) edit.addRef(ref)
    const question = questionOf(field.key)
    if (question && isEmpty(edit.values[question])) edit.set(question, { value: 'yes' })
    edit.set(field.key, withProposal(field.kind, value, proposal.value, text))
  }
  const sources = Map.groupBy(open, ({ proposal: { because, names } }) =>
    t(`from.${because}`, { names: names.join(', ') })
  )
  return [...sources].map(([source, those]) => (
    <Group key={source} gap={6} className={styles.proposals}>
      <span className={styles.source}>{source}:</span>
      {those.map(({ proposal, text }) => (
        <Button
          key={proposal.value}
          className={styles.proposal}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} aria-hidden />}
          aria-label={t('add', { what: text })}
          onClick={() => take(proposal, text)}
        >
          {text}
        </Button>
      ))}
    </Group>
  ))
}
