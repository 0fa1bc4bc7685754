import { Navigate, Outlet, type RouteObject } from 'react-router'
import { labels } from '../../../src-shared/kernel/labels.ts'
import { useMay } from '../../app/session.tsx'
import type { RecordPanel } from '../../components/record/record-parts.ts'
import { AuditFrame } from './audit-frame.tsx'
import { AuditPage } from './audit-page.tsx'
import { AuditPanel } from './audit-panel.tsx'
import { AuditsPage } from './audits-page.tsx'
import { FindingsPage } from './decide/findings-page.tsx'

/** All audits, one of them, and what it found. */
export const auditRoutes: RouteObject[] = [
  {
    path: 'audits',
    element: <Auditors />,
    children: [
      { index: true, element: <AuditsPage /> },
      {
        path: ':id',
        element: <AuditFrame />,
        children: [
          { index: true, element: <AuditPage /> },
          { path: 'findings/:class', element: <FindingsPage /> }
        ]
      }
    ]
  }
]

/** The audits of a source, on its page. */
export const auditPanel: RecordPanel = {
  key: 'cprAudits',
  labels: labels('CPR-audits', 'CPR-revisjoner', 'CPR audits'),
  view: (record, panel) => <AuditPanel record={record} panel={panel} />
}

function Auditors() {
  return useMay('audit.run') ? <Outlet /> : <Navigate to="/cpr/overview" replace />
}
