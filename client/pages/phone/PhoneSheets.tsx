import { type ReactNode, Suspense } from 'react'
import type { Now } from '../../../shared/agenda/now.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { can } from '../../../shared/links/roles.ts'
import type { BallotRound } from '../../../shared/rounds/round.ts'
import { NamedSwitch } from '../../agenda/NamedSwitch.tsx'
import { useNow } from '../../agenda/now.ts'
import type { Server } from '../../api/server.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { ballotId } from '../../rounds/outbox/item.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import type { Admission } from '../entrance/admission.ts'
import { choosePhoneView } from '../entrance/phoneChoice.ts'
import { LanguageChoice } from '../LanguageChoice.tsx'
import { LateLegalLinks } from '../LateLegalLinks.tsx'
import { latePage } from '../latePage.ts'
import { LeaveForm } from './LeaveForm.tsx'
import type { WayIn } from './nextPerson.ts'
import { ParkForm } from './ParkForm.tsx'
import { Sheet } from './Sheet.tsx'
import { sheetTexts } from './sheetTexts.ts'

export type Asked = 'menu' | 'park' | 'photo' | 'next' | 'share' | 'leave'

const PhotoForm = latePage(() => import('../../rounds/PhotoForm.tsx').then((module) => module.PhotoForm))
const NextPerson = latePage(() => import('./NextPerson.tsx').then((module) => module.NextPerson))
const ParticipantShare = latePage(() =>
	import('../share/ParticipantShare.tsx').then((module) => module.ParticipantShare),
)

/** Everything beside the question, one sheet at a time. */
export function PhoneSheets({
	asked,
	ask,
	admission,
	server,
	token,
	onResults,
}: {
	asked: Asked | undefined
	ask: (asked: Asked | undefined) => void
	admission: Admission
	server: Server
	token: () => string
	onResults: () => void
}) {
	const neighbour = useNeighbour(admission)
	const { menu, more, next, share, leave } = useTexts(sheetTexts)
	const close = () => ask(undefined)
	const sheet = (title: string, content: ReactNode) => (
		<Sheet key={asked} title={title} onClose={close}>
			<Suspense>{content}</Suspense>
		</Sheet>
	)
	switch (asked) {
		case undefined:
			return null
		case 'menu':
			return sheet(
				more,
				<>
					<Menu admission={admission} ask={ask} onResults={onResults} mayPassOn={neighbour.mayBegin} />
					{can(admission.role, { do: 'contribute' }) && <NamedSwitch server={server} token={token} />}
					<LanguageChoice />
					<LateLegalLinks beside />
				</>,
			)
		case 'park':
			return sheet(menu.park, <ParkForm by={admission} />)
		case 'photo':
			return sheet(menu.photo, <PhotoForm by={admission} />)
		case 'next':
			return sheet(
				next.title,
				<NextPerson round={neighbour.round} way={neighbour.way} server={server} onBack={close} />,
			)
		case 'share':
			return sheet(share.title, <ParticipantShare admission={admission} />)
		case 'leave':
			return sheet(leave.title, <LeaveForm admission={admission} onStay={close} />)
		default:
			return assertNever(asked)
	}
}

function Menu({
	admission,
	ask,
	onResults,
	mayPassOn,
}: {
	admission: Admission
	ask: (asked: Asked | undefined) => void
	onResults: () => void
	/** the next person may hand a ballot in on this device */
	mayPassOn: boolean
}) {
	const { menu } = useTexts(sheetTexts)
	const outbox = useOutbox()
	const { speakers, code } = useNow()
	const contributes = can(admission.role, { do: 'contribute' })
	const hand = useValue(outbox.items).find(({ id }) => id === 'hand')?.entry
	const isUp = hand?.what === 'hand' && hand.up
	const item = (icon: IconName, label: string, onChoose: () => void) => (
		<li>
			<Button kind="bare" size="big" wide icon={icon} onClick={onChoose}>
				{label}
			</Button>
		</li>
	)
	const away = (go: () => void) => () => {
		ask(undefined)
		go()
	}
	return (
		<ul className="phone-menu">
			{contributes && item('park', menu.park, () => ask('park'))}
			{contributes &&
				speakers &&
				item(
					'raiseHand',
					isUp ? menu.lower : menu.raise,
					away(() => outbox.hand(!isUp)),
				)}
			{contributes && item('camera', menu.photo, () => ask('photo'))}
			{mayPassOn && item('people', menu.next, () => ask('next'))}
			{item('list', menu.results, away(onResults))}
			{item(
				'table',
				menu.board,
				away(() => choosePhoneView('boards')),
			)}
			{(admission.secret || code) && contributes && item('code', menu.share, () => ask('share'))}
			{item('leave', menu.leave, () => ask('leave'))}
		</ul>
	)
}

/** Whether the device can be passed on, and to what: for ballots, since cards are not counted by person. */
function useNeighbour({ workshop, secret, role }: Admission) {
	const { round, code } = useNow()
	const items = useValue(useOutbox().items)
	const way: WayIn | undefined = secret ? { workshop, secret } : code ? { code } : undefined
	const ballot = isOpenBallot(round) && role === 'participant' ? round : undefined
	const own = ballot && items.find(({ id }) => id === ballotId(ballot.id))
	return { way, round: ballot, mayBegin: way !== undefined && own?.delivery.is === 'handedIn' }
}

type RoundNow = NonNullable<Now['round']>

const isOpenBallot = (round: RoundNow | undefined): round is RoundNow & { readonly settings: BallotRound } =>
	round?.state === 'open' && round.settings.kind !== 'cards'
