import type { GeneralErrorCode } from '../../kernel/errors.ts'

/** What went wrong with a request, a record, a field or a file: what, where and how to mend it. */
export const errors = {
  'request.unknownChannel': 'The program does not know “{{channel}}”. Start it again.',
  'request.untrusted': 'The request did not come from the program’s own window and was refused.',
  'request.locked': 'The register is locked. Unlock it with your passphrase.',
  'request.forbidden': 'That takes the role {{roles}}, which you do not have. {{administrators}} can give it to you.',
  'request.outOfScope':
    'It belongs to “{{unit}}”. You can change what belongs to {{units}}. Ask {{coordinators}} to do it, or {{administrators}} to give you the unit.',
  'request.withoutUnit':
    'Without one of your units ({{units}}) as the responsible one it belongs to the coordinator. Choose one of them, or ask {{coordinators}} to do it.',
  'request.registerWide': 'It is the whole register’s. Ask {{coordinators}} to do it.',
  'request.noUnits': 'You have no units to make changes in yet. Ask {{administrators}} to give you some.',
  'area.founded': '“{{area}}” has been set up already. {{holders}} can give you its key.',
  'area.notFounded':
    '“{{area}}” has not been set up yet. The first one with the role {{roles}} does that: {{founders}}. It is done under Settings › Protected areas.',
  'area.roleMissing':
    '“{{area}}” takes the role {{roles}}, which you do not have. {{administrators}} can give you the role; the key then comes from {{holders}}.',
  'area.roleGone':
    '{{name}} does not have the role {{roles}} and cannot get the key to “{{area}}”. {{administrators}} can give the role.',
  'area.noKey':
    'You have the role, but not the key to “{{area}}”. Ask for it under Settings › Protected areas; {{holders}} can give it to you.',
  'area.keyChanged':
    'Your key to “{{area}}” no longer fits, as others or the recovery key gave you a new passphrase. Ask for it again; {{holders}} can give it to you.',
  'area.keyFileNeeded':
    '“{{area}}” opens with your key file. Plug in the USB stick and choose the file under Settings › Protected areas.',
  'area.wrongKeyFile':
    'That file does not open “{{area}}”. Choose the key file you made for the area. If it is lost, ask for the key again, or use the area’s recovery key.',
  'area.ownRequest': 'You cannot decide that about yourself. Ask {{holders}}.',
  'area.noRequest': '{{name}} has not asked for the key to “{{area}}”. That is done under Settings › Protected areas.',
  'area.noHolder': 'That user does not have the key to “{{area}}”.',
  'area.lastHolder': 'Nobody else can open “{{area}}”. Give the key to somebody else first.',
  'area.wrongRecoveryKey':
    'That recovery key does not belong to “{{area}}”. Find the sheet that was printed when the area was set up.',
  'area.registerRecovery': '“{{area}}” goes with the register’s own recovery key.',
  'request.invalid': 'The request could not be understood ({{at}}). Start the program again and retry.',
  'request.busy': 'The register is being written to. Wait until the work at the bottom is done, and try again.',
  'request.cancelled': 'The work was stopped. Nothing was changed.',
  'request.unexpected':
    'Something unexpected happened. Nothing was changed. Quote the number below if it happens again.',
  'job.died': 'The work stopped because it used too much memory or was interrupted. Nothing was changed.',
  'record.notFound': 'It is no longer in the register.',
  'record.conflict': 'Somebody saved in the meantime. Look at both versions and choose what shall hold.',
  'record.deleted': 'It is deleted. Restore it before you change it.',
  'record.inUse': 'It cannot be deleted: {{count}} others refer to it. Change those first.',
  'record.circular': 'A unit or category cannot be below itself. Choose another parent.',
  'record.ownMunicipality':
    'It is your own municipality, which everything in the register belongs to. It cannot be deleted for good.',
  'field.required': 'Must be filled in.',
  'field.tooLong': 'The text is too long.',
  'field.notText': 'Must be text.',
  'field.notInteger': 'Must be a whole number.',
  'field.outOfRange': 'The number is outside of what is possible.',
  'field.notDate': 'Is not a date. Write it as 14.01.2020 or 2020-01-14.',
  'field.notChoice': 'Is not one of the choices.',
  'field.notAnswer': 'Answer yes, no, not relevant or don’t know.',
  'field.notUrl': 'Is not a web address. Write it as https://example.com.',
  'field.notEmail': 'Is not an e-mail address.',
  'field.notNationalId': 'Is not a valid CVR or organisation number. See whether two digits are swapped.',
  'field.unknownReference': 'What was chosen is not in the register.',
  'field.duplicate': 'Exists already.',
  'field.personalNumber': 'Looks like a personal number. Personal numbers do not belong here.',
  'field.mastered': 'Comes from KITOS (the file {{file}}). Change it in KITOS and read a new file.',
  'field.saidElsewhere': 'Follows from “{{by}}” ({{byEntity}}). Open that and change it there.',
  'field.consultationOpen':
    'The risk stays high or a consultation was sent, and the authority has not answered (or said no). Finish it under “Prior consultation”, or lower the risk.',
  'field.scenariosUnrated':
    'Not rated now or after the measures ({{count}}): {{scenarios}}. Give each scenario likelihood and consequence both now and after before the assessment is approved.',
  'file.exists': 'The file {{path}} exists already. Choose another name.',
  'file.cannotWrite':
    'The file {{path}} could not be written. If it is open in another program (Excel), close it there. Otherwise you may not write in the folder: choose another place.',
  'file.diskFull':
    'There is no room for {{path}} on the disk. Nothing was written. Make room (in the bin too), or choose another place.',
  'file.placeGone':
    'The folder of {{path}} cannot be reached. Nothing was written. Connect the drive or the disk, or choose another place.',
  'template.broken':
    'The template cannot be filled ({{where}}). It must be a Word document (.docx), and each {#…} needs its {/…}. Mend it in Word and try again.',
  'print.failed': 'It could not be printed. See that there is a printer, or save it as a PDF and print that.',
  'print.tooLong': 'The list has {{count}} rows, and at most {{most}} fit on paper. Filter it, or export it to Excel.',
  'import.noSession': 'What was read is no longer in memory. Read the files again.',
  'import.nothingToImport': 'There is nothing to import. Choose at least one sheet with a header.',
  'import.changedSince': 'The register was changed since the rows were reviewed. Review them again.',
  'import.unknownBatch': 'That import is not in the register.',
  'import.alreadyUndone': 'The import is undone already.',
  'history.notAHead':
    '{{path}} is not a proof of history from this program. Choose the JSON file that was saved under Settings › History.',
  'merge.below':
    '“{{keep}}” lies below “{{drop}}”, and a unit cannot go into one that lies below itself. Swap the two: merge “{{keep}}” into “{{drop}}”, or move “{{keep}}” in the tree first.',
  'merge.same': 'It is the same one. Choose another one to merge with.',
  'package.mastered': 'Comes from KITOS. Change it in KITOS and read a new file.',
  'package.noSupplier': 'Choose the supplier that the package is for.',
  'package.older':
    '{{file}} is older ({{exportedAt}}) than the package that was read last from {{municipality}} ({{before}}). Ask for a newer one, or read it all the same.',
  'package.otherKey':
    '{{file}} is signed with another key than before in the name of {{name}}. Call and ask whether they have a new register before you read it all the same.',
  'package.notRegister':
    '{{file}} is a package of single impact assessments. Reuse them from the page of impact assessments.',
  'package.none': '{{file}} is no package from Samregister. Ask the other municipality to save it again.',
  'package.newer':
    '{{file}} was written by a newer version of the program (schema {{version}}). Update Samregister and read it again.',
  'package.broken': '{{file}} was changed after it was signed, so nobody knows who wrote it. Ask for a new one.',
  'central.noDecisions': '{{file}} holds no decisions. Choose a file that “Save decisions” has written.',
  'central.elsewhere': 'That belongs to a central office’s register. Make one that is for packages of others.',
  'library.own':
    '{{file}} is from your own municipality and does not belong in the library. Read it under Exchange → Read a package.',
  'library.unclear':
    'There is no saying what {{name}} is here: there are several, or none. Merge the doubles or make it, and try again.',
  'package.otherFile': '{{file}} is another file than the one you looked at. Open it again.',
  'package.otherRecipient': 'This feedback is for {{to}}. Get your own from {{from}}.',
  'audit.noNumbers':
    '{{file}} has no column with personal numbers. Is it the right file? Choose another one, or choose the column yourself.',
  'audit.sameFile': '{{file}} is the same file as {{other}}. Choose another one in place of one of them.',
  'audit.faultyLine':
    '{{file}}, line {{line}}: there is no personal number. Mend the line in the file, or let such lines be left out.',
  'audit.running': '{{source}} has an audit under way already. End it before a new one begins.',
  'audit.signedOff': 'The audit is signed off and cannot be changed. Begin a new one.',
  'audit.ordered':
    'The deletion list is written, so decisions cannot be changed. Read the receipt, or begin a new audit afterwards.',
  'audit.listsMissing':
    'The contact list of {{systems}} is missing. Read it, or exclude the system with a reason, before anything can be deleted.',
  'audit.reasonNeeded': 'Choose a reason for keeping the subscription.',
  'audit.ownDecisions': 'You decided these deletions yourself. Somebody else must confirm them.',
  'audit.privateKey':
    'That is a private key, which nobody else may have: ask the recipient for the public one, and tell them that the private one was seen.',
  'audit.notAKey':
    'That is neither a certificate nor a public key. The text begins with -----BEGIN CERTIFICATE----- or -----BEGIN PUBLIC KEY-----.',
  'audit.weakKey': 'The key cannot be used: it must be RSA of at least {{bits}} bits.',
  'audit.notFinished': 'The audit is not finished: a step is missing.',
  'audit.notOpen': 'The numbers are not open. Read the same files again, and then try once more.',
  'audit.otherFile': '{{file}} is another file than the audit read. Choose the same files that it was run with.',
  'audit.notConfirmed': 'A second person must confirm the deletions before the list can be written.',
  'audit.nothingToDelete': 'No subscription is to be deleted.',
  'audit.notOrdered': 'The deletion list is not written yet.',
  'audit.keyBroken': 'The key of the audits’ fingerprints cannot be opened. Restore the register from a backup.',
  'audit.notKept': 'The numbers are not kept. Read the same files that the audit was run with.',
  'audit.notASheet':
    '{{file}} is no sheet for decisions from Samregister. Unpack the zip file and choose the workbook in it.',
  'shielding.agreementMissing':
    'The direct way needs the municipality’s own agreement. Enter the agreement’s reference and the day the system was whitelisted.',
  'shielding.certificate': 'The certificate and the key cannot be used together. Check the files and the password.',
  'shielding.endpoint': 'This address cannot be used. It must begin with https:// and hold no user name or password.',
  'shielding.gatewayKey': 'The key is not 32 bytes written as base64. Copy it again from the gateway.',
  'shielding.gatewayMissing':
    'The gateway’s keys are missing. Enter them under Ways out before a file is written for it.',
  'shielding.httpsOff': 'The direct way is not turned on. Turn it on under Ways out, or use another way.',
  'shielding.nothingToHandOver': 'There are no transfers that can go this way now.',
  'shielding.receiptsBroken': '{{file}} is not a file of receipts, or it is damaged. Fetch it again from the gateway.',
  'shielding.receiptsForeign': '{{file}} belongs to another register. Read it there.',
  'shielding.receiptsForged':
    '{{file}} is not signed by the municipality’s gateway, or it was changed. Nothing was read. Fetch the file again, and compare the key’s fingerprint.',
  'shielding.receiptsNewer': '{{file}} is written in a newer version of the format. Update the program.',
  'shielding.transferHeld':
    'An older transfer about the same citizen or department is with the gateway. Send this one the same way, or note first that the older one was withdrawn.',
  'shielding.transferOvertaken':
    'There is a newer transfer about the same citizen or department. Use that one instead.',
  'shielding.transferSettled': 'The transfer is settled already. Reload the list.',
  'shielding.wrongState': 'The case no longer stands so that this can be done. Open it again to see how it stands.',
  'shielding.notYours': 'Only a leader of the unit or the shielding officer can do that.',
  'shielding.fourEyesThreatened':
    'You are the one who is threatened. Somebody else must decide: the leader above you, a deputy or the shielding officer.',
  'shielding.fourEyesAsked':
    'You asked for it. Somebody else must decide: a leader of the unit, a deputy or the shielding officer.',
  'shielding.incomplete':
    'The request is not filled in. Write category, date, place and reason before anybody can decide.',
  'shielding.tooLong': 'A decision can hold for {{days}} days at most. Choose fewer days, and extend later.',
  'shielding.pastEnd': 'The period would be over already. Choose more days, or make a new case.',
  'shielding.noLegalBasis':
    'This is not turned on. An administrator must first write its legal basis in Shielding of identities, Rules.',
  'shielding.openEnded': 'The shielding has no end and needs no extension. End it when it is no longer needed.',
  'shielding.asked': 'An extension has been asked for already. That one is decided first.',
  'shielding.notAsked': 'Nobody has asked to extend this case.',
  'shielding.noNumber': 'That is no CPR number or replacement number. Write all ten characters.',
  'shielding.noCitizen': 'Write the number of the citizen whom the case is about.',
  'shielding.noDepartment': 'Write the department’s SOR or SHAK code.',
  'shielding.alreadyRunning':
    'The citizen has a running case already: {{case}}. Choose whether the request goes into it or stands apart.',
  'shielding.notAlike': 'The other case is not about the same citizen, or it does not run any more.',
  'shielding.noCopy':
    'You do not have the key to this case yet. Ask the shielding officer to open the register, and you get it.',
  'shielding.keyBroken': 'The case’s content and its key do not fit. Restore the register from a backup.',
  'shielding.unitsElsewhere': 'Units are made by a system coordinator, in Organisation.',
  'shielding.unitHasCases':
    '{{unit}} has cases ({{count}}) and so cannot be removed. It can be renamed, and the cases are deleted in Overview when their time is over.',
  'shielding.unitHasUnits': 'Other units ({{count}}) belong to {{unit}}. Remove them first.',
  'shielding.deputySelf': 'Choose somebody else as deputy.',
  'shielding.dates': 'The last day must be after the first and not be over.',
  'shielding.contextBroken':
    'What {{sender}} sent lacks something that it must have. Type the citizen’s number yourself, and ask the supplier to look at docs/shielding-context.md.',
  'shielding.contextFingerprint':
    'The fingerprint does not fit the key. Read the key again, and compare its fingerprint with the sender.',
  'shielding.contextForeign':
    'This was meant for another register or uses a key that does not count any more. Type the citizen’s number yourself, and give the sender the register’s new key file.',
  'shielding.contextForged':
    'This was altered on its way or is not from whom it says, and was refused. Type the citizen’s number yourself, and tell the shielding officer.',
  'shielding.contextFuture':
    'What {{sender}} sent is later than the clock here. Set this computer’s clock right, and open it again from that system.',
  'shielding.contextKey':
    'This is no public Ed25519 key. Ask the sender for the key as a JWK, and copy all of its text.',
  'shielding.contextMunicipality':
    'What {{sender}} sent is for another municipality. Type the citizen’s number yourself, and check the municipality’s number under Organisation.',
  'shielding.contextNoKey':
    'The register has no key for other systems yet. Ask the shielding officer to make it in the settings of shieldings.',
  'shielding.contextOld':
    'What {{sender}} sent is more than two minutes old. Open it again from that system, or type the citizen’s number yourself.',
  'shielding.contextSender':
    'The register does not know the system that this came from. Type the citizen’s number yourself; the shielding officer can take the system in.',
  'shielding.contextSenderTwice':
    'The key is that of {{name}} already. Remove it there first, or ask for the right key.',
  'shielding.contextUsed':
    'What {{sender}} sent was used once and does not count any more. Open it again from that system, or type the citizen’s number yourself.',
  'shielding.decisionAreaChanged':
    '{{file}} is sealed for a key that was changed since. Send the case for a decision again.',
  'shielding.decisionBroken':
    '{{file}} is no case or decision of Samregister, or it is damaged. Ask for the file again.',
  'shielding.decisionForeign':
    '{{file}} answers nothing that this register sent. Read it into the register that the case comes from.',
  'shielding.decisionForged':
    '{{file}} was altered on its way or is not signed by whom it says. Call that person, and ask for the file again.',
  'shielding.decisionKeyFile':
    'This is no decision key. Ask the leader to save it from the start page, under Decisions.',
  'shielding.decisionKeyGone':
    'The key of {{name}} was removed since {{case}} was sent, so the decision does not count. Send the case again to a key that is recorded.',
  'shielding.decisionKeyTwice': 'The key is recorded already, for {{name}}.',
  'shielding.decisionNewer':
    '{{file}} was made by a newer program than this. Update the program, and open the file again.',
  'shielding.decisionNoKey': 'There is no decision key on this computer. Make it from the start page, under Decisions.',
  'shielding.decisionNotDecider':
    '{{name}} decides no cases of this unit. Choose somebody else, or correct the unit of the key.',
  'shielding.decisionNotYours':
    '{{file}} was sent to another key than this computer’s. Open it where that key is, or give the sender your new key.',
  'shielding.decisionOld':
    '{{case}} was sent more than {{days}} days ago, so the decision does not count. Send the case for a decision again.',
  'shielding.decisionOtherRegister':
    '{{file}} says that it is from a register you decided for before, but another key signed it. Call the shielding officer before you do anything.',
  'shielding.decisionPassphrase': 'The passphrase of the decision key is wrong. Try again, or make a new key.',
  'shielding.decisionUsed': 'The decision about {{case}} was read in already.',
  'shielding.guidelineFile':
    '{{file}} is no guideline that a Samregister has signed. Ask whoever publishes the guideline for the file.',
  'shielding.entryThere': 'The shieldings’ processing activity and impact assessment were added already.',
  'handover.toSelf': 'Choose somebody else than the one who hands over.',
  'handover.gone': '“{{name}}” is deleted or not in the register. Choose somebody else, or restore the person first.',
  'handover.targetLeft':
    '{{name}} left on {{date}} and cannot take anything over. Choose somebody else, or correct the date.',
  'handover.unknownPerson':
    'Nobody is called “{{text}}”. Write the name, e-mail or employee number as it stands in the register.',
  'handover.ambiguousPerson': '“{{text}}” could be several: {{candidates}}. Write the e-mail, employee number or id.'
} as const satisfies Record<GeneralErrorCode, string>
