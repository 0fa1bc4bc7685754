import { across as acrossDa } from './da/across.ts'
import { agreements as agreementsDa } from './da/agreements.ts'
import { areas as areasDa } from './da/areas.ts'
import { assurance as assuranceDa } from './da/assurance.ts'
import { backups as backupsDa } from './da/backups.ts'
import { bulk as bulkDa } from './da/bulk.ts'
import { central as centralDa } from './da/central.ts'
import { common as commonDa } from './da/common.ts'
import { contexts as contextsDa } from './da/contexts.ts'
import { copies as copiesDa } from './da/copies.ts'
import { cpr as cprDa } from './da/cpr.ts'
import { cprAudit as cprAuditDa } from './da/cpr-audit.ts'
import { cprAudits as cprAuditsDa } from './da/cpr-audits.ts'
import { decisions as decisionsDa } from './da/decisions.ts'
import { erasures as erasuresDa } from './da/erasures.ts'
import { errors as errorsDa } from './da/errors.ts'
import { exchange as exchangeDa } from './da/exchange.ts'
import { feedback as feedbackDa } from './da/feedback.ts'
import { graph as graphDa } from './da/graph.ts'
import { guide as guideDa } from './da/guide.ts'
import { held as heldDa } from './da/held.ts'
import { history as historyDa } from './da/history.ts'
import { historyProblems as historyProblemsDa } from './da/history-problems.ts'
import { importIssues as importIssuesDa } from './da/import-issues.ts'
import { jobs as jobsDa } from './da/jobs.ts'
import { library as libraryDa } from './da/library.ts'
import { missing as missingDa } from './da/missing.ts'
import { organisations as organisationsDa } from './da/organisations.ts'
import { overview as overviewDa } from './da/overview.ts'
import { ownValues as ownValuesDa } from './da/own-values.ts'
import { packageFigureTexts as packageFiguresDa } from './da/package-figures.ts'
import { packages as packagesDa } from './da/packages.ts'
import { papers as papersDa } from './da/papers.ts'
import { people as peopleDa } from './da/people.ts'
import { print as printDa } from './da/print.ts'
import { protocol as protocolDa } from './da/protocol.ts'
import { publish as publishDa } from './da/publish.ts'
import { reading as readingDa } from './da/reading.ts'
import { record as recordDa } from './da/record.ts'
import { registerErrors as registerErrorsDa } from './da/register-errors.ts'
import { settings as settingsDa } from './da/settings.ts'
import { sharing as sharingDa } from './da/sharing.ts'
import { shell as shellDa } from './da/shell.ts'
import { shielding as shieldingDa } from './da/shielding.ts'
import { shieldingGuidelines as shieldingGuidelinesDa } from './da/shielding-guidelines.ts'
import { shieldingOverview as shieldingOverviewDa } from './da/shielding-overview.ts'
import { shieldingReadiness as shieldingReadinessDa } from './da/shielding-readiness.ts'
import { shieldingRequest as shieldingRequestDa } from './da/shielding-request.ts'
import { shieldingSettings as shieldingSettingsDa } from './da/shielding-settings.ts'
import { shieldingTransfers as shieldingTransfersDa } from './da/shielding-transfers.ts'
import { systems as systemsDa } from './da/systems.ts'
import { table as tableDa } from './da/table.ts'
import { tasks as tasksDa } from './da/tasks.ts'
import { users as usersDa } from './da/users.ts'
import { versions as versionsDa } from './da/versions.ts'
import { welcome as welcomeDa } from './da/welcome.ts'
import { across as acrossEn } from './en/across.ts'
import { agreements as agreementsEn } from './en/agreements.ts'
import { areas as areasEn } from './en/areas.ts'
import { assurance as assuranceEn } from './en/assurance.ts'
import { backups as backupsEn } from './en/backups.ts'
import { bulk as bulkEn } from './en/bulk.ts'
import { central as centralEn } from './en/central.ts'
import { common as commonEn } from './en/common.ts'
import { contexts as contextsEn } from './en/contexts.ts'
import { copies as copiesEn } from './en/copies.ts'
import { cpr as cprEn } from './en/cpr.ts'
import { cprAudit as cprAuditEn } from './en/cpr-audit.ts'
import { cprAudits as cprAuditsEn } from './en/cpr-audits.ts'
import { decisions as decisionsEn } from './en/decisions.ts'
import { erasures as erasuresEn } from './en/erasures.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exchange as exchangeEn } from './en/exchange.ts'
import { feedback as feedbackEn } from './en/feedback.ts'
import { graph as graphEn } from './en/graph.ts'
import { guide as guideEn } from './en/guide.ts'
import { held as heldEn } from './en/held.ts'
import { history as historyEn } from './en/history.ts'
import { historyProblems as historyProblemsEn } from './en/history-problems.ts'
import { importIssues as importIssuesEn } from './en/import-issues.ts'
import { jobs as jobsEn } from './en/jobs.ts'
import { library as libraryEn } from './en/library.ts'
import { missing as missingEn } from './en/missing.ts'
import { organisations as organisationsEn } from './en/organisations.ts'
import { overview as overviewEn } from './en/overview.ts'
import { ownValues as ownValuesEn } from './en/own-values.ts'
import { packageFigureTexts as packageFiguresEn } from './en/package-figures.ts'
import { packages as packagesEn } from './en/packages.ts'
import { papers as papersEn } from './en/papers.ts'
import { people as peopleEn } from './en/people.ts'
import { print as printEn } from './en/print.ts'
import { protocol as protocolEn } from './en/protocol.ts'
import { publish as publishEn } from './en/publish.ts'
import { reading as readingEn } from './en/reading.ts'
import { record as recordEn } from './en/record.ts'
import { registerErrors as registerErrorsEn } from './en/register-errors.ts'
import { settings as settingsEn } from './en/settings.ts'
import { sharing as sharingEn } from './en/sharing.ts'
import { shell as shellEn } from './en/shell.ts'
import { shielding as shieldingEn } from './en/shielding.ts'
import { shieldingGuidelines as shieldingGuidelinesEn } from './en/shielding-guidelines.ts'
import { shieldingOverview as shieldingOverviewEn } from './en/shielding-overview.ts'
import { shieldingReadiness as shieldingReadinessEn } from './en/shielding-readiness.ts'
import { shieldingRequest as shieldingRequestEn } from './en/shielding-request.ts'
import { shieldingSettings as shieldingSettingsEn } from './en/shielding-settings.ts'
import { shieldingTransfers as shieldingTransfersEn } from './en/shielding-transfers.ts'
import { systems as systemsEn } from './en/systems.ts'
import { table as tableEn } from './en/table.ts'
import { tasks as tasksEn } from './en/tasks.ts'
import { users as usersEn } from './en/users.ts'
import { versions as versionsEn } from './en/versions.ts'
import { welcome as welcomeEn } from './en/welcome.ts'
import { across as acrossNb } from './nb/across.ts'
import { agreements as agreementsNb } from './nb/agreements.ts'
import { areas as areasNb } from './nb/areas.ts'
import { assurance as assuranceNb } from './nb/assurance.ts'
import { backups as backupsNb } from './nb/backups.ts'
import { bulk as bulkNb } from './nb/bulk.ts'
import { central as centralNb } from './nb/central.ts'
import { common as commonNb } from './nb/common.ts'
import { contexts as contextsNb } from './nb/contexts.ts'
import { copies as copiesNb } from './nb/copies.ts'
import { cpr as cprNb } from './nb/cpr.ts'
import { cprAudit as cprAuditNb } from './nb/cpr-audit.ts'
import { cprAudits as cprAuditsNb } from './nb/cpr-audits.ts'
import { decisions as decisionsNb } from './nb/decisions.ts'
import { erasures as erasuresNb } from './nb/erasures.ts'
import { errors as errorsNb } from './nb/errors.ts'
import { exchange as exchangeNb } from './nb/exchange.ts'
import { feedback as feedbackNb } from './nb/feedback.ts'
import { graph as graphNb } from './nb/graph.ts'
import { guide as guideNb } from './nb/guide.ts'
import { held as heldNb } from './nb/held.ts'
import { history as historyNb } from './nb/history.ts'
import { historyProblems as historyProblemsNb } from './nb/history-problems.ts'
import { importIssues as importIssuesNb } from './nb/import-issues.ts'
import { jobs as jobsNb } from './nb/jobs.ts'
import { library as libraryNb } from './nb/library.ts'
import { missing as missingNb } from './nb/missing.ts'
import { organisations as organisationsNb } from './nb/organisations.ts'
import { overview as overviewNb } from './nb/overview.ts'
import { ownValues as ownValuesNb } from './nb/own-values.ts'
import { packageFigureTexts as packageFiguresNb } from './nb/package-figures.ts'
import { packages as packagesNb } from './nb/packages.ts'
import { papers as papersNb } from './nb/papers.ts'
import { people as peopleNb } from './nb/people.ts'
import { print as printNb } from './nb/print.ts'
import { protocol as protocolNb } from './nb/protocol.ts'
import { publish as publishNb } from './nb/publish.ts'
import { reading as readingNb } from './nb/reading.ts'
import { record as recordNb } from './nb/record.ts'
import { registerErrors as registerErrorsNb } from './nb/register-errors.ts'
import { settings as settingsNb } from './nb/settings.ts'
import { sharing as sharingNb } from './nb/sharing.ts'
import { shell as shellNb } from './nb/shell.ts'
import { shielding as shieldingNb } from './nb/shielding.ts'
import { shieldingGuidelines as shieldingGuidelinesNb } from './nb/shielding-guidelines.ts'
import { shieldingOverview as shieldingOverviewNb } from './nb/shielding-overview.ts'
import { shieldingReadiness as shieldingReadinessNb } from './nb/shielding-readiness.ts'
import { shieldingRequest as shieldingRequestNb } from './nb/shielding-request.ts'
import { shieldingSettings as shieldingSettingsNb } from './nb/shielding-settings.ts'
import { shieldingTransfers as shieldingTransfersNb } from './nb/shielding-transfers.ts'
import { systems as systemsNb } from './nb/systems.ts'
import { table as tableNb } from './nb/table.ts'
import { tasks as tasksNb } from './nb/tasks.ts'
import { users as usersNb } from './nb/users.ts'
import { versions as versionsNb } from './nb/versions.ts'
import { welcome as welcomeNb } from './nb/welcome.ts'

