import {
  Autocomplete,
  type CSSVariablesResolver,
  createTheme,
  Loader,
  type MantineColorsTuple,
  Modal,
  MultiSelect,
  Popover,
  Select,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip
} from '@mantine/core'

/** The one accent colour: a sober sea blue that carries white text (5.6 : 1 at shade 7). */
const accent: MantineColorsTuple = [
  '#eef6f9',
  '#d9e9ef',
  '#b4d4df',
  '#8bbccd',
  '#66a6bc',
  '#4893ad',
  '#31829e',
  '#1f6f8b',
  '#175a72',
  '#0e4257'
]

/** Chromium keeps what is typed into any other input with its session, in plain text on the disk. */
const unkept = { autoComplete: 'off' } as const

/** Scrolls as the page does: Mantine's own scroll area goes on asking for frames for good when it is closed as it scrolls. */
const choices = {
  defaultProps: { withScrollArea: false },
  classNames: { options: 'scrolls' },
  styles: { options: { maxHeight: 260 } }
} as const

/** How the program looks; sizes are dense, as a coordinator compares rows and does not read a page. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent },
  fontFamily: 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' }
    }
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: { duration: 100 }, withArrow: true } }),
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: 120 }, centered: true } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: unkept }),
    Textarea: Textarea.extend({ defaultProps: unkept }),
    Select: Select.extend(choices),
    MultiSelect: MultiSelect.extend(choices),
    TagsInput: TagsInput.extend(choices),
    Autocomplete: Autocomplete.extend(choices),
    Loader: Loader.extend({ defaultProps: { type: 'dots' } })
  }
})

/** Mantine's dimmed, placeholder and error colours are too faint for AA; surfaces get names of their own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59626b',
    '--mantine-color-placeholder': '#6c757d',
    '--mantine-color-error': '#c22525',
    '--mantine-color-anchor': '#175a72',
    '--mantine-color-default-border': '#d3d8dd',
    '--sam-surface': '#f6f8f9',
    '--sam-raised': '#ffffff',
    '--sam-hover': '#eef2f4',
    '--sam-selected': '#dfedf3',
    '--sam-line': '#e3e7ea',
    '--sam-mark': '#175a72'
  },
  dark: {
    '--mantine-color-body': '#1d2124',
    '--mantine-color-dimmed': '#a4adb5',
    '--mantine-color-placeholder': '#939ca4',
    '--mantine-color-error': '#ff9c9c',
    '--mantine-color-anchor': '#8fc7da',
    '--mantine-color-default-border': '#41484e',
    '--sam-surface': '#171a1d',
    '--sam-raised': '#1d2124',
    '--sam-hover': '#272c30',
    '--sam-selected': '#1d3a47',
    '--sam-line': '#2e3439',
    '--sam-mark': '#8fc7da'
  }
})
