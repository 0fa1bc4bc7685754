import type { FormRulesRecord, UseFormReturnType } from '@mantine/form'

/** A form with rules, as its parts get it. */
export type FormOf<V> = UseFormReturnType<V, V, FormRulesRecord<V>>
