import { useFrameTexts } from '../../texts/frame.ts'
import { useTexts } from '../../texts/texts.ts'
import { PageFrame } from '../PageFrame.tsx'
import { storageTexts } from './storageTexts.ts'
import './legal.css'

/** What is stored where and how long: the same for every server, whoever runs it. */
export function StoragePage() {
	const { toStart } = useFrameTexts()
	const texts = useTexts(storageTexts)
	return (
		<PageFrame title={texts.title}>
			<main className="legal">
				<h1>{texts.title}</h1>
				<p>{texts.lead}</p>
				{texts.places.map(({ title, lead, entries }) => (
					<section key={title}>
						<h2>{title}</h2>
						<p>{lead}</p>
						<dl className="stored">
							{entries.map(({ what, howLong, more }) => (
								<div key={what}>
									<dt>{what}</dt>
									<dd>{howLong}</dd>
									{more && <dd>{more}</dd>}
								</div>
							))}
						</dl>
					</section>
				))}
				<h2>{texts.never.title}</h2>
				<ul>
					{texts.never.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
				<h2>{texts.who.title}</h2>
				<ul>
					{texts.who.points.map((point) => (
						<li key={point}>{point}</li>
					))}
				</ul>
				<p>
					<a href="/datenschutz">{texts.privacy}</a>
				</p>
				<p>
					<a href="/">{toStart}</a>
				</p>
			</main>
		</PageFrame>
	)
}
