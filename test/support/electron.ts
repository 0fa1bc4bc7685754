type Serve = (request: Request) => Promise<Response>

/** What serves the window's files, as it was handed to Electron. */
export const served: Serve[] = []

// The little of Electron that modules under test touch when they run in plain Node; all else fails at the import.
export const protocol = {
  handle(_scheme: string, serve: Serve): void {
    served.push(serve)
  }
}
