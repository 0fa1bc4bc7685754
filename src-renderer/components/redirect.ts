import { type IndexRouteObject, redirect } from 'react-router'

/**
 * A place that is another one: the way there is one step of the router's. A `Navigate` element goes on only after it
 * was drawn, and takes a user back who has clicked on something else meanwhile, or stays empty after a double click.
 */
export function redirectTo(path: string): IndexRouteObject {
  return { index: true, loader: () => redirect(path) }
}
