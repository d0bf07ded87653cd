import { Component, type ReactNode } from 'react'
import { systemClock } from '../../shared/lib/clock.ts'
import { newId } from '../../shared/lib/ids.ts'
import { RefusalPage } from './refusal/RefusalPage.tsx'

/** Instead of a blank window: a page in plain words, with an id that also stands in the browser's console. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { reference?: string }> {
	override state: { reference?: string } = {}

	static getDerivedStateFromError() {
		return { reference: newId(Math.random, 8) }
	}

	override componentDidCatch(error: unknown) {
		console.error(this.state.reference, error)
	}

	override render() {
		const { reference } = this.state
		return reference ? <RefusalPage failure={{ id: 'crashed', reference }} clock={systemClock} /> : this.props.children
	}
}
