import { Fragment, useCallback, useEffect, useRef, useState } from 'react'
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
import { ExtraSection } from './extra-section.tsx'
import { focusField } from './focus-field.ts'
import { HistoryPanel } from './history-panel.tsx'
import { KeptNumbers } from './kept-numbers.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { OutOfBounds } from './out-of-bounds.tsx'
import { prefillIn } from './prefill.ts'
import { PutBackProvider, usePutBack } from './put-back.tsx'
import styles from './record.module.css'
import { RecordHeader } from './record-header.tsx'
import type { RecordParts } from './record-parts.ts'
import { SaveBar } from './save-bar.tsx'
import { SectionNav } from './section-nav.tsx'
import { SectionView } from './section-view.tsx'
import { useDraft } from './use-draft.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useRecordEdit } from './use-record-edit.ts'
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
  const edit = useRecordEdit(entity, record, prefillIn(useLocation().state))
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
      void navigate(recordPath(entity.name, saved.id), { replace: true })
    }
    return saved !== null
  }
  const discard = (): void => {
    setAsksToDiscard(false)
    draft.drop()
    if (record) edit.cancel()
    else {
      leaving.current = true
      void navigate(-1)
    }
  }
  const cancel = (): void => (edit.dirty ? setAsksToDiscard(true) : discard())

  const firstError = entity.fields.find((f) => f.key in edit.errors)?.key
  useEffect(() => {
    if (firstError) focusField(firstError)
  }, [firstError])
  useEffect(() => {
    if (!record) focusField(entity.title)
  }, [record, entity])

  const asked = useAskedField(entity, (field) => mayWrite && editSection(field.section, field.key))

  useShortcuts([
    ...(mayWrite ? ([['e', () => sections.some((s) => s.key === current) && editSection(current)]] as const) : []),
    ['ctrl+s', () => void (edit.editing && save())],
    ['h', () => side.set(!side.value)]
  ])
  useShortcuts([['Escape', () => edit.editing && !listOpen() && cancel()]], { always: true })

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
        {anchors.length > 1 && (
          <SectionNav entity={entity} sections={anchors} values={edit.values} current={current} onGo={goTo} />
        )}
        <div className={styles.body} ref={body}>
          {record && !record.writable && <OutOfBounds entity={entity} />}
          {edit.failure && <FailureAlert failure={edit.failure} mb="sm" maw={920} />}
          {!edit.dirty && draft.draft && <DraftOffer draft={draft.draft} onTake={edit.take} onDrop={draft.drop} />}
          {!record && parts.begin?.()}
          {sections.map((section) => (
            <SectionView
              key={section.key}
              entity={entity}
              section={section}
              record={record}
              edit={edit}
              parts={parts}
              mayEdit={mayWrite}
              asked={asked}
              onEdit={editSection}
            />
          ))}
          {record && panels.map((panel) => <Fragment key={panel.key}>{panel.view(record, panel)}</Fragment>)}
          {record && <ExtraSection extra={record.extra} />}
          {record && <KeptNumbers recordId={record.id} />}
        </div>
        {record && side.value && <HistoryPanel entity={entity} id={record.id} />}
        {edit.editing && (
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
