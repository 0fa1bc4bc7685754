import { labels } from '../../../kernel/labels.ts'
import { isEmpty } from '../../../kernel/value.ts'
import { filled, type GapColumn, gap } from './gap-column.ts'

const urls = ['url', 'citizenUrl', 'staffUrl', 'supplierUrl'] as const

/** What it is, where it runs and who delivers it. */
export const descriptionColumns: readonly GapColumn[] = [
  {
    key: 'description',
    labels: labels('Beskrivelse', 'Beskrivelse', 'Description'),
    weight: 1,
    needs: ['description'],
    fills: 'description',
    of: filled('description')
  },
  {
    key: 'category',
    labels: labels('Kategori', 'Kategori', 'Category'),
    weight: 1,
    needs: ['category'],
    fills: 'category',
    of: filled('category')
  },
  {
    key: 'lifecycle',
    labels: labels('Livscyklus', 'Livsløp', 'Life cycle'),
    weight: 2,
    needs: ['lifecycle'],
    fills: 'lifecycle',
    of: filled('lifecycle')
  },
  {
    key: 'ownershipModel',
    labels: labels('Ejerskabsmodel', 'Eierskapsmodell', 'Ownership model'),
    weight: 1,
    needs: ['ownershipModel'],
    fills: 'ownershipModel',
    of: filled('ownershipModel')
  },
  {
    key: 'supplier',
    labels: labels('Leverandør', 'Leverandør', 'Supplier'),
    weight: 2,
    needs: ['supplier'],
    fills: 'supplier',
    of: filled('supplier')
  },
  {
    key: 'operation',
    labels: labels('Drift', 'Drift', 'Hosting'),
    weight: 2,
    needs: ['hosting', 'platform'],
    fills: 'hosting',
    of: ({ values }) => {
      if (!isEmpty(values['hosting'])) return gap('present', 'operation.hosting')
      return isEmpty(values['platform']) ? gap('missing', 'empty') : gap('present', 'operation.platform')
    }
  },
  {
    key: 'url',
    labels: labels('Webadresse', 'Nettadresse', 'Web address'),
    weight: 1,
    needs: [...urls, 'hosting'],
    fills: 'url',
    of: ({ values }) => {
      if (urls.some((key) => !isEmpty(values[key]))) return gap('present', 'url.some')
      // What runs on the municipality's own machines has none as a rule; everything else is reached at one.
      return values['hosting'] === 'onPremise' ? gap('notApplicable', 'url.own') : gap('missing', 'empty')
    }
  },
  {
    key: 'strategicFit',
    labels: labels('Strategisk egnethed', 'Strategisk egnethet', 'Strategic suitability'),
    weight: 1,
    needs: ['strategicFit'],
    fills: 'strategicFit',
    of: filled('strategicFit')
  }
]
