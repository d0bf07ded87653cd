import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link, Redirect } from 'wouter'
import type { Clock } from '../../../shared/lib/clock.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { type Admission, strongestAdmission } from '../entrance/admission.ts'
import { type FoundingLinks, handedOverLinks } from '../entrance/handover.ts'
import { PageFrame } from '../PageFrame.tsx'
import { OnlyHere } from '../share/OnlyHere.tsx'
import { Poster } from '../share/Poster.tsx'
import { Address, LinkCard } from './LinkCard.tsx'
import { ModerationSheet } from './ModerationSheet.tsx'
import { ModeratorLink } from './ModeratorLink.tsx'
import { foundedTexts } from './texts.ts'
import './founded.css'

/**
 * `/w/<workshop>/eingerichtet`, once after founding: hands over the three links, and has the founder keep the one that cannot be
 * had again. Whoever comes later finds them in the workshop, and is led there.
 */
export function FoundedPage({ workshop, clock }: { workshop: string; clock: Clock }) {
	const [links] = useState(() => handedOverLinks(workshop))
	const [founder] = useState(() => strongestAdmission(workshop))
	if (!links || !founder) return <Redirect to={`/w/${workshop}`} replace />
	return <HandOver founder={founder} links={links} clock={clock} />
}

type Sheet = 'poster' | 'moderation'

function HandOver({ founder, links, clock }: { founder: Admission; links: FoundingLinks; clock: Clock }) {
	const { workshop, title, name = '' } = founder
	const texts = useTexts(foundedTexts)
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	const [sheet, show] = useState<Sheet>()
	const print = (wanted: Sheet) => {
		// Both are there from the beginning, for their pictures take a moment; one at a time is printed.
		flushSync(() => show(wanted))
		addEventListener('afterprint', () => show(undefined), { once: true })
		window.print()
	}
	return (
		<PageFrame
			title={`${texts.title} – ${title}`}
			workshop={title}
			footer={
				<span className="ui-row">
					<Icon name="info" size={16} />
					{texts.replace}
				</span>
			}
		>
			<main className="founded">
				<header>
					<div>
						<h1 ref={heading} tabIndex={-1}>
							{texts.title}
						</h1>
						<p>{texts.lead(name)}</p>
					</div>
					<div className="founded-enter">
						<p>{texts.later}</p>
						<Link className="ui-button" data-kind="main" data-size="big" href={`/w/${workshop}`}>
							{texts.enter} <Icon name="forward" />
						</Link>
					</div>
				</header>
				<ModeratorLink workshop={title} url={links.moderator} clock={clock} onPrint={() => print('moderation')} />
				<div>
					<OnlyHere />
					<LinkCard icon="people" title={texts.participant.title} about={texts.participant.about}>
						<div className="founded-invite">
							<QrCode text={links.participant} side={150} label={texts.participant.qr} />
							<div>
								<p>{texts.participant.use}</p>
								<Button icon="print" onClick={() => print('poster')}>
									{texts.participant.print}
								</Button>
							</div>
						</div>
						<Address url={links.participant} label={texts.participant.address} />
					</LinkCard>
					<LinkCard icon="eye" title={texts.reader.title} about={texts.reader.about}>
						<Address url={links.reader} label={texts.reader.address} />
					</LinkCard>
				</div>
			</main>
			<Poster title={title} url={links.participant} code={undefined} isWaiting={sheet !== 'poster'} />
			<ModerationSheet workshop={title} url={links.moderator} now={clock.now()} isWaiting={sheet !== 'moderation'} />
		</PageFrame>
	)
}
