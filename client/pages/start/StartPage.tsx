import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DemoOffer } from './DemoOffer.tsx'
import { FoundingForm } from './FoundingForm.tsx'
import { startTexts } from './texts.ts'
import './start.css'

/** Most visitors join, so the code comes first; then the example, then founding a workshop. */
export function StartPage({ server }: { server: Server }) {
	const start = useTexts(startTexts)
	return (
		<PageFrame
			footer={
				<>
					<span className="ui-row">
						<Icon name="lock" size={16} />
						{start.promise}
					</span>
					<a href="/lizenzen">{start.licences}</a>
				</>
			}
		>
			<main className="start">
				<div>
					<h1>{start.title}</h1>
					<p className="start-lead">{start.lead}</p>
					<section className="start-join">
						<h2>{start.joinTitle}</h2>
						<p className="ui-quiet">{start.joinHint}</p>
						<CodeForm />
					</section>
					<DemoOffer server={server} />
				</div>
				<FoundingForm server={server} />
			</main>
		</PageFrame>
	)
}
