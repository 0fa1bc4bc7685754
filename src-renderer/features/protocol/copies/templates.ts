/** The filter of lists of activities that leaves the templates. */
export const templatesOnly = { filters: { template: { anyOf: ['yes'] } } }
