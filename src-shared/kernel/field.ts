import type { Country, Labels } from './language.ts'

/**
 * The kinds a field can have. Everything that differs between fields (validation, column, input, cell, parsing,
 * export) follows from the kind, so a kind is added only when none of these fits.
 */
export const fieldKinds = [
  'text',
  'longText',
  'integer',
  'date',
  'answer',
  'choice',
  'choices',
  'list',
  'ref',
  'refs',
  'nationalId',
  'url',
  'email'
] as const
/** One of the field kinds. */
export type FieldKind = (typeof fieldKinds)[number]

/** The names of all entities that a field can refer to or an import can be for. */
export const entityNames = [
  'municipality',
  'organisationUnit',
  'person',
  'supplier',
  'systemCategory',
  'software',
  'platform',
  'contract',
  'system',
  'dependency',
  'unitUse',
  'document',
  'deviation',
  'subjectCategory',
  'dataCategory',
  'recipient',
  'processingActivity',
  'processingLine',
  'transfer',
  'participation',
  'jointArrangement',
  'adaptation',
  'agreement',
  'subProcessor',
  'oversight',
  'oversightQuestion',
  'riskAssessment',
  'riskScenario',
  'measure',
  'impactAssessment',
  'subscriptionSource',
  'cprSubscription'
] as const
/** The name of an entity of the register; the same in code, on the command line and in packages. */
export type EntityName = (typeof entityNames)[number]

/** One value of an enumeration. Codes are append-only: a retired one stays readable and is no longer offered. */
export interface Choice {
  readonly code: string
  readonly labels: Labels
  /** Further words that legacy sheets use for it, in any language. */
  readonly synonyms?: readonly string[]
  readonly retired?: true
}

/** Another way to name a referred record in a sheet: its national id or e-mail in a column of its own. */
export interface Lookup {
  /** Field of the referred entity, e.g. `nationalId` of a supplier. */
  readonly key: string
  readonly labels: Labels
  readonly synonyms: readonly string[]
}

/** What every field declares; data only, no callbacks, no style, no layout. */
export interface FieldBase {
  /** camelCase, unique in its entity; the stable key in exports, packages and history. */
  readonly key: string
  readonly labels: Labels
  /** Headers that legacy sheets use for it (any language, any case); the labels count as synonyms anyway. */
  readonly synonyms?: readonly string[]
  /** Answer field that this is the date of: sheets often put `ja`, `nej` and dates into one column. */
  readonly dateOf?: string
  /** Earlier fields that claim some of the same headers: a column's values decide, else the field that comes first. */
  readonly sharesHeadersWith?: readonly string[]
  /** Section of the record's page; a key of the entity's sections. */
  readonly section: string
  /** Table that holds it, where the record has parts; default: the entity's own table. */
  readonly part?: string
  /** Needed to save in the window. Never NOT NULL: imports arrive incomplete. */
  readonly required?: true
  /** Counts for completeness. */
  readonly wanted?: true
  /** Behind "more" on the record's page. */
  readonly more?: true
  /** In the full-text index. */
  readonly searched?: true
  /** Offered as a filter with counts above the list. */
  readonly filter?: true
  /** Shown in the list from the start. */
  readonly listed?: true
  /**
   * Whom it is for beside those who keep the register: everybody, or whoever works in the municipality. Without it, it
   * stays in the house, and so does every new field until somebody says otherwise here.
   */
  readonly audience?: 'public' | 'staff'
  /** Data about a living person: masked in logs, named in exports' manifest. */
  readonly personal?: true
  /** Only for registers of this country. */
  readonly country?: Country
  /** One or two sentences that help whoever fills it in. */
  readonly help?: Labels
}

/** A field of the catalogue. */
export type Field =
  | (FieldBase & { readonly kind: 'text' | 'longText' | 'date' | 'list' | 'nationalId' | 'url' | 'email' })
  | (FieldBase & {
      readonly kind: 'answer'
      /** The list for countries that a cell names instead of saying yes: `USA (SCC)` under "third country". */
      readonly countriesIn?: string
    })
  | (FieldBase & { readonly kind: 'integer'; readonly min?: number; readonly max?: number })
  | (FieldBase & {
      readonly kind: 'choice'
      readonly choices: readonly Choice[]
      /** The choices are ordered and the field asks for the highest: a cell that names several means the last of them. */
      readonly takesHighest?: true
    })
  | (FieldBase & {
      readonly kind: 'choices'
      readonly choices: readonly Choice[]
      /** The codes are also written as the law is cited: `artikel 6, stk. 1, litra c`. */
      readonly notation?: 'legalBasis'
      /** The list that takes what a cell cites beside them: other laws. */
      readonly furtherIn?: string
    })
  | (FieldBase & {
      readonly kind: 'ref'
      readonly entity: EntityName
      readonly lookups?: readonly Lookup[]
      /** The field for several that takes the further names of a cell: the first one named is the one responsible. */
      readonly furtherIn?: string
    })
  | (FieldBase & {
      readonly kind: 'refs'
      readonly entity: EntityName
      readonly link: { readonly table: string; readonly owner: string; readonly target: string }
    })

