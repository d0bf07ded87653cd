import { useEffect, useState } from 'react'
import { systemClock } from '../../../shared/lib/clock.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon } from '../../ui/icon.tsx'
import { rehearsedHere } from '../entrance/rehearsedHere.ts'
import { PageFrame } from '../PageFrame.tsx'
import { endedTexts } from './endedTexts.ts'
import { forgetWorkshop } from './forgetWorkshop.ts'

/** So long a page that goes back by itself says why, in milliseconds. */
const toRead = 6_000

/**
 * The end of a rehearsal: nothing is lost but what was tried, and what there is to do. This device forgets it. A wall goes `back` by
 * itself; elsewhere a way leads to the workshop of which this was a rehearsal, if the device knows one.
 */
export function RehearsalEnded({
	workshop,
	title,
	back,
}: {
	workshop: string
	/** of the rehearsal, where it is still known */
	title?: string
	back?: string | undefined
}) {
	const texts = useTexts(endedTexts)
	const [rehearsed] = useState(() => (title === undefined ? undefined : rehearsedHere(title)))
	const real = back ?? (rehearsed && `/w/${rehearsed}`)
	useEffect(() => void forgetWorkshop(workshop), [workshop])
	useEffect(() => (back === undefined ? undefined : systemClock.after(toRead, () => location.replace(back))), [back])
	return (
		<PageFrame title={texts.title}>
			<main className="short-page">
				<Icon name="flag" size={24} />
				<h1>{texts.title}</h1>
				<p>{texts.safe}</p>
				<p>{back !== undefined ? texts.goesBack : real ? texts.mayClose : texts.mayCloseHere}</p>
				<p>
					<a className="ui-button" data-kind="main" href={real ?? '/'}>
						{real === undefined ? texts.toStart : texts.back}
					</a>
				</p>
			</main>
		</PageFrame>
	)
}
