import { useEffect, useState } from 'react'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Failure } from '../../api/failure.ts'
import { type PageLinks, pageLinks } from '../../api/pageLinks.ts'
import { Sections } from '../../documents/screen/Sections.tsx'
import { useTexts } from '../../texts/texts.ts'
import { withHyphens } from '../../ui/hyphens.ts'
import { Icon } from '../../ui/icon.tsx'
import { secretInAddress, watchAddress } from '../entrance/address.ts'
import { PageFrame } from '../PageFrame.tsx'
import { RefusalPage } from '../refusal/RefusalPage.tsx'
import { readingTexts } from './texts.ts'
import { type Reading, useReading } from './useReading.ts'
import './reading.css'

interface ReadingPageProps {
	workshop: string
	clock: Clock
	links?: Pick<PageLinks, 'read'>
}

/** `/w/<workshop>/lesen#<secret>`: what one board says, for people who never join. It renews itself. */
export function ReadingPage(props: ReadingPageProps) {
	const [secret, setSecret] = useState(secretInAddress)
	const texts = useTexts(readingTexts)
	useEffect(() => watchAddress(() => setSecret(secretInAddress())), [])
	if (!secret) return <Ended {...texts.ended.linkUnknown()} />
	return <BoardToRead key={secret} secret={secret} {...props} />
}

function BoardToRead({ workshop, secret, clock, links = pageLinks }: ReadingPageProps & { secret: string }) {
	const texts = useTexts(readingTexts)
	const { reading, ask } = useReading({ workshop, secret }, links, clock)
	const { told, failure } = reading
	if (!told) {
		if (!failure) return <Fetching />
		const ended = texts.ended[failure.id as keyof typeof texts.ended]
		return ended ? <Ended {...ended(failure)} /> : <RefusalPage failure={failure} clock={clock} retry={ask} />
	}
	const { title, language, sections, workshop: name } = told.page
	return (
		<PageFrame title={`${title} – ${name}`} workshop={name}>
			<main className="reading">
				<p className="reading-of ui-quiet">{name}</p>
				<h1>{withHyphens(title)}</h1>
				<StateOf told={told} failure={failure} />
				{sections.length > 0 ? (
					<div lang={language}>
						<Sections sections={sections} />
					</div>
				) : (
					<p>{texts.empty}</p>
				)}
			</main>
		</PageFrame>
	)
}

/** Of when it is, and whether it is still renewed. Only that something has failed is said aloud: the time changes all the while. */
function StateOf({ told: { at }, failure }: { told: NonNullable<Reading['told']>; failure: Failure | undefined }) {
	const texts = useTexts(readingTexts)
	return (
		<div className="reading-state" data-failed={failure !== undefined}>
			<p role="status">
				{failure && (
					<>
						<Icon name={failure.id === 'serverAway' ? 'offline' : 'warning'} size={16} />{' '}
						{failure.id === 'serverAway' ? texts.away : texts.notNow}
					</>
				)}
			</p>
			<p>
				{texts.asOf(at)}
				{!failure && <span className="reading-renewed"> · {texts.renewed}</span>}
			</p>
		</div>
	)
}

function Fetching() {
	const texts = useTexts(readingTexts)
	return (
		<PageFrame>
			<main className="short-page" aria-busy="true">
				<p role="status">{texts.fetching} …</p>
			</main>
		</PageFrame>
	)
}

/** There is nothing to press: only somebody else can give another link. */
function Ended({ happened, safe, todo }: { happened: string; safe: string; todo: string }) {
	return (
		<PageFrame title={happened}>
			<main className="short-page" role="alert">
				<Icon name="unlink" size={24} />
				<h1>{happened}</h1>
				<p>{safe}</p>
				<p>{todo}</p>
			</main>
		</PageFrame>
	)
}
