import { Component, type ReactNode } from 'react'
import { newId } from '../../shared/lib/ids.ts'
import { useFrameTexts } from '../texts/frame.ts'
import { Button } from '../ui/Button.tsx'
import { PageNotLoaded } from './latePage.ts'
import { PageFrame } from './PageFrame.tsx'

/** Instead of a blank window: a page in plain words, with an id that also stands in the browser's console. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown; reference: string }> {
	override state: { error?: unknown; reference: string } = { reference: newId(Math.random, 8) }

	static getDerivedStateFromError(error: unknown) {
		return { error }
	}

	override componentDidCatch(error: unknown) {
		console.error(this.state.reference, error)
	}

	override render() {
		const { error, reference } = this.state
		return error === undefined ? this.props.children : <BrokenPage error={error} reference={reference} />
	}
}

/** Made of nothing that would have to be loaded first. */
function BrokenPage({ error, reference }: { error: unknown; reference: string }) {
	const { crashed, notLoaded, reload } = useFrameTexts()
	const { happened, safe, todo } = error instanceof PageNotLoaded ? notLoaded : crashed
	return (
		<PageFrame title={happened}>
			<main className="short-page" role="alert">
				<h1>{happened}</h1>
				<p>{safe}</p>
				<p>{todo}</p>
				<Button kind="main" size="big" onClick={() => location.reload()}>
					{reload}
				</Button>
				<p className="ui-caption">{reference}</p>
			</main>
		</PageFrame>
	)
}
