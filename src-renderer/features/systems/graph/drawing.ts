import cytoscape, { type Core, type EdgeSingular, type ElementDefinition, type NodeSingular } from 'cytoscape'
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose'
import type { Graph, GraphNode } from '../../../../src-shared/features/systems/graph.ts'
import { drawingStyle } from './drawing-style.ts'
import { edgeLooks, inks, lookOf, roleOf, type Scheme } from './look.ts'
import type { DrawnEdge, DrawnNode, Picture } from './picture.ts'

cytoscape.use(fcose)

/** Where nodes stand, by id. */
export type Positions = Readonly<Record<string, readonly [x: number, y: number]>>

/** A node under the pointer or the focus, and where in the frame it is seen. */
export interface Pointed {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
}

/** What a drawing tells of what is done to it. */
export interface DrawingEvents {
  onOpen(entity: GraphNode['entity'], id: string): void
  onPoint(pointed: Pointed | null): void
  onMoved(): void
}

/** A drawn graph. */
export type Drawing = ReturnType<typeof createDrawing>

/** Draws graphs in an element that has a size; the names of edges' kinds are the caller's. */
export function createDrawing(container: HTMLElement, events: DrawingEvents) {
  const cy = cytoscape({
    container,
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    pixelRatio: 'auto'
  })
  cy.on('tap', 'node', ({ target }) => events.onOpen(target.data('entity'), target.id()))
  cy.on('mouseover', 'node', ({ target }) => events.onPoint(pointedAt(target)))
  cy.on('mouseout viewport', () => events.onPoint(null))
  cy.on('dragfree', 'node', () => events.onMoved())
  // The name of the system in the middle is read at any distance.
  cy.on('zoom', () => void cy.nodes('.selected').style('font-size', Math.min(60, Math.max(13, 12 / cy.zoom()))))
  return {
    /** Replaces what is drawn. Answers whether every node has a place already. */
    show(graph: Graph, focus: string | null, scheme: Scheme, kindName: (kind: string) => string, places: Positions) {
      cy.batch(() => {
        cy.elements().remove()
        cy.add(elementsOf(graph, focus, scheme, kindName))
        cy.nodes(':childless').forEach((node) => {
          const place = places[node.id()]
          if (place) node.position({ x: place[0], y: place[1] })
        })
      })
      cy.style(drawingStyle(scheme))
      return cy
        .nodes(':childless')
        .map((node) => node.id())
        .every((id) => id in places)
    },
    arrange(): void {
      cy.layout(layoutFor(cy)).run()
      const { w, h } = cy.elements().boundingBox()
      // The frame is broad: what came out high is laid on its side.
      if (h > w) cy.nodes(':childless').positions((node) => ({ x: node.position('y'), y: node.position('x') }))
    },
    positions(): Positions {
      const places = cy.nodes(':childless').map((node) => {
        const { x, y } = node.position()
        return [node.id(), [Math.round(x), Math.round(y)] as const] as const
      })
      return Object.fromEntries(places)
    },
    /** Shows which node is meant, as when its row in the table has the focus. */
    mark(id: string | null): void {
      cy.elements('.marked').removeClass('marked')
      const node = id === null ? cy.collection() : cy.getElementById(id)
      node.addClass('marked')
      events.onPoint(node.empty() ? null : pointedAt(node as NodeSingular))
    },
    zoom: (factor: number): void =>
      void cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 }
      }),
    pan: (x: number, y: number): void => void cy.panBy({ x, y }),
    fit: (): void => {
      cy.resize()
      cy.fit(undefined, 36)
      // A graph of three nodes needs no letters of a hand's breadth.
      if (cy.zoom() > 1.2) cy.zoom({ level: 1.2, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } })
      if (cy.zoom() === 1.2) cy.center()
    },
    resize: (): void => void cy.resize(),
    png: (scheme: Scheme): string =>
      cy.png({ output: 'base64', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: inks[scheme].halo }),
    picture: (title: string, scheme: Scheme): Picture => ({
      title,
      nodes: cy.nodes().map((node) => drawnNode(node, scheme)),
      edges: cy.edges().map(drawnEdge),
      ink: inks[scheme]
    }),
    destroy: (): void => cy.destroy()
  }
}

function pointedAt(node: NodeSingular): Pointed {
  const { x, y } = node.renderedPosition()
  return { id: node.id(), name: node.data('name'), x, y: y - node.renderedHeight() / 2 }
}

function elementsOf(
  { nodes, edges }: Graph,
  focus: string | null,
  scheme: Scheme,
  kindName: (kind: string) => string
): ElementDefinition[] {
  const boxes = new Set(nodes.filter(({ entity }) => entity === 'platform').map(({ id }) => id))
  return [
    ...nodes.map((node) => {
      const role = roleOf(node, focus)
      const { id, entity, name, platform } = node
      const parent = platform !== null && boxes.has(platform) ? { parent: platform } : {}
      return { group: 'nodes' as const, classes: role, data: { id, entity, name, ...lookOf(role, scheme), ...parent } }
    }),
    ...edges.map(({ id, from, to, kind, way }) => ({
      group: 'edges' as const,
      classes: [kind, way].join(' '),
      data: { id, source: from, target: to, kind, way, name: kindName(kind), ...edgeLooks[kind] }
    }))
  ]
}

/** Rounds of a layout: more make it nicer, and three hundred nodes are to stand after two seconds. */
function layoutFor(cy: Core): FcoseLayoutOptions {
  const many = cy.nodes().length > 120
  return {
    name: 'fcose',
    quality: 'default',
    randomize: true,
    animate: false,
    fit: false,
    nodeDimensionsIncludeLabels: true,
    idealEdgeLength: many ? 55 : 75,
    nodeSeparation: 70,
    nodeRepulsion: many ? 4500 : 6000,
    numIter: many ? 800 : 2500,
    tile: true
  } as FcoseLayoutOptions
}

function drawnNode(node: NodeSingular, scheme: Scheme): DrawnNode {
  const { x, y } = node.position()
  const role = node.classes().find((name) => name !== 'marked')
  return {
    x,
    y,
    name: node.data('name'),
    width: node.outerWidth(),
    height: node.outerHeight(),
    look: lookOf(role as Parameters<typeof lookOf>[0], scheme),
    box: role === 'platform'
  }
}

function drawnEdge(edge: EdgeSingular): DrawnEdge {
  const way = edge.data('way')
  return {
    from: edge.sourceEndpoint(),
    to: edge.targetEndpoint(),
    bend: edge.controlPoints()?.[0] ?? null,
    look: edgeLooks[edge.data('kind') as keyof typeof edgeLooks],
    arrows: way === 'both' ? ['from', 'to'] : way === 'oneWay' ? ['middle', 'to'] : []
  }
}
