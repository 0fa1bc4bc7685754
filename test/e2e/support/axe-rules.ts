/** What can be focused, or more. */
const focusable = ':is(a, area, button, details, input, select, summary, textarea, [contenteditable], [tabindex])'

/**
 * Rules of axe's that say nothing of a page without such an element: to ask for it costs nothing, but axe asks each element of
 * the page for each of them. What is not named here is always asked.
 */
export const rulesOnlyFor = {
  'area-alt': 'area',
  'aria-braille-equivalent': '[aria-braillelabel], [aria-brailleroledescription]',
  'aria-command-name': '[role=button], [role=link], [role=menuitem]',
  'aria-hidden-focus': `[aria-hidden=true]${focusable}, [aria-hidden=true] ${focusable}`,
  'aria-input-field-name':
    '[role=combobox], [role=listbox], [role=searchbox], [role=slider], [role=spinbutton], [role=textbox]',
  'aria-meter-name': '[role=meter]',
  'aria-progressbar-name': '[role=progressbar]',
  'aria-tab-name': '[role=tab]',
  'aria-toggle-field-name':
    '[role=checkbox], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=radio], [role=switch]',
  'aria-tooltip-name': '[role=tooltip]',
  'autocomplete-valid': '[autocomplete]',
  'avoid-inline-spacing': '[style*=important i]',
  blink: 'blink',
  'definition-list': 'dl',
  dlitem: 'dd, dt',
  'form-field-multiple-labels': 'input, select, textarea',
  'frame-focusable-content': 'frame, iframe',
  'frame-title': 'frame, iframe',
  'frame-title-unique': 'frame, iframe',
  'image-alt': 'img',
  'input-button-name': 'input[type=button], input[type=reset], input[type=submit]',
  'input-image-alt': 'input[type=image]',
  label: 'input, textarea',
  'link-in-text-block': 'a[href], [role=link]',
  'link-name': 'a[href]',
  list: 'ol, ul',
  listitem: 'li',
  marquee: 'marquee',
  'meta-refresh': 'meta[http-equiv=refresh i]',
  'no-autoplay-audio': 'audio, video',
  'object-alt': 'object',
  'role-img-alt': '[role=image], [role=img]',
  'select-name': 'select',
  'server-side-image-map': 'img',
  'summary-name': 'summary',
  'svg-img-alt': '[role=graphics-document], [role=graphics-symbol], [role=image], [role=img]',
  'td-headers-attr': 'table',
  'th-has-data-cells': 'table',
  'valid-lang': '[lang]:not(html)',
  'video-caption': 'video'
} as const
