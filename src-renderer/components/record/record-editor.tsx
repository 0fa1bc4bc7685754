import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { z } from 'zod'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useViewState } from '../../api/use-view-state.ts'
import { useMayCreate, useShows } from '../../app/session.tsx'
import { recordPath } from '../entity-paths.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { useShortcuts } from '../use-shortcuts.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { focusField } from './focus-field.ts'
import { GuidedRecord } from './guided-record.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { prefillIn } from './prefill.ts'
import { PutBackProvider, usePutBack } from './put-back.tsx'
import styles from './record.module.css'
import { RecordDocument } from './record-document.tsx'
import { RecordHeader } from './record-header.tsx'
import type { RecordParts } from './record-parts.ts'
import { SaveBar } from './save-bar.tsx'
import { useDraft } from './use-draft.ts'
import { useGuide } from './use-guide.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { type RecordEdit, useRecordEdit } from './use-record-edit.ts'
import { useSectionInView } from './use-section-in-view.ts'

interface RecordEditorProps {
  readonly entity: Entity
  readonly record: RecordView | null
  readonly parts: RecordParts
}

const sideSchema = z.boolean()

/** A record, read and edited in place: sections open for editing one by one or together, and are saved as one. */
export function RecordEditor({ entity, record, parts }: RecordEditorProps) {
  const { t } = useTranslation('record')
  const navigate = useNavigate()
  const notices = useNotices()
  const shows = useShows()
  const mayCreate = useMayCreate()
  const mayWrite = record ? record.writable && !record.deletedAt : mayCreate(entity.name)
  const location = useLocation()
  const edit = useRecordEdit(entity, record, prefillIn(location.state))
  const guiding = useGuide()
  const guide = guiding.open && mayWrite ? parts.guide : undefined
  const draft = useDraft(entity.name, record?.id ?? null)
  const side = useViewState('record.history', sideSchema, false)
  const [asksToDiscard, setAsksToDiscard] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const leaving = useRef(false)
  const sections = entity.sections.filter((s) => entity.fields.some((f) => f.section === s.key && shows(f)))
  const panels = record ? (parts.panels ?? []).filter((panel) => shows(panel) && (panel.of?.(record) ?? true)) : []
  const anchors = [...sections, ...panels]
  const [current, goTo] = useSectionInView(body, anchors)

  useKeptDraft(edit, draft)
  const editSection = useStable((section: string, field?: string): void => {
    edit.open(section)
    const step = field && guide?.stepOf(field)
    if (step) guiding.go(step)
    else if (guide) guiding.leave()
    const first = entity.fields.find((f) => f.section === section && shows(f) && !f.more)
    const any = entity.fields.find((f) => f.section === section && shows(f))
    focusField(field ?? first?.key ?? any?.key ?? '')
  })
  const settle = (saved: RecordView | null): boolean => {
    if (!saved) return false
    draft.drop()
    notices.done(t('saved'))
    return true
  }
  const settlePutBack = useStable((saved: RecordView | null): void => {
    if (!saved) return
    draft.drop()
    notices.done(t('putBack.done'))
  })
  const putBack = usePutBack(record, edit, record?.writable === true, settlePutBack)
  const save = async (): Promise<boolean> => {
    const saved = await edit.save()
    if (settle(saved) && saved && !record) {
      leaving.current = true
      const search = guide ? location.search : ''
      void navigate({ pathname: recordPath(entity.name, saved.id), search }, { replace: true })
    }
    return saved !== null
  }
  const discard = (): void => {
    setAsksToDiscard(false)
    if (guide && record) guiding.leave()
    draft.drop()
    if (record) edit.cancel()
    else {
      leaving.current = true
      void navigate(-1)
    }
  }
  const cancel = (): void => (edit.dirty ? setAsksToDiscard(true) : discard())

  useFieldToMend(entity, edit.errors, record === null && !guide, (key) => {
    const step = guide?.stepOf(key)
    if (step) guiding.go(step)
    focusField(key)
  })

  const asked = useAskedField(entity, (field) => mayWrite && editSection(field.section, field.key))

  useShortcuts([
    ...(mayWrite && !guide
      ? ([['e', () => sections.some((s) => s.key === current) && editSection(current)]] as const)
      : []),
    ['ctrl+s', () => void (edit.editing && save())],
    ['h', () => side.set(!side.value)]
  ])
  useShortcuts([['Escape', () => edit.editing && !listOpen() && cancel()]], { always: true })

  const notes = <Notes edit={edit} draft={draft} />
  return (
    <PutBackProvider value={putBack}>
      <article className={styles.page} data-single={anchors.length < 2 || undefined}>
        <RecordHeader
          entity={entity}
          record={record}
          values={edit.values}
          parts={parts}
          historyOpen={side.value}
          onHistory={() => side.set(!side.value)}
          onGap={(field) => mayWrite && editSection(field.section, field.key)}
        />
        {guide ? (
          <GuidedRecord guide={guide} guiding={guiding} record={record} edit={edit} notes={notes} onSave={save} />
        ) : (
          <RecordDocument
            entity={entity}
            record={record}
            edit={edit}
            parts={parts}
            sections={sections}
            panels={panels}
            mayEdit={mayWrite}
            asked={asked}
            body={body}
            current={current}
            onGo={goTo}
            onEdit={editSection}
            notes={notes}
          />
        )}
        {record && side.value && <HistoryPanel entity={entity} id={record.id} />}
        {edit.editing && (!guide || edit.dirty) && (
          <SaveBar
            changes={Object.keys(edit.changes).length}
            saving={edit.saving}
            onSave={() => void save()}
            onCancel={cancel}
          />
        )}
        <LeaveGuard
          dirty={edit.dirty}
          leaving={leaving}
          asked={asksToDiscard}
          onStay={() => setAsksToDiscard(false)}
          onDiscard={discard}
          onDrop={draft.drop}
          onSave={async (leaves) => (leaves ? settle(await edit.save()) : save())}
        />
        {edit.theirs && (
          <ConflictDialog
            entity={entity}
            edit={edit}
            theirs={edit.theirs}
            onDone={(kept) => void edit.resolve(kept).then(settle)}
          />
        )}
      </article>
    </PutBackProvider>
  )
}