/** A titled group of fields on a record's page. */
export interface Section {
  readonly key: string
  readonly labels: Labels
}

/** A table that holds some of a record's fields, one row per record, found by `key` -> the id of `of`. */
export interface Part {
  readonly table: string
  /** Column that holds the id of the parent row. */
  readonly parentColumn: string
  /** Parent: the entity's own table or an earlier part. */
  readonly parent: string
}

/** How records of an entity keep a reference list of another one in step; see `Entity.mirrors`. */
export interface Mirror {
  /** This entity's reference to the record that has the list, and the list's key there. */
  readonly owner: string
  readonly field: string
  /** This entity's reference to what is listed. */
  readonly target: string
  /** The choice that says whether it is listed, its code when it is, and the one set when it is taken off the list. */
  readonly state: string
  readonly present: string
  readonly gone: string
  /** The date set with `gone` where it was empty. */
  readonly goneOn: string
  /**
   * What is listed always has a record, which is made with it: then one without a state counts as listed, and without a
   * record nothing is.
   */
  readonly makes?: true
}

/** What a piece names also stands in a list of the record that it is a piece of; see `Entity.gathered`. */
export interface Gathered {
  /** This entity's reference, to one or to several. */
  readonly from: string
  /** The list of the record (`belongsTo`) that names all of them. */
  readonly into: string
}

/** What a record keeps of another one, as that was on the day this one was done; see `Entity.evidence`. */
export interface Evidence {
  /** This entity's reference to the other one, and the long text of its own that keeps what that says. */
  readonly of: string
  readonly into: string
  /** This entity's field that, once it says something, says that it was done. */
  readonly when: string
  /** The other's fields that are nobody's evidence: how it is filed, what follows from this record itself. */
  readonly without: readonly string[]
  /** Pieces of the other, with what is kept of each. */
  readonly pieces: readonly { readonly entity: EntityName; readonly fields: readonly string[] }[]
}

/** An entity of the register: what a record is called, how it is divided and which fields it has. */
export interface Entity {
  readonly name: EntityName
  readonly labels: { readonly one: Labels; readonly many: Labels }
  readonly table: string
  /** The field that names a record. */
  readonly title: string
  /**
   * Fields that make up the title of a record that nobody has given one: references by their names, choices by their
   * labels in the country's language, texts. `further` ones stand behind where they are said. Such a title follows when
   * what it names is renamed.
   */
  readonly titleFrom?: {
    readonly fields: readonly string[]
    readonly further?: readonly string[]
    readonly between: string
  }
  /** The reference to the record that it is a piece of: it is deleted, restored and purged with it. */
  readonly belongsTo?: string
  /** The list of another entity that these records say the same as; both are written together. */
  readonly mirrors?: Mirror
  /** Lists of the record it is a piece of that name at least what its pieces name. */
  readonly gathered?: readonly Gathered[]
  /** What it keeps of another record when it is done, whoever or whatever writes that it is. */
  readonly evidence?: Evidence
  /** Fields by which its records stand in sheets, where that is not by title: a record's pieces together, in their order. */
  readonly order?: readonly string[]
  /** Further fields that, when equal, say that two records are the same thing (national id, number). */
  readonly identifiers: readonly string[]
  /**
   * Whose records they are: the field that names the responsible unit, `self` where the record is a unit, `owner` where
   * they are whose the record is that they belong to, null where they are the whole register's. Bounds what a unit's
   * editor may write.
   */
  readonly responsibleUnit: string | null
  /** Only shown in registers of this country. */
  readonly country?: Country
  readonly sections: readonly Section[]
  readonly parts: readonly Part[]
  readonly fields: readonly Field[]
}

/** The column of a field in its table: snake_case of its key, `_id` behind a reference. */
export function columnOf(field: Field): string {
  const snake = field.key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
  return field.kind === 'ref' ? `${snake}_id` : snake
}

/** The table of a field: its part's, or the entity's own. */
export function tableOf(entity: Entity, field: Field): string {
  return field.part ?? entity.table
}

/** The field with this key; a wrong key is a programming error and throws. */
export function fieldOf(entity: Entity, key: string): Field {
  const field = entity.fields.find((f) => f.key === key)
  if (!field) throw new Error(`No field ${key} in ${entity.name}`)
  return field
}

/** Whether a field holds several items, which can be added and taken away one by one. */
export function takesItems({ kind }: Field): boolean {
  return kind === 'refs' || kind === 'list' || kind === 'choices'
}
