import { Component, type ReactNode } from 'react'
import { useFrameTexts } from '../texts/frame.ts'
import { Button } from '../ui/Button.tsx'
import { PageNotLoaded } from './latePage.ts'
import { PageFrame } from './PageFrame.tsx'

interface Props {
	children: ReactNode
	/** what is shown in place of the children; a whole page unless said otherwise. `again` tries the children once more. */
	instead?: (error: unknown, again: () => void) => ReactNode
}

/** Instead of a blank window: a page in plain words, with the error itself small below for whoever looks after the server. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
	override state: { error?: unknown } = {}
	readonly #again = () => this.setState({ error: undefined })

	static getDerivedStateFromError(error: unknown) {
		return { error }
	}

	override render() {
		const { error } = this.state
		const { children, instead } = this.props
		if (error === undefined) return children
		return instead ? instead(error, this.#again) : <BrokenPage error={error} />
	}
}

/** Made of nothing that would have to be loaded first. */
function BrokenPage({ error }: { error: unknown }) {
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
				<p className="ui-caption">{String(error)}</p>
			</main>
		</PageFrame>
	)
}