/** A function that stays the same and does the newest: what it is given to is not drawn again for it. */
function useStable<A extends readonly unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const newest = useRef(run)
  newest.current = run
  return useCallback((...args: A) => newest.current(...args), [])
}

/** The focus goes to what was refused, by `go`; on the page of a new record first of all to its name. */
function useFieldToMend(entity: Entity, errors: RecordEdit['errors'], isNew: boolean, go: (key: string) => void): void {
  const firstError = entity.fields.find((f) => f.key in errors)?.key
  const mend = useStable(go)
  useEffect(() => {
    if (firstError) mend(firstError)
  }, [firstError, mend])
  useEffect(() => {
    if (isNew) focusField(entity.title)
  }, [isNew, entity])
}

/** Why it was not saved, and what was typed before and never saved. */
function Notes({ edit, draft }: { readonly edit: RecordEdit; readonly draft: ReturnType<typeof useDraft> }) {
  return (
    <>
      {edit.failure && <FailureAlert failure={edit.failure} mb="sm" maw={920} />}
      {!edit.dirty && draft.draft && <DraftOffer draft={draft.draft} onTake={edit.take} onDrop={draft.drop} />}
    </>
  )
}

/** A page that was opened for one of its fields (`?field=`) begins there; answers which one, null for none. */
function useAskedField(entity: Entity, go: (field: Field) => void): string | null {
  const [params] = useSearchParams()
  const asked = params.get('field')
  const begin = useStable(go)
  useEffect(() => {
    const field = entity.fields.find(({ key }) => key === asked)
    if (field) begin(field)
  }, [asked, entity, begin])
  return asked
}

/** Whether a list of choices is open: Escape closes it and nothing else. */
function listOpen(): boolean {
  return document.activeElement?.getAttribute('aria-expanded') === 'true'
}
