import { Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Clock } from '../../../shared/lib/clock.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { lazyPart } from '../../ui/lazyPart.ts'
import { Tag } from '../../ui/Tag.tsx'
import { type Admission, ownWorkshops, rememberAdmission } from '../entrance/admission.ts'
import { lastSeen } from '../entrance/lastSeen.ts'
import { ownTexts } from './ownTexts.ts'
import { type EndedLink, useEndedLinks } from './useEndedLinks.ts'
import './ownWorkshops.css'

const ForgetDialog = lazyPart(() => import('./ForgetDialog.tsx').then((module) => module.ForgetDialog))

const roleIcons: Record<Admission['role'], IconName> = { moderator: 'key', participant: 'people', reader: 'eye' }

/**
 * "Ihre Werkstätten auf diesem Gerät": what this browser has a way into. The list is read here; the server is asked of each
 * link by itself whether it still holds.
 */
export function OwnWorkshops({ clock, server }: { clock: Clock; server: Pick<Server, 'invitation'> }) {
	const texts = useTexts(ownTexts)
	const [workshops, list] = useState(ownWorkshops)
	const [leaving, leave] = useState<readonly Admission[]>([])
	const ended = useEndedLinks(workshops, server)
	const forgotten = () => {
		leave([])
		list(ownWorkshops())
	}
	if (workshops.length === 0) return null
	return (
		<section className="own-workshops">
			<header>
				<h2>{texts.title}</h2>
				<Button kind="link" onClick={() => leave(workshops)}>
					{texts.empty}
				</Button>
			</header>
			<ul>
				{workshops.map((own) => (
					<li key={own.workshop}>
						<Icon name={roleIcons[own.role]} size={24} />
						<div>
							{/* The address carries no secret; whichever way in was used last, this one counts from now on. */}
							<Link
								className="ui-hyphens"
								href={`/w/${own.workshop}`}
								onClick={() => rememberAdmission(own)}
								onAuxClick={() => rememberAdmission(own)}
							>
								{own.title}
							</Link>
							<span className="ui-caption">
								{texts.roles[own.role]}
								{own.visited !== undefined && ` · ${texts.visited(own.visited, clock.now())}`}
							</span>
						</div>
						<State workshop={own.workshop} ended={ended.get(own.workshop)} />
						<Button kind="icon" icon="close" aria-label={texts.remove(own.title)} onClick={() => leave([own])} />
					</li>
				))}
			</ul>
			<p className="ui-caption">
				<Icon name="lock" size={16} />
				<span>{texts.onlyHere}</span>
			</p>
			<Suspense>
				{leaving.length > 0 && <ForgetDialog workshops={leaving} onKeep={() => leave([])} onForgotten={forgotten} />}
			</Suspense>
		</section>
	)
}

/** That its link has ended, else how it was when this device left it. */
function State({ workshop, ended }: { workshop: string; ended: EndedLink | undefined }) {
	const texts = useTexts(ownTexts)
	const [seen, look] = useState(() => lastSeen(workshop))
	// A workshop left for this page notes it as it goes.
	useEffect(() => look(lastSeen(workshop)), [workshop])
	if (ended && !seen?.unsaved)
		return (
			<Tag tone="bad">
				<Icon name="warning" size={16} />
				{texts.ended[ended]}
			</Tag>
		)
	if (!seen) return null
	if (seen.unsaved === 0) {
		if (!seen.event) return <Tag>{texts.boards(seen.boards)}</Tag>
		return (
			<Tag {...(seen.event === 'running' && { tone: 'accent' as const })}>
				<Icon name={seen.event === 'running' ? 'play' : 'check'} size={16} />
				{texts.event[seen.event]}
			</Tag>
		)
	}
	return (
		<Tag tone="care">
			<Icon name="warning" size={16} />
			{texts.unsaved(seen.unsaved)}
		</Tag>
	)
}
