import type { Entity } from '../../kernel/field.ts'
import { labels, phrases } from '../../kernel/labels.ts'
import { transferBases } from './transfer-bases.ts'

/** A transfer of an activity's data to a third country or an international organisation (GDPR art. 30(1)(e), 44–49). */
export const transferEntity = {
  name: 'transfer',
  labels: {
    one: labels('Overførsel til tredjeland', 'Overføring til tredjeland', 'Third-country transfer'),
    many: labels('Overførsler til tredjelande', 'Overføringer til tredjeland', 'Third-country transfers')
  },
  table: 'transfer',
  title: 'name',
  titleFrom: { fields: ['activity'], between: ' → ' },
  identifiers: [],
  responsibleUnit: 'owner',
  belongsTo: 'activity',
  parts: [],
  sections: [{ key: 'general', labels: labels('Generelt', 'Generelt', 'General') }],
  fields: [
    {
      key: 'activity',
      kind: 'ref',
      entity: 'processingActivity',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Behandlingsaktivitet', 'Behandlingsaktivitet', 'Processing activity'),
      synonyms: phrases('aktivitet | behandling | activity | processing')
    },
    {
      key: 'recipient',
      kind: 'ref',
      entity: 'recipient',
      section: 'general',
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Modtager', 'Mottaker', 'Recipient'),
      synonyms: phrases('modtager i tredjeland | mottaker i tredjeland | dataimportør')
    },
    {
      key: 'country',
      kind: 'text',
      section: 'general',
      required: true,
      wanted: true,
      searched: true,
      listed: true,
      filter: true,
      labels: labels('Land eller organisation', 'Land eller organisasjon', 'Country or organisation'),
      synonyms: phrases('land | tredjeland | country | third country')
    },
    {
      key: 'basis',
      kind: 'choice',
      choices: transferBases,
      section: 'general',
      wanted: true,
      listed: true,
      filter: true,
      labels: labels('Overførselsgrundlag', 'Overføringsgrunnlag', 'Transfer basis'),
      synonyms: phrases('grundlag | garantier | garantiar | grunnlag | safeguards')
    },
    {
      key: 'supplementaryMeasures',
      kind: 'longText',
      section: 'general',
      searched: true,
      labels: labels('Supplerende foranstaltninger', 'Supplerende tiltak', 'Supplementary measures')
    },
    {
      key: 'assessedOn',
      kind: 'date',
      section: 'general',
      listed: true,
      labels: labels('Overførslen vurderet (TIA)', 'Overføringen vurdert (TIA)', 'Transfer assessed on'),
      synonyms: phrases('tia | tia dato | transfer impact assessment')
    },
    {
      key: 'url',
      kind: 'url',
      section: 'general',
      more: true,
      labels: labels('Link til dokumentation', 'Lenke til dokumentasjon', 'Link to documentation')
    },
    {
      key: 'name',
      kind: 'text',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Betegnelse', 'Betegnelse', 'Designation')
    },
    {
      key: 'note',
      kind: 'longText',
      section: 'general',
      more: true,
      searched: true,
      labels: labels('Bemærkninger', 'Merknader', 'Notes')
    }
  ]
} as const satisfies Entity
