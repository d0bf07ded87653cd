import { type ReactNode, useState } from 'react'
import type { NowSitting } from '../../../shared/agenda/now.ts'
import { clockFace } from '../../../shared/agenda/timer.ts'
import { useNow } from '../../agenda/now.ts'
import { useServerNow } from '../../agenda/useServerNow.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ChoosePlace } from './ChoosePlace.tsx'
import { HelpCall } from './HelpCall.tsx'
import { memberTexts } from './texts.ts'
import './groupStrip.css'

/** What a person hands in from within a group. */
export type GroupServer = Pick<Server, 'choosePlace' | 'callForHelp'>

/**
 * While people work in small groups: which group is one's own and with whom, when everybody is called back, who presents, and
 * the way to call the moderation. Nothing while everybody is in the plenary.
 */
export function GroupStrip({
	server,
	token,
	takesPart,
	mates,
	children,
}: {
	server: GroupServer
	token: () => string
	/** whether this person may sit in a group */
	takesPart: boolean
	/** the names of the others in one's group, where this device knows them */
	mates?: readonly string[]
	/** ways from here */
	children?: ReactNode
}) {
	const texts = useTexts(memberTexts)
	const { sitting } = useNow()
	const [isChoosing, choose] = useState(false)
	if (!sitting) return null
	const own = groupIn(sitting, sitting.own)
	const presents = groupIn(sitting, sitting.presenting)
	if (!own && !presents && !takesPart) return null
	const mayChoose = takesPart && sitting.places !== undefined && !presents
	return (
		<section className="group-strip" aria-label={texts.label}>
			{presents ? (
				<p role="status" className="group-presents">
					<Icon name="screen" size={16} />
					<b>
						{presents.room === own?.room
							? texts.youPresent
							: texts.presents(texts.group(presents.number, presents.name))}
					</b>{' '}
					{presents.room !== own?.room && <span>{texts.presentsHint}</span>}
				</p>
			) : (
				<>
					{own && (
						<p>
							<b>{texts.group(own.number, own.name)}</b>{' '}
							<span>
								{mates && mates.length > 0
									? texts.with(mates)
									: own.people > 1
										? texts.people(own.people)
										: texts.alone}
							</span>
						</p>
					)}
					{sitting.call !== undefined && <CallBack ends={sitting.call} />}
				</>
			)}
			{own && !presents && <HelpCall state={sitting.help} server={server} token={token} />}
			{own && mayChoose && (
				<Button size="small" aria-expanded={isChoosing} onClick={() => choose(!isChoosing)}>
					{texts.choose.change}
				</Button>
			)}
			{children}
			{takesPart && !presents && (!own || (isChoosing && mayChoose)) && (
				<ChoosePlace sitting={sitting} server={server} token={token} onChosen={() => choose(false)} />
			)}
		</section>
	)
}

const groupIn = ({ groups }: NowSitting, room: string | undefined) => groups.find((each) => each.room === room)

/** How long until everybody is to be back. */
function CallBack({ ends }: { ends: number }) {
	const texts = useTexts(memberTexts)
	const left = ends - useServerNow(1_000)
	return (
		<p className="group-call" role="timer" aria-live={left > 0 ? 'off' : 'polite'}>
			<Icon name="announce" size={16} /> <b>{left > 0 ? texts.call(clockFace(left)) : texts.calledNow}</b>
		</p>
	)
}
