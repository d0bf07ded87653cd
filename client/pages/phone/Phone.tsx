import { type CSSProperties, useEffect, useState } from 'react'
import { asksForAnswers } from '../../../shared/agenda/now.ts'
import { can } from '../../../shared/links/roles.ts'
import { useNow } from '../../agenda/now.ts'
import type { NowConnection } from '../../agenda/nowSocket.ts'
import type { Server } from '../../api/server.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { opensOffline } from '../../serviceWorker/opensOffline.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Admission } from '../entrance/admission.ts'
import {
	fetchPhoneParts,
	LateGroupStrip,
	LateOutline,
	LatePlayPart,
	LateRehearsalSign,
	LateSaidToAll,
	LateSheets,
} from './lateParts.tsx'
import { PhoneFooter } from './PhoneFooter.tsx'
import { PhoneHeader } from './PhoneHeader.tsx'
import type { Asked } from './PhoneSheets.tsx'
import { StepView } from './StepView.tsx'
import { phoneTexts } from './texts.ts'
import { useKeyboard } from './useKeyboard.ts'
import type { PhoneSession } from './usePhoneSession.ts'

/** One form at a time: the footer's button hands in what it holds. */
const composer = 'composer'

/** The page as it stands in the hand: header, one question with its form, and below the thumb what to do with it. */
export function Phone({
	admission,
	session,
	server,
	connection,
}: {
	admission: Admission
	session: PhoneSession
	server: Server
	connection: Exclude<NowConnection, object>
}) {
	const texts = useTexts(phoneTexts)
	const now = useNow()
	const isKnown = useValue(session.socket.now) !== undefined
	const keyboard = useKeyboard()
	const [place, go] = useState<'step' | 'results'>('step')
	const [asked, ask] = useState<Asked>()
	const contributes = can(admission.role, { do: 'contribute' })
	const { step, since } = now
	const isAsked = contributes && place === 'step' && step?.phone === 'contribute'
	const round = isAsked ? now.round : undefined
	const signals = contributes && since !== undefined && asksForAnswers(now)

	useEffect(fetchPhoneParts, [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: another step, or the same one begun again
	useEffect(() => {
		go('step')
		scrollTo({ top: 0 })
	}, [step?.id, since])

	return (
		<div
			className="phone"
			data-keyboard={keyboard.isOpen || undefined}
			style={{ '--covered': `${keyboard.covers}px` } as CSSProperties}
		>
			<PhoneHeader title={admission.title} connection={connection} isReader={!contributes} />
			{now.rehearsal !== undefined && <LateRehearsalSign />}
			<main>
				{now.playing && (
					<LatePlayPart server={server} token={session.token} takesPart={contributes} composer={composer} />
				)}
				<ConnectionStrip connection={connection} />
				<LateSaidToAll participant={admission.participant} />
				{now.sitting && <LateGroupStrip server={server} token={session.token} takesPart={contributes} />}
				{place === 'results' ? (
					<>
						<Button icon="back" onClick={() => go('step')}>
							{texts.back}
						</Button>
						<LateOutline server={server} token={session.token} />
					</>
				) : (
					<StepView
						contributes={contributes}
						isKnown={isKnown}
						isOffline={connection === 'offline'}
						composer={composer}
						server={server}
						token={session.token}
						onPhoto={() => ask('photo')}
						onResults={() => go('results')}
					/>
				)}
			</main>
			<PhoneFooter
				composer={round?.settings.kind === 'cards' ? composer : undefined}
				signals={signals}
				onMore={() => ask('menu')}
			/>
			<LateSheets
				asked={asked}
				ask={ask}
				admission={admission}
				server={server}
				token={session.token}
				onResults={() => go('results')}
			/>
		</div>
	)
}

/** While there is no connection: that nothing is lost, and how much waits. */
function ConnectionStrip({ connection }: { connection: NowConnection }) {
	const texts = useTexts(phoneTexts)
	const { waiting, reached, kept } = useValue(useOutbox().state)
	const isOffline = connection === 'offline' || (!reached && waiting > 0)
	if (!isOffline && (kept || waiting === 0)) return null
	return (
		<p className="phone-strip" role="status">
			<Icon name={isOffline ? 'offline' : 'warning'} />
			<span>
				{isOffline && texts.offline} {isOffline && waiting > 0 && texts.waitingLong(waiting)}{' '}
				{isOffline && !opensOffline() && texts.keepOpen} {!kept && texts.notKept}
			</span>
		</p>
	)
}
