import { Suspense } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { CodeForm } from '../joinCode/CodeForm.tsx'
import { codeTexts } from '../joinCode/texts.ts'
import { PageFrame } from '../PageFrame.tsx'
import { startTexts } from './texts.ts'
import { useFoundingKey } from './useFoundingKey.ts'
import './start.css'

const DemoOffer = lazyPart(() => import('./DemoOffer.tsx').then((module) => module.DemoOffer))
const FileOffer = lazyPart(() => import('./FileOffer.tsx').then((module) => module.FileOffer))
const OwnWorkshops = lazyPart(() => import('./OwnWorkshops.tsx').then((module) => module.OwnWorkshops))
const FoundingForm = lazyPart(() => import('./FoundingForm.tsx').then((module) => module.FoundingForm))

/** Most visitors join, so the code comes first and at once; then their own workshops, the example, a file, and founding one. */
export function StartPage({ server, clock }: { server: Server; clock: Clock }) {
	const start = useTexts(startTexts)
	const code = useTexts(codeTexts)
	const foundingKey = useFoundingKey(server)
	return (
		<PageFrame
			footer={
				<span className="ui-row">
					<Icon name="lock" size={16} />
					{start.promise}
				</span>
			}
		>
			<main className="start">
				<div>
					<h1>{start.title}</h1>
					<p className="start-lead">{start.lead}</p>
					<section className="start-join">
						<h2>{code.title}</h2>
						<p className="ui-quiet">{code.hint}</p>
						<CodeForm />
					</section>
					<Suspense>
						<OwnWorkshops clock={clock} server={server} />
						<div className="start-offers">
							<DemoOffer server={server} foundingKey={foundingKey} />
							<FileOffer server={server} foundingKey={foundingKey} />
						</div>
					</Suspense>
				</div>
				<Suspense>
					<FoundingForm server={server} foundingKey={foundingKey} />
				</Suspense>
			</main>
		</PageFrame>
	)
}
