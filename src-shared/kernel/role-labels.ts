import { labels } from './labels.ts'
import type { Labels } from './language.ts'
import type { Role } from './permissions.ts'

/** What the roles are called on screen, on the command line and in refusals. */
export const roleLabels: Readonly<Record<Role, Labels>> = {
  administrator: labels('Administrator', 'Administrator', 'Administrator'),
  systemCoordinator: labels('Systemkoordinator', 'Systemkoordinator', 'System coordinator'),
  unitEditor: labels('Enhedsredaktør', 'Enhetsredaktør', 'Unit editor'),
  leader: labels('Leder', 'Leder', 'Leader'),
  shieldingOfficer: labels('Sløringsansvarlig', 'Skjermingsansvarlig', 'Shielding officer'),
  dataProtectionOfficer: labels('Databeskyttelsesrådgiver (DPO)', 'Personvernombud', 'Data protection officer'),
  reader: labels('Læser', 'Leser', 'Reader'),
  employee: labels('Medarbejder', 'Ansatt', 'Employee')
}
