// react-router's loader of modules over the network, which CommonJS cannot even parse (import.meta). Nothing here uses it.
module.exports = {}