/**
 * The texts of the window, by language and topic; `da` is the key type, and a missing text is a type error. Topics of
 * the command line and of exports are read where they are written and stay out of the window.
 */
export const resources = {
  da: {
    across: acrossDa,
    agreements: agreementsDa,
    areas: areasDa,
    assurance: assuranceDa,
    backups: backupsDa,
    bulk: bulkDa,
    central: centralDa,
    common: commonDa,
    contexts: contextsDa,
    copies: copiesDa,
    decisions: decisionsDa,
    erasures: erasuresDa,
    cpr: cprDa,
    'cpr-audit': cprAuditDa,
    'cpr-audits': cprAuditsDa,
    errors: errorsDa,
    exchange: exchangeDa,
    feedback: feedbackDa,
    graph: graphDa,
    guide: guideDa,
    held: heldDa,
    history: historyDa,
    historyProblems: historyProblemsDa,
    importIssues: importIssuesDa,
    jobs: jobsDa,
    library: libraryDa,
    missing: missingDa,
    organisations: organisationsDa,
    overview: overviewDa,
    papers: papersDa,
    people: peopleDa,
    print: printDa,
    ownValues: ownValuesDa,
    protocol: protocolDa,
    publish: publishDa,
    reading: readingDa,
    record: recordDa,
    registerErrors: registerErrorsDa,
    settings: settingsDa,
    'package-figures': packageFiguresDa,
    packages: packagesDa,
    sharing: sharingDa,
    shell: shellDa,
    'shielding-transfers': shieldingTransfersDa,
    shielding: shieldingDa,
    'shielding-guidelines': shieldingGuidelinesDa,
    'shielding-overview': shieldingOverviewDa,
    'shielding-readiness': shieldingReadinessDa,
    'shielding-request': shieldingRequestDa,
    'shielding-settings': shieldingSettingsDa,
    systems: systemsDa,
    table: tableDa,
    tasks: tasksDa,
    users: usersDa,
    versions: versionsDa,
    welcome: welcomeDa
  },
  nb: {
    across: acrossNb,
    agreements: agreementsNb,
    areas: areasNb,
    assurance: assuranceNb,
    backups: backupsNb,
    bulk: bulkNb,
    central: centralNb,
    common: commonNb,
    contexts: contextsNb,
    copies: copiesNb,
    decisions: decisionsNb,
    erasures: erasuresNb,
    cpr: cprNb,
    'cpr-audit': cprAuditNb,
    'cpr-audits': cprAuditsNb,
    errors: errorsNb,
    exchange: exchangeNb,
    feedback: feedbackNb,
    graph: graphNb,
    guide: guideNb,
    held: heldNb,
    history: historyNb,
    historyProblems: historyProblemsNb,
    importIssues: importIssuesNb,
    jobs: jobsNb,
    library: libraryNb,
    missing: missingNb,
    organisations: organisationsNb,
    overview: overviewNb,
    papers: papersNb,
    people: peopleNb,
    print: printNb,
    ownValues: ownValuesNb,
    protocol: protocolNb,
    publish: publishNb,
    reading: readingNb,
    record: recordNb,
    registerErrors: registerErrorsNb,
    settings: settingsNb,
    'package-figures': packageFiguresNb,
    packages: packagesNb,
    sharing: sharingNb,
    shell: shellNb,
    'shielding-transfers': shieldingTransfersNb,
    shielding: shieldingNb,
    'shielding-guidelines': shieldingGuidelinesNb,
    'shielding-overview': shieldingOverviewNb,
    'shielding-readiness': shieldingReadinessNb,
    'shielding-request': shieldingRequestNb,
    'shielding-settings': shieldingSettingsNb,
    systems: systemsNb,
    table: tableNb,
    tasks: tasksNb,
    users: usersNb,
    versions: versionsNb,
    welcome: welcomeNb
  },
  en: {
    across: acrossEn,
    agreements: agreementsEn,
    areas: areasEn,
    assurance: assuranceEn,
    backups: backupsEn,
    bulk: bulkEn,
    central: centralEn,
    common: commonEn,
    contexts: contextsEn,
    copies: copiesEn,
    decisions: decisionsEn,
    erasures: erasuresEn,
    cpr: cprEn,
    'cpr-audit': cprAuditEn,
    'cpr-audits': cprAuditsEn,
    errors: errorsEn,
    exchange: exchangeEn,
    feedback: feedbackEn,
    graph: graphEn,
    guide: guideEn,
    held: heldEn,
    history: historyEn,
    historyProblems: historyProblemsEn,
    importIssues: importIssuesEn,
    jobs: jobsEn,
    library: libraryEn,
    missing: missingEn,
    organisations: organisationsEn,
    overview: overviewEn,
    papers: papersEn,
    people: peopleEn,
    print: printEn,
    ownValues: ownValuesEn,
    protocol: protocolEn,
    publish: publishEn,
    reading: readingEn,
    record: recordEn,
    registerErrors: registerErrorsEn,
    settings: settingsEn,
    'package-figures': packageFiguresEn,
    packages: packagesEn,
    sharing: sharingEn,
    shell: shellEn,
    'shielding-transfers': shieldingTransfersEn,
    shielding: shieldingEn,
    'shielding-guidelines': shieldingGuidelinesEn,
    'shielding-overview': shieldingOverviewEn,
    'shielding-readiness': shieldingReadinessEn,
    'shielding-request': shieldingRequestEn,
    'shielding-settings': shieldingSettingsEn,
    systems: systemsEn,
    table: tableEn,
    tasks: tasksEn,
    users: usersEn,
    versions: versionsEn,
    welcome: welcomeEn
  }
} as const
