import { useTranslation } from 'react-i18next'
import { dependencyEntity } from '../../../../src-shared/features/systems/dependency.fields.ts'
import type { EdgeKind, SystemLink } from '../../../../src-shared/features/systems/graph.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useValueText } from '../../../components/fields/value-text.ts'

/** What dependencies are called in the language on screen. */
export function useLinkWords() {
  const { t } = useTranslation('graph')
  const text = useValueText()
  return {
    kind: (kind: EdgeKind): string =>
      kind === 'unsaid' || kind === 'software' ? t(`kind.${kind}`) : text(fieldOf(dependencyEntity, 'kind'), kind),
    /** Seen from the system whose list it is. */
    way: ({ way, own }: SystemLink): string => t(`way.${way ?? (own ? 'needs' : 'neededBy')}`),
    frequency: (code: string | null): string => text(fieldOf(dependencyEntity, 'frequency'), code)
  }
}
