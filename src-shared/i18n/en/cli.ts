import type { cli as da } from '../da/cli.ts'

/** What the command line says, in English. */
export const cli: Readonly<Record<keyof typeof da, string>> = {
  help: `Samregister on the command line

  npm run -s cli -- <command> --register PATH [--json] [--language da|nb|en]

Commands
  init PATH --municipality NAME --national-id NUMBER --country DK|NO [--purpose central]
                         makes a register and shows the recovery key once
  import FILE … [--entity KIND] [--mapping FILE] [--dry-run] [--recreate] [--templates] [--kitos]
                         reads spreadsheets in; --dry-run only shows what would happen,
                         --recreate makes anew what was deleted in the register
                         --templates makes all activities templates (with --entity processingActivity)
                         --kitos says that the files are KITOS’ own, the master of the chosen fields
  export FILE            writes the whole register as .xlsx, .csv, .zip (csv) or .json
  export FOLDER --format parquet
                         writes a central office's register as Parquet files
  publish FILE.html      writes the reading edition for the intranet: systems, who is responsible,
                         activities and agreements in one searchable file, without what is internal
  package FILE.xlsx [--profile centralOffice|municipality|supplier|public] [--supplier NAME]
          [--part PART …] [--unit UNIT] [--system NAME …]
                         writes a signed package for others (default: centralOffice); without persons,
                         notes, personal numbers and cases. Parts: systems, use, protocol, agreements,
                         subscriptions, assessments, figures
  read-package FILE … [--dry-run] [--all] [--force]
                         reads packages and takes what is new; --dry-run only shows the differences,
                         --all takes all that is otherwise, --force also reads an older package
  consolidate FOLDER …   reads the packages of folders and files into a central office's register and
                         puts together what is one; --force takes older packages and new keys too
  conflicts              shows what is to be decided: names that may mean the same, facts that differ
  decide QUESTION same|different [--reason TEXT]
  decide FILE            answers a question, or takes the decisions of a file
  feedback FOLDER [--municipality NAME] [--message TEXT]
                         writes what each municipality should know into a package each (or for one)
  across [FILE.xlsx] [--anonymous]
                         shows what all municipalities' packages say together, or writes it as a workbook;
                         --anonymous gives league tables alone, with numbers instead of municipalities
  library WORD …         searches other municipalities' packages: systems, activities, agreements, DPIAs
  list --entity KIND     shows all records of a kind
  missing [--unit UNIT]  shows what is missing at each system, and why (everything with --json);
                         --unit takes a unit's name, short name or id and holds for those below it too
  tasks [--unit UNIT]    shows what there is to do, when, by whom and why: what is overdue and
                         the next 90 days (verifications, deadlines, leavers)
  undo BATCH             undoes a whole import, handover or merge
  audit --subscriptions FILE … --contacts FILE … [--status FILE …] [--system NAME …]
        [--lapse-months N] [--strict]
                         compares CPR subscriptions with systems' contacts and shows counts,
                         never numbers; --lapse-months is the time after a closed case, --strict
                         stops at the first line that has no personal number
  shielding list         shows the cases of shielding: standing, unit and period, never who or why
  shielding export FILE.xlsx --reason TEXT [--reveal]
                         writes the cases with their reasons; numbers are hidden without --reveal,
                         and the history keeps why the file was written
  shielding outbox FILE [--again]
                         writes an encrypted file for the municipality's gateway with what is to be
                         transferred to the national register; --again also takes what has no receipt
  shielding receipts FILE
                         reads the gateway's receipts
  handover --from PERSON --to PERSON [--dry-run]
                         gives all that a person answers for to another; a person is named by name,
                         e-mail, employee number or id; --dry-run only shows what would happen
  verify [--head FILE]   checks the file, the history and the references; with --head also that
                         the history is as it was when the proof in FILE was saved
  history-head FILE      saves a signed proof (JSON) of how the history is now
  backup                 makes a backup now, reads it back and puts it in the second place too
  archive FILE           saves the whole register in one encrypted file (.samregister-archive)
  restore COPY [--recover]
                         makes a backup or an archive a new register at --register;
                         --recover unlocks with the recovery key and sets a new passphrase

Kinds: {{entities}}

The user is in SAMREGISTER_USER (else the register's first user), the passphrase in
SAMREGISTER_PASSPHRASE and the recovery key in SAMREGISTER_RECOVERY_KEY (else you are asked).
Paths count from the folder the command is given in.
While the window has the register open, it can only be read from here.
Ends with 0 when done, 1 when refused, and 2 when the command was used wrongly.
`,
  'usage.hint': 'Type --help to see how the command is used.',
  'usage.noCommand': 'A command is missing.',
  'usage.unknownCommand': 'There is no command called {{name}}.',
  'usage.unknownOption': 'There is no option {{name}}.',
  'usage.missing': '{{name}} is missing.',
  'usage.unexpected': '“{{name}}” is too much.',
  'usage.templates': '--templates goes with --entity processingActivity.',
  'usage.notOneOf': '{{name}} must be one of: {{values}}.',
  'usage.notOneRecord': '{{name}} fits {{count}} records. Type the whole name, the national id or the id.',
  'usage.noUnit': 'There is no unit called {{name}}.',
  'usage.severalUnits': '{{count}} units are called {{name}}. Give one of them by its id: {{ids}}',
  'usage.noPassphrase': 'The passphrase is missing: set SAMREGISTER_PASSPHRASE, or run the command in a terminal.',
  'usage.noRecoveryKey': 'The recovery key is missing: set SAMREGISTER_RECOVERY_KEY, or run the command in a terminal.',
  'usage.months': '{{name}} must be a whole number of months.',
  'usage.extract': '{{file}} must end in .xlsx.',
  'usage.folder': 'Parquet is a folder of many files: give it a name without an ending instead of {{file}}.',
  'usage.format': '{{file}} must end in .xlsx, .csv, .zip (csv) or .json.',
  'usage.page': '{{file}} must end in .html.',
  'usage.archive': '{{file}} must end in {{ending}}.',
  'usage.mapping': '{{file}} cannot be used to choose columns: it must be JSON such as {"Header": "field"}.',
  'argument.path': 'PATH',
  'argument.file': 'FILE',
  'argument.act': 'ACTION',
  'argument.batch': 'BATCH',
  'argument.from': 'COPY',
  'ask.passphrase': 'Passphrase: ',
  'ask.recoveryKey': 'Recovery key: ',
  'ask.again': 'The passphrase again: ',
  'ask.differ': 'The two passphrases differ.',
  'init.done': 'The register is made: {{path}}',
  'init.key': 'Recovery key: {{key}}',
  'init.keep': 'Write the key down and keep it in a safe place. It is shown this once only.',
  'export.done_one': '{{count}} row written to {{path}}',
  'export.done_other': '{{count}} rows written to {{path}}',
  'publish.share': '{{kind}}: {{count}} are in it',
  'publish.internal': '{{count}} are kept out, as they say',
  'publish.ended': '{{count}} have ended',
  'publish.draft': '{{count}} are drafts',
  'publish.template': '{{count}} are templates',
  'publish.gone': '{{count}} have left',
  'publish.unnamed': '{{count}} are named by nothing that is in it',
  'publish.masked': 'Personal numbers are hidden in: {{names}}',
  'publish.done': 'The reading edition is saved: {{path}}',
  'package.done_one': '{{count}} record written to {{path}}',
  'package.done_other': '{{count}} records written to {{path}}',
  'package.edited': '{{file}}: changed after it was signed: {{sheets}}',
  'package.taken': '{{created}} created, {{updated}} changed, {{ended}} ended',
  'library.name': 'Name',
  'library.kind': 'Kind',
  'library.municipality': 'Municipality',
  'library.supplier': 'Supplier',
  'library.none': 'Nothing found. Packages come into the library in the window, or when they are read from.',
  'feedback.none': 'No feedback: no packages were read that cover a municipality’s register.',
  'column.package': 'Package',
  'standing.new': 'New',
  'standing.changed': 'Changed',
  'standing.gone': 'Gone',
  'standing.deleted': 'Deleted here',
  'standing.unclear': 'Unclear',
  'standing.unchanged': 'Unchanged',
  'trust.known': '{{file}}: signed by {{municipality}} with a known key',
  'trust.unknown': '{{file}}: signed by {{municipality}}, whose key is seen for the first time',
  'trust.otherKey': '{{file}}: signed with another key than before in the name of {{municipality}}',
  'trust.broken': '{{file}}: the signature does not fit',
  'import.dryRun': 'Dry run: nothing is written.',
  'import.refused': '{{file}}: {{message}}',
  'import.batch': 'The import can be undone with: undo {{batch}}',
  'import.nothing': 'The register is unchanged.',
  'import.issues_one': '{{count}} remark',
  'import.issues_other': '{{count}} remarks',
  'import.more_one': '… and {{count}} more (all with --json)',
  'import.more_other': '… and {{count}} more (all with --json)',
  'import.kept': '(kept with the row)',
  'column.sheet': 'Sheet',
  'column.headerRow': 'Header',
  'column.read': 'Read',
  'column.created': 'Created',
  'column.updated': 'Updated',
  'column.unchanged': 'Unchanged',
  'column.merged': 'Merged',
  'column.skipped': 'Skipped',
  'column.invalid': 'Invalid',
  'column.system': 'System',
  'column.score': 'Score',
  'column.missing': 'Missing',
  'column.outOfDate': 'Out of date',
  'column.due': 'Due',
  'column.task': 'Task',
  'column.for': 'Who',
  'tasks.none': 'Nothing is overdue, and nothing is due within 90 days.',
  'tasks.count_one': '{{count}} task, {{overdue}} of them overdue',
  'tasks.count_other': '{{count}} tasks, {{overdue}} of them overdue',
  'audit.distinctSubscriptions': 'Subscriptions',
  'audit.duplicates': 'Duplicates',
  'audit.invalid': 'Invalid lines',
  'audit.blank': 'Lines without a number',
  'audit.distinctContacts': 'Contacts',
  'audit.matchedActive': 'Active need',
  'audit.orphans': 'Without contact',
  'audit.lapsed': 'Need lapsed',
  'audit.statusReview': 'Status to be assessed',
  'audit.resurrected': 'Resurrected',
  'audit.missing': 'Contact without subscription',
  'audit.broadFilters': 'Broad filters',
  'column.audit': 'Subscriptions',
  'column.count': 'Count',
  'missing.count_one': '{{count}} system',
  'missing.count_other': '{{count}} systems',
  'handover.refused': 'The following stays where it is:',
  'handover.would_one': '{{count}} duty would go from {{from}} to {{to}}. Nothing was written.',
  'handover.would_other': '{{count}} duties would go from {{from}} to {{to}}. Nothing was written.',
  'handover.done_one': '{{count}} duty went from {{from}} to {{to}}.',
  'handover.done_other': '{{count}} duties went from {{from}} to {{to}}.',
  'handover.batch': 'It can be undone with: undo {{batch}}',
  'column.kind': 'Kind',
  'column.name': 'Name',
  'column.role': 'Role',
  'column.why': 'Why',
  'list.none': 'There are none.',
  'list.count_one': '{{count}} record',
  'list.count_other': '{{count}} records',
  'undo.done': 'Undone: {{reverted}} records set back, {{removed}} removed.',
  'undo.kept': 'Changed since and kept:',
  'head.done_one': 'The proof of {{count}} change was saved in {{path}}',
  'head.done_other': 'The proof of {{count}} changes was saved in {{path}}',
  'backup.done': 'The backup is made and read back: {{path}} ({{size}})',
  'backup.second': 'It is in {{path}} too',
  'backup.alone': 'The second place does not have it: {{message}}',
  'archive.done': 'The archive is saved: {{path}} ({{size}})',
  'restore.done': 'The register is restored: {{path}}',
  'restore.replayed_one': '{{count}} deletion for good was repeated in it.',
  'restore.replayed_other': '{{count}} deletions for good were repeated in it.',
  'restore.unreadable':
    'The list of deletions for good is damaged: {{count}} could not be repeated. Look in the earlier register for what was deleted, and delete it again.',
  'verify.ok': 'The register is in order.',
  'verify.bad': 'The register is not in order:',
  'verify.integrity': 'file: {{problem}}',
  'verify.foreignKeys': 'references: {{problem}}',
  'verify.history': 'history {{seq}}: {{problem}}',
  'step.read': 'Reading',
  'step.understand': 'Understanding',
  'step.match': 'Matching',
  'step.check': 'Checking',
  'step.write': 'Writing',
  'step.index': 'Indexing',
  'step.verify': 'Verifying',
  'step.export': 'Exporting',
  'step.copy': 'Copying',
  'step.save': 'Saving',
  'step.other': 'Working',
  cancelled: 'Cancelled. Nothing is changed.',
  unexpected: 'Something unexpected happened ({{id}}). It is in the program’s log.'
}
