import { Component, type ReactNode } from 'react'
import { FailureAlert } from '../components/feedback/failure-alert.tsx'

interface State {
  readonly message: string | null
}

/** A mistake of the window's own code shows as one alert with a way back, never as a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null }

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children
    return (
      <FailureAlert
        failure={{ code: 'request.unexpected', params: { message: this.state.message } }}
        onRetry={() => this.setState({ message: null })}
        m="xl"
      />
    )
  }
}
