import { Text, useComputedColorScheme } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { EdgeKind, Graph } from '../../../../src-shared/features/systems/graph.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { useLinkWords } from '../dependencies/use-link-words.ts'
import type { Drawing, DrawingEvents, Pointed } from './drawing.ts'
import styles from './graph.module.css'
import type { GraphView } from './use-graph-view.ts'

interface GraphCanvasProps {
  readonly graph: Graph
  readonly focus: string | null
  readonly view: GraphView
  readonly drawing: Drawing | null
  readonly onDrawing: (drawing: Drawing | null) => void
}

/**
 * The drawn graph. It is there to be looked at: whoever cannot see it has all of it in the table beside. The frame takes
 * the keyboard, for moving and zooming.
 */
export function GraphCanvas({ graph, focus, view, drawing, onDrawing }: GraphCanvasProps) {
  const { t } = useTranslation('graph')
  const box = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const failed = useDrawing(box, view, onDrawing, setPointed)
  const arranging = useShown(drawing, graph, focus, view)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a frame around a picture, not the fields of a form
    <div
      className={styles.frame}
      role="group"
      aria-label={t('frame')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys and + − move and zoom what is in it
      tabIndex={0}
      onKeyDown={(event) => drawing && steer(drawing, event)}
    >
      <div ref={box} className={styles.canvas} aria-hidden />
      {pointed && (
        <div className={styles.pointed} style={{ left: pointed.x, top: pointed.y }} aria-hidden>
          {pointed.name}
        </div>
      )}
      {(arranging || failed) && (
        <Text size="sm" c="dimmed" className={styles.note} role="status">
          {t(failed ? 'failed' : 'arranging')}
        </Text>
      )}
    </div>
  )
}

const step = 60

/** Keys of the frame; others go their way. */
function steer(drawing: Drawing, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => drawing.pan(step, 0),
    ArrowRight: () => drawing.pan(-step, 0),
    ArrowUp: () => drawing.pan(0, step),
    ArrowDown: () => drawing.pan(0, -step),
    '+': () => drawing.zoom(1.25),
    '=': () => drawing.zoom(1.25),
    '-': () => drawing.zoom(0.8),
    '0': () => drawing.fit()
  }
  const move = moves[event.key]
  if (!move) return
  event.preventDefault()
  move()
}

/** Brings the drawing when it is wanted: no other page carries what it is made with. Answers whether that failed. */
function useDrawing(
  box: { readonly current: HTMLDivElement | null },
  view: GraphView,
  onDrawing: (drawing: Drawing | null) => void,
  onPoint: (pointed: Pointed | null) => void
): boolean {
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const made = useRef<Drawing | null>(null)
  const events: DrawingEvents = {
    onOpen: (entity, id) => void navigate(recordPath(entity, id)),
    onPoint,
    onMoved: () => made.current && view.setPlaces(made.current.positions())
  }
  const newest = useRef(events)
  newest.current = events
  useEffect(() => {
    let gone = false
    const resized = new ResizeObserver(() => made.current?.resize())
    const make = async (): Promise<void> => {
      const { createDrawing } = await import('./drawing.ts')
      if (gone || !box.current) return
      made.current = createDrawing(box.current, {
        onOpen: (...of) => newest.current.onOpen(...of),
        onPoint: (...of) => newest.current.onPoint(...of),
        onMoved: () => newest.current.onMoved()
      })
      resized.observe(box.current)
      onDrawing(made.current)
    }
    make().catch(() => setFailed(true))
    return () => {
      gone = true
      resized.disconnect()
      onDrawing(null)
      made.current?.destroy()
      made.current = null
    }
  }, [box, onDrawing])
  return failed
}

/** Shows a graph; what has no place yet is arranged once the window has said so, as it stands still meanwhile. */
function useShown(drawing: Drawing | null, graph: Graph, focus: string | null, view: GraphView): boolean {
  const scheme = useComputedColorScheme('light')
  const words = useLinkWords()
  const [arranging, setArranging] = useState(false)
  const current = useRef({ view, words })
  current.current = { view, words }
  useEffect(() => {
    if (!drawing) return
    const { places, setPlaces } = current.current.view
    const kindName = (kind: string): string => current.current.words.kind(kind as EdgeKind)
    const placed = drawing.show(graph, focus, scheme, kindName, places)
    if (placed) return drawing.fit()
    setArranging(true)
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        drawing.arrange()
        drawing.fit()
        setPlaces(drawing.positions())
        setArranging(false)
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [drawing, graph, focus, scheme])
  return arranging
}
