import { useEffect } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { endedTexts } from './endedTexts.ts'
import { forgetWorkshop } from './forgetWorkshop.ts'

/** So long a page that goes back by itself says why, in milliseconds. */
const toRead = 6_000

/** The end of a rehearsal: nothing is lost but what was tried. This device forgets it, and goes back where it knows the way. */
export function RehearsalEnded({ workshop, back }: { workshop: string; back?: string | undefined }) {
	const texts = useTexts(endedTexts)
	useEffect(() => void forgetWorkshop(workshop), [workshop])
	useEffect(() => (back === undefined ? undefined : systemClock.after(toRead, () => location.replace(back))), [back])
	return (
		<PageFrame title={texts.title}>
			<main className="short-page">
				<Icon name="flag" size={24} />
				<h1>{texts.title}</h1>
				<p>{texts.safe}</p>
				<p>
					<a className="ui-button" data-kind="main" href={back ?? '/'}>
						{back === undefined ? texts.toStart : texts.back}
					</a>
				</p>
			</main>
		</PageFrame>
	)
}
