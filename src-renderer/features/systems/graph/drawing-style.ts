import type { StylesheetJson } from 'cytoscape'
import { edgeLooks, inks, type Scheme } from './look.ts'

/** Smaller than this on screen a label is not drawn: it could not be read, and three hundred would be a grey heap. */
const leastLabel = 6

/** How cytoscape draws what `look.ts` says. */
export function drawingStyle(scheme: Scheme): StylesheetJson {
  const ink = inks[scheme]
  const label = { color: ink.text, 'text-outline-color': ink.halo, 'text-outline-width': 2 }
  return [
    {
      selector: 'node',
      style: {
        ...label,
        label: 'data(name)',
        shape: 'data(shape)' as never,
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(fill)',
        'border-color': 'data(border)',
        'border-width': 'data(borderWidth)' as never,
        'font-size': 12,
        'font-family': 'system-ui, "Segoe UI", sans-serif',
        'min-zoomed-font-size': leastLabel,
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-wrap': 'ellipsis',
        'text-max-width': '150px'
      }
    },
    { selector: 'node.selected', style: { 'font-size': 13, 'font-weight': 'bold', 'min-zoomed-font-size': 0 } },
    {
      selector: ':parent',
      style: {
        'background-opacity': 0.7,
        'text-valign': 'top',
        'text-margin-y': -2,
        'font-weight': 'bold',
        'font-size': 14,
        padding: '14px',
        'border-style': 'dashed'
      }
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'source-arrow-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 1.1
      }
    },
    ...Object.entries(edgeLooks).map(([kind, { dash }]) => ({
      selector: `edge.${kind}`,
      style:
        dash.length > 0
          ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dash] }
          : { 'line-style': 'solid' as const }
    })),
    {
      // Close by, what is neither yellow nor grey says its name.
      selector: 'edge.authentication, edge.publication, edge.component',
      style: {
        ...label,
        label: 'data(name)',
        'font-size': 9,
        'min-zoomed-font-size': 8,
        'text-rotation': 'autorotate'
      }
    },
    { selector: 'edge.oneWay, edge.both', style: { 'target-arrow-shape': 'triangle' } },
    // Also halfway: the one at the end may lie under a name.
    {
      selector: 'edge.oneWay',
      style: { 'mid-target-arrow-shape': 'triangle', 'mid-target-arrow-color': 'data(colour)' }
    },
    { selector: 'edge.both', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'node.marked', style: { 'border-color': ink.text, 'border-width': 5, 'z-index': 10 } }
  ]
}
