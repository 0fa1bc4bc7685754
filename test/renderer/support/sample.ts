import type { FakeRegister } from './fake-register.ts'

const names = [
  'Aabenraa Portal',
  'Borgeradgang',
  'Cura',
  'Digital Post',
  'ESDH Acadre',
  'FirstAgenda',
  'GIS-kort',
  'Havnesystem',
  'Intranet',
  'Journal for tandplejen',
  'KMD Aktiv',
  'Låneservice',
  'MinSundhed',
  'Nexus',
  'Opus Løn',
  'Patientjournalsystem',
  'Rollekatalog',
  'SBSYS',
  'Tabulex',
  'Ungedatabasen',
  'Vagtplan',
  'Årsrapport',
  'Ældreportal',
  'Økonomi'
] as const
const lifecycles = ['operational', 'operational', 'phasingIn', 'phasingOut', 'retired'] as const
const hostings = ['saas', 'external', 'onPremise', null] as const
const answers = ['yes', 'no', 'unknown', null] as const

/** Fills a register as an import of an old list leaves it: a little of everything, with gaps. */
export function fillSample({ records }: FakeRegister, count = names.length): void {
  const unit = records.seed('organisationUnit', { name: 'Sundhed og Ældre', kind: 'administration' })
  const below = records.seed('organisationUnit', { name: 'Hjemmeplejen', kind: 'department', parent: unit })
  records.seed('organisationUnit', { name: 'Plejehjemmet Solgården', kind: 'institution', parent: below })
  records.seed('organisationUnit', { name: 'Teknik og Miljø', kind: 'administration' })
  records.seed('municipality', { name: 'Vejle', nationalId: '29189900', country: 'DK' })
  const suppliers = ['KMD A/S', 'Systematic A/S', 'Netcompany A/S'].map((name) => records.seed('supplier', { name }))
  const owners = ['Ejer Prøve', 'Forvalter Prøve'].map((name) => records.seed('person', { name, unit }))
  for (let i = 0; i < count; i++) {
    const answer = answers[i % answers.length]
    const extra: Record<string, string> = i % 3 === 0 ? { Journalnr: `2019-${1000 + i}`, Farve: 'grøn' } : {}
    const values = {
      name: names[i] ?? `System ${i}`,
      lifecycle: lifecycles[i % lifecycles.length] ?? null,
      hosting: hostings[i % hostings.length] ?? null,
      supplier: suppliers[i % suppliers.length] ?? null,
      owner: i % 4 === 0 ? null : (owners[i % 2] ?? null),
      unit: i % 2 === 0 ? unit : below,
      personalData: answer ? { value: answer } : null,
      dataProcessingAgreement: i % 5 === 0 ? { value: 'yes' as const } : null,
      agreementSignedOn: i % 5 === 0 ? '2020-01-14' : null,
      riskAssessedOn: i % 3 === 0 ? `20${18 + (i % 8)}-06-0${1 + (i % 8)}` : null,
      description: i % 2 === 0 ? 'Bruges til sagsbehandling og journalisering.\nDrives af leverandøren.' : null,
      aliases: i % 6 === 0 ? ['Portalen', 'AP'] : null,
      usedBy: i % 6 === 0 ? [unit, below] : null
    }
    records.seed('system', values, extra)
  }
}
